"""The referral itself, and the review of it by a lead."""

from referral_assistant.core.checks import check
from referral_assistant.core.journey import journey
from referral_assistant.core.progress import progress
from tests.tiny import TODAY, answers, asked, fired, form_beside, page_of, walked

FORM = form_beside(__file__)


def test_the_referral_asks_and_prints_nothing_of_the_review() -> None:
    walk = walked(FORM, child__name="Sam", rev__note="Agreed, send it")
    assert asked(walk) == ["child.name", "urgent"]
    assert fired(walk) == []
    assert "Agreed" not in page_of(walk)


def test_the_review_asks_its_own_questions_and_may_look_at_the_referral() -> None:
    assert asked(journey(FORM, answers(FORM, urgent=False), "review")) == ["rev.note"]
    assert asked(journey(FORM, answers(FORM, urgent=True), "review")) == ["rev.note", "rev.fast"]


def test_what_is_missing_in_the_review_is_found_in_the_review() -> None:
    assert fired(journey(FORM, answers(FORM), "review")) == [("REQ-rev.note", "rev.note")]


def test_the_list_of_sections_shows_the_referral() -> None:
    walk = walked(FORM)
    assert [line.section for line in progress(walk, check(walk, TODAY))] == ["child"]
