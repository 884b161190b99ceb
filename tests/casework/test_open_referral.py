"""A whole referral without a window: from the first answer to the saved file, and open again."""

import errno
import os
import tempfile
from datetime import date
from pathlib import Path
from unittest.mock import Mock

import pytest

from referral_assistant import messages
from referral_assistant.casework.keeping import listing
from referral_assistant.casework.people.unlocking import identities
from referral_assistant.casework.reading.area import Area, only
from referral_assistant.casework.surroundings import reference
from referral_assistant.casework.surroundings.clock import TODAY_VARIABLE, today
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Answers, Where
from referral_assistant.core.dates import date_from_edtf
from referral_assistant.core.english import English
from referral_assistant.core.findings import Findings
from referral_assistant.core.journey import Journey
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files.forms import load_form
from referral_assistant.files.places import referrals_folder
from referral_assistant.files.referrals import read_referral
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
NAME = Where("child.name")


@pytest.fixture
def opened() -> OpenReferral:
    return start_referral(FORM, Settings())


def test_a_referral_from_the_first_answer_to_the_saved_file_and_open_again() -> None:
    opened = start_referral(FORM, Settings())
    opened.answer(Where("gate.danger"), value=False)
    opened.answer(NAME, "Sam Kay")
    opened.answer(Where("child.born"), date_from_edtf("2016-03~"))
    entry = opened.add_entry("incidents")
    opened.answer(Where("inc.when", "incidents", entry), date_from_edtf("2026-03-10"))
    opened.answer(Where("inc.source", "incidents", entry), "seen")
    opened.answer(Where("inc.what", "incidents", entry), "Jo took the bag")
    assert not opened.findings.serious
    assert [line.state for line in opened.progress] == ["complete", "complete", "complete"]
    assert opened.unsaved
    opened.save()
    assert not opened.unsaved
    again = open_referral(FORM, opened.path)
    assert again.answers == opened.answers
    assert (again.reference, again.unsaved) == (opened.reference, False)
    assert again.initials == "S.K."
    assert [one.reference for one in listing.referrals()] == [opened.reference]


def test_a_new_referral_is_on_the_shelf_at_once_under_a_reference_of_its_own() -> None:
    one, other = start_referral(FORM, Settings()), start_referral(FORM, Settings())
    assert {kept.reference for kept in listing.referrals()} == {one.reference, other.reference}
    assert one.path == referrals_folder() / f"{one.reference}.referral"


def test_what_the_person_told_once_is_filled_in() -> None:
    assert start_referral(FORM, Settings(name="Jo", authority="E2")).answers == Answers({"authority": "E2"})


def test_an_authority_that_is_no_longer_on_the_list_is_not_filled_in_and_the_referral_opens_again() -> None:
    opened = start_referral(FORM, Settings(authority="E99"))
    assert opened.answers == Answers()
    assert open_referral(FORM, opened.path).answers == Answers()


def test_what_is_drawn_from_the_answers_is_never_old(opened: OpenReferral) -> None:
    before = opened.findings, opened.summary, opened.progress
    opened.answer(NAME, "Sam")
    assert (opened.findings, opened.summary, opened.progress) != before
    assert opened.summary.child == "Sam"


def test_findings_are_those_of_today_also_past_midnight(opened: OpenReferral, monkeypatch: pytest.MonkeyPatch) -> None:
    days: list[date] = []

    def check_on(_journey: Journey, day: date, _english: English) -> Findings:
        days.append(day)
        return Findings()

    monkeypatch.setattr(f"{OpenReferral.__module__}.check", check_on)
    for day in ("2026-03-12", "2026-03-12", "2026-03-13"):
        monkeypatch.setenv(TODAY_VARIABLE, day)
        assert opened.findings == Findings()
    assert days == [date(2026, 3, 12), date(2026, 3, 13)]


def test_the_same_answer_again_is_no_change(opened: OpenReferral) -> None:
    opened.answer(NAME, "Sam")
    opened.save()
    opened.answer(NAME, "Sam")
    assert not opened.unsaved


def test_an_answer_can_be_taken_back(opened: OpenReferral) -> None:
    opened.answer(NAME, "Sam")
    opened.answer(NAME, None)
    assert NAME.question not in opened.answers


def test_an_answer_in_an_entry_that_is_not_there_is_an_error_and_changes_nothing(
    opened: OpenReferral,
) -> None:
    with pytest.raises(IndexError):
        opened.answer(Where("inc.label", "incidents", 0), "The bus")
    with pytest.raises(IndexError):
        opened.remove_entry("incidents", 0)
    assert (opened.unsaved, opened.undo()) == (False, None)


def test_a_save_that_fails_loses_nothing_and_the_next_one_saves_it(
    opened: OpenReferral, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.answer(NAME, "Sam")
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", _full)
        with pytest.raises(Refusal) as refused:
            opened.save()
    assert str(refused.value) == messages.DISK_FULL
    assert opened.unsaved
    assert opened.file.saved_at is None or opened.answers["child.name"] == "Sam"
    assert read_referral(FORM, opened.path, identities).answers == Answers()
    opened.save()
    assert read_referral(FORM, opened.path, identities).answers["child.name"] == "Sam"


def _full(_handle: int) -> None:
    raise OSError(errno.ENOSPC, "full")


def test_a_copy_is_the_whole_referral_and_the_referral_stays_where_it_is(opened: OpenReferral) -> None:
    opened.answer(Where("gate.danger"), value=False)
    opened.save()
    again = open_referral(FORM, opened.path)
    copy = referrals_folder() / "copy.referral"
    again.save_copy(copy)
    assert again.path == opened.path
    assert open_referral(FORM, copy).referral == open_referral(FORM, opened.path).referral


def test_saving_without_a_change_writes_nothing(opened: OpenReferral) -> None:
    before = opened.path.stat().st_mtime_ns, opened.path.stat().st_ino
    opened.save()
    assert (opened.path.stat().st_mtime_ns, opened.path.stat().st_ino) == before


def test_plain_answers_become_a_kept_referral_and_their_own_file_stays(tmp_path: Path) -> None:
    plain = tmp_path / "plain.json"
    plain.write_text('{"form": "sample", "answers": {"child.name": "Sam Kay"}}')
    before = plain.read_bytes()
    opened = open_referral(FORM, plain)
    opened.answer(NAME, "Al Bee")
    opened.save()
    assert plain.read_bytes() == before
    assert opened.path.parent == referrals_folder()
    assert open_referral(FORM, opened.path).answers["child.name"] == "Al Bee"


def test_what_else_stands_beside_plain_answers_is_kept_too(tmp_path: Path) -> None:
    plain = tmp_path / "plain.json"
    dismissed = '[{"rule": "VAG-1", "where": "child.name", "reason": "So it is."}]'
    plain.write_text(f'{{"form": "sample", "answers": {{"child.name": "Sam Kay"}}, "dismissed": {dismissed}}}')
    opened = open_referral(FORM, plain)
    assert opened.reference
    (kept,) = open_referral(FORM, opened.path).referral.dismissed
    assert (kept.rule, kept.reason) == ("VAG-1", "So it is.")


def test_a_file_that_cannot_be_opened_leaves_nothing_on_the_shelf(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("{")
    with pytest.raises(Refusal):
        open_referral(FORM, tmp_path / "bad.json")
    assert listing.referrals() == ()


def test_the_variable_sets_the_date_and_a_wrong_one_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TODAY_VARIABLE, "2026-03-12")
    assert today().isoformat() == "2026-03-12"
    monkeypatch.setenv(TODAY_VARIABLE, "tomorrow")
    with pytest.raises(Refusal) as refused:
        today()
    assert str(refused.value) == messages.BAD_TODAY


def test_answers_from_a_file_bring_their_council_with_them(tmp_path: Path) -> None:
    form = load_form(Path(__file__).parents[1] / "gui" / "form")
    asked: list[str] = []

    def areas(authority: str) -> Area:
        asked.append(authority)
        return only(form)(authority)

    file = tmp_path / "answers.json"
    file.write_text('{"form": "small", "answers": {"ref.authority": "E09000029"}}')
    open_referral(form, file, areas)
    assert asked[-1] == "E09000029"


def test_a_reference_that_is_taken_is_not_given_again(opened: OpenReferral, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter((opened.reference, "R-234567"))
    monkeypatch.setattr(reference, "new_reference", lambda: next(drawn))
    assert start_referral(FORM, Settings()).reference == "R-234567"
    assert opened.path.exists()


def test_through_a_link_the_referral_itself_is_written(opened: OpenReferral, tmp_path: Path) -> None:
    link = tmp_path / "link.referral"
    link.symlink_to(opened.path)
    again = open_referral(FORM, link)
    again.answer(NAME, "Sam Kay")
    again.save()
    assert (again.path, link.is_symlink()) == (opened.path, True)
    assert open_referral(FORM, opened.path).answers["child.name"] == "Sam Kay"


def test_a_full_disk_keeps_nobody_from_reading_and_how_it_was_is_kept_once_there_is_room(
    opened: OpenReferral, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.answer(NAME, "Sam")
    opened.save()
    for version in opened.file.earlier.all():
        version.path.unlink()
    with monkeypatch.context() as patched:
        patched.setattr(tempfile, "mkstemp", Mock(side_effect=OSError(errno.ENOSPC, "")))
        again = open_referral(FORM, opened.path)
        again.answer(NAME, "Sam Kay")
        with pytest.raises(Refusal, match="full"):
            again.save()
    assert again.file.earlier.all() == ()
    again.save()
    (before,) = (one for one in again.file.earlier.all() if one.made.why == "sitting")
    assert again.file.earlier.open(before).answers["child.name"] == "Sam"


def test_a_copy_never_takes_the_place_of_the_referral_which_somebody_else_may_have_saved(opened: OpenReferral) -> None:
    opened.path.write_bytes(theirs := b"age-encryption.org/v1, of somebody else")
    with pytest.raises(Refusal, match="another name"):
        opened.save_copy(opened.path)
    assert opened.path.read_bytes() == theirs
