"""Earlier versions of a referral, each a sealed file of its own, beside those of other referrals.

The name of a version says when it was made and why, and nothing of what is in it.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple, get_args

from referral_assistant.core.refusal import Refusal
from referral_assistant.core.versions import Made, Why, superfluous
from referral_assistant.files.places import SUFFIX, home, made
from referral_assistant.files.sealing import is_sealed
from referral_assistant.files.whole import delete, write_whole
from referral_assistant.messages import keys as say

_NAME = re.compile(r"(\d{8}T\d{12}Z)-([a-z]+)")
_WRITTEN = "%Y%m%dT%H%M%S%fZ"
_REFERENCE = re.compile(r"[\w-]{1,60}")


class Version(NamedTuple):
    """An earlier version: when it was made, why, and where it is."""

    made: Made
    path: Path


def keep_version(reference: str, data: bytes, now: datetime, why: Why) -> Path:
    """Keep the sealed bytes of a referral as they are now, and let the superfluous ones go. Raises `Refusal`."""
    if not is_sealed(data):
        raise Refusal(say.NOT_SEALED_THERE)
    moment = now.astimezone(UTC)
    newest = max((one.made.moment for one in versions(reference)), default=None)
    if newest is not None and moment <= newest:
        moment = newest + timedelta(microseconds=1)  # a clock that was set back, or two in one second
    path = made(_folder(reference)) / f"{moment.strftime(_WRITTEN)}-{why}{SUFFIX}"
    write_whole(path, data)
    every = versions(reference)
    gone = set(superfluous((one.made for one in every), moment))
    for one in every:
        if one.made in gone:
            delete(one.path)
    return path


def versions(reference: str) -> tuple[Version, ...]:
    """Every version of a referral, the newest first. Raises `Refusal`."""
    found = [_version(path) for path in _folder(reference).glob(f"*{SUFFIX}")]
    return tuple(sorted((one for one in found if one is not None), reverse=True))


def every_version() -> tuple[Path, ...]:
    """The files of the earlier versions of every referral."""
    return tuple(sorted((home() / "versions").glob(f"*/*{SUFFIX}")))


def _version(path: Path) -> Version | None:
    name = _NAME.fullmatch(path.stem)
    why = next((one for one in get_args(Why) if name and one == name[2]), None)
    if name is None or why is None:
        return None
    return Version(Made(datetime.strptime(name[1], _WRITTEN).replace(tzinfo=UTC), why), path)


def refuse_odd_reference(reference: str) -> None:
    """Raise `Refusal` for one that is no name for a file: whoever wrote the record may have meant another place."""
    if not _REFERENCE.fullmatch(reference):
        raise Refusal(say.ODD_REFERENCE)


def _folder(reference: str) -> Path:
    refuse_odd_reference(reference)
    return home() / "versions" / reference
