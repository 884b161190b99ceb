"""Record that a referral was sent, and what came of it. The app sends nothing: a person does, and says how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from referral_assistant.casework import clock
from referral_assistant.casework.at_work import AtWork, filled
from referral_assistant.casework.events import refuse_closed, was_sent, with_event
from referral_assistant.casework.leads import own_name
from referral_assistant.core.fingerprint import fingerprint
from referral_assistant.core.form_life import Life
from referral_assistant.core.history import What
from referral_assistant.core.kinds import Json
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
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
    asked = _life(work).sent
    found: dict[str, Json] = {
        asked.done: True,
        asked.how: sending.how,
        asked.to: sending.to or work.local.secure_address or work.local.refer_address or None,
        asked.date: _day(sending.day),
        asked.time: sending.time or f"{clock.now():%H:%M}",
        asked.by: own_name(),
        asked.received: sending.received or None,
        asked.receipt: sending.receipt or None,
    }
    return _noted(work, "sent", found, note=sending.how)


def acknowledged(work: AtWork, *, day: str = "", time: str = "", who: str = "", number: str = "") -> Referral:
    """They have said that they have it. Raises `Refusal` where it was not sent."""
    _refuse_unsent(work)
    asked = _life(work).acknowledged
    found: dict[str, Json] = {
        asked.done: True,
        asked.date: _day(day),
        asked.time: time or None,
        asked.who: who or None,
        asked.number: number or None,
    }
    return _noted(work, "acknowledged", found, note=number)


def decided(
    work: AtWork, *, what: tuple[str, ...], exactly: str = "", reason: str = "", who: str = "", day: str = ""
) -> Referral:
    """What they decided: options of the form. Raises `Refusal` where it was not sent."""
    _refuse_unsent(work)
    asked = _life(work).decided
    found: dict[str, Json] = {
        asked.what: [*what],
        asked.exactly: exactly or None,
        asked.reason: reason or None,
        asked.who: who or None,
        asked.date: _day(day),
    }
    return _noted(work, "outcome", found, note=", ".join(what))


def disagreed(work: AtWork, *, why: str, safe: str = "") -> Referral:
    """The school disagrees with what they decided: why, and what keeps the child safe meanwhile. Raises `Refusal`."""
    _refuse_unsent(work)
    asked = _life(work).disagreed
    found: dict[str, Json] = {asked.done: True, asked.why: why, asked.safe: safe or None}
    return replace(work.referral, answers=filled(work.form, work.referral.answers, found))


def closed(work: AtWork, note: str = "") -> Referral:
    """Nothing more is expected of it. Raises `Refusal` where it is closed already."""
    refuse_closed(work.referral)
    return with_event(work.referral, "closed", note=note, who=own_name())


def _noted(work: AtWork, what: What, found: Mapping[str, Json], note: str) -> Referral:
    answers = filled(work.form, work.referral.answers, found)
    changed = replace(work.referral, answers=answers)
    return with_event(changed, what, fingerprint=fingerprint(work.form, changed), note=note, who=own_name())


def _day(day: str) -> str:
    if not day:
        return clock.today().isoformat()
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        raise Refusal(say.BAD_DAY.format(day=day)) from None


def _refuse_unsent(work: AtWork) -> None:
    refuse_closed(work.referral)
    if not was_sent(work.referral):
        raise Refusal(say.NOT_SENT)


def _life(work: AtWork) -> Life:
    if work.form.life is None:
        raise Refusal(say.NO_LIFE)
    return work.form.life
