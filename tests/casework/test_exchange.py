"""A referral goes to a lead and comes back: what each wrote is there, and the writer is told what came."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from referral_assistant.casework.reading.events import history_of
from referral_assistant.casework.reading.standing import status_of
from referral_assistant.casework.surroundings.review_folder import place_in
from referral_assistant.casework.together import exchange, handing_over, review
from referral_assistant.casework.together.exchange import copy_of, hand_over, kept_here, take_in
from referral_assistant.casework.writing import at_work
from referral_assistant.casework.writing.at_work import AtWork, change_open
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Value, Where
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files.sealing import Identity
from referral_assistant.messages import keys as say_key
from tests.casework.people import People
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
NAME, AGE = Where("child.name"), Where("child.age")


def writes_in_copy(people: People, copy: Path, where: Where, value: Value) -> None:
    """The lead changes an answer where the copy lies, and gives it back."""

    def write(work: AtWork) -> Referral:
        changed = replace(work.referral, answers=work.referral.answers.put(where, value))
        return review.given_back(work._replace(referral=changed))

    people.at_copy(copy, opens, write)


def opens(path: Path) -> OpenReferral:
    return open_referral(FORM, path)


@pytest.fixture
def people(tmp_path: Path, open_key: Identity, monkeypatch: pytest.MonkeyPatch) -> People:
    return People(tmp_path, open_key, monkeypatch)


@pytest.fixture
def written(people: People) -> OpenReferral:
    """What the teacher wrote, before anybody else has it."""
    opened = start_referral(FORM, Settings())
    opened.answer(NAME, "Sam")
    opened.save()
    return opened


@pytest.fixture
def copy(people: People, written: OpenReferral) -> Path:
    """The copy in the review folder, handed over."""
    hand_over(written, (people.lead,), place_in(people.folder, written.reference))
    found = copy_of(written)
    assert found is not None
    return found


def status(opened: OpenReferral) -> str:
    return status_of(FORM, opened.referral)


def test_a_lead_opens_the_copy_and_the_writer_keeps_theirs(people: People, written: OpenReferral, copy: Path) -> None:
    assert status(written) == status(open_referral(FORM, written.path)) == "with-lead"
    people.as_lead()
    opened = open_referral(FORM, copy)
    assert (opened.answers["child.name"], status(opened)) == ("Sam", "with-lead")
    assert copy.with_suffix(".txt").read_text() == handing_over.note(written.referral)
    people.as_teacher()
    assert "handover" in {one.made.why for one in written.file.earlier.all()}


def test_where_the_copy_cannot_be_put_nothing_says_that_it_was_handed_over(
    people: People, written: OpenReferral
) -> None:
    with pytest.raises(Refusal):
        hand_over(written, (people.lead,), people.folder / "gone" / "R.referral")
    assert status(open_referral(FORM, written.path)) == "draft"


def test_what_the_lead_wrote_comes_back_beside_what_the_writer_went_on_to_write(
    people: People, written: OpenReferral, copy: Path
) -> None:
    written.answer(AGE, 9)
    written.save()
    writes_in_copy(people, copy, NAME, "Samuel")
    came = take_in(written, copy)
    assert came is not None
    assert (written.answers["child.name"], written.answers["child.age"]) == ("Samuel", 9)
    assert (came.changed, came.both, status(written)) == (("Name",), 0, "returned")
    assert [line.partition(": ")[2] for line in came.happened] == ["returned by Peter Lund."]
    assert "Changed there: Name." in exchange.told(came)
    again = open_referral(FORM, written.path)
    assert (again.answers, status(again)) == (written.answers, "returned")


def test_what_has_not_changed_since_brings_nothing(people: People, written: OpenReferral, copy: Path) -> None:
    assert take_in(written, copy) is None
    writes_in_copy(people, copy, NAME, "Samuel")
    assert take_in(written, copy) is not None
    assert take_in(written, copy) is None


def test_what_both_changed_is_kept_twice(people: People, written: OpenReferral, copy: Path) -> None:
    written.answer(NAME, "Samantha")
    written.save()
    writes_in_copy(people, copy, NAME, "Samuel")
    came = take_in(written, copy)
    assert came is not None
    assert came.both == 1
    (one,) = written.conflicts()
    assert (one.shown.before, one.shown.after) == ("Samantha", "Samuel")
    assert "both of you: 1" in exchange.told(came)


def test_a_second_change_by_the_lead_is_no_dispute_with_the_first(
    people: People, written: OpenReferral, copy: Path
) -> None:
    writes_in_copy(people, copy, NAME, "Samuel")
    take_in(written, copy)
    writes_in_copy(people, copy, NAME, "Samuel Kent")
    take_in(written, copy)
    assert (written.answers["child.name"], written.conflicts()) == ("Samuel Kent", ())


def test_an_answer_that_the_lead_took_out_stays_out(people: People, written: OpenReferral, copy: Path) -> None:
    people.as_lead()
    opened = open_referral(FORM, copy)
    opened.answer(NAME, None)
    opened.save()
    people.as_teacher()
    take_in(written, copy)
    assert "child.name" not in written.answers


def test_a_copy_that_comes_back_to_another_computer_is_held_against_what_was_handed_over(
    people: People, written: OpenReferral, copy: Path
) -> None:
    writes_in_copy(people, copy, NAME, "Samuel")
    for version in written.file.earlier.all():
        version.path.unlink()
    take_in(written, copy)
    assert (written.answers["child.name"], written.conflicts()) == ("Samuel", ())


def test_comments_come_back_and_are_counted(people: People, written: OpenReferral, copy: Path) -> None:
    people.as_lead()
    opened = open_referral(FORM, copy)
    change_open(opened, lambda work: review.commented(FORM, work.referral, "Which Sam?", "child.name"))
    people.as_teacher()
    came = take_in(written, copy)
    assert came is not None
    assert came.comments == 1
    assert "New comments and replies: 1." in exchange.told(came)


def test_handing_over_again_overwrites_nothing_that_the_lead_wrote(
    people: People, written: OpenReferral, copy: Path
) -> None:
    writes_in_copy(people, copy, AGE, 9)
    written.answer(NAME, "Samuel")
    came = hand_over(written, (people.lead,), copy)
    assert came is not None
    people.as_lead()
    opened = open_referral(FORM, copy)
    assert (opened.answers["child.name"], opened.answers["child.age"]) == ("Samuel", 9)
    assert [one.event.what for one in history_of(opened.referral)] == [
        *("begun", "handed over", "returned"),
        "handed over",
    ]


def test_a_command_hands_over_again_without_overwriting_either(
    people: People, written: OpenReferral, copy: Path
) -> None:
    writes_in_copy(people, copy, AGE, 9)
    work = at_work.AtWork(FORM, written.local, written.referral)
    noted = exchange.handed(exchange.with_copy(work, copy), (people.lead,), copy)
    assert noted.answers["child.age"] == 9
    people.as_lead()
    assert open_referral(FORM, copy).answers["child.age"] == 9


def test_another_referral_is_not_joined(people: People, written: OpenReferral, copy: Path) -> None:
    other = start_referral(FORM, Settings())
    with pytest.raises(Refusal) as refused:
        take_in(other, copy)
    assert str(refused.value) == say_key.MERGE_OTHERS


def test_a_file_that_was_carried_back_is_known_by_its_reference(
    people: People, written: OpenReferral, copy: Path, tmp_path: Path
) -> None:
    carried = tmp_path / "From the stick.referral"
    carried.write_bytes(copy.read_bytes())
    assert kept_here(FORM, carried) == written.path
    assert kept_here(FORM, copy) is None
    assert kept_here(FORM, written.path) is None
    people.as_lead()
    assert kept_here(FORM, carried) is None


def test_an_approval_comes_back_and_an_edit_after_it_makes_it_void(
    people: People, written: OpenReferral, copy: Path
) -> None:
    people.as_lead()
    opened = open_referral(FORM, copy)
    change_open(opened, lambda work: review.approved(work, because="The rest follows."))
    people.as_teacher()
    take_in(written, copy)
    assert status(written) == "approved"
    written.answer(NAME, "Samuel")
    written.save()
    assert status(written) == "void"
