"""Which earlier versions of a referral are kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

Why = Literal[
    "sitting",
    "typed",
    "handover",
    "back",
    "return",
    "approval",
    "sent",
    "restore",
    "merge",
    "declined",
    "replaced",
    "recorded",
]
EVERY = timedelta(minutes=15)
"""While somebody writes, a version is made at most so often."""
_LAST = 10
_DAYS = timedelta(days=30)


_MADE_OFTEN: tuple[Why, ...] = ("typed", "merge")
"""Two people who write at once join their versions many times an hour."""


class Made(NamedTuple):
    """When a version was made, and why."""

    moment: datetime
    why: Why


def is_due(made: Iterable[Made], now: datetime) -> bool:
    """Whether the last version is old enough for another, while somebody writes."""
    return all(now - one.moment >= EVERY for one in made)


def superfluous(made: Iterable[Made], now: datetime) -> tuple[Made, ...]:
    """Those that need not be kept: never one of the last ten, nor one that marks a step, nor the last of a recent day.

    Those of typing, and of joining, that are older than thirty days go, but for the last ten. What somebody declined to
    take in stays thirty days, and then goes.
    """
    every = tuple(made)
    declined = [one for one in every if one.why == "declined"]
    newest = sorted((one for one in every if one.why != "declined"), reverse=True)
    older = newest[_LAST:]
    last_of_day: dict[object, Made] = {}
    for one in reversed(newest):
        last_of_day[one.moment.date()] = one
    kept = {one for one in last_of_day.values() if now - one.moment <= _DAYS}
    gone = [one for one in older if one.why in _MADE_OFTEN and one not in kept]
    return (*gone, *(one for one in declined if now - one.moment > _DAYS))
