"""Three referrals' lives, played by three people with a home folder each and one shared folder, around Christmas."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from referral_assistant.app import main
from referral_assistant.casework.surroundings.clock import TODAY_VARIABLE
from referral_assistant.files.sealing import unseal
from referral_assistant.files.word import paragraphs_in
from referral_assistant.messages import keys as say_key
from referral_assistant.messages import letter as say_letter
from referral_assistant.messages import life as say
from referral_assistant.messages import sign_off as say_sign
from tests.played import Output, Person, changed


class School:
    """A teacher, the lead and the deputy, the folder that they share, and the calendar on the wall."""

    def __init__(self, tmp_path: Path, policy: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
        self.share, self.folder = tmp_path / "share", tmp_path
        self.share.mkdir()
        pack = {"pack": "eastborough", "review_folder": str(self.share)}
        lead, deputy = {"role": "Safeguarding lead"} | pack, {"role": "Deputy safeguarding lead"} | pack
        self.lead = Person(tmp_path, "Mara Quill", monkeypatch, capsys, **lead)
        self.deputy = Person(tmp_path, "Ann Hill", monkeypatch, capsys, **deputy)
        self.teacher = Person(tmp_path, "Ms Okafor", monkeypatch, capsys, **pack)
        self._monkeypatch = monkeypatch
        policy.parent.mkdir()
        policy.write_text(json.dumps({"leads": [self.lead.listed, self.deputy.listed]}))
        assert main(["example", "-o", str(tmp_path / "a.json")]) == 0

    def day(self, day: str) -> None:
        """It is another day."""
        self._monkeypatch.setenv(TODAY_VARIABLE, day)

    def written(self, name: str) -> Path:
        """A referral that the teacher has written, in their own home."""
        file = self.teacher.home / f"{name}.referral"
        self.teacher.does("seal", self.folder / "a.json", "-o", file)
        return file

    def handed_over(self, file: Path, to: Person) -> Path:
        """The copy in the shared folder, after the teacher has handed the referral over."""
        before = set(self.share.glob("*.referral"))
        told = self.teacher.does("handover", file, "--to", to.name)
        assert "Toby" not in told
        (copy,) = set(self.share.glob("*.referral")) - before or before & {self._copy_of(file)}
        assert "Toby" not in copy.with_suffix(".txt").read_text()
        return copy

    def joined(self, file: Path, copy: Path) -> str:
        """The teacher joins what came back with their own; what the command said."""
        both = file.with_name("joined.referral")
        told = self.teacher.does("merge", file, copy, "-o", both)
        both.replace(file)
        return told

    def _copy_of(self, file: Path) -> Path:
        reference = json.loads(unseal(file.read_bytes(), [self.teacher.key]))["reference"]
        return self.share / f"{reference}.referral"


@pytest.fixture
def school(tmp_path: Path, policy: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> School:
    return School(tmp_path, policy, monkeypatch, capsys)


def printed(person: Person, file: Path, target: Path, command: str = "word") -> str:
    """The text of the document that a command makes."""
    assert person.tries(command, file, "-o", target)[0] == 0
    return "\n".join(paragraphs_in(target.read_bytes()))


def test_the_first_is_returned_corrected_approved_tampered_with_sent_and_fought_for(school: School) -> None:
    school.day("2026-12-22")
    mine, copy = _returned_and_corrected(school)
    _approved_and_tampered_with(school, copy)
    _sent_without_an_answer(school, copy)
    _fought_for_and_closed(school, copy)
    school.joined(mine, copy)
    assert school.teacher.does("status", mine) == "closed"


def _returned_and_corrected(school: School) -> tuple[Path, Path]:
    """The lead asks, and gives it back; the teacher takes it in, corrects it, answers, and hands it over again."""
    teacher, lead = school.teacher, school.lead
    mine = school.written("first")
    assert teacher.does("status", mine) == "draft"
    copy = school.handed_over(mine, lead)
    assert teacher.does("status", mine) == lead.does("status", copy) == "with-lead"

    lead.does("comment", copy, "--on", "incidents[0].inc.what", "--text", "Which hand?")
    assert lead.does("return", copy, "--comment", "Please answer my question.") == "returned"

    school.joined(mine, copy)
    assert teacher.does("status", mine) == "returned"
    asked = teacher.does("comment", mine)
    assert "Which hand?" in asked
    changed(mine, teacher.key, lambda record: record["answers"].update({"ask.more": "Please ring before Friday."}))
    teacher.does("comment", mine, "--reply", asked.split()[0], "--text", "The left.")
    for refused in (["approve", mine], ["return", mine], ["approve", mine, "--name", lead.name]):
        assert teacher.is_refused(*refused) == say.ONLY_A_LEAD
    assert school.handed_over(mine, lead) == copy
    lead.does("comment", copy, "--resolve", asked.split()[0])
    return mine, copy


def _approved_and_tampered_with(school: School, copy: Path) -> None:
    """Somebody changes a word, and then an entry of the history; both show."""
    teacher, lead = school.teacher, school.lead
    lead.does("approve", copy)
    page = printed(lead, copy, school.folder / "a.docx")
    mark = lead.does("approve", copy).removeprefix(say.APPROVED.format(fingerprint="").strip()).strip()
    assert lead.does("status", copy) == "approved"
    assert f"{say_sign.STATUS_APPROVED}: Mara Quill" in page
    assert "Ms Okafor" in page
    assert mark in page
    changed(copy, teacher.key, lambda record: record["answers"].update({"ask.more": "Please ring before Monday."}))
    assert lead.does("status", copy) == "void"
    page = printed(lead, copy, school.folder / "b.docx")
    assert say_sign.STATUS_VOID in page
    assert say_sign.STATUS_APPROVED not in page
    tampered = school.folder / "tampered.referral"
    tampered.write_bytes(copy.read_bytes())
    changed(tampered, teacher.key, lambda record: record["history"][-1].update({"who": "Ms Okafor"}))
    assert say.HISTORY_CHANGED in lead.does("history", tampered)
    changed(copy, teacher.key, lambda record: record["answers"].update({"ask.more": "Please ring before Friday."}))
    assert lead.does("status", copy) == "approved"  # just what was approved stands there again


def _sent_without_an_answer(school: School, copy: Path) -> None:
    """On the day before Christmas Eve; then the offices are closed."""
    lead = school.lead
    school.day("2026-12-23")
    assert lead.does("sent", copy, "--how", "secure_email", "--time", "15:00", "--received-by", "R. Hale") == "sent"
    assert f"24 December 2026  {copy.stem}" in lead.does("followups", school.share)
    school.day("2026-12-24")
    assert say.OVERDUE.strip() not in lead.does("followups", school.share)
    school.day("2026-12-28")
    assert say.OVERDUE.strip() in lead.does("followups", school.share)
    lead.does("acknowledge", copy, "--date", "2026-12-28", "--who", "R. Hale", "--number", "12345")
    told = lead.does("followups", school.share)
    assert told == f"5 January 2027  {copy.stem}  {say.DUE_WHAT['decision']}"  # a day after they open again


def _fought_for_and_closed(school: School, copy: Path) -> None:
    """Nothing is to be done, they say; the school disagrees, writes, and is heard."""
    lead = school.lead
    school.day("2027-01-06")
    assert say.OVERDUE.strip() in lead.does("followups", school.share)
    why = ["--disagree", "Amira said no three times.", "--safe", "Separate buses."]
    lead.does("outcome", copy, "--what", "nfa", "--reason", "Below the threshold.", *why)
    assert "the next step of the disagreement: Talk" in lead.does("followups", school.share)
    letter = printed(lead, copy, school.folder / "letter.docx", "letter")
    for part in ("12345", copy.stem, "Below the threshold.", "Child B said no three times.", "7 January 2027"):
        assert part in letter
    assert "Amira" not in letter
    lead.does("outcome", copy, "--what", "s17", "--date", "2027-01-06")
    assert lead.does("status", copy) == "acknowledged"
    assert lead.does("close", copy) == "closed"
    assert lead.does("followups", school.share) == say.NOTHING_DUE
    told = lead.does("history", copy)
    assert say.HISTORY_CHANGED not in told
    assert told.count(say.HISTORY_DAY.format(day="2026-12-23")) == 1


def test_the_second_is_taken_over_by_the_deputy(school: School) -> None:
    teacher, lead, deputy = school.teacher, school.lead, school.deputy
    school.day("2026-12-22")
    mine = school.written("second")
    copy = school.handed_over(mine, lead)
    changed(copy, teacher.key, lambda record: record.update(recipients=[teacher.key.public, lead.key.public]))
    assert deputy.is_refused("approve", copy) == say_key.OTHER_KEY
    lead.does("reseal", school.share, "-r", deputy.key.public)
    deputy.does("approve", copy)
    assert deputy.does("status", copy) == "approved"
    assert f"approved by {deputy.name}" in deputy.does("history", copy)
    school.day("2026-12-24")
    deputy.does("sent", copy, "--how", "portal")
    assert f"4 January 2027  {copy.stem}" in deputy.does("followups", school.share)
    page = printed(deputy, copy, school.folder / "c.docx")
    assert f"{say_sign.STATUS_APPROVED}: Ann Hill" in page
    assert f"Ms Okafor, {page.split('Ms Okafor, ')[1].split(', to ')[0]}, to Mara Quill" in page


def test_the_third_is_changed_by_both_at_once_and_nothing_is_lost(school: School) -> None:
    teacher, lead = school.teacher, school.lead
    mine = school.written("third")
    copy = school.handed_over(mine, lead)
    changed(
        mine, teacher.key, lambda record: record["answers"].update({"ask.more": "By Friday.", "child.name.known": "T"})
    )
    changed(
        copy, lead.key, lambda record: record["answers"].update({"ask.more": "By Monday.", "child.name.known": "T"})
    )
    lead.does("comment", copy, "--text", "I have set the day.")
    teacher.does("comment", mine, "--text", "So have I.")
    told = school.joined(mine, copy)
    assert "By Friday." in told
    assert "By Monday." in told
    said = teacher.does("comment", mine)
    assert "I have set the day." in said
    assert "So have I." in said
    record = json.loads(unseal(mine.read_bytes(), [teacher.key]))
    assert record["answers"]["ask.more"] == "By Friday."
    assert [one["other"] for one in record["conflicts"]] == ["By Monday."]
    assert teacher.does("status", mine) == "with-lead"
    assert lead.is_refused("letter", copy, "-o", school.folder / "l.docx") == say_letter.NO_DISAGREEMENT
    assert lead.does("close", copy) == "closed"
    assert lead.is_refused("approve", copy) == say.CLOSED
    school.joined(mine, copy)
    assert teacher.does("status", mine) == "closed"
