"""Record that a referral was sent, and what came of it. The app sends nothing: a person does, and says how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from referral_assistant.casework.people.leads import own_name
from referral_assistant.casework.reading.events import refuse_closed, was_sent, with_event
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.writing.at_work import AtWork, filled
from referral_assistant.core.answers import Answers
from referral_assistant.core.fingerprint import fingerprint
from referral_assistant.core.form_life import Life
from referral_assistant.core.history import What
from referral_assistant.core.kinds import Json
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.summary import printed
from referral_assistant.messages import life as say


class Sending(NamedTuple):
    """How it was sent (an option of the form), where to, on which day and time (now, if not said), to whom, receipt."""

    how: str
    to: str = ""
    day: str = ""
    time: str = ""
    received: str = ""
    receipt: str = ""


def sent(work: AtWork, sending: Sending) -> Referral:
    """Recorded as sent. Raises `Refusal` where something cannot be read, or it is closed."""
    refuse_closed(work.referral)
    asked = life_of(work).sent
    found: dict[str, Json] = {
        asked.done: True,
        asked.how: sending.how,
        asked.to: sending.to or work.local.secure_address or work.local.refer_address or None,
        asked.date: _day(sending.day),
        asked.time: sending.time or _time_now(sending.day),
        asked.by: own_name(),
        asked.received: sending.received or None,
        asked.receipt: sending.receipt or None,
    }
    return noted(work, "sent", found)


def acknowledged(work: AtWork, *, day: str = "", time: str = "", who: str = "", number: str = "") -> Referral:
    """They have said that they have it. Raises `Refusal` where it was not sent."""
    refuse_unsent(work)
    asked = life_of(work).acknowledged
    found: dict[str, Json] = {
        asked.done: True,
        asked.date: _day(day),
        asked.time: time or None,
        asked.who: who or None,
        asked.number: number or None,
    }
    return noted(work, "acknowledged", found)


def decided(
    work: AtWork, *, what: tuple[str, ...], exactly: str = "", reason: str = "", who: str = "", day: str = ""
) -> Referral:
    """What they decided: options of the form. Raises `Refusal` where it was not sent."""
    refuse_unsent(work)
    asked = life_of(work).decided
    found: dict[str, Json] = {
        asked.what: [*what],
        asked.exactly: exactly or None,
        asked.reason: reason or None,
        asked.who: who or None,
        asked.date: _day(day),
    }
    return noted(work, "outcome", found)


def disagreed(work: AtWork, *, why: str, safe: str = "") -> Referral:
    """The school disagrees with what they decided: why, and what keeps the child safe meanwhile. Raises `Refusal`."""
    refuse_unsent(work)
    asked = life_of(work).disagreed
    found: dict[str, Json] = {asked.done: True, asked.why: why, asked.safe: safe or None}
    return replace(work.referral, answers=filled(work.form, work.referral.answers, found))


def noted(work: AtWork, what: What, found: Mapping[str, Json]) -> Referral:
    """These answers, and an entry in the history that says what happened. Raises `Refusal`."""
    answers = filled(work.form, work.referral.answers, found)
    if what == "outcome":
        answers = _without_old_disagreement(work, answers)
    changed = replace(work.referral, answers=answers)
    mark = fingerprint(work.form, changed)
    return with_event(changed, what, fingerprint=mark, note=_note(work, what, answers), who=own_name())


def _without_old_disagreement(work: AtWork, answers: Answers) -> Answers:
    """A disagreement was with one decision; with another it has to be thought of anew. The steps taken stay."""
    life, before = life_of(work), work.referral.answers
    decisions = [each.get(life.decided.what) for each in (before, answers)]
    if decisions[0] is None or len({frozenset(one) if isinstance(one, tuple) else one for one in decisions}) == 1:
        return answers
    asked = life.disagreed
    return filled(work.form, answers, dict.fromkeys((asked.done, asked.why, asked.safe)))


def _note(work: AtWork, what: What, answers: Answers) -> str:
    """The answer that tells one such event from another, in the form's own words."""
    life = life_of(work)
    told = {"sent": life.sent.how, "acknowledged": life.acknowledged.number, "outcome": life.decided.what}
    question = work.form.questions[told[what]]
    return "; ".join(printed(answers.get(question.id), question))


def _day(day: str) -> str:
    if not day:
        return clock.today().isoformat()
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        raise Refusal(say.BAD_DAY.format(day=day)) from None


def _time_now(day: str) -> str | None:
    """The time, where it is about today; of another day nobody has said when it was."""
    return f"{clock.now():%H:%M}" if _day(day) == clock.today().isoformat() else None


def refuse_unsent(work: AtWork) -> None:
    """Raise `Refusal` where nobody has recorded that it was sent."""
    refuse_closed(work.referral)
    if not was_sent(work.referral):
        raise Refusal(say.NOT_SENT)


def life_of(work: AtWork) -> Life:
    """Which questions hold what happens after writing. Raises `Refusal` where the form does not say."""
    if work.form.life is None:
        raise Refusal(say.NO_LIFE)
    return work.form.life
