"""The list of kept referrals, read without loading the form, so that the home screen is there at once."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from referral_assistant.files.places import SUFFIX, referrals_folder
from referral_assistant.files.whole import read_whole


class Kept(NamedTuple):  # the home screen needs it, and `dataclasses` is slow to load
    """One kept referral as lists show it. `readable` is false where the file is damaged; it is never hidden."""

    path: Path
    reference: str
    initials: str
    changed: str
    sections_done: int = 0
    sections_asked: int = 0
    readable: bool = True


def kept_referrals() -> tuple[Kept, ...]:
    """Every kept referral, last changed first."""
    found = [_kept(path) for path in referrals_folder().glob(f"*{SUFFIX}")]
    return tuple(sorted(found, key=_moment, reverse=True))


def _moment(kept: Kept) -> float:
    """When it was last changed, in seconds since 1970; one that does not say so comes last."""
    try:
        return datetime.fromisoformat(kept.changed).timestamp()
    except (ValueError, OverflowError):
        return float("-inf")


def _kept(path: Path) -> Kept:
    try:
        raw: Any = json.loads(read_whole(path))
        shown = raw["summary"]
        done, asked = (int(shown.get(key, 0)) for key in ("sections_done", "sections_asked"))
        return Kept(path, str(raw["reference"]), str(shown["initials"]), str(raw["changed"]), done, asked)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Kept(path, path.stem, "", "", readable=False)
