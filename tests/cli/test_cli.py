"""The command line: what it prints, its exit status, and one clear sentence for bad input."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from referral_assistant import messages
from referral_assistant.app import main
from referral_assistant.core.form import Form
from referral_assistant.core.referral import Referral
from referral_assistant.files import content
from referral_assistant.files.referrals import keep_referral
from referral_assistant.files.sealing import Identity, is_sealed, unseal
from referral_assistant.files.word import paragraphs_in
from referral_assistant.messages import command_line as say

ROOT = Path(__file__).parents[2]
Output = pytest.CaptureFixture[str]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    target = tmp_path / "example.json"
    assert main(["example", "-o", str(target)]) == 0
    return target


def test_the_example_has_nothing_serious_on_any_day_after_it_was_written(
    example: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in ("2026-03-12", "2026-11-23", "2028-02-29", "2040-01-01"):
        monkeypatch.setenv("REFERRAL_ASSISTANT_TODAY", day)
        assert main(["check", str(example)]) == 0, capsys.readouterr().out


def test_check_prints_findings_as_the_contract_says(tmp_path: Path, capsys: Output) -> None:
    file = tmp_path / "empty.json"
    file.write_text('{"form": "hsb", "answers": {}}')
    assert main(["check", str(file), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    keys = {"rule", "severity", "where", "start", "end", "text", "message", "suggestions", "source"}
    assert found
    assert all(set(finding) == keys for finding in found)
    assert {finding["severity"] for finding in found} <= {"stop", "fix", "improve", "note"}
    assert all(finding["source"] for finding in found)


def test_check_says_in_words_where_to_look(tmp_path: Path, capsys: Output) -> None:
    file = tmp_path / "empty.json"
    file.write_text('{"form": "hsb", "answers": {}}')
    assert main(["check", str(file)]) == 1
    out = capsys.readouterr().out
    assert "fix: In danger now: Say whether any child is in danger right now." in out
    assert "0 to stop for" in out


def test_every_finding_names_a_rule_that_rules_lists(tmp_path: Path, capsys: Output) -> None:
    file = tmp_path / "empty.json"
    file.write_text('{"form": "hsb", "answers": {"child.dob": {"unread": "soon"}, "incidents": [{}]}}')
    main(["check", str(file), "--json"])
    found = {finding["rule"] for finding in json.loads(capsys.readouterr().out)["findings"]}
    main(["rules", "--json"])
    rules = json.loads(capsys.readouterr().out)["rules"]
    assert found <= {rule["id"] for rule in rules}
    assert all(set(rule) == {"id", "severity", "message", "source", "kind"} for rule in rules)
    assert {rule["kind"] for rule in rules} == {"data", "code"}


def test_offsets_are_code_points_of_the_text_as_given(tmp_path: Path, capsys: Output) -> None:
    text = "🙂 She bled, and was unconscious."
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"form": "hsb", "answers": {"gate.danger": False, "gate.now": text}}))
    main(["check", str(file), "--json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    hit = next(finding for finding in found if finding["rule"] == "SAFE-002")
    assert text[hit["start"] : hit["end"]] == hit["text"] == "unconscious"
    assert hit["where"] == "gate.now"


def test_fields_lists_every_question_as_the_contract_says(capsys: Output) -> None:
    assert main(["fields", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["fields"]
    keys = {
        "id", "spec", "group", "part", "kind", "label", "section", "level", "who", "options", "source", "maps_to",
    }  # fmt: skip
    assert all(set(field) == keys for field in listed)
    assert all(field["source"] and field["spec"] for field in listed)
    ids = [field["id"] for field in listed]
    assert len(ids) == len(set(ids)) > 100
    assert main(["fields"]) == 0
    assert all(id in capsys.readouterr().out for id in ids[:3]) or ids


def test_the_schema_names_every_question(capsys: Output) -> None:
    assert main(["schema", "--json"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    properties = schema["properties"]["answers"]["properties"]
    assert {"child.name.full", "incidents"} <= set(properties)
    assert "inc.when" in properties["incidents"]["anyOf"][0]["items"]["properties"]


def test_lint_finds_no_fault_in_the_form_we_ship(capsys: Output) -> None:
    assert main(["lint"]) == 0
    assert "No faults" in capsys.readouterr().out


def test_lint_names_file_and_line_of_every_fault(tmp_path: Path, capsys: Output) -> None:
    folder = tmp_path / "form"
    shutil.copytree(content.FORM, folder)
    gate = folder / "sections" / "gate.toml"
    gate.write_text(
        gate.read_text().replace('kind = "date"', 'kind = "dat"', 1).replace("gate_dsl_told", "gate_told", 1)
    )
    assert main(["lint", str(folder)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("sections/gate.toml:") and "“kind” must be one of" in line for line in lines)
    assert any("gate_told" in line for line in lines)


def test_trace_prints_the_page_or_writes_it(tmp_path: Path, capsys: Output) -> None:
    assert main(["trace"]) == 0
    printed = capsys.readouterr().out
    assert main(["trace", "-o", str(tmp_path / "page.md")]) == 0
    assert capsys.readouterr().out == ""
    assert (tmp_path / "page.md").read_bytes().decode() == printed
    assert printed.startswith("# Traceability\n")


def test_word_makes_a_document_addressed_to_the_authority(example: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.docx"
    assert main(["word", str(example), "-o", str(target)]) == 0
    text = zipfile.ZipFile(target).read("word/document.xml").decode()
    assert "Children's Social Services" in text or "Children&apos;s Social Services" in text or "Children&#39;s" in text


def _make_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(100 * 1024**2)


BAD: dict[str, Callable[[Path], object]] = {
    "a folder": lambda path: path.mkdir(),
    "an empty file": lambda path: path.write_bytes(b""),
    "binary": lambda path: path.write_bytes(bytes(range(256)) * 9),
    "truncated JSON": lambda path: path.write_text('{"form": "hsb", "answers": {"child.name.full": "Sa'),
    "a list": lambda path: path.write_text("[]"),
    "only a number": lambda path: path.write_text("7"),
    "wrong type": lambda path: path.write_text('{"form": "hsb", "answers": {"gate.danger": "yes"}}'),
    "answers of the wrong type": lambda path: path.write_text('{"form": "hsb", "answers": []}'),
    "an entry of the wrong type": lambda path: path.write_text('{"form": "hsb", "answers": {"incidents": [7]}}'),
    "an unknown id": lambda path: path.write_text('{"form": "hsb", "answers": {"child.shoe": "7"}}'),
    "an id outside its group": lambda path: path.write_text('{"form": "hsb", "answers": {"inc.what": "x"}}'),
    "another form": lambda path: path.write_text('{"form": "tax", "answers": {}}'),
    "a newer version": lambda path: path.write_text('{"form": "hsb", "version": "2099-01", "answers": {}}'),
    "the same key twice": lambda path: path.write_text('{"form": "hsb", "answers": {}, "answers": {}}'),
    "nested beyond reason": lambda path: path.write_text("[" * 100_000),
    "100 MB": _make_large,
    "NaN": lambda path: path.write_text('{"form": "hsb", "answers": {"gate.danger": NaN}}'),
}


@pytest.mark.parametrize("bad", ["nothing there", *BAD])
@pytest.mark.parametrize("command", ["check", "word"])
def test_bad_input_gets_one_sentence_and_nothing_is_written(
    tmp_path: Path, capsys: Output, command: str, bad: str
) -> None:
    file, target = tmp_path / "in.json", tmp_path / "out.docx"
    if bad in BAD:
        BAD[bad](file)
    arguments = [command, str(file), *(["-o", str(target)] if command == "word" else [])]
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert_one_sentence(told.err)
    assert told.out == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == (["in.json"] if bad in BAD else [])


def assert_one_sentence(text: str) -> None:
    lines = text.strip().splitlines()
    assert len(lines) == 1, text
    assert lines[0].endswith((".", ")"))
    assert "Traceback" not in text
    assert "Error" not in text


@pytest.mark.parametrize(
    "arguments",
    [
        ["word", "in.json"],
        ["check"],
        ["check", "a", "b"],
        ["nonsense"],
        ["--nonsense"],
        ["--selftest"],
        ["--selftest", "no-such-folder"],
        ["--smoke", "x"],
        ["lint", "no-such-folder"],
        ["example"],
        ["trace", "x"],
        ["trace", "-o"],
        ["trace", "-o", "no-such-folder/page.md"],
        ["nonsense", "-o", "x"],
    ],
)
def test_a_wrong_command_gets_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    assert_one_sentence(capsys.readouterr().err)


def test_help_and_version_are_not_errors(capsys: Output) -> None:
    for arguments in (["--help"], ["--version"], ["word", "--help"]):
        with pytest.raises(SystemExit) as left:
            main(arguments)
        assert left.value.code == 0
    assert "Word referral" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("folder", messages.TARGET_IS_A_FOLDER),
        ("missing/out.docx", messages.NO_SUCH_FOLDER),
        ("x" * 300 + ".docx", messages.NAME_TOO_LONG),
        ("open.docx", messages.OPEN_ELSEWHERE),
        ("libre.docx", messages.OPEN_ELSEWHERE),
    ],
)
def test_a_target_that_cannot_be_written_is_named_and_left_alone(
    example: Path, tmp_path: Path, capsys: Output, target: str, sentence: str
) -> None:
    (tmp_path / "folder").mkdir()
    for name, lock in (("open.docx", "~$open.docx"), ("libre.docx", ".~lock.libre.docx#")):
        (tmp_path / name).write_text("as it was")
        (tmp_path / lock).write_text("")
    assert main(["word", str(example), "-o", str(tmp_path / target)]) == 2
    assert capsys.readouterr().err.strip() == sentence
    assert (tmp_path / "open.docx").read_text() == "as it was"
    assert not list(tmp_path.glob("*.part"))
    assert not list(tmp_path.glob(".*.part"))


@pytest.mark.parametrize(
    ("number", "sentence"), [(errno.ENOSPC, messages.DISK_FULL), (errno.EROFS, messages.READ_ONLY)]
)
def test_a_full_or_read_only_disk_leaves_the_old_document(
    example: Path, tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    target = tmp_path / "out.docx"
    target.write_text("as it was")

    def fail(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    assert main(["word", str(example), "-o", str(target)]) == 2
    assert capsys.readouterr().err.strip() == sentence
    assert target.read_text() == "as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["example.json", "out.docx"]


def test_a_read_only_file_is_not_replaced(
    example: Path, tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.docx"
    target.write_text("as it was")
    target.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write anything
    assert main(["word", str(example), "-o", str(target)]) == 2
    assert capsys.readouterr().err.strip() == messages.READ_ONLY


def test_a_wrong_date_in_the_environment_is_said(
    example: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFERRAL_ASSISTANT_TODAY", "soon")
    assert main(["check", str(example)]) == 2
    assert capsys.readouterr().err.strip() == messages.BAD_TODAY


def test_selftest_makes_a_document_and_compares_it(tmp_path: Path, capsys: Output) -> None:
    assert main(["--selftest", str(tmp_path)]) == 0
    assert (tmp_path / "selftest.docx").exists()
    assert is_sealed((tmp_path / "selftest.referral").read_bytes())
    assert "passed" in capsys.readouterr().out


def test_selftest_fails_where_a_sealed_file_opens_for_anybody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    def keep_plain(form: Form, path: Path, referral: Referral) -> None:
        keep_referral(form, path.with_suffix(".json"), referral)
        path.with_suffix(".json").rename(path)

    monkeypatch.setattr("referral_assistant.casework.writing.selftest.keep_referral", keep_plain)
    assert main(["--selftest", str(tmp_path)]) == 2
    assert say.SELFTEST_SEALING in capsys.readouterr().err


def smoke(folder: Path, spoiled: str = "") -> subprocess.CompletedProcess[str]:
    """Run `--smoke`, after some code that takes something away from it."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "REFERRAL_ASSISTANT_HOME": str(folder)}
    code = f"import sys\n{spoiled}\nfrom referral_assistant.app import main\nsys.exit(main(['--smoke']))"
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60)


def test_smoke_opens_the_window_and_prints_milliseconds(tmp_path: Path) -> None:
    done = smoke(tmp_path)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 0
    assert "Traceback" not in done.stderr


NO_KEYS = "from referral_assistant.gui import keys; keys.add_keys = None"
NO_PAINT = """
from referral_assistant.gui import window
window.MainWindow.paintEvent = lambda *_: None
window._AT_LATEST = 50
"""
NO_QT = "sys.modules['PySide6.QtWidgets'] = None"


@pytest.mark.parametrize(
    ("spoiled", "sentence"),
    [
        (NO_KEYS, say.FAULT.format(where="TypeError, window.py:")),
        (NO_PAINT, say.NOT_PAINTED),
        (NO_QT, say.NO_QT.partition("{why}")[0]),
    ],
)
def test_what_the_window_lacks_or_what_goes_wrong_in_it_is_said(tmp_path: Path, spoiled: str, sentence: str) -> None:
    done = smoke(tmp_path, spoiled)
    assert done.returncode == 2
    assert sentence.rstrip(".") in done.stderr
    assert "Traceback" not in done.stderr


def test_a_fault_of_the_apps_own_is_not_taken_for_a_lack_of_qt(tmp_path: Path) -> None:
    done = smoke(tmp_path, "sys.modules['referral_assistant.gui.window'] = None")
    assert done.returncode == 1
    assert "apt-get" not in done.stderr


def test_without_a_screen_the_window_is_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 2
    assert_one_sentence(capsys.readouterr().err)


def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    command = f"{sys.executable} -m referral_assistant schema | head -c 1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert done.stderr == ""


def test_names_that_a_console_cannot_show_do_not_stop_the_output(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"form": "hsb", "answers": {"child.dob": {"unread": "ŵŷ 🙂"}}}))
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "referral_assistant", "check", str(file)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert "ŵŷ 🙂" in done.stdout.decode("utf-8")


def test_link_makes_another_childs_referral_and_says_what_was_left_behind(
    example: Path, tmp_path: Path, capsys: Output, kept_key: Identity
) -> None:
    target = tmp_path / "child-c.referral"
    before = example.read_bytes()
    assert main(["link", str(example), "--child", "Child C", "-o", str(target)]) == 0
    said = capsys.readouterr().out
    assert "Left behind: When they are together. It speaks of somebody's home, family or health." in said
    assert "add --also with its id: act.apart.how, oth.contact.when." in said
    assert "gave way to “Child A”" in said
    assert example.read_bytes() == before
    record = json.loads(unseal(target.read_bytes(), [kept_key]))
    assert record["answers"]["child.name.full"] == "Owen Marlow"
    assert "act.apart.how" not in record["answers"]
    assert main(["link", str(example), "--child", "Child C", "-o", str(target), "--also", "act.apart.how"]) == 0
    assert "Child A has break" in json.loads(unseal(target.read_bytes(), [kept_key]))["answers"]["act.apart.how"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--child", "Child X"], "Child B, Child C"),
        (["--child", "Child B", "--also", "say.words"], "say.words"),
        ([], "--child"),
    ],
)
def test_link_refuses_in_one_sentence_and_writes_nothing(
    example: Path, tmp_path: Path, capsys: Output, more: list[str], said: str
) -> None:
    target = tmp_path / "linked.json"
    assert main(["link", str(example), "-o", str(target), *more]) == 2
    refusal = capsys.readouterr().err
    assert said in refusal
    assert len(refusal.strip().splitlines()) == 1
    assert not target.exists()


def test_link_never_writes_over_the_file_that_it_reads(example: Path, capsys: Output) -> None:
    assert main(["link", str(example), "--child", "Child B", "-o", str(example)]) == 2
    assert "a file of its own" in capsys.readouterr().err


def test_the_key_is_a_document_of_its_own(example: Path, tmp_path: Path) -> None:
    referral, key = tmp_path / "referral.docx", tmp_path / "key.docx"
    assert main(["word", str(example), "-o", str(referral)]) == 0
    assert main(["word", str(example), "-o", str(key), "--key"]) == 0
    printed = {path: "\n".join(paragraphs_in(path.read_bytes())) for path in (referral, key)}
    for secret in ("Amira Noor Haddad", "3 October 2018", "4 Orchard Way", "Salma Haddad"):
        assert secret in printed[key]
        assert secret not in printed[referral]


def test_without_names_there_is_no_key(tmp_path: Path, capsys: Output) -> None:
    file, target = tmp_path / "a.json", tmp_path / "key.docx"
    file.write_text('{"form": "hsb", "answers": {"oth.any": false}}')
    assert main(["word", str(file), "-o", str(target), "--key"]) == 2
    assert "There is no key to make" in capsys.readouterr().err
    assert not target.exists()


@pytest.mark.parametrize(
    "command", [["word", "{file}"], ["word", "--key", "{file}"], ["unseal", "{file}"], ["example"], ["trace"]]
)
@pytest.mark.usefixtures("kept_key")
def test_nothing_but_a_referral_takes_the_place_of_a_sealed_one(
    command: list[str], example: Path, tmp_path: Path, capsys: Output
) -> None:
    one, other = tmp_path / "one.referral", tmp_path / "OTHER.Referral"
    assert main(["seal", str(example), "-o", str(one)]) == 0
    other.write_bytes(before := one.read_bytes())
    for target in (one, other):
        assert main([*(part.format(file=one) for part in command), "-o", str(target)]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1
        assert (one.read_bytes(), other.read_bytes()) == (before, before)


def test_a_document_never_takes_the_place_of_the_answers_it_is_made_from(example: Path, capsys: Output) -> None:
    before = example.read_bytes()
    assert main(["word", str(example), "-o", str(example)]) == 2
    assert example.read_bytes() == before
    assert messages.ITS_OWN_FILE in capsys.readouterr().err


def test_where_nothing_can_be_said_on_stderr_a_refusal_is_still_one(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)  # as Windows starts a window; there a box says it
    assert main([str(tmp_path / "nothing.referral")]) == 2
    assert capsys.readouterr().out == ""
