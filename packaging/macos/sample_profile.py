"""Write a sample of a configuration profile for macOS: the settings of the sample policy, to copy and change.

python3 packaging/macos/sample_profile.py OUT.mobileconfig
"""

from __future__ import annotations

import plistlib
import sys
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from referral_assistant.core.policy_templates.sample import SAMPLE
from referral_assistant.files.policy_preferences import BUNDLE

_PLACES = {"review_folder": "/Volumes/Safeguarding/Reviews"}
"""What the sample for every system names as Windows does."""


def profile() -> dict[str, Any]:
    """The profile, for the whole Mac."""
    settings = {name: _PLACES.get(name, value) for name, value in SAMPLE.items()}
    domain = {"Forced": [{"mcx_preference_settings": settings}]}
    payload = _named("settings", "com.apple.ManagedClient.preferences") | {"PayloadContent": {BUNDLE: domain}}
    return _named("profile", "Configuration") | {
        "PayloadDisplayName": "Referral Assistant (sample)",
        "PayloadDescription": "What the school sets. The keys are examples that nobody can open: put in your own.",
        "PayloadScope": "System",
        "PayloadContent": [payload],
    }


def _named(part: str, kind: str) -> dict[str, Any]:
    identifier = f"{BUNDLE}.sample.{part}"
    identity = str(uuid5(NAMESPACE_DNS, identifier)).upper()
    return {"PayloadIdentifier": identifier, "PayloadType": kind, "PayloadUUID": identity, "PayloadVersion": 1}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("Usage: packaging/macos/sample_profile.py OUT.mobileconfig")
    Path(sys.argv[1]).write_bytes(plistlib.dumps(profile()))
