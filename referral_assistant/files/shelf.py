"""The list of kept referrals, read without loading the form, so that the home screen is there at once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from referral_assistant.files.places import SUFFIX, referrals_folder


@dataclass(frozen=True)
class Kept:
    """One kept referral as lists show it. `readable` is false where the file is damaged; it is never hidden."""

    path: Path
    reference: str
    initials: str
    changed: str
    readable: bool = True


def kept_referrals() -> tuple[Kept, ...]:
    """Every kept referral, last changed first."""
    found = [_kept(path) for path in referrals_folder().glob(f"*{SUFFIX}")]
    return tuple(sorted(found, key=lambda kept: kept.changed, reverse=True))


def _kept(path: Path) -> Kept:
    try:
        raw: Any = json.loads(path.read_bytes())
        initials = str(raw["summary"]["initials"])
        return Kept(path, str(raw["reference"]), initials, str(raw["changed"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Kept(path, path.stem, "", "", readable=False)
