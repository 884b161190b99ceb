"""Other programs started with less than this machine has: without its network, its disks, or the rights of root."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest


def program(name: str) -> str:
    """Where a program is; without it the test is skipped."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"the program {name} is not on this machine")
    return found


def apart(*what: str) -> list[str]:
    """What to put before a command so that it runs in namespaces of its own (`--net`, `--mount`), where it is root."""
    command = [program("unshare"), *([] if os.getuid() == 0 else ["--map-root-user"]), *what]
    return _allowed(command, "have namespaces of its own")


def as_anybody() -> list[str]:
    """What to put before a command so that permissions hold for it, which they do not for root."""
    if os.getuid() != 0:
        return []
    return _allowed([program("setpriv"), "--inh-caps=-all", "--bounding-set=-all"], "give up the rights of root")


def _allowed(command: list[str], what: str) -> list[str]:
    if subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
        pytest.skip(f"this machine does not let a program {what}")
    return command
