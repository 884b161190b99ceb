"""The bank holidays of the nations: reckoned here once more, by the law's own rules, and beside what a pack adds."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.casework.surroundings.local import local_of
from referral_assistant.core.nation import Nation
from referral_assistant.core.working_days import working_day_after
from referral_assistant.files.bank_holidays import BankHolidays
from referral_assistant.files.nations import load_guidance, load_nation, nation_ids

EASTER = {2026: date(2026, 4, 5), 2027: date(2027, 3, 28), 2028: date(2028, 4, 16)}


@pytest.mark.parametrize("id", nation_ids())
@pytest.mark.parametrize("year", EASTER)
def test_the_bank_holidays_are_those_of_the_nation(id: str, year: int) -> None:
    good_friday, easter_monday = EASTER[year] - timedelta(days=2), EASTER[year] + timedelta(days=1)
    fixed = [date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)]
    others = {good_friday, _monday(year, 5), _last_monday(year, 5)}
    if id == "scotland":
        fixed += [date(year, 1, 2), date(year, 11, 30)]
        others |= {_monday(year, 8), date(2026, 6, 15)}  # the second, of one year alone: a match
    else:
        others |= {easter_monday, _last_monday(year, 8)}
    if id == "northern_ireland":
        fixed += [date(year, 3, 17), date(year, 7, 12)]
    wanted = {day for day in (*others, *_in_place(fixed)) if day.year == year}
    here = local_of(None, id, load_nation(id), load_guidance()).bank_holidays
    assert {day for day in _weekdays(year) if day in here} == wanted


def test_what_a_nation_has_proclaimed_since_counts_too() -> None:
    nation = Nation(name="Wales", calendar="WLS", bank_holidays=(date(2026, 9, 9),))
    here = local_of(None, "wales", nation, load_guidance()).bank_holidays
    assert date(2026, 9, 9) in here
    assert date(2026, 12, 25) in here


def test_without_a_nation_there_are_none() -> None:
    assert not any(day in BankHolidays() for day in _weekdays(2026))


def test_what_is_no_day_is_none() -> None:
    assert "2026-12-25" not in BankHolidays("ENG")


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(["ENG", "WLS", "SCT", "NIR"]))
def test_any_year_to_come_is_known(day: date, calendar: str) -> None:
    here = BankHolidays(calendar)  # type: ignore[arg-type]
    assert date(day.year, 12, 25) in here
    assert working_day_after(day, 1, here) > day


def test_the_library_is_not_loaded_until_somebody_asks_about_a_day() -> None:
    code = (
        "import sys; from referral_assistant.casework.reading.area import area; here = area('').local;"
        "assert 'holidays' not in sys.modules; import datetime;"
        "assert datetime.date(2026, 12, 25) in here.bank_holidays; assert 'holidays' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def _weekdays(year: int) -> list[date]:
    every = (date(year, 1, 1) + timedelta(days=count) for count in range(366))
    return [day for day in every if day.weekday() < 5 and day.year == year]


def _in_place(days: list[date]) -> set[date]:
    """Each day itself or, where it is at a weekend, the next working day that is not a holiday already."""
    taken: set[date] = set()
    for day in sorted(days):
        while day.weekday() > 4 or day in taken:
            day += timedelta(days=1)  # noqa: PLW2901
        taken.add(day)
    return taken


def _monday(year: int, month: int) -> date:
    return next(date(year, month, day) for day in range(1, 8) if date(year, month, day).weekday() == 0)


def _last_monday(year: int, month: int) -> date:
    return next(date(year, month, day) for day in range(31, 24, -1) if date(year, month, day).weekday() == 0)
