"""What is open now, noted in the app's own folder, sealed: a note still there at the next start tells of a crash."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import SUFFIX, home, made
from referral_assistant.files.sealing import Identity, seal, unseal
from referral_assistant.files.whole import delete, read_whole, write_whole


class LeftOpen(NamedTuple):
    """A referral that was open when the app was stopped, and the note that says so."""

    note: Path
    referral: Path


def note_open(referral: Path, token: str, own: str) -> None:
    """Note that a referral is open, for the holder of this public key. Raises `Refusal`."""
    written = json.dumps({"path": str(referral.absolute())}).encode(errors="surrogatepass")
    write_whole(_folder() / f"{token}{SUFFIX}", seal(written, [own]))


def forget_open(token: str) -> None:
    """It was closed. Raises `Refusal`."""
    delete(_folder() / f"{token}{SUFFIX}")


def any_left_open() -> bool:
    """Whether there are notes. Raises `Refusal` where the folder cannot be looked into."""
    return any(True for _ in _folder().glob(f"*{SUFFIX}"))


def left_open(keys: tuple[Identity, ...]) -> tuple[LeftOpen, ...]:
    """What the notes say, the latest first; one that cannot be read, or whose referral is gone, is thrown away.

    One whose folder cannot be reached now (a share) waits for another start. Raises `Refusal`.
    """
    found = []
    for note in sorted(_folder().glob(f"*{SUFFIX}"), key=_age, reverse=True):
        try:
            path = Path(json.loads(unseal(read_whole(note), keys))["path"])
        except (Refusal, ValueError, TypeError, KeyError):
            path = None
        if path is not None and path.is_file():
            found.append(LeftOpen(note, path))
        elif path is None or path.parent.is_dir():
            delete(note)
    return tuple(found)


def forget_left_open(one: LeftOpen) -> None:
    """It has been told. Raises `Refusal`."""
    delete(one.note)


def _age(note: Path) -> float:
    try:
        return note.stat().st_mtime
    except OSError:
        return 0


def _folder() -> Path:
    return made(home() / "open")
