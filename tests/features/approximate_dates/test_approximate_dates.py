"""A date may be a day, a month, a year, a span, or about one of these."""

import pytest

from referral_assistant.core.summary import summary
from tests.tiny import fired, form_beside, printed, walked

FORM = form_beside(__file__)


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("2026-03-10", "10 March 2026"),
        ("2026-03", "March 2026"),
        ("2026", "2026"),
        ("2026-03-10~", "about 10 March 2026"),
        ("2026-03~", "about March 2026"),
        ("2026-03-10/2026-03-14", "10 March 2026 to 14 March 2026"),
        ("2025-12~/2026", "about December 2025 to 2026"),
    ],
)
def test_it_is_printed_the_british_way(kept: str, shown: str) -> None:
    assert printed(walked(FORM, seen__last=kept))["seen.last"] == (shown,)


def test_the_chronology_puts_it_where_it_can_first_have_been() -> None:
    walk = walked(FORM, seen__last="2026-03-02", moved__in="2026-03~")
    assert [event.when for event in summary(walk).chronology] == ["about March 2026", "2 March 2026"]


def test_what_cannot_be_read_is_kept_printed_as_typed_and_pointed_at() -> None:
    walk = walked(FORM, seen__last={"unread": "last Tuesday"})
    assert fired(walk) == [("READ-seen.last", "seen.last")]
    assert printed(walk)["seen.last"] == ("last Tuesday (as typed)",)
