"""The list of kept referrals, read without loading the form."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import SUFFIX, home, referrals_folder
from referral_assistant.files.sealing import Identity, unseal
from referral_assistant.files.whole import read_whole

_MANY = 100
"""A hundred take less than a tenth of a second."""


class Kept(NamedTuple):  # the home screen needs it, and `dataclasses` is slow to load
    """One kept referral as lists show it. `readable` is false where no key opens it, or it is damaged: it is shown.

    `trouble`: then why, in a sentence.
    """

    path: Path
    reference: str
    initials: str
    changed: str
    sections_done: int = 0
    sections_asked: int = 0
    readable: bool = True
    trouble: str = ""


def referral_files() -> Iterator[Path]:
    """The files of all kept referrals, in no order. Raises `Refusal` where there is no folder for them."""
    return referrals_folder().glob(f"*{SUFFIX}")


def any_referrals() -> bool:
    """Whether there are any, without opening them."""
    return any(True for _ in referral_files())


def index_file() -> Path:
    """Where the sealed index of them lies (`files/shelf_index.py`)."""
    return home() / "list.age"


def has_index() -> bool:
    """Whether there is one."""
    return index_file().exists()


def many_referrals() -> bool:
    """Whether there are so many that opening them takes longer than people notice."""
    return any(True for _ in islice(referral_files(), _MANY, None))


def kept_referrals(keys: tuple[Identity, ...]) -> tuple[Kept, ...]:
    """Every kept referral, last changed first, each opened with these keys; `files/shelf_index.py` opens fewer."""
    return last_changed_first(kept_in(path, keys) for path in referral_files())


def last_changed_first(found: Iterable[Kept]) -> tuple[Kept, ...]:
    """The same in the order of lists."""
    return tuple(sorted(found, key=_moment, reverse=True))


def kept_in(path: Path, keys: tuple[Identity, ...]) -> Kept:
    """What a list shows of one file, opened with these keys."""
    try:
        raw: Any = json.loads(unseal(read_whole(path), keys))
        shown = raw["summary"]
        done, asked = (int(shown.get(key, 0)) for key in ("sections_done", "sections_asked"))
        return Kept(path, str(raw["reference"]), str(shown["initials"]), str(raw["changed"]), done, asked)
    except Refusal as refusal:
        return Kept(path, path.stem, "", "", readable=False, trouble=str(refusal))
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return Kept(path, path.stem, "", "", readable=False)


def _moment(kept: Kept) -> float:
    """When it was last changed, in seconds since 1970; one that does not say so comes last."""
    try:
        return datetime.fromisoformat(kept.changed).timestamp()
    except (ValueError, OverflowError):
        return float("-inf")
