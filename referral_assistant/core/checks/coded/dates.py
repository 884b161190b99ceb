"""Tests about the order of dates and times."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from referral_assistant.core.answers import Where
from referral_assistant.core.checks.looking import Looking, Spot
from referral_assistant.core.coded import InFuture, NoSchoolDay, OutOfOrder, Unordered
from referral_assistant.core.dates import WEEKDAYS, ApproximateDate
from referral_assistant.core.journey import Asked
from referral_assistant.core.times import TimeOfDay
from referral_assistant.core.words import places

_NIGHT = (TimeOfDay(6, 30), TimeOfDay(20, 0))
"""Before the first and after the second, a school is closed."""


def in_future(test: InFuture, looking: Looking) -> Iterator[Spot]:
    """A date that cannot be before tomorrow."""
    for one in looking.journey.asked():
        if _wanted(test, one) and isinstance(one.value, ApproximateDate) and one.value.first > looking.day:
            yield Spot(one.where, fills={"date": str(one.value)})


def out_of_order(test: OutOfOrder, looking: Looking) -> Iterator[Spot]:
    """The first is later than the next, whatever approximate dates may mean; times count on one exact day only."""
    first = looking.date(test.first)
    if first is None:
        return
    for where, following in looking.dates(test.next):
        later = first.first > following.last
        times = looking.time(test.first_time), looking.time(test.next_time)
        if not later and first.exact_day and first.exact_day == following.exact_day and times[0] and times[1]:
            later = not (times[0].approximate or times[1].approximate) and times[0] > times[1]
        if later:
            printed = [_moment(value, time) for value, time in zip((first, following), times, strict=True)]
            yield Spot(where, fills={"first": printed[0], "next": printed[1]})


def no_school_day(test: NoSchoolDay, looking: Looking) -> Iterator[Spot]:
    """The place belongs to a school day, but the date or the time does not."""
    day, time = looking.date(test.date), looking.time(test.time)
    words = looking.journey.form.words[test.words]
    if not any(places(words, text) for _, text in looking.lines(test.place)):
        return
    exact = day.exact_day if day else None
    if exact and (exact.weekday() > 4 or exact in looking.local.bank_holidays):
        yield Spot(fills={"day": f"{WEEKDAYS[exact.weekday()]}, {day}"})
    elif time and not _NIGHT[0] <= TimeOfDay(time.hour, time.minute) <= _NIGHT[1]:
        yield Spot(fills={"day": f"{time}"})


def unordered(test: Unordered, looking: Looking) -> Iterator[Spot]:
    """An entry that is dated before the one above it, or at the same exact moment."""
    above: tuple[ApproximateDate, TimeOfDay | None] | None = None
    for index, entry in enumerate(looking.journey.answers.entries(test.group)):
        value, time = entry.get(test.date), entry.get(test.time) if test.time else None
        if not isinstance(value, ApproximateDate):
            continue
        this = value, time if isinstance(time, TimeOfDay) else None
        if above and (_before(this, above) or _same(this, above)):
            fills = {"first": _moment(*above), "next": _moment(*this)}
            yield Spot(Where(test.date, test.group, index), fills=fills)
        above = this


Moment = tuple[ApproximateDate, TimeOfDay | None]


def _before(one: Moment, other: Moment) -> bool:
    if one[0].exact_day and one[0].exact_day == other[0].exact_day and one[1] and other[1]:
        return one[1] < other[1]
    return one[0].last < other[0].first


def _same(one: Moment, other: Moment) -> bool:
    exact: date | None = one[0].exact_day
    return exact is not None and exact == other[0].exact_day and one[1] is not None and one[1] == other[1]


def _wanted(test: InFuture, one: Asked) -> bool:
    if one.question.kind != "date" or one.question.id in test.but:
        return False
    return one.question.id in test.dates if test.dates else not one.question.not_an_event


def _moment(value: ApproximateDate, time: TimeOfDay | None) -> str:
    return f"{value}, {time}" if time else str(value)
