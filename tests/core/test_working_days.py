"""Working days: Monday to Friday without holidays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.working_days import is_working_day, working_day_after

EASTER = frozenset({date(2026, 4, 3), date(2026, 4, 6)})
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))
HOLIDAYS = st.frozensets(st.dates(date(2020, 1, 1), date(2040, 1, 1)), max_size=30)
COUNTS = st.integers(0, 30)


@pytest.mark.parametrize(
    ("day", "count", "due"),
    [
        (date(2026, 3, 12), 1, date(2026, 3, 13)),  # Thursday
        (date(2026, 3, 13), 1, date(2026, 3, 16)),  # over a weekend
        (date(2026, 3, 14), 0, date(2026, 3, 16)),  # what comes on a Saturday has come on Monday
        (date(2026, 3, 14), 1, date(2026, 3, 17)),
        (date(2026, 4, 2), 1, date(2026, 4, 7)),  # over Easter
        (date(2026, 4, 3), 2, date(2026, 4, 9)),
        (date(2026, 3, 12), 0, date(2026, 3, 12)),
    ],
)
def test_the_day_that_is_so_many_working_days_after(day: date, count: int, due: date) -> None:
    assert working_day_after(day, count, EASTER) == due


@given(DAYS, COUNTS, HOLIDAYS)
def test_it_is_always_a_working_day_and_never_before(day: date, count: int, holidays: frozenset[date]) -> None:
    due = working_day_after(day, count, holidays)
    assert is_working_day(due, holidays)
    assert due >= day + timedelta(days=count)


@given(DAYS, COUNTS, HOLIDAYS)
def test_just_so_many_working_days_lie_between(day: date, count: int, holidays: frozenset[date]) -> None:
    due = working_day_after(day, count, holidays)
    first = working_day_after(day, 0, holidays)
    between = [first + timedelta(days=number) for number in range(1, (due - first).days + 1)]
    assert sum(is_working_day(one, holidays) for one in between) == count


@given(DAYS, COUNTS, COUNTS, HOLIDAYS)
def test_two_steps_lead_as_far_as_one(day: date, one: int, other: int, holidays: frozenset[date]) -> None:
    on_the_way = working_day_after(day, one, holidays)
    assert working_day_after(on_the_way, other, holidays) == working_day_after(day, one + other, holidays)


@given(DAYS, COUNTS, HOLIDAYS)
def test_a_holiday_more_never_brings_it_sooner(day: date, count: int, holidays: frozenset[date]) -> None:
    more = holidays | {day, day + timedelta(days=1)}
    assert working_day_after(day, count, more) >= working_day_after(day, count, holidays)
