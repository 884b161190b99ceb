"""Other programs started with less than this machine has (its network, its disks, the rights of root), or watched."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest


def apart(*what: str) -> list[str]:
    """What to put before a command so that it runs in namespaces of its own (`--net`, `--mount`), where it is root.

    Like the others it is empty where this machine does not allow it.
    """
    return _allowed(["unshare", *([] if os.getuid() == 0 else ["--map-root-user"]), *what])


def as_anybody() -> list[str]:
    """What to put before a command so that permissions hold for it, which they do not for root."""
    return _allowed(["setpriv", "--inh-caps=-all", "--bounding-set=-all"] if os.getuid() == 0 else ["env"])


def traced(calls: str, into: Path) -> list[str]:
    """What to put before a command so that these system calls, of it and all it starts, are written to a file."""
    return _allowed(["strace", "--follow-forks", f"--trace={calls}", f"--output={into}"])


def needed(before: list[str], what: str) -> list[str]:
    """The same; where it is empty the test is skipped."""
    if not before:
        pytest.skip(f"this machine does not let a program {what}")
    return before


def _allowed(command: list[str]) -> list[str]:
    if shutil.which(command[0]) is None:
        return []
    return [] if subprocess.run([*command, "true"], capture_output=True, check=False).returncode else command
