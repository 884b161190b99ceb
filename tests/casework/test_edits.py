"""What others change after a referral was handed over: who and when, accepted, taken back; and a child's own words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.together.edits import Edited, accept, asks_reason, edited, give_reason, take_back
from referral_assistant.casework.together.handing_over import handed_over
from referral_assistant.casework.together.review import commented
from referral_assistant.casework.writing.at_work import AtWork
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Answers, NotKnown, Value, Where
from referral_assistant.core.comments import comments
from referral_assistant.core.edits import edits
from referral_assistant.core.joining import join
from referral_assistant.core.local import NOWHERE
from referral_assistant.core.referral import Referral, answers_of
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from tests.people import Somebody, hand_over, somebody
from tests.tiny import SAMPLE, form_from, texts_in
from tests.values import referrals

FORM = form_from(texts_in(SAMPLE))
NAME, AGE, NOTE = Where("child.name"), Where("child.age"), Where("rev.note")


def inside(question: str, index: int = 0) -> Where:
    return Where(question, "incidents", index)


@pytest.fixture
def teacher() -> Somebody:
    return somebody("Ms Okafor", "Class teacher")


@pytest.fixture
def lead() -> Somebody:
    return somebody("Peter Lund", "Designated safeguarding lead")


@pytest.fixture
def with_lead(teacher: Somebody, lead: Somebody) -> OpenReferral:
    """What the teacher handed over, open at the lead's."""
    teacher.works()
    written = start_referral(FORM, Settings())
    written.answer(NAME, "Sam Kay")
    for label in ("the bench", "the bus"):
        index = written.add_entry("incidents")
        written.answer(inside("inc.label", index), label)
        written.answer(inside("inc.said", index), f"He said it at {label}")
    written.save()
    hand_over(written, lead)
    written.file.lease.drop()
    lead.works()
    return open_referral(FORM, written.path)


def change(opened: OpenReferral, where: Where, value: Value | None) -> None:
    opened.answer(where, value)
    opened.save()


def shown(opened: OpenReferral) -> list[tuple[str, str, str, str]]:
    return [(*one.shown, one.edit.who) for one in edited(FORM, opened.referral)]


def only(opened: OpenReferral) -> Edited:
    (one,) = edited(FORM, opened.referral)
    return one


def test_what_the_lead_changes_is_shown_against_what_was_handed_over(with_lead: OpenReferral) -> None:
    assert edited(FORM, with_lead.referral) == ()
    change(with_lead, NAME, "Samuel Kay")
    change(with_lead, inside("inc.label", 1), "the school bus")
    second = f"{FORM.groups['incidents'].entry} 2, {FORM.questions['inc.label'].print}"
    assert shown(with_lead) == [
        (FORM.questions["child.name"].print, "Sam Kay", "Samuel Kay", "Peter Lund"),
        (second, "the bus", "the school bus", "Peter Lund"),
    ]
    assert all(one.edit.when for one in edited(FORM, with_lead.referral))


def test_it_is_in_the_file_for_whoever_opens_it_next(with_lead: OpenReferral, teacher: Somebody) -> None:
    change(with_lead, NAME, "Samuel Kay")
    teacher.works()
    again = open_referral(FORM, with_lead.path)
    assert only(again).edit.who == "Peter Lund"


def test_what_the_review_itself_says_is_no_change(with_lead: OpenReferral) -> None:
    change(with_lead, NOTE, "Looked at")
    assert edited(FORM, with_lead.referral) == ()


def test_before_anything_was_handed_over_nothing_is_noted(teacher: Somebody) -> None:
    teacher.works()
    own = start_referral(FORM, Settings())
    change(own, NAME, "Sam")
    assert own.referral.beside_review is None
    assert edited(FORM, own.referral) == ()


def test_what_the_writer_changes_afterwards_is_their_own(with_lead: OpenReferral, teacher: Somebody) -> None:
    change(with_lead, NAME, "Samuel Kay")
    teacher.works()
    again = open_referral(FORM, with_lead.path)
    change(again, NAME, "Sam K. Kay")
    assert edits(again.referral.beside_review) == {}
    assert only(again).edit.who == "Ms Okafor"


def test_a_save_while_the_key_is_closed_still_says_who(with_lead: OpenReferral) -> None:
    with_lead.answer(NAME, "Samuel Kay")
    unlocking.forget()
    with_lead.save()
    assert only(with_lead).edit.who == "Peter Lund"


def test_an_accepted_change_is_no_longer_shown_until_it_is_changed_again(with_lead: OpenReferral) -> None:
    change(with_lead, NAME, "Samuel Kay")
    accept(with_lead, only(with_lead))
    with_lead.save()
    assert edited(FORM, with_lead.referral) == ()
    assert with_lead.answers["child.name"] == "Samuel Kay"
    change(with_lead, AGE, 9)
    assert [one.change.where for one in edited(FORM, with_lead.referral)] == [AGE]
    change(with_lead, NAME, "Samuel J. Kay")
    assert {one.change.where for one in edited(FORM, with_lead.referral)} == {NAME, AGE}


def test_taking_back_lets_the_writers_answer_stand_again_and_leaves_the_others(with_lead: OpenReferral) -> None:
    change(with_lead, NAME, "Samuel Kay")
    change(with_lead, AGE, 9)
    name, age = edited(FORM, with_lead.referral)
    take_back(with_lead, name)
    with_lead.save()
    assert with_lead.answers["child.name"] == "Sam Kay"
    assert [one.change for one in edited(FORM, with_lead.referral)] == [age.change]
    assert "child.name" not in edits(with_lead.referral.beside_review)


def test_an_entry_that_was_taken_out_is_one_change_and_comes_back_to_its_place(with_lead: OpenReferral) -> None:
    before = with_lead.answers
    with_lead.remove_entry("incidents", 0)
    with_lead.save()
    one = only(with_lead)
    assert (one.shown.after, one.edit.who) == ("Not there", "Peter Lund")
    assert "the bench" in one.shown.before
    take_back(with_lead, one)
    with_lead.save()
    assert with_lead.answers == before
    assert edited(FORM, with_lead.referral) == ()


def test_an_entry_that_was_added_is_one_change_however_long_it_is_written_at(with_lead: OpenReferral) -> None:
    before = with_lead.answers
    index = with_lead.add_entry("incidents")
    change(with_lead, inside("inc.label", index), "the gate")
    change(with_lead, inside("inc.what", index), "Al pushed Jo")
    one = only(with_lead)
    assert (one.shown.before, one.edit.who) == ("Not there", "Peter Lund")
    assert "the gate" in one.shown.after
    assert "Al pushed Jo" in one.shown.after
    take_back(with_lead, one)
    assert with_lead.answers == before


def test_a_group_that_is_not_known_any_more_comes_back_whole(with_lead: OpenReferral) -> None:
    before = with_lead.answers
    change(with_lead, Where("incidents"), NotKnown("nobody was there"))
    one = only(with_lead)
    assert "nobody was there" in one.shown.after
    take_back(with_lead, one)
    assert with_lead.answers == before


def test_moving_an_entry_is_no_change_and_takes_comments_and_notes_along(with_lead: OpenReferral) -> None:
    change(with_lead, inside("inc.label", 1), "the school bus")
    with_lead.put_record(commented(FORM, with_lead.referral, "Which bus?", "incidents[1].inc.label"))
    with_lead.move_entry("incidents", 1, 0)
    with_lead.save()
    assert only(with_lead).change.where == inside("inc.label", 0)
    assert only(with_lead).edit.who == "Peter Lund"
    assert [one.where for one in comments(with_lead.referral.beside_review)] == ["incidents[0].inc.label"]
    with_lead.remove_entry("incidents", 0)
    assert [one.where for one in comments(with_lead.referral.beside_review)] == ["incidents"]


def test_a_childs_words_ask_for_a_reason_of_anybody_but_the_writer(with_lead: OpenReferral, teacher: Somebody) -> None:
    words, others = inside("inc.said", 0), inside("inc.said", 1)
    assert asks_reason(with_lead, words)
    assert not asks_reason(with_lead, inside("inc.label", 0))
    with pytest.raises(Refusal):
        give_reason(with_lead, words, "  ")
    give_reason(with_lead, words, "The recording shows it")
    assert not asks_reason(with_lead, words)
    assert asks_reason(with_lead, others)
    assert edited(FORM, with_lead.referral) == ()
    change(with_lead, words, "He told me at the bench")
    assert only(with_lead).edit.because == "The recording shows it"
    teacher.works()
    assert not asks_reason(open_referral(FORM, with_lead.path), others)


def test_a_reason_frees_the_words_only_for_whoever_gave_it(with_lead: OpenReferral) -> None:
    words = inside("inc.said", 0)
    give_reason(with_lead, words, "The recording shows it")
    with_lead.save()
    with_lead.file.lease.drop()
    somebody("Rosa Imrie", "Deputy safeguarding lead").works()
    again = OpenReferral(FORM, with_lead.path, with_lead.referral, data=with_lead.path.read_bytes())
    assert asks_reason(again, words)


def test_a_reason_is_asked_for_again_once_the_words_were_taken_back(with_lead: OpenReferral) -> None:
    words = inside("inc.said", 0)
    give_reason(with_lead, words, "The recording shows it")
    change(with_lead, words, "He told me at the bench")
    take_back(with_lead, only(with_lead))
    with_lead.save()
    assert asks_reason(with_lead, words)


def test_words_that_the_writer_left_blank_can_be_added_freely(with_lead: OpenReferral) -> None:
    index = with_lead.add_entry("incidents")
    assert not asks_reason(with_lead, inside("inc.said", index))


def test_handing_it_over_again_begins_anew(with_lead: OpenReferral, teacher: Somebody, lead: Somebody) -> None:
    change(with_lead, NAME, "Samuel Kay")
    teacher.works()
    again = open_referral(FORM, with_lead.path)
    hand_over(again, lead)
    assert edited(FORM, again.referral) == ()


def test_of_two_versions_the_later_note_counts_and_one_of_them_is_enough_to_accept(with_lead: OpenReferral) -> None:
    change(with_lead, NAME, "Samuel Kay")
    mine = with_lead.referral
    accept(with_lead, only(with_lead))
    theirs = with_lead.referral
    for one, other in ((mine, theirs), (theirs, mine)):
        assert edited(FORM, join(FORM, None, one, other)) == ()


def test_what_was_handed_over_and_cannot_be_read_is_said_and_no_save_fails_for_it(
    with_lead: OpenReferral, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = with_lead.referral.beside_review
    assert beside is not None
    raw = beside.read()
    raw["handed_over"]["answers"]["child.name"] = 3
    with_lead.put_record(replace(with_lead.referral, beside_review=beside.of(raw)))
    change(with_lead, NAME, "Samuel Kay")
    assert asks_reason(with_lead, inside("inc.said", 0))
    with pytest.raises(Refusal):
        edited(FORM, with_lead.referral)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wrote=referrals(FORM), now=referrals(FORM))
def test_taking_everything_back_one_by_one_leaves_what_was_handed_over(wrote: Answers, now: Answers) -> None:
    opened = OpenReferral(FORM, Path("nowhere.referral"), Referral(wrote))
    over = handed_over(AtWork(FORM, NOWHERE, opened.referral), (somebody("Peter Lund").lead,))
    opened.replace_by(replace(over, answers=now))
    for _ in range(200):
        left = edited(FORM, opened.referral)
        if not left:
            break
        take_back(opened, left[0])
    written, wanted = (answers_of(FORM, one, "referral") for one in (opened.answers, wrote))
    groups = {*FORM.groups}
    assert {id: value for id, value in written.items() if id not in groups} == {
        id: value for id, value in wanted.items() if id not in groups
    }
    for group in groups:
        assert in_any_order(written.entries(group)) == in_any_order(wanted.entries(group))


def in_any_order(entries: tuple[Answers, ...]) -> list[list[str]]:
    """Neither the order of the entries counts, nor that of the answers in one."""
    return sorted(sorted(map(repr, one.items())) for one in entries)
