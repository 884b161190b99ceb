"""The tests that rules name and Python carries out: each model of `core/coded*.py` with the function that looks."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from referral_assistant.core.checks.coded import (
    abbreviations,
    ages,
    dates,
    deadlines,
    people,
    presence,
    spelling,
    wording,
)
from referral_assistant.core.checks.looking import Looking, Spot
from referral_assistant.core.coded import (
    Aged,
    AgeDiffers,
    AgeTold,
    Blank,
    Coded,
    Delayed,
    Differ,
    Entries,
    GuidanceOld,
    InFuture,
    LabelShared,
    Lacking,
    Named,
    NoSchoolDay,
    NotYetBorn,
    OutOfOrder,
    Overdue,
    Passed,
    SamePerson,
    Unordered,
    YearUnlikely,
)
from referral_assistant.core.coded_test import Test
from referral_assistant.core.coded_wording import (
    HardToRead,
    LongSentence,
    Misspelt,
    Unexplained,
    UnknownCapitals,
    Unquoted,
)

_FUNCTIONS: dict[type[Test], Callable[[Any, Looking], Iterator[Spot]]] = {
    Blank: presence.blank,
    Lacking: presence.lacking,
    Entries: presence.entries,
    AgeDiffers: ages.age_differs,
    AgeTold: ages.age_is_told,
    Aged: ages.aged,
    NotYetBorn: ages.not_yet_born,
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
    Unquoted: wording.unquoted,
    Unexplained: abbreviations.unexplained,
    UnknownCapitals: abbreviations.unknown_capitals,
    Misspelt: spelling.misspelt,
}


def spots(test: Coded, looking: Looking) -> Iterator[Spot]:
    """Where a test finds what it looks for."""
    for spot in _FUNCTIONS[type(test)](test, looking):
        yield replace(spot, message=test.message) if test.message else spot
