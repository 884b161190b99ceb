"""Tests about what was left blank, and how much was entered."""

from __future__ import annotations

from collections.abc import Iterator

from referral_assistant.core.answers import Person, is_blank
from referral_assistant.core.checks.looking import Looking, Spot
from referral_assistant.core.coded import Blank, Entries, Lacking


def blank(test: Blank, looking: Looking) -> Iterator[Spot]:
    """Each place that was asked and left blank, or the first of them where all are."""
    asked = [one for one in looking.journey.asked() if one.question.id in test.questions and looking.is_mine(one.where)]
    missing = [one.where for one in asked if is_blank(one.value)]
    if test.together:
        missing = missing[:1] if len(missing) == len(asked) else []
    yield from map(Spot, missing)


def lacking(test: Lacking, looking: Looking) -> Iterator[Spot]:
    """A person without any of the parts."""
    for question in test.person:
        for where, value in looking.places(question):
            if isinstance(value, Person) and not any(part in test.parts for part, _ in value.parts):
                yield Spot(where)


def entries(test: Entries, looking: Looking) -> Iterator[Spot]:
    """More entries than may be."""
    count = len(looking.journey.answers.entries(test.group))
    if count > test.more_than:
        yield Spot(fills={"count": str(count)})
