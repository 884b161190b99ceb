"""Every dated answer in order of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from referral_assistant import messages
from referral_assistant.core.answers import Unread, Value, Where
from referral_assistant.core.dates import ApproximateDate
from referral_assistant.core.entries import entry_title
from referral_assistant.core.journey import Asked, Journey
from referral_assistant.core.kinds import KINDS
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
    time = _beside(journey, one, one.question.time)
    first, last = one.value.sort_key if isinstance(one.value, ApproximateDate) else (date.max, date.max)
    return first, last, time if isinstance(time, TimeOfDay) else TimeOfDay(0, 0)


def _event(journey: Journey, one: Asked) -> Event:
    question = one.question
    time = _beside(journey, one, question.time)
    when = ", ".join([_printed_date(one.value), *([str(time)] if isinstance(time, TimeOfDay) else [])])
    what = question.event or question.print
    told = _cut(_printed(journey, question.event_from, one), journey, one) if question.event_from else ""
    entry = entry_title(journey, one.where)
    parts = [part for part in (entry, what if not told or question.event else "", told) if part]
    return Event(when, ": ".join(parts), _printed(journey, question.told_from, one), one.where)


def _printed_date(value: Value | None) -> str:
    return messages.AS_TYPED.format(typed=value.typed) if isinstance(value, Unread) else str(value)


def _beside(journey: Journey, one: Asked, question: str | None) -> Value | None:
    if question is None:
        return None
    inside = journey.form.group_of.get(question) == one.where.group
    return journey.answers.at(Where(question, one.where.group, one.where.index) if inside else Where(question))


def _printed(journey: Journey, question: str | None, one: Asked) -> str:
    value = _beside(journey, one, question)
    if question is None or value is None or not isinstance(value, str):
        return ""
    asked = journey.form.questions[question]
    return " ".join(KINDS[asked.kind].printed(value, asked))


def _cut(text: str, journey: Journey, one: Asked) -> str:
    words = text.split()
    if len(words) <= LONGEST:
        return text
    more = messages.MORE_IN.format(place=entry_title(journey, one.where) or journey.form.section_of[one.question.id].title)
    return f"{' '.join(words[:LONGEST])} … {more}"

