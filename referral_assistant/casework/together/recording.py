"""Small forms for what happens around sending: which of the form's questions each asks, and the record of it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Literal, NamedTuple

from referral_assistant import messages
from referral_assistant.casework.people.leads import own_name
from referral_assistant.casework.reading.events import refuse_closed
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.together.sending import life_of, noted, refuse_unsent
from referral_assistant.casework.writing.at_work import AtWork
from referral_assistant.core.answers import Answers, NotKnown, Unread, Value, Where, is_blank
from referral_assistant.core.answers_json import value_from_json, value_to_json
from referral_assistant.core.dates import ApproximateDate, Point
from referral_assistant.core.form import Form, Question
from referral_assistant.core.form_life import Call, Life, New
from referral_assistant.core.history import What
from referral_assistant.core.journey import Asked
from referral_assistant.core.kinds import Json
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.times import TimeOfDay

Step = Literal["sent", "acknowledged", "outcome", "call", "chased", "new"]
"""What can be recorded. The first three stand in the history, the others are entries of a group."""
_EVENTS: Mapping[Step, What] = {"sent": "sent", "acknowledged": "acknowledged", "outcome": "outcome"}


class _Asks(NamedTuple):
    """The questions of a step, those without which it says nothing, and what is suggested for some of them."""

    questions: tuple[str, ...]
    needed: tuple[str, ...]
    suggested: Mapping[str, Value]


def asked(work: AtWork, step: Step) -> tuple[Asked, ...]:
    """The questions to ask, with what stands there already or is suggested. Raises `Refusal`."""
    refuse_closed(work.referral)
    if step not in {"sent", "call"}:
        refuse_unsent(work)
    asks, answers = _asks(work, step), work.referral.answers
    found = []
    for id in asks.questions:
        there = answers.get(id) if step in _EVENTS else None
        value = asks.suggested.get(id) if there is None else there
        found.append(Asked(work.form.questions[id], Where(id), value))
    return tuple(found)


def recorded(work: AtWork, step: Step, given: Mapping[str, Value]) -> Referral:
    """The referral with it. `given`: by question. Raises `Refusal` where what it is all about was left blank."""
    refuse_closed(work.referral)
    for id in _asks(work, step).needed:
        _refuse_missing(work.form.questions[id], given.get(id))
    if step in _EVENTS:
        anew = {**dict.fromkeys(_asks(work, step).questions), **given}  # nothing of what was recorded before stays
        return noted(work, _EVENTS[step], _life_done(work, step) | as_json(work.form, anew))
    group = _group(life_of(work), step)
    answers = work.referral.answers.put(Where(group.any), value=True)
    entries = [*answers.entries(group.group), Answers(given)]
    return replace(work.referral, answers=answers.with_entries(group.group, entries))


def _life_done(work: AtWork, step: Step) -> dict[str, Json]:
    """What the app fills in by itself."""
    life = life_of(work)
    if step == "sent":
        return {life.sent.done: True, life.sent.by: own_name()}
    return {life.acknowledged.done: True} if step == "acknowledged" else {}


def as_json(form: Form, given: Mapping[str, Value | None]) -> dict[str, Json]:
    """What is filled in, by question, as a record holds it."""
    return {id: None if value is None else value_to_json(form, Where(id), value) for id, value in given.items()}


def from_json(form: Form, raw: object) -> dict[str, Value]:
    """The inverse; what cannot be read is left out."""
    found: dict[str, Value] = {}
    for id, value in raw.items() if isinstance(raw, dict) else ():
        with suppress(Refusal, KeyError):  # the form has changed since it was typed
            read = value_from_json(form, Where(id, form.group_of.get(id)), value)
            if read is not None:
                found[id] = read
    return found


def _asks(work: AtWork, step: Step) -> _Asks:
    life = life_of(work)
    today, now = _today(), _now()
    if step == "sent":
        sent, local = life.sent, work.local
        to = local.secure_address or local.refer_address
        suggested: dict[str, Value] = {sent.date: today, sent.time: now, **({sent.to: to} if to else {})}
        return _Asks(
            (sent.how, sent.to, sent.date, sent.time, sent.received, sent.receipt), (sent.how, sent.date), suggested
        )
    if step == "acknowledged":
        got = life.acknowledged
        return _Asks((got.date, got.time, got.who, got.number), (got.date,), {got.date: today})
    if step == "outcome":
        told = life.decided
        return _Asks(
            (told.what, told.exactly, told.reason, told.who, told.date), (told.what, told.date), {told.date: today}
        )
    group = _group(life, step)
    questions = _of_group(work.form, group.group)
    if isinstance(group, New):
        return _Asks(questions, (group.date, group.what), {group.date: today})
    return _Asks(questions, (group.date, group.said), {group.date: today, group.time: now, group.by: own_name()})


def _group(life: Life, step: Step) -> Call | New:
    groups: dict[Step, Call | New] = {"call": life.called, "chased": life.chased, "new": life.new}
    return groups[step]


def _of_group(form: Form, group: str) -> tuple[str, ...]:
    """What is always asked of an entry, and required; the rest can be written in the section itself."""
    pages = [page for section in form.sections for page in section.page if page.group == group]
    every = [question for page in pages for question in page.question]
    return tuple(one.id for one in every if one.level == "required" and one.ask_if is None)


def _refuse_missing(question: Question, value: Value | None) -> None:
    if is_blank(value) or isinstance(value, Unread | NotKnown):
        said = question.kind in {"yes or no", "choice", "choices"}
        raise Refusal((messages.SAY if said else messages.ADD).format(error=question.error))


def _today() -> ApproximateDate:
    day = clock.today()
    return ApproximateDate(Point(day.year, day.month, day.day))


def _now() -> TimeOfDay:
    moment = clock.now()
    return TimeOfDay(moment.hour, moment.minute)
