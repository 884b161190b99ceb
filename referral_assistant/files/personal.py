"""What the app remembers for one person: sealed for their keys and, so that it outlives a lost one, for recovery."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.key_store import own_public_key
from referral_assistant.files.places import SUFFIX, home
from referral_assistant.files.sealing import Identity, seal, unseal
from referral_assistant.files.settings import load_settings
from referral_assistant.files.whole import read_whole, write_whole


def sealed_for_oneself(data: bytes, keys: Iterable[Identity]) -> bytes:
    """For these keys, for the person's own (they may have opened something with another), and for recovery.

    Raises `Refusal` where nobody could open it.
    """
    others = filter(None, (own_public_key(), load_settings().recovery))
    return seal(data, (*(one.public for one in keys), *others))


def recover_personal(master: Identity, fresh: Identity) -> None:
    """Seal for a new key whatever the recovery key opens; what it does not open stays as it is. Raises `Refusal`."""
    for file in _files():
        data = read_whole(file)
        try:
            inside = unseal(data, (master,))
        except Refusal:
            continue
        write_whole(file, sealed_for_oneself(inside, (fresh,)))


def _files() -> Iterator[Path]:
    yield from sorted((home() / "exports").glob(f"*{SUFFIX}"))
    yield from home().glob("words.age")
