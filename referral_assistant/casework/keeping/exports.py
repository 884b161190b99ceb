"""The documents made of a referral that anybody can read: remembered, shown, and deleted when they are not needed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.surroundings import clock
from referral_assistant.core.moments import moment_in
from referral_assistant.core.refusal import Refusal
from referral_assistant.files import exports as kept
from referral_assistant.files.exports import Exported
from referral_assistant.messages import exports as say


class Plain(NamedTuple):
    """A document that still lies where it was written, and what to say of it."""

    exported: Exported
    words: str


def remember(reference: str, path: Path) -> None:
    """Remember a document that has just been written. Without a key that is open nothing is remembered, or asked."""
    if reference and unlocking.is_open():
        with suppress(Refusal):  # the document is there, and that is what the person wanted
            kept.remember_export(reference, path, clock.now().isoformat(), unlocking.identities())


def still_there(reference: str) -> tuple[Plain, ...]:
    """Those that still lie where they were written. Raises `Refusal` without a key."""
    every = kept.exports(reference, unlocking.identities()) if reference else ()
    return tuple(Plain(one, _words(one)) for one in every if one.is_there)


def delete(reference: str, one: Plain) -> None:
    """Delete the document. Raises `Refusal`; it is then still remembered."""
    kept.delete_export(reference, one.exported, unlocking.identities())


def _words(one: Exported) -> str:
    said = say.EXPORT.format(name=one.path.name, folder=one.path.parent, moment=moment_in(one.made))
    try:
        return said + (say.EXPORT_CHANGED if one.is_changed else "")
    except Refusal:
        return said
