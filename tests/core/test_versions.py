"""Which earlier versions are kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.versions import EVERY, Made, Why, is_due, superfluous

NOW = datetime(2026, 3, 12, 15, 42, tzinfo=UTC)
MADE = st.builds(
    Made,
    st.datetimes(datetime(2026, 1, 1), datetime(2026, 3, 12, 15)).map(lambda one: one.replace(tzinfo=UTC)),  # noqa: DTZ001
    st.sampled_from(get_args(Why)),
)


def test_one_is_due_at_most_every_fifteen_minutes() -> None:
    assert is_due([], NOW)
    assert not is_due([Made(NOW - EVERY + timedelta(seconds=1), "typed")], NOW)
    assert is_due([Made(NOW - EVERY, "typed"), Made(NOW - 2 * EVERY, "sitting")], NOW)


@given(st.lists(MADE, unique=True, max_size=60))
def test_the_last_ten_and_every_step_always_stay(made: list[Made]) -> None:
    of_work = [one for one in made if one.why != "declined"]
    gone = set(superfluous(made, NOW)) & set(of_work)
    assert not gone & set(sorted(of_work, reverse=True)[:10])
    assert all(one.why in {"typed", "merge"} for one in gone)
    assert len(of_work) - len(gone) >= min(10, len(of_work))


@given(st.lists(MADE, unique=True, max_size=60))
def test_what_was_declined_stays_thirty_days_and_then_goes(made: list[Made]) -> None:
    declined = {one for one in made if one.why == "declined"}
    old = {one for one in declined if NOW - one.moment > timedelta(days=30)}
    assert set(superfluous(made, NOW)) & declined == old


def test_of_a_day_that_is_over_the_last_stays_for_thirty_days() -> None:
    day = [Made(NOW - timedelta(days=3, minutes=15 * number), "typed") for number in range(20)]
    later = [Made(NOW - timedelta(minutes=15 * number), "typed") for number in range(10)]
    assert set(day) - set(superfluous([*day, *later], NOW)) == {day[0]}
    assert set(superfluous([*day, *later], NOW + timedelta(days=40))) == set(day)
