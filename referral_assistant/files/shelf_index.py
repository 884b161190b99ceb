"""The list of kept referrals read through a sealed index, so that only files which have changed are opened again.

The index is a cache and nothing more: where it is missing, damaged, of another key or of another version of the app,
the list is read without it, and it is written anew.
"""

from __future__ import annotations

import hmac
import json
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from referral_assistant import __version__
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import referrals_folder
from referral_assistant.files.sealing import Identity, seal, unseal
from referral_assistant.files.shelf import Handed, Kept, index_file, kept_in, last_changed_first, referral_files
from referral_assistant.files.whole import delete, read_whole, write_whole

_SETTLED = 2
"""Seconds after which another write shows in the times of a file, on the coarsest of file systems (FAT)."""
_LONGEST = 200
"""Letters of the longest text that is noted, so that no odd file makes the index large."""


class Stamp(NamedTuple):
    """What tells that a file is the one that was read. Times are in nanoseconds since 1970.

    `altered`: where the system knows it, when the name, the rights or the content last changed, which nobody can set.
    """

    size: int
    written: int
    altered: int
    node: int


class Noted(NamedTuple):
    """What a list shows of a file, and its stamp before it was read; `None` where it had none."""

    stamp: Stamp | None
    kept: Kept


Index = dict[str, Noted]
"""By the name of the file."""
_ROW = [str, int, int, int, int, str, str, str, int, int, str, int, bool]
"""Name, stamp, the fields of `Kept` from reference to sections asked, its status, events, and whether it went on.

Behind them stands who handed it over, where somebody did; trouble is looked for anew each time.
"""
_HANDED = [str] * len(Handed._fields)
_LAYOUT = " ".join(("list", __version__, *Stamp._fields, *Kept._fields)).encode()


def listed_referrals(keys: tuple[Identity, ...], now: float) -> tuple[Kept, ...]:
    """The same as `kept_referrals`, sooner. `now`: seconds since 1970, no later than the moment of this call."""
    before = _load_index(keys)
    found = [_found(path, before.get(path.name), keys) for path in referral_files()]
    after = {one.kept.path.name: one for one in found if _is_worth_noting(one, now)}
    if after != before:
        _keep_index(after, keys)
    return last_changed_first(one.kept for one in found)


def forget_index() -> None:
    """Delete it. Where that cannot be done it stays, sealed, until the next list is written over it."""
    with suppress(Refusal):
        if index_file().exists():
            delete(index_file())


def _found(path: Path, noted: Noted | None, keys: tuple[Identity, ...]) -> Noted:
    stamp = _stamp(path)
    return noted if noted is not None and noted.stamp == stamp else Noted(stamp, kept_in(path, keys))


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def _is_worth_noting(one: Noted, now: float) -> bool:
    return one.kept.readable and _is_settled(one.stamp, now) and all(len(text) <= _LONGEST for text in _texts(one.kept))


def _texts(kept: Kept) -> tuple[str, ...]:
    return *kept[1:4], kept.status, *(kept.handed or ())


def _is_settled(stamp: Stamp | None, now: float) -> bool:
    """Whether any later write will have another time. A file as young as its clock is coarse is not trusted."""
    return stamp is not None and max(stamp.written, stamp.altered) <= (now - _SETTLED) * 1e9


def _load_index(keys: tuple[Identity, ...]) -> Index:
    try:
        mark, _, written = unseal(read_whole(index_file()), keys).partition(b"\n")
        if not hmac.compare_digest(mark, _mark(written, keys)):
            return {}
        folder = referrals_folder()
        return dict(_noted(folder, row) for row in json.loads(written))
    except (Refusal, ValueError, TypeError, RecursionError):
        return {}


def _noted(folder: Path, row: Any) -> tuple[str, Noted]:
    if [type(value) for value in row] not in (_ROW, _ROW + _HANDED):
        raise TypeError
    status, events, went_on, *handed = row[10:]
    kept = Kept(folder / row[0], *row[5:10])._replace(status=status, events=events, went_on=went_on)
    return row[0], Noted(Stamp(*row[1:5]), kept._replace(handed=Handed(*handed) if handed else None))


def _keep_index(index: Index, keys: tuple[Identity, ...]) -> None:
    rows = [(name, *(one.stamp or ()), *_written(one.kept)) for name, one in index.items()]
    written = json.dumps(rows, separators=(",", ":")).encode()
    with suppress(Refusal):  # the list is right without it; the next time it is read without it again
        write_whole(index_file(), seal(_mark(written, keys) + b"\n" + written, [one.public for one in keys]))


def _written(kept: Kept) -> tuple[object, ...]:
    return *kept[1:6], kept.status, kept.events, kept.went_on, *(kept.handed or ())


def _mark(written: bytes, keys: tuple[Identity, ...]) -> bytes:
    """Proves that this version of the app wrote it with these very keys: anybody can seal for a public key."""
    secret = "\n".join(one.secret for one in keys).encode()
    return hmac.digest(secret, _LAYOUT + b"\n" + written, "sha256").hex().encode()
