"""`check --text` and `check --texts`: the wording of plain texts, for scripts and for people."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from referral_assistant import messages
from referral_assistant.app import main
from referral_assistant.files.whole import LARGEST

Output = pytest.CaptureFixture[str]

TEXT = "The LADO rang 🙂.\nHe often touched her. “He is a liar,” she said."


@pytest.fixture
def note(tmp_path: Path) -> Path:
    return written(tmp_path / "note.txt", TEXT.encode())


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def as_json(output: Output) -> dict[str, object]:
    shown = json.loads(output.readouterr().out)
    assert isinstance(shown, dict)
    return shown


def test_the_findings_of_a_text_as_json(note: Path, capsys: Output) -> None:
    assert main(["check", "--text", str(note), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["words"] == 13
    assert [(one["category"], one["text"]) for one in shown["findings"]] == [("acronym", "LADO"), ("vague", "often")]
    for one in shown["findings"]:
        assert TEXT[one["start"] : one["end"]] == one["text"], "offsets are code points of the text as given"
        assert all(one[key] for key in ("rule", "severity", "message", "source"))
        assert one["suggestions"], "each says what to write instead"


def test_the_findings_of_a_text_for_a_person(note: Path, capsys: Output) -> None:
    assert main(["check", "--text", str(note)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert "line 1: " in lines[0]
    assert "LADO" in lines[0]
    assert "line 2: “often”" in lines[1]
    assert "13" in lines[2]


def test_a_text_may_come_by_the_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    assert main(["check", "--text", "-", "--json"]) == 0
    assert as_json(capsys)["words"] == 13


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path, capsys: Output) -> None:
    note = written(tmp_path / "note.txt", b"\xef\xbb\xbfThe LADO rang.")
    assert main(["check", "--text", str(note), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"][0]["start"] == 4


@pytest.mark.parametrize("text", ["", " \n\t ", "He ran."])
def test_a_text_without_a_finding(text: str, tmp_path: Path, capsys: Output) -> None:
    assert main(["check", "--text", str(written(tmp_path / "note.txt", text.encode())), "--json"]) == 0
    assert as_json(capsys) == {"findings": [], "words": len(text.split())}


def test_a_serious_finding_gives_status_1(tmp_path: Path, capsys: Output) -> None:
    note = written(tmp_path / "note.txt", b"I saved the nude pictures to my own phone and e-mailed them to the head.")
    assert main(["check", "--text", str(note), "--json"]) == 1
    shown = json.loads(capsys.readouterr().out)
    assert {one["severity"] for one in shown["findings"]} == {"stop"}


def test_each_line_of_a_file_is_answered_by_a_line(tmp_path: Path, capsys: Output) -> None:
    rows = [{"id": "a", "text": TEXT}, {"id": 7, "text": "He ran."}, {"id": None, "text": "Line\u2028two, SEMH."}]
    data = "\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n"
    assert main(["check", "--texts", str(written(tmp_path / "a.jsonl", data.encode())), "--json"]) == 0
    shown = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["id"] for one in shown] == ["a", 7, None]
    assert [len(one["findings"]) for one in shown] == [2, 0, 1]
    assert [set(one) for one in shown] == [{"id", "findings", "words"}] * 3


@pytest.mark.parametrize(
    ("bad", "line"),
    [
        ('{"id": 1, "text": "x"}\nnot json', 2),
        ('{"id": 1}', 1),
        ('{"text": "x"}', 1),
        ('{"id": 1, "text": 5}', 1),
        ("[1, 2]", 1),
        ('\n\n{"id": 1, "text": "x"', 3),
        ("[" * 100_000, 1),
    ],
    ids=range(7),
)
def test_a_bad_line_is_named_and_nothing_is_printed_for_the_others(
    bad: str, line: int, tmp_path: Path, capsys: Output
) -> None:
    assert main(["check", "--texts", str(written(tmp_path / "a.jsonl", bad.encode())), "--json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.strip() == messages.NOT_A_PASSAGE.format(line=line)


@pytest.mark.parametrize("option", ["--text", "--texts"])
def test_what_is_no_text_is_refused_in_one_sentence(option: str, tmp_path: Path, capsys: Output) -> None:
    for data in (b"\xff\xfe\x00", b"PK\x03\x04\xa0"):
        assert main(["check", option, str(written(tmp_path / "note.txt", data))]) == 2
        assert capsys.readouterr().err.strip() == messages.NOT_PLAIN_TEXT
    assert main(["check", option, str(tmp_path / "nowhere.txt")]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_an_endless_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"a" * (LARGEST + 1))))
    assert main(["check", "--text", "-"]) == 2
    assert capsys.readouterr().err.strip() == messages.TOO_LARGE.format(most=LARGEST // 1024**2)


@pytest.mark.parametrize("arguments", [["a.json", "--text", "b.txt"], ["--text", "a", "--texts", "b"], []])
def test_one_thing_at_a_time_is_checked(arguments: list[str], capsys: Output) -> None:
    assert main(["check", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.strip().splitlines()) == 1


def test_the_whole_program_reads_a_pipe() -> None:
    command = [sys.executable, "-m", "referral_assistant", "check", "--text", "-", "--json"]
    done = subprocess.run(command, input=TEXT.encode(), capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["words"] == 13
