"""Write into a referral's history what happened to it, signed by the person."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import lru_cache

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.surroundings import clock
from referral_assistant.core import status
from referral_assistant.core.answers import Kept
from referral_assistant.core.history import Entry, Event, What, entries, signed_part, unsigned
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.settings import load_settings
from referral_assistant.files.signing import is_signed, signature, signing_key
from referral_assistant.messages import life as say


def with_event(
    referral: Referral, what: What, *, fingerprint: str = "", note: str = "", to: tuple[str, ...] = (), who: str = ""
) -> Referral:
    """The referral with one more entry in its history. Raises `Refusal` where the key cannot be opened."""
    identity = unlocking.identity()
    day = clock.today().isoformat() if os.environ.get(clock.TODAY_VARIABLE) else ""
    name = who or load_settings().name
    event = Event(what, name, signing_key(identity), clock.now().isoformat(), fingerprint, note, to, day)
    raw = unsigned(referral.history, event)
    raw["signature"] = signature(signed_part(raw), identity)
    return replace(referral, history=(*referral.history, Kept.of(raw)))


def history_of(referral: Referral) -> tuple[Entry, ...]:
    """What happened to it, oldest first, and whether each entry stands as it was signed."""
    return _entries(referral.history)


def is_closed(referral: Referral) -> bool:
    """Whether nothing more is expected of it."""
    return status.is_closed(history_of(referral))


@lru_cache(maxsize=16)
def _entries(history: tuple[Kept, ...]) -> tuple[Entry, ...]:
    """Looked at after every answer, while signatures take a while to check."""
    return entries(history, is_signed)


def was_sent(referral: Referral) -> bool:
    """Whether somebody recorded that it was sent, whatever happened to it since."""
    return any(entry.is_sound and entry.event.what == "sent" for entry in history_of(referral))


def refuse_closed(referral: Referral) -> None:
    """Raise `Refusal` where it is closed: nothing happens to it until it is opened again."""
    if is_closed(referral):
        raise Refusal(say.CLOSED)
