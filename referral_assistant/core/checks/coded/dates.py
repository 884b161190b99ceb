"""Tests about the order of dates and times."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from referral_assistant.core.checks.looking import Looking, Moment, Spot
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
        if _wanted(test, one) and isinstance(one.value, ApproximateDate) and one.value.earliest > looking.day:
            yield Spot(one.where, fills={"date": str(one.value)})


def out_of_order(test: OutOfOrder, looking: Looking) -> Iterator[Spot]:
    """What came first is certainly later than what came next."""
    group_of = looking.journey.form.group_of
    for one in _before(test, looking):
        group = one.where.group
        for question in test.next:
            alike = group is not None and group == group_of.get(question)
            for other in looking.moments(question):
                together = not alike or one.where.index == other.where.index
                if together and other.day.earliest <= looking.day and one.is_after(other):
                    here = one.where if group and not alike and test.of != "earliest" else other.where
                    yield Spot(here, fills={"first": str(one), "next": str(other)})


def _before(test: OutOfOrder, looking: Looking) -> list[Moment]:
    """What came first: each moment, or the earliest or latest of them."""
    before = sorted((one for first in test.first for one in looking.moments(first)), key=_begins)
    if test.of == "earliest":
        before = before[:1]
    before = [one for one in before if _counts(test, one, looking)]
    return before[-1:] if test.of == "latest" else before


def _begins(one: Moment) -> tuple[date, TimeOfDay]:
    return one.day.first, one.time or TimeOfDay(0, 0)


def no_school_day(test: NoSchoolDay, looking: Looking) -> Iterator[Spot]:
    """The place belongs to a school day, but the date or the time does not."""
    words = looking.journey.form.word_list(test.words)
    for moment in looking.moments(test.date):
        place = looking.scope_at(moment.where).value(test.place)
        if not (isinstance(place, str) and places(words, place)):
            continue
        exact, time = moment.day.exact_day, moment.time
        if exact and (exact.weekday() > 4 or exact in looking.local.bank_holidays):
            yield Spot(moment.where, fills={"day": f"{WEEKDAYS[exact.weekday()]}, {moment.day}"})
        elif time and not _NIGHT[0] <= TimeOfDay(time.hour, time.minute) <= _NIGHT[1]:
            yield Spot(moment.where, fills={"day": str(moment)})


def unordered(test: Unordered, looking: Looking) -> Iterator[Spot]:
    """An entry that is dated before the one above it, or at the same exact moment."""
    above: Moment | None = None
    for this in looking.moments(test.date):
        if above and (above.is_after(this) or _same(this, above)):
            yield Spot(this.where, fills={"first": str(above), "next": str(this)})
        above = this


def _counts(test: OutOfOrder, one: Moment, looking: Looking) -> bool:
    """Whether it is for this test to say anything about what came first."""
    if one.day.earliest > looking.day:
        return False
    limits = looking.moments(test.unless_after) if test.unless_after else ()
    return not any(one.is_after(limit) for limit in limits)


def _same(one: Moment, other: Moment) -> bool:
    return one.on_the_day_of(other) and one.time is not None and one.time == other.time


def _wanted(test: InFuture, one: Asked) -> bool:
    if one.question.kind != "date" or one.question.id in test.but:
        return False
    return one.question.id in test.dates if test.dates else not one.question.not_an_event
