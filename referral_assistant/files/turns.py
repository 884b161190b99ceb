"""One save at a time: between looking at a file and writing it, nobody else's save comes in between."""

from __future__ import annotations

import os
import random
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_GONE = 3.0
"""Seconds after which a turn is one of somebody who was stopped in the middle: a save takes some hundredths of one."""
_DENIED = 0.2 if os.name == "nt" else 0.0
"""Seconds for which Windows may deny a file that is just being deleted, or is read by another who waits."""
_PAUSE = 0.005
"""Seconds between two tries, more or less, so that two who wait do not go in step."""


@contextmanager
def turn(path: Path) -> Iterator[None]:
    """Wait while somebody else is between looking at this file and writing it, and keep others out meanwhile.

    A file beside it says whose turn it is: making one that must be new is done by one alone, on a share too. Where none
    can be made (a closed folder, a full disk, a share that is away) the save itself says what is wrong.
    """
    file = path.with_name(f".{path.name}.turn")
    mine = _taken(file)
    try:
        yield
    finally:
        if mine is not None and _holder(file) == mine:  # after so long a save it may be somebody else's
            _drop(file)


def _taken(file: Path) -> bytes | None:
    """What tells this turn from others; `None` where none can be taken."""
    token = secrets.token_bytes(8)
    try:
        _wait_for(file)
    except (OSError, ValueError):  # the second: a name that no file can have
        return None
    try:
        file.write_bytes(token)
    except OSError:  # a full disk takes the name of a file and nothing in it
        _drop(file)
        return None
    return token


def _wait_for(file: Path) -> None:
    """Make it, as soon as nobody else has it. Raises `OSError` where it cannot be made."""
    seen, since = b"", time.monotonic()
    while not _is_made(file):
        holder = _holder(file)
        if holder != seen:  # by this computer's own clock: those of a share and its users differ
            seen, since = holder, time.monotonic()
        elif time.monotonic() - since > _GONE:
            _drop(file)
            since = time.monotonic()
        _pause()


def _is_made(file: Path) -> bool:
    try:
        _insist(lambda: file.touch(0o600, exist_ok=False))
    except FileExistsError:
        return False
    return True


def _holder(file: Path) -> bytes:
    """Who has the turn; nothing where nobody has, or it cannot be told."""
    try:
        return file.read_bytes()
    except (OSError, ValueError):
        return b""


def _drop(file: Path) -> None:
    with suppress(OSError):  # out of reach: it grows old, and somebody else drops it
        _insist(lambda: file.unlink(missing_ok=True))


def _insist(do: Callable[[], object]) -> None:
    end = time.monotonic() + _DENIED
    while True:
        try:
            do()
        except PermissionError:
            if time.monotonic() >= end:
                raise
            _pause()
        else:
            return


def _pause() -> None:
    time.sleep(random.uniform(_PAUSE / 2, _PAUSE * 2))  # noqa: S311  no secret
