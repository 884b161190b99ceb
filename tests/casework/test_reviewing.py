"""Who comes to a referral as a lead, returning and approving it while it is open, and who must never see it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from referral_assistant.casework.reading.area import area, only
from referral_assistant.casework.reading.standing import approval_of, broken_lines, status_of
from referral_assistant.casework.together.checklist import checklist
from referral_assistant.casework.together.review import commented, resolved
from referral_assistant.casework.together.reviewing import (
    approve,
    begins_in_review,
    count_open,
    give_back,
    may_review,
    needs_reason,
)
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Kept, Where
from referral_assistant.core.comments import comments
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files.content import EXAMPLE
from referral_assistant.files.forms import load_form
from tests.people import Somebody, hand_over, set_leads, somebody

FORM = load_form()
AREAS = only(FORM)


@pytest.fixture
def teacher() -> Somebody:
    return somebody("Ms Okafor", "Class teacher")


@pytest.fixture
def lead(policy: Path) -> Somebody:
    made = somebody("Peter Lund", "Designated safeguarding lead")
    set_leads(policy, made)
    return made


def reopened(opened: OpenReferral, by: Somebody) -> OpenReferral:
    opened.save()
    opened.file.lease.drop()
    by.works()
    return open_referral(FORM, opened.path, AREAS)


@pytest.fixture
def written(teacher: Somebody) -> OpenReferral:
    """The worked example, not handed over yet."""
    teacher.works()
    return open_referral(FORM, EXAMPLE, AREAS)


@pytest.fixture
def with_lead(written: OpenReferral, lead: Somebody) -> OpenReferral:
    hand_over(written, lead)
    return reopened(written, lead)


def status(opened: OpenReferral) -> str:
    return status_of(FORM, opened.referral)


def test_what_waits_for_a_lead_opens_in_review_for_the_lead_alone(with_lead: OpenReferral, teacher: Somebody) -> None:
    assert begins_in_review(with_lead)
    assert may_review(with_lead)
    again = reopened(with_lead, teacher)
    assert not begins_in_review(again)
    assert not may_review(again)


def test_without_a_policy_it_opens_in_review_for_anybody_but_who_handed_it_over(
    written: OpenReferral, teacher: Somebody
) -> None:
    assert not may_review(written)
    other = somebody("Rosa Imrie")
    hand_over(written, other)
    assert not begins_in_review(written)
    assert may_review(written)
    assert begins_in_review(reopened(written, other))


def test_a_draft_never_opens_in_review_but_a_listed_lead_may_go_there(written: OpenReferral, lead: Somebody) -> None:
    assert not begins_in_review(written)
    lead.works()
    own = start_referral(FORM, Settings(), AREAS)
    assert not begins_in_review(own)
    assert may_review(own)


def test_a_lead_reviews_what_they_handed_over_themselves_while_it_waits(written: OpenReferral, lead: Somebody) -> None:
    lead.works()
    own = start_referral(FORM, Settings(), AREAS)
    hand_over(own, lead)
    assert begins_in_review(own)


def test_returning_wants_words_or_an_open_comment(with_lead: OpenReferral) -> None:
    with pytest.raises(Refusal):
        give_back(with_lead, " ")
    assert status(with_lead) == "with-lead"
    with_lead.put_record(commented(FORM, with_lead.referral, "Which hand?", "incidents[0].inc.what"))
    (one,) = comments(with_lead.referral.beside_review)
    with_lead.put_record(resolved(with_lead.referral, one.id))
    with pytest.raises(Refusal):
        give_back(with_lead, "")
    give_back(with_lead, "Please say which hand.")
    assert status(with_lead) == "returned"
    assert count_open(with_lead.referral) == 1
    assert not with_lead.unsaved
    assert begins_in_review(with_lead)


def test_approval_is_in_the_file_and_void_once_a_character_changes(with_lead: OpenReferral, lead: Somebody) -> None:
    with_lead.answer(Where("child.email"), "None is known.")
    approve(with_lead, "All is there." if needs_reason(with_lead) else "")
    again = reopened(with_lead, lead)
    found = approval_of(FORM, again.referral)
    assert found is not None
    assert (status(again), found.event.who, found.standing) == ("approved", "Peter Lund", "lead")
    assert again.answers["child.email"] == "None is known."
    assert [one.made.why for one in again.file.earlier.all()].count("approval") == 1
    again.answer(Where("child.email"), "None is known")
    assert status(again) == "void"
    assert begins_in_review(again)


def test_with_a_blank_required_answer_approval_asks_for_a_reason(with_lead: OpenReferral) -> None:
    with_lead.answer(Where("child.name.full"), None)
    assert needs_reason(with_lead)
    with pytest.raises(Refusal):
        approve(with_lead)
    assert status(with_lead) == "with-lead"
    approve(with_lead, "The name follows by phone.")
    found = approval_of(FORM, with_lead.referral)
    assert found is not None
    assert found.event.note == "The name follows by phone."


def test_a_teacher_can_neither_return_nor_approve(with_lead: OpenReferral, teacher: Somebody) -> None:
    again = reopened(with_lead, teacher)
    for act in (lambda: approve(again, "Because"), lambda: give_back(again, "Back")):
        with pytest.raises(Refusal):
            act()
    assert status(again) == "with-lead"


def test_the_adult_thought_to_be_involved_cannot_open_it(
    with_lead: OpenReferral, lead: Somebody, teacher: Somebody
) -> None:
    with_lead.answer(Where("gate.adult"), value=True)
    with_lead.answer(Where("gate.adult.name"), "Mr P. Lund")
    with pytest.raises(Refusal, match="must not see it"):
        reopened(with_lead, lead)
    assert reopened(with_lead, teacher).answers["gate.adult.name"] == "Mr P. Lund"


def test_whoever_wrote_it_can_open_it_even_with_a_name_like_the_adults(
    written: OpenReferral, teacher: Somebody
) -> None:
    written.answer(Where("gate.adult.name"), "Okafor")
    assert reopened(written, teacher).answers["gate.adult.name"] == "Okafor"


def test_the_checklist_ends_before_the_sign_off(with_lead: OpenReferral) -> None:
    pages = checklist(FORM, area().local, with_lead.referral)
    ids = [one.question.id for page in pages for one in page.asked]
    assert ids[0] == "rev.checked.timely"
    assert "rev.privacy" in ids
    assert not [id for id in ids if id.startswith(("rev.sign", "rev.send"))]
    assert all(
        id in FORM.questions or id in FORM.groups for page in pages for q in page.asked for id in q.question.evidence
    )


def test_a_changed_entry_of_the_history_is_named(with_lead: OpenReferral) -> None:
    assert broken_lines(with_lead.referral) == ()
    first, *rest = with_lead.referral.history
    changed = Kept.of({**first.read(), "who": "Somebody else"})
    lines = broken_lines(replace(with_lead.referral, history=(changed, *rest)))
    assert "Somebody else" in lines[0]
