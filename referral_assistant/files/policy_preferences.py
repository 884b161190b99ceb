"""What the school has set by a configuration profile on macOS: managed preferences."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.policy_values import Fault, Given, by_school
from referral_assistant.files.whole import read_whole
from referral_assistant.messages import settings as say

BUNDLE = "org.referralassistant.ReferralAssistant"
_MANAGED = Path("/Library/Managed Preferences")
_OF_THE_PROFILE = "Payload"
"""How the entries begin that say which profile it was, and set nothing."""


def machine_preferences() -> Path:
    """Where the system writes what a profile sets for the machine."""
    return _MANAGED / f"{BUNDLE}.plist"


def user_preferences() -> Path:
    """The same for the person who is at work; not by a variable, which anybody can set."""
    if sys.platform == "win32":
        return machine_preferences()
    import os
    import pwd

    return _MANAGED / pwd.getpwuid(os.getuid()).pw_name / f"{BUNDLE}.plist"


def read_preferences(file: Path) -> dict[str, Given]:
    """The settings in a file of managed preferences, by name. Raises `Fault`."""
    import plistlib  # elsewhere than on macOS nobody needs it, and the first screen waits for this module
    from xml.parsers.expat import ExpatError

    try:
        raw = plistlib.loads(read_whole(file))
    except Refusal:
        raise Fault(say.UNREADABLE) from None
    except (plistlib.InvalidFileException, ExpatError, ValueError, RecursionError, OverflowError):
        raise Fault(say.NOT_A_PLIST) from None
    if not isinstance(raw, Mapping):
        raise Fault(say.NOT_A_PLIST)
    return {name: by_school(name, value, name) for name, value in raw.items() if not name.startswith(_OF_THE_PROFILE)}
