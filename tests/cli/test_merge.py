"""Two versions joined on the command line: nothing dropped, nobody let back in, and what is still open is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from referral_assistant.files.sealing import unseal
from referral_assistant.messages import command_line, keys, life
from tests.cli.conftest import Meet
from tests.played import Person, changed, text_of

CHANGED_TOO = {"child.year": "Year 5"}


@pytest.fixture
def copy(file: Path, tmp_path: Path) -> Path:
    """The lead's copy of what was handed over."""
    made = tmp_path / "copy.referral"
    made.write_bytes(file.read_bytes())
    return made


def record(file: Path, who: Person) -> dict[str, object]:
    found = json.loads(unseal(file.read_bytes(), [who.key]))
    assert isinstance(found, dict)
    return found


def answer(who: Person, file: Path, **given: object) -> None:
    changed(file, who.key, lambda raw: raw["answers"].update(given))


def test_what_each_changed_since_it_was_handed_over_is_in_it(
    teacher: Person, lead: Person, file: Path, copy: Path, tmp_path: Path
) -> None:
    answer(teacher, file, **{"child.year": "Year 5"})
    answer(lead, copy, **{"child.strengths": "He sings."})
    for mine, theirs in ((file, copy), (copy, file)):
        target = tmp_path / f"{mine.stem}-joined.referral"
        assert teacher.does("merge", mine, theirs, "-o", target) == keys.MERGED
        answers = record(target, teacher)["answers"]
        assert isinstance(answers, dict)
        assert (answers["child.year"], answers["child.strengths"]) == ("Year 5", "He sings.")


def test_what_both_changed_is_said_by_check_and_word_and_asks_for_a_reason_before_approval(
    teacher: Person, lead: Person, file: Path, copy: Path, tmp_path: Path
) -> None:
    answer(teacher, file, **{"child.strengths": "He draws."})
    answer(lead, copy, **{"child.strengths": "He sings."})
    joined = tmp_path / "joined.referral"
    assert "He sings." in lead.does("merge", file, copy, "-o", joined)
    words = command_line.TWO_VERSIONS.split("{", maxsplit=1)[0]
    assert words in lead.tries("check", joined)[2]
    assert words in lead.tries("word", joined, "-o", tmp_path / "x.docx")[2]
    assert lead.is_refused("approve", joined) == life.NEEDS_REASON
    lead.does("approve", joined, "--because", "Both are true.")


def test_what_the_other_does_not_come_from_is_no_base(
    teacher: Person, lead: Person, meet: Meet, file: Path, copy: Path, tmp_path: Path
) -> None:
    deputy = meet("Ann Hill")
    answer(lead, copy, **{"child.strengths": "He sings."})
    lead.does("handover", copy, "--to", deputy.key.public)  # what the lead wrote is in this hand-over alone
    teacher.does("handover", file, "--to", lead.name)
    for mine, theirs in ((file, copy), (copy, file)):
        joined = tmp_path / f"{mine.stem}-joined.referral"
        status, out, _ = lead.tries("merge", mine, theirs, "-o", joined)
        assert status == 0
        assert "He sings." in str(record(joined, lead)["answers"]) + out


def test_who_was_let_in_and_taken_out_again_stays_out(
    teacher: Person, lead: Person, meet: Meet, file: Path, tmp_path: Path
) -> None:
    (teacher.home / "settings.json").write_text(json.dumps({"name": teacher.name}))
    deputy = meet("Ann Hill")
    for key, name in ((deputy.key.public, "-r"), (deputy.key.public, "--drop"), (deputy.key.public, "-r")):
        teacher.does("reseal", file, name, key)
    older = tmp_path / "older.referral"
    older.write_bytes(file.read_bytes())
    teacher.does("reseal", file, "--drop", deputy.key.public)
    for mine, theirs in ((file, older), (older, file)):
        joined = tmp_path / f"{mine.stem}-joined.referral"
        teacher.does("merge", mine, theirs, "-o", joined)
        assert deputy.key.public not in str(record(joined, teacher)["recipients"])


def test_an_old_copy_does_not_let_back_in_who_was_taken_out(
    teacher: Person, lead: Person, meet: Meet, file: Path, copy: Path, tmp_path: Path
) -> None:
    deputy = meet("Ann Hill")
    (teacher.home / "settings.json").write_text(json.dumps({"name": teacher.name}))
    teacher.does("reseal", file, "-r", deputy.key.public, "--drop", lead.key.public)
    assert "sealed without somebody" in teacher.does("history", file)
    for mine, theirs in ((file, copy), (copy, file)):
        joined = tmp_path / f"{mine.stem}-joined.referral"
        teacher.does("merge", mine, theirs, "-o", joined)
        assert lead.key.public not in str(record(joined, teacher)["recipients"])
        assert record(joined, deputy)
    teacher.does("reseal", file, "-r", lead.key.public)  # let in again, knowing that they had been taken out
    again = tmp_path / "again.referral"
    teacher.does("merge", file, copy, "-o", again)
    assert record(again, lead)


@pytest.mark.parametrize("command", [["status"], ["merge", "-o", "new.referral"], ["word", "-o", "new.docx"]])
def test_a_link_that_leads_to_itself_is_refused_in_a_sentence(
    teacher: Person, copy: Path, tmp_path: Path, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    loop = tmp_path / "loop.referral"
    loop.symlink_to(loop.name)
    name, *more = command
    assert teacher.is_refused(name, loop, *([copy] if name == "merge" else []), *more)
    assert list(tmp_path.glob("new.*")) == []


def test_such_a_link_is_no_file_and_so_nothing_is_lost_by_writing_there(
    teacher: Person, file: Path, copy: Path, tmp_path: Path
) -> None:
    for loop in (tmp_path / "loop.referral", tmp_path / "loop.docx"):
        loop.symlink_to(loop.name)
    teacher.does("merge", file, copy, "-o", tmp_path / "loop.referral")
    assert record(tmp_path / "loop.referral", teacher)
    teacher.tries("word", file, "-o", tmp_path / "loop.docx")
    assert text_of(tmp_path / "loop.docx")
