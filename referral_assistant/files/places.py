"""The folders where the app keeps a person's things."""

import os
from pathlib import Path

import platformdirs

from referral_assistant import messages
from referral_assistant.core.refusal import Refusal

HOME_VARIABLE = "REFERRAL_ASSISTANT_HOME"
SUFFIX = ".referral"
"""The ending of a kept referral, which is sealed."""
PLAIN = ".json"
"""The ending of answers that anybody can read, and of drafts as earlier versions of the app kept them."""


def is_referral(path: Path) -> bool:
    """Whether a name says that the file is a sealed referral, in whatever case a system has put it."""
    return path.suffix.lower() == SUFFIX


def home() -> Path:
    """The folder of everything that the app keeps for a person."""
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen).expanduser() if chosen else platformdirs.user_data_path("referral-assistant", appauthor=False)


def referrals_folder() -> Path:
    """The folder of kept referrals, made when it is not there, closed to other people. Raises `Refusal`."""
    return made(home() / "referrals")


def made(folder: Path) -> Path:
    """A folder of the app's own, made when it is not there, closed to other people. Raises `Refusal`."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise Refusal(messages.NO_HOME) from None
    return folder


def settings_file() -> Path:
    """Where the settings are kept, whether or not there are any yet."""
    return home() / "settings.json"
