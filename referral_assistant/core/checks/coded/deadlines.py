"""Tests about time that has passed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from referral_assistant.core.checks.looking import Looking, Moment, Spot
from referral_assistant.core.coded import Delayed, GuidanceOld, Overdue, Passed
from referral_assistant.core.dates import months_after, printed_day
from referral_assistant.core.times import TimeOfDay
from referral_assistant.core.working_days import working_day_after

_STALE_AFTER = 6
"""Months."""


def delayed(test: Delayed, looking: Looking) -> Iterator[Spot]:
    """The least time that can lie between the two is longer than the area allows."""
    hours = looking.local.hours_to_write
    for since in looking.moments(test.since):
        for until in looking.moments(test.until):
            if _earliest(until) - _latest(since) > timedelta(hours=hours):
                yield Spot(fills={"hours": str(hours)})


def overdue(test: Overdue, looking: Looking) -> Iterator[Spot]:
    """The working day by which a reply is due is over."""
    since = looking.date(test.since)
    if since is None:
        return
    asked = [value.last for _, value in looking.dates(test.again)] if test.again else []
    due = working_day_after(max([since.last, *asked]), looking.local.reply_working_days, looking.local.bank_holidays)
    if looking.day > due:
        yield Spot(fills={"due": printed_day(due)})


def passed(test: Passed, looking: Looking) -> Iterator[Spot]:
    """The day is over."""
    later = [*looking.dates(test.then)] if test.then else []
    for where, value in later or looking.dates(test.date):
        if value.last < looking.day:
            yield Spot(where, fills={"date": str(value)})


def guidance_old(_: GuidanceOld, looking: Looking) -> Iterator[Spot]:
    """Somebody should look whether there are newer editions."""
    checked = looking.local.guidance_checked
    if checked and looking.day > months_after(checked, _STALE_AFTER):
        yield Spot(fills={"date": printed_day(checked)})


def _latest(one: Moment) -> datetime:
    known = _clock(one)
    return datetime.combine(one.day.latest, time(known.hour, known.minute) if known else time(23, 59))


def _earliest(one: Moment) -> datetime:
    known = _clock(one)
    return datetime.combine(one.day.earliest, time(known.hour, known.minute) if known else time(0, 0))


def _clock(one: Moment) -> TimeOfDay | None:
    """The time on an exact day."""
    return one.time if one.day.exact_day else None
