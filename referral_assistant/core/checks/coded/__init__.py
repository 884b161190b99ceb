"""The tests that rules name and Python carries out: each model of `core/coded.py` with the function that looks."""

from collections.abc import Callable, Iterator
from typing import Any

from referral_assistant.core.checks.coded import ages, dates, deadlines, people, wording
from referral_assistant.core.checks.looking import Looking, Spot
from referral_assistant.core.coded import (
    Aged,
    AgeDiffers,
    Coded,
    Delayed,
    Differ,
    GuidanceOld,
    HardToRead,
    InFuture,
    LabelShared,
    LongSentence,
    Named,
    NoSchoolDay,
    OutOfOrder,
    Overdue,
    Passed,
    SamePerson,
    Test,
    Unexplained,
    UnknownCapitals,
    Unordered,
    YearUnlikely,
)

_FUNCTIONS: dict[type[Test], Callable[[Any, Looking], Iterator[Spot]]] = {
    AgeDiffers: ages.age_differs,
    Aged: ages.aged,
    YearUnlikely: ages.year_unlikely,
    InFuture: dates.in_future,
    OutOfOrder: dates.out_of_order,
    NoSchoolDay: dates.no_school_day,
    Unordered: dates.unordered,
    Delayed: deadlines.delayed,
    Overdue: deadlines.overdue,
    Passed: deadlines.passed,
    GuidanceOld: deadlines.guidance_old,
    LabelShared: people.label_shared,
    SamePerson: people.same_person,
    Named: people.named,
    Differ: people.differ,
    LongSentence: wording.long_sentence,
    HardToRead: wording.hard_to_read,
    Unexplained: wording.unexplained,
    UnknownCapitals: wording.unknown_capitals,
}


def spots(test: Coded, looking: Looking) -> Iterator[Spot]:
    """Where a test finds what it looks for."""
    return _FUNCTIONS[type(test)](test, looking)
