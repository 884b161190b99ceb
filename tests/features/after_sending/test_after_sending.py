"""Later parts of a form are looked at once they have begun; a referral that was sent also for what is overdue."""

from datetime import date

import pytest

from referral_assistant.core.checks import check_whole
from referral_assistant.core.journey import begun, whole_journey
from referral_assistant.core.kinds import Json
from tests.tiny import answers, asked, form_beside

FORM = form_beside(__file__)
THURSDAY, FRIDAY, MONDAY = (date(2026, 3, day) for day in (12, 13, 16))
SENT: dict[str, Json] = {"child__name": "Sam", "child__like": "Football", "rev__note": "Yes", "rev__sent": "2026-03-12"}


def found(today: date = THURSDAY, **given: Json) -> list[str]:
    return [finding.rule for finding in check_whole(FORM, answers(FORM, **given), today).all]


def test_before_the_review_begins_nothing_of_it_is_missing() -> None:
    assert begun(FORM, answers(FORM, child__name="Sam")) == ()
    assert found() == ["REQ-child.name", "REQ-child.like"]


@pytest.mark.parametrize("given", [{"rev__sent": {"not_known": "Nobody wrote it down."}}, {"rev__sent": "2026-03-12"}])
def test_once_it_has_begun_what_is_missing_in_it_is_found_too(given: dict[str, Json]) -> None:
    assert found(**given) == ["REQ-child.name", "REQ-rev.note", "REQ-child.like"]


def test_what_came_after_may_begin_where_nobody_wrote_a_review() -> None:
    whole = answers(FORM, child__name="Sam", fu__asked="2026-03-16")
    assert begun(FORM, whole) == ("followup",)
    assert asked(whole_journey(FORM, whole)) == ["child.name", "child.like", "fu.answer", "fu.asked"]


def test_what_was_sent_and_not_answered_is_overdue_though_nothing_has_been_written_down() -> None:
    assert found(FRIDAY, **SENT) == []
    assert found(MONDAY, **SENT) == ["LATE-001"]


def test_what_was_asked_for_again_is_due_later_and_then_everything_is_looked_at() -> None:
    assert found(MONDAY, **SENT, fu__asked="2026-03-13") == ["REQ-fu.answer"]
    assert found(date(2026, 3, 17), **SENT, fu__asked="2026-03-13") == ["LATE-001"]
