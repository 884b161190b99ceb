"""What is left of writes that were killed: deleted from the app's own folders, and from no other."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.whole import delete, left_behind

_OWN = ("", "referrals", "aside", "exports", "open", "versions")
"""Where the app keeps things, below its home; the versions of each referral in a folder of their own."""
_OLD = 24 * 60 * 60
"""Seconds after which no write can still be under way, on however slow a share."""


def clear_leftovers(home: Path, now: float) -> None:
    """Delete what has been left below this home for more than a day; `now` in seconds since 1970."""
    for folder in _own_folders(home):
        for file in left_behind(folder, now - _OLD):
            with suppress(Refusal):  # it is tried again at the next start
                delete(file)


def _own_folders(home: Path) -> list[Path]:
    """A folder that is a link to another place may be shared with people, and is left alone."""
    folders = [*(home / name for name in _OWN), *(home / "versions").glob("*/")]
    return [folder for folder in folders if folder.resolve().is_relative_to(home.resolve())]
