"""Every dated answer in order of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from referral_assistant import messages
from referral_assistant.core.answers import Unread, Value, Where
from referral_assistant.core.dates import ApproximateDate
from referral_assistant.core.entries import beside, entry_title, said_beside
from referral_assistant.core.journey import Asked, Journey
from referral_assistant.core.times import TimeOfDay

LONGEST = 40
"""Words of an answer that the chronology repeats; the whole stands in its own section."""


@dataclass(frozen=True)
class Event:
    """One dated answer, as printed: when, what, and how it is known."""

    when: str
    what: str
    known: str
    where: Where


def chronology(journey: Journey) -> tuple[Event, ...]:
    """The events of all dated answers, earliest first; dates that could not be read come last, as typed."""
    dated = [one for one in journey.asked() if one.question.kind == "date" and not one.question.not_an_event]
    placed = sorted((_order(journey, one), number, one) for number, one in enumerate(dated) if _counts(one.value))
    return tuple(_event(journey, one) for _, _, one in placed)


def _counts(value: Value | None) -> bool:
    return isinstance(value, ApproximateDate | Unread)


def _order(journey: Journey, one: Asked) -> tuple[date, date, TimeOfDay]:
    time = beside(journey, one.where, one.question.time)
    first, last = one.value.sort_key if isinstance(one.value, ApproximateDate) else (date.max, date.max)
    return first, last, time if isinstance(time, TimeOfDay) else TimeOfDay(0, 0)


def _event(journey: Journey, one: Asked) -> Event:
    question = one.question
    time = beside(journey, one.where, question.time)
    when = ", ".join([_printed_date(one.value), *([str(time)] if isinstance(time, TimeOfDay) else [])])
    what = question.event or question.print
    told = _cut(said_beside(journey, one.where, question.event_from), journey, one)
    entry = entry_title(journey, one.where)
    parts = [part for part in (entry, what if not told or question.event else "", told) if part]
    return Event(when, ": ".join(parts), said_beside(journey, one.where, question.told_from), one.where)


def _printed_date(value: Value | None) -> str:
    return messages.AS_TYPED.format(typed=value.typed) if isinstance(value, Unread) else str(value)


def _cut(text: str, journey: Journey, one: Asked) -> str:
    words = text.split()
    if len(words) <= LONGEST:
        return text
    more = messages.MORE_IN.format(
        place=entry_title(journey, one.where) or journey.form.section_of[one.question.id].title
    )
    return f"{' '.join(words[:LONGEST])} … {more}"
