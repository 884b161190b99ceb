"""The list of kept referrals, read without loading the form."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import SUFFIX, referrals_folder
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


def any_referrals() -> bool:
    """Whether there are any, without opening them."""
    return any(True for _ in referrals_folder().glob(f"*{SUFFIX}"))


def many_referrals() -> bool:
    """Whether there are so many that opening them takes longer than people notice."""
    return sum(1 for _ in referrals_folder().glob(f"*{SUFFIX}")) > _MANY


def kept_referrals(keys: tuple[Identity, ...]) -> tuple[Kept, ...]:
    """Every kept referral, last changed first, opened with these keys."""
    found = [_kept(path, keys) for path in referrals_folder().glob(f"*{SUFFIX}")]
    return tuple(sorted(found, key=_moment, reverse=True))


def _moment(kept: Kept) -> float:
    """When it was last changed, in seconds since 1970; one that does not say so comes last."""
    try:
        return datetime.fromisoformat(kept.changed).timestamp()
    except (ValueError, OverflowError):
        return float("-inf")


def _kept(path: Path, keys: tuple[Identity, ...]) -> Kept:
    try:
        raw: Any = json.loads(unseal(read_whole(path), keys))
        shown = raw["summary"]
        done, asked = (int(shown.get(key, 0)) for key in ("sections_done", "sections_asked"))
        return Kept(path, str(raw["reference"]), str(shown["initials"]), str(raw["changed"]), done, asked)
    except Refusal as refusal:
        return Kept(path, path.stem, "", "", readable=False, trouble=str(refusal))
    except (ValueError, OverflowError, KeyError, TypeError, AttributeError, RecursionError):
        return Kept(path, path.stem, "", "", readable=False)
