"""The recovery drill, word for word as IT teams read it on their page."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from referral_assistant.files.places import HOME_VARIABLE

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "it" / "keys.md").read_text(encoding="utf-8")
LOST = "There is no key on this computer yet. Make one with `key new`."
FOUND = "You have a new key, and 1 of your referrals open with it."
WRONG = "None of your referrals can be opened with this key, so nothing was changed."


@pytest.fixture
def shell(tmp_path: Path) -> dict[str, str]:
    """An environment in which the app is a command."""
    if shutil.which("age-keygen") is None:
        pytest.skip("the program age is not here")
    command = tmp_path / "bin" / "referral-assistant"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m referral_assistant "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    places = {"HOME": str(tmp_path), "TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    path = f"{command.parent}:{os.environ['PATH']}"
    kept = {name: value for name, value in os.environ.items() if name != HOME_VARIABLE}
    return {**kept, **places, "PATH": path}


def drill() -> str:
    (found,) = re.findall(r"^```\n(export .*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    return str(found)


def said(commands: str, folder: Path, shell: dict[str, str]) -> list[str]:
    done = subprocess.run(
        ["bash", "-u"], input=commands, cwd=folder, env=shell, capture_output=True, text=True, check=True
    )
    return [*done.stdout.splitlines(), *done.stderr.splitlines()]


def test_the_recovery_drill_says_what_the_page_says(tmp_path: Path, shell: dict[str, str]) -> None:
    assert all(sentence in PAGE for sentence in (LOST, FOUND, WRONG))
    subprocess.run(["age-keygen", "-o", tmp_path / "recovery.key"], check=True, capture_output=True)
    lines = said(drill(), tmp_path, shell)
    assert LOST in lines
    assert FOUND in lines
    assert lines.count("draft") == 1
    assert not list(tmp_path.glob("tmp.*")), "the drill leaves nothing"


def test_the_recovery_drill_tells_another_key(tmp_path: Path, shell: dict[str, str]) -> None:
    for name in ("recovery.key", "other.key"):
        subprocess.run(["age-keygen", "-o", tmp_path / name], check=True, capture_output=True)
    lines = said(drill().replace("--identity recovery.key", "--identity other.key"), tmp_path, shell)
    assert WRONG in lines
    assert "draft" not in lines
