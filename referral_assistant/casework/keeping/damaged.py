"""A referral whose file cannot be opened: an earlier version of it is opened as a copy, and the file stays as it is."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.people import unlocking
from referral_assistant.core.moments import moment_words
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import SUFFIX, referrals_folder
from referral_assistant.files.sealing import is_sealed, unseal
from referral_assistant.files.versions import Version, versions
from referral_assistant.files.whole import read_whole, write_whole


class Earlier(NamedTuple):
    """The newest version that opens. `moment`: when it was made, as people read it."""

    version: Version
    moment: str


def earlier_for(path: Path) -> Earlier | None:
    """What there is in the place of a file that is damaged, or that no key of this person opens any more.

    `None` where the file can be unsealed or is not there, and where no version on this computer can be opened.
    """
    try:
        if _is_open(path):
            return None
        found = next((one for one in versions(path.stem) if _is_open(one.path)), None)
    except Refusal:  # there is no such file, or its name was never one of ours
        return None
    return found and Earlier(found, moment_words(found.made.moment.astimezone()))


def copy_of(earlier: Earlier) -> Path:
    """The version as a kept referral of its own name, joined with the other once that opens. Raises `Refusal`."""
    version = earlier.version
    target = referrals_folder() / f"{version.path.parent.name} {version.path.stem}{SUFFIX}"
    if not target.exists():  # it may have been worked on since
        write_whole(target, read_whole(version.path))
    return target


def _is_open(path: Path) -> bool:
    data = read_whole(path)
    try:
        return is_sealed(data) and bool(unseal(data, unlocking.identities()))
    except Refusal:
        return False
