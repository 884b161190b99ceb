"""Tests about ages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from referral_assistant.core.ages import age_on, ages_written, school_year, usual_year
from referral_assistant.core.checks.looking import Looking, Spot
from referral_assistant.core.coded import Aged, AgeDiffers, YearUnlikely
from referral_assistant.core.dates import ApproximateDate


def age_differs(test: AgeDiffers, looking: Looking) -> Iterator[Spot]:
    """An age written down cannot be right for any day that the dates may mean."""
    born, day = looking.date(test.born), looking.date(*test.on)
    if born is None or day is None:
        return
    youngest, oldest = _ages(born, day)
    for where, text in looking.lines(test.age):
        written = ages_written(text)
        if written and not any(youngest <= age <= oldest for age in written):
            fills = {"age": text, "born": str(born), "reckoned": str(youngest)}
            yield Spot(where, fills=fills)


def aged(test: Aged, looking: Looking) -> Iterator[Spot]:
    """A person was under, or at least, so many years old: certain from the date of birth, else from the age written."""
    under = getattr(looking.local, test.law) if test.law else test.under
    for age in _known_ages(test, looking):
        if (under is not None and age < under) or (test.at_least is not None and age >= test.at_least):
            yield Spot(fills={"age": str(age)})
            return


def year_unlikely(test: YearUnlikely, looking: Looking) -> Iterator[Spot]:
    """A school year is more than one away from the usual one for that birthday."""
    born, day = looking.date(test.born), looking.date(*test.on)
    if born is None or day is None or born.exact_day is None:
        return
    for where, text in looking.lines(test.year):
        year = school_year(text)
        if year is not None and abs(year - usual_year(born.exact_day, day.first)) > 1:
            yield Spot(where, fills={"year": text, "age": str(age_on(born.exact_day, day.first))})


def _known_ages(test: Aged, looking: Looking) -> Iterator[int]:
    day = looking.date(*test.on)
    on = day.first if day else looking.day
    dates = [value for _, value in looking.dates(test.born)] if test.born else []
    for born in dates:
        yield from {age_on(born.first, on), age_on(born.last, on)} if test.at_least is None else [age_on(born.last, on)]
    if test.age and not dates:
        for _, text in looking.lines(test.age):
            yield from ages_written(text)[:1]


def _ages(born: ApproximateDate, day: ApproximateDate) -> tuple[int, int]:
    """The youngest and the oldest that somebody can have been."""
    slack = 0 if isinstance(day.exact_day, date) else 1
    return age_on(born.last, day.first) - slack, age_on(born.first, day.last) + slack
