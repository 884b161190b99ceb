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


class Handed(NamedTuple):
    """Who last handed it over: name, signing key and moment, as the history holds them, not looked into."""

    who: str
    signer: str
    at: str


class Kept(NamedTuple):  # the home screen needs it, and `dataclasses` is slow to load
    """One kept referral as lists show it. `readable` is false where no key opens it, or it is damaged: it is shown.

    `trouble`: then why, in a sentence. `status`: one word, empty where the file does not say. `events`: how much has
    happened to it. `went_on`: whether it holds anything of the review, or of what came after.
    """

    path: Path
    reference: str
    initials: str
    changed: str
    sections_done: int = 0
    sections_asked: int = 0
    readable: bool = True
    trouble: str = ""
    status: str = ""
    events: int = 0
    handed: Handed | None = None
    went_on: bool = False


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


def referrals_in(folder: Path, keys: tuple[Identity, ...]) -> tuple[Kept, ...]:
    """The same of another folder; none where it is not there."""
    return last_changed_first(kept_in(path, keys) for path in folder.glob(f"*{SUFFIX}"))


def last_changed_first(found: Iterable[Kept]) -> tuple[Kept, ...]:
    """The same in the order of lists."""
    return tuple(sorted(found, key=_moment, reverse=True))


def kept_in(path: Path, keys: tuple[Identity, ...]) -> Kept:
    """What a list shows of one file, opened with these keys."""
    try:
        raw: Any = json.loads(unseal(read_whole(path), keys))
        shown = raw["summary"]
        done, asked = (int(shown.get(key, 0)) for key in ("sections_done", "sections_asked"))
        kept = Kept(path, str(raw["reference"]), str(shown["initials"]), str(raw["changed"]), done, asked)
        history = [one for one in raw.get("history", []) if isinstance(one, dict)]
        went_on = bool({"review", "followup"} & raw.keys())
        status = str(shown.get("status", ""))
        return kept._replace(status=status, events=len(history), handed=_handed(history), went_on=went_on)
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


def _handed(history: list[dict[str, Any]]) -> Handed | None:
    found = [one for one in history if one.get("what") == "handed over"]
    return Handed(*(str(found[-1].get(key, "")) for key in ("who", "signer", "at"))) if found else None
