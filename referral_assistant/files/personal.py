"""What the app remembers for one person: sealed for their keys and, so that it outlives a lost one, for recovery."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.key_store import own_public_key
from referral_assistant.files.places import SUFFIX, home, made
from referral_assistant.files.sealing import Identity, is_sealed, seal, unseal
from referral_assistant.files.settings import load_settings
from referral_assistant.files.whole import delete, read_if_there, read_whole, write_whole

WORDS, LEADS_SEEN, UNFINISHED = "words", "leads", "unfinished"
"""What is kept under a name; the last is a folder, with a name for each referral."""


def sealed_for_oneself(data: bytes, keys: Iterable[Identity]) -> bytes:
    """For these keys, for the person's own (they may have opened something with another), and for recovery.

    Raises `Refusal` where nobody could open it.
    """
    others = filter(None, (own_public_key(), load_settings().recovery))
    return seal(data, (*(one.public for one in keys), *others))


def load_personal(name: str, keys: Iterable[Identity]) -> bytes:
    """What is kept under a name; empty where nothing is there. Raises `Refusal` where these keys do not open it."""
    data = read_if_there(_file(name))
    return unseal(data, keys) if data else b""


def keep_personal(name: str, data: bytes, keys: Iterable[Identity]) -> None:
    """Keep it under a name, in place of what was there; what is sealed for another key is put by. Raises `Refusal`."""
    keys = tuple(keys)
    made(_file(name).parent)
    if is_sealed(read_if_there(_file(name)) or b""):
        try:
            load_personal(name, keys)
        except Refusal:
            _put_by(_file(name))
    write_whole(_file(name), sealed_for_oneself(data, keys))


def _put_by(file: Path) -> None:
    """Give it another name: whoever has the key may want it. Raises `Refusal`."""
    names = (file.with_name(f"{file.stem}-before-{number}{file.suffix}") for number in count(1))
    target = next(one for one in names if not one.exists())
    write_whole(target, read_whole(file))
    delete(file)


def delete_personal(name: str) -> None:
    """Keep nothing under a name any more. Raises `Refusal`."""
    if _file(name).exists():
        delete(_file(name))


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
    yield from filter(Path.exists, map(_file, (WORDS, LEADS_SEEN)))
    yield from sorted((home() / UNFINISHED).glob("*.age"))


def _file(name: str) -> Path:
    return home() / f"{name}.age"
