"""The folders where the app keeps a person's things."""

import os
from pathlib import Path

import platformdirs

HOME_VARIABLE = "REFERRAL_ASSISTANT_HOME"
SUFFIX = ".json"
"""The ending of a kept referral."""


def home() -> Path:
    """The folder of everything that the app keeps for a person."""
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen).expanduser() if chosen else platformdirs.user_data_path("referral-assistant", appauthor=False)


def referrals_folder() -> Path:
    """The folder of kept referrals, made when it is not there, closed to other people."""
    folder = home() / "referrals"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def settings_file() -> Path:
    return home() / "settings.json"
