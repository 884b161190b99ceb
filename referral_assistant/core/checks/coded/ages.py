"""Tests about ages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from referral_assistant.core.ages import (
    age_on,
    age_told,
    ages_between,
    ages_written,
    birthday_written,
    school_year,
    usual_year,
)
from referral_assistant.core.answers import Where
from referral_assistant.core.checks.looking import Looking, Spot
from referral_assistant.core.coded import Aged, AgeDiffers, AgeTold, NotYetBorn, YearUnlikely
from referral_assistant.core.dates import ApproximateDate
from referral_assistant.core.names import named_at
from referral_assistant.core.scope import holds

_GROWN = 18
"""From this age on, a date of birth is a matter for another rule than one about ages that differ."""


def age_differs(test: AgeDiffers, looking: Looking) -> Iterator[Spot]:
    """An age written down cannot be right for any of the days."""
    first, last = _days(test.on, looking)
    for where, text in looking.lines(test.age):
        born = _date(looking.beside(where, test.born)) if test.born else birthday_written(text)
        written = ages_written(text)
        if born and written and not _fits(born, written, first, last):
            yield Spot(where, fills=_fills(text, born, last))


def age_is_told(test: AgeTold, looking: Looking) -> Iterator[Spot]:
    """An age right behind a name cannot be right for any of the days. Quoted words are left alone."""
    born = looking.date(test.born)
    if born is None:
        return
    first, last = _days(test.on, looking)
    names = [name for question in test.names for _, name in looking.lines(question)]
    for name in names:
        for text in looking.texts((), (*test.names, *test.but)):
            for start, end in named_at(name, text.text):
                age = age_told(text.text[end:])
                if age is None or not text.own(start, end):
                    continue
                if not _fits(born, (age,), first, last):
                    yield Spot(text.where, start, end, text.text[start:end], _fills(str(age), born, last))


def aged(test: Aged, looking: Looking) -> Iterator[Spot]:
    """A person was under so many years old, or at least so many: by the date of birth, else by the age written."""
    under = getattr(looking.local, test.law) if test.law else test.under
    first, last = _days(test.on, looking)
    for where, ages in _known_ages(test, looking, first, last):
        if test.only_if and not holds(looking.scope.conditions[test.only_if], looking.scope_at(where)):
            continue
        age = ages[1] if test.at_least is None else ages[0]
        if _is_within(ages, under, test.at_least):
            yield Spot(where, fills={"age": str(age), "limit": str(under if test.at_least is None else test.at_least)})
            return


def _is_within(ages: tuple[int, int], under: int | None, at_least: int | None) -> bool:
    """Whether somebody is certainly younger than the one and as old as the other; what is `None` sets no limit."""
    youngest, oldest = ages
    if under is None and at_least is None:
        return False
    return (under is None or 0 <= oldest < under) and (at_least is None or youngest >= at_least)


def not_yet_born(test: NotYetBorn, looking: Looking) -> Iterator[Spot]:
    """Nobody can be born after today, or after something that they were part of."""
    limit = min([looking.day, *(value.latest for question in test.on for _, value in looking.dates(question))])
    for where, born in looking.dates(test.born):
        if born.earliest > limit:
            yield Spot(where, fills={"born": str(born)})


def year_unlikely(test: YearUnlikely, looking: Looking) -> Iterator[Spot]:
    """A school year is more than one away from the usual one for that birthday, or from those for that age."""
    day, _ = _days(test.on, looking)
    for where, text in looking.lines(test.year):
        year, known = school_year(text), _age_and_usual_years(test, looking, where, day)
        if year is not None and known and 0 <= known[0] < _GROWN and not known[1] - 1 <= year <= known[2] + 1:
            yield Spot(where, fills={"year": text, "age": str(known[0])})


def _age_and_usual_years(test: YearUnlikely, looking: Looking, where: Where, day: date) -> tuple[int, int, int] | None:
    """The age, and the first and the last school year that are usual for it; `None` where the age is not certain."""
    born = _date(looking.beside(where, test.born)) if test.born else None
    if born and born.exact_day:
        usual = usual_year(born.exact_day, day)
        return age_on(born.exact_day, day), usual, usual
    told = looking.beside(where, test.age) if test.age else None
    ages = ages_written(told) if isinstance(told, str) else ()
    return (ages[0], ages[0] - 5, ages[-1] - 4) if ages else None


def _days(questions: tuple[str, ...], looking: Looking) -> tuple[date, date]:
    """The first and the last day that these dates may mean; today where none of them is known."""
    found = [value for question in questions for _, value in looking.dates(question)]
    return min((one.first for one in found), default=looking.day), max((one.last for one in found), default=looking.day)


def _fits(born: ApproximateDate, written: tuple[int, ...], first: date, last: date) -> bool:
    """Whether an age can be right; so it counts where the date of birth itself is beyond belief."""
    youngest, oldest = ages_between(born, first, last)
    return oldest < 0 or youngest >= _GROWN or any(youngest <= age <= oldest for age in written)


def _fills(age: str, born: ApproximateDate, day: date) -> dict[str, str]:
    return {"age": age, "born": str(born), "reckoned": str(age_on(born.last, day))}


def _known_ages(test: Aged, looking: Looking, first: date, last: date) -> Iterator[tuple[Where, tuple[int, int]]]:
    """Where somebody's age on the first day is known from, with the youngest and the oldest that they can have been.

    An age in words is one of the last day: on the first they were as much younger as whole years lie between.
    """
    born = [*looking.dates(test.born)] if test.born else []
    yield from ((where, ages_between(value, first, first)) for where, value in born)
    for where, text in looking.lines(test.age) if test.age else ():
        if not any((one.group, one.index) == (where.group, where.index) for one, _ in born):
            yield from ((where, (age - age_on(first, last),) * 2) for age in ages_written(text)[:1])


def _date(value: object) -> ApproximateDate | None:
    return value if isinstance(value, ApproximateDate) else None
