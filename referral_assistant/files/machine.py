"""The machine's own place for what an IT team sets and deploys: only an administrator can write there."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def machine_folder() -> Path:
    """The folder of the policy file and of deployed packs, whether or not it is there; no variable moves it."""
    if os.name == "nt":
        return Path(sys.executable).parent
    if sys.platform == "darwin":
        return Path("/Library/Application Support/referral-assistant")
    return Path("/etc/referral-assistant")


def deployed_packs() -> Path:
    """The folder of the packs and word lists that an IT team has put on the machine."""
    return machine_folder() / "packs"
