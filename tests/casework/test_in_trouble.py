"""A disk that is truly full, folders and files that are truly closed: said, nothing lost, and saved when it is over."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from referral_assistant import messages
from referral_assistant.files.sealing import Identity
from referral_assistant.messages.keys import SET_ASIDE
from tests.confined import apart, as_anybody, needed

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux mounts a small disk for a test")
ROOT = Path(__file__).parents[2]
ON_A_DISK = {
    "full": messages.DISK_FULL + SET_ASIDE,
    "room for half": messages.DISK_FULL + SET_ASIDE,
    "no names left": messages.DISK_FULL + SET_ASIDE,
    "read-only disk": messages.READ_ONLY + SET_ASIDE,
    "full, with all that is kept": messages.DISK_FULL,
}
CLOSED = {
    "read-only folder": messages.NOT_ALLOWED + SET_ASIDE,
    "closed folder": messages.CANNOT_READ + SET_ASIDE,
    "read-only file": messages.READ_ONLY + SET_ASIDE,
    "closed file": messages.CANNOT_READ + SET_ASIDE,
}


def saved_in(folder: Path, before: list[str], troubles: dict[str, str]) -> dict[str, dict[str, Any]]:
    """What the program says of each trouble. `before`: what its command begins with."""
    folder.mkdir()
    command = [*before, sys.executable, "-m", "tests.casework.in_trouble", str(folder), *troubles]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return found


def judge(found: dict[str, Any], sentence: str) -> None:
    assert found["said"] == [sentence, sentence]
    assert found["unsaved"]
    assert found["same"]
    assert found["aside"] == (SET_ASIDE in sentence)
    assert [name for name in found["left behind"] if name != "home"] == []
    assert (found["then"], found["then aside"], found["then there"]) == ("", 0, True)


def test_a_disk_that_is_full_or_read_only(tmp_path: Path, kept_key: Identity) -> None:
    mount = 'mount -t tmpfs -o size=1m,nr_inodes=64 none "$1" && shift && exec "$@"'
    disk = tmp_path / "disk"
    before = needed(apart("--mount"), "mount a disk of its own")
    found = saved_in(disk, [*before, "sh", "-c", mount, "sh", str(disk)], ON_A_DISK)
    for trouble, sentence in ON_A_DISK.items():
        judge(found[trouble], sentence)
    assert list(disk.iterdir()) == [], "it was no disk of its own"


def test_a_folder_or_a_file_that_is_closed(tmp_path: Path, kept_key: Identity) -> None:
    before = needed(as_anybody(), "give up the rights of root")
    found = saved_in(tmp_path / "folder", before, CLOSED)
    for trouble, sentence in CLOSED.items():
        judge(found[trouble], sentence)
