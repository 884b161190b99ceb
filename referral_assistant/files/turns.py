"""One save at a time: between looking at a file and writing it, nobody else's save comes in between."""

from __future__ import annotations

import errno
import hashlib
import os
import platform
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

from referral_assistant.files.denied import insist, pause

try:
    import fcntl
except ImportError:  # Windows has none, and needs none
    fcntl = None  # type: ignore[assignment]

_MARK = 8
"""Bytes of a turn that tell the computer; as many more tell the turn."""

_GONE = 3.0
"""Seconds after which a turn is one of somebody who was stopped in the middle: a save takes some hundredths of one."""
_DENIED = 0.2 if os.name == "nt" else 0.0
"""Seconds for which Windows may deny a file that is just being deleted, or is read by another who waits."""


@contextmanager
def turn(path: Path) -> Iterator[None]:
    """Wait while somebody else is between looking at this file and writing it, and keep others out meanwhile.

    A file beside it says whose turn it is: making one that must be new is done by one alone, on a share too. Where none
    can be made (a closed folder, a full disk, a share that is away) the save itself says what is wrong. The
    file is locked meanwhile, which ends with the program: on this computer nobody waits for one that was stopped.
    """
    mine = _taken(path.with_name(f".{path.name}.turn"))
    try:
        yield
    finally:
        if mine is not None:
            mine.give_up()


class _Turn(NamedTuple):
    """One that is taken: its file, held open, and what tells it from others."""

    file: Path
    held: int
    token: bytes

    def give_up(self) -> None:
        if os.name == "nt":  # what is open cannot be deleted there
            os.close(self.held)
            if _holder(self.file) == self.token:  # after so long a save it may be somebody else's
                _drop(self.file)
            return
        with suppress(OSError):  # it may be gone for the same reason
            if os.path.samestat(os.fstat(self.held), self.file.stat()):  # not read: on a share the lock forbids that
                _drop(self.file)
        os.close(self.held)


def _taken(file: Path) -> _Turn | None:
    """`None` where none can be taken."""
    try:
        held, is_locked = _wait_for(file)
    except (OSError, ValueError):  # the second: a name that no file can have
        return None
    # what could not be locked must not say that it is of this computer: it would be taken for one that was stopped
    token = (_here() if is_locked else secrets.token_bytes(_MARK)) + secrets.token_bytes(_MARK)
    try:
        os.write(held, token)
    except OSError:  # a full disk takes the name of a file and nothing in it
        os.close(held)
        _drop(file)
        return None
    return _Turn(file, held, token)


def _wait_for(file: Path) -> tuple[int, bool]:
    """Make it, as soon as nobody else has it: the file, open, and whether it is locked.

    Raises `OSError` where it cannot be made, or the one that is there stays for good.
    """
    seen, since = _Seen(), time.monotonic()
    while (held := _made(file)) is None:
        now = _look_at(file)
        if now.holder[:_MARK] == _here() and _drop_stopped(file, now.holder):
            continue
        if now != seen:  # by this computer's own clock: those of a share and its users differ
            seen, since = now, time.monotonic()
        elif time.monotonic() - since > _GONE:
            _drop(file)
            if _look_at(file) == seen != _Seen():
                raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))
            since = time.monotonic()
        pause()
    return held, _lock(held)  # before anything says that it is of this computer


class _Seen(NamedTuple):
    """What tells one turn from the next: what stands in it, and which file it is where that cannot be read."""

    holder: bytes = b""
    number: int = 0
    changed: int = 0


def _look_at(file: Path) -> _Seen:
    try:
        found = file.stat()
    except (OSError, ValueError):
        return _Seen()
    return _Seen(_holder(file), found.st_ino, found.st_mtime_ns)


def _made(file: Path) -> int | None:
    flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0)  # Windows would write other line ends
    try:
        return insist(lambda: os.open(file, flags, 0o600), _DENIED)
    except FileExistsError:
        return None


@cache
def _here() -> bytes:
    """What tells this computer, as long as it has been running, from others, and tells nobody anything else."""
    try:
        since = Path("/proc/sys/kernel/random/boot_id").read_bytes()
    except OSError:
        since = b""
    return hashlib.sha256(platform.node().encode() + since).digest()[:_MARK]


def _lock(held: int) -> bool:
    """Lock it; whether that was done: not where another has it locked, or files there cannot be."""
    if fcntl is None:
        return True  # on Windows being open keeps it from being deleted, and so does what a lock does elsewhere
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _drop_stopped(file: Path, holder: bytes) -> bool:
    """Drop the turn of a program of this computer that was stopped in the middle; whether it was one.

    Only who has it locked may drop it, and only while it is still that turn: another who waits may have been quicker,
    or one that has just been made may not be locked yet.
    """
    if os.name == "nt":
        with suppress(OSError):  # that of a program which runs is open, and so cannot be deleted
            file.unlink()
            return True
        return False
    try:
        held = os.open(file, os.O_RDWR)
    except OSError:
        return False
    try:
        is_stopped = _lock(held) and os.pread(held, len(holder) + 1, 0) == holder
        is_stopped = is_stopped and os.path.samestat(os.fstat(held), file.stat())
        if is_stopped:
            file.unlink()
    except OSError:
        return False
    finally:
        os.close(held)
    return is_stopped


def _holder(file: Path) -> bytes:
    """Who has the turn; nothing where nobody has, or it cannot be told."""
    try:
        return file.read_bytes()
    except (OSError, ValueError):
        return b""


def _drop(file: Path) -> None:
    with suppress(OSError):  # out of reach: it grows old, and somebody else drops it
        insist(lambda: file.unlink(missing_ok=True), _DENIED)
