"""The folder where referrals wait for a lead, and the file in it that is a referral's."""

from __future__ import annotations

from pathlib import Path

from referral_assistant.files.places import SUFFIX, written_folder
from referral_assistant.files.settings import load_settings


def review_folder() -> Path | None:
    """The folder where referrals wait for a lead; `None` where none is set."""
    folder = load_settings().review_folder
    return written_folder(folder) if folder else None


def place_in(folder: Path, reference: str) -> Path:
    """The file in a folder that is this referral's."""
    return folder / f"{reference}{SUFFIX}"
