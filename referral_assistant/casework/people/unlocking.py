"""The keys that are open while the app runs. One is loaded when something sealed is first met, and then remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from referral_assistant.casework.people import sharing
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.key_store import Place, key_file, load_key, own_public_key, place
from referral_assistant.files.sealing import Identity
from referral_assistant.messages import keys as say

Ask = Callable[[], str]
"""Asks the person for the passphrase of their key. Raises `Refusal` where nobody can be asked."""


def _nobody() -> str:
    raise Refusal(say.LOCKED)


class _Session:
    """What is open now."""

    def __init__(self) -> None:
        self.identities: tuple[Identity, ...] = ()
        self.ask: Ask = _nobody


_session = _Session()


def identities() -> tuple[Identity, ...]:
    """The keys to open sealed files with. Raises `Refusal` where there is none, or it stays locked."""
    if not _session.identities:
        unlock(_session.ask() if place() is Place.PASSPHRASE else None)
    return _session.identities


def identity() -> Identity:
    """The person's own key, or the one that was chosen in its place. Raises `Refusal`."""
    return identities()[0]


def unlock(passphrase: str | None = None) -> None:
    """Open the person's own key. Raises `Refusal`."""
    _session.identities = (load_key(passphrase),)


def use(file: Path) -> None:
    """Open sealed files with the key in this file instead. Raises `Refusal`."""
    _session.identities = (key_file(file),)


def use_now(one: Identity) -> None:
    """Open sealed files with a key that has just been made or brought back."""
    _session.identities = (one,)


def ask_with(ask: Ask) -> None:
    """How the person is asked for the passphrase."""
    _session.ask = ask


def is_locked() -> bool:
    """Whether the person has to type a passphrase before a sealed file can be opened."""
    return not _session.identities and place() is Place.PASSPHRASE


def is_open() -> bool:
    """Whether a key is open now."""
    return bool(_session.identities)


def forget() -> None:
    """Close every key, and ask nobody."""
    _session.identities, _session.ask = (), _nobody


def recipients(before: tuple[str, ...] = (), *, leads: bool = True) -> tuple[str, ...]:
    """For whom a referral is sealed: those of before, the person, the leads and the school's recovery key.

    Also for the key that is open now, where it is another than the person's own.
    """
    own = own_public_key()
    theirs = sharing.others() if leads else sharing.recovery_keys()
    now = tuple(one.public for one in _session.identities)
    return tuple(dict.fromkeys((*before, *([own] if own else []), *now, *theirs)))
