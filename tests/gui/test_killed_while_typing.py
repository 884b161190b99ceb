"""The real window is killed while somebody types: little is lost, every file opens again, and none can be read."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from referral_assistant.casework.people.keys import remember_backup
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.referrals import opened
from referral_assistant.files.sealing import Identity
from tests.canaries import readable
from tests.gui.typing_for_ever import WORD

ROOT = Path(__file__).parents[2]
MOST_LOST = 2.0
"""Seconds of typing that may be lost."""
_SITTINGS = 20
"""Of one referral, then of another: nobody writes thousands of words into one answer."""


class Killed:
    """What was typed in one sitting, and when it ended."""

    def __init__(self, home: Path, first: int, file: Path | None, after: float) -> None:
        folders = {name: str(home.parent / f"of-{name}") for name in ("TMPDIR", "HOME", "XDG_CACHE_HOME")}
        for folder in folders.values():
            Path(folder).mkdir(exist_ok=True)
        environment = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-m", "tests.gui.typing_for_ever", str(first), *([str(file)] if file else [])]
        app = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert app.stdout is not None
        begun = app.stdout.readline()
        assert begun, app.communicate()[1]
        time.sleep(after)
        self.at = time.monotonic()
        app.kill()
        rest, _ = app.communicate()
        lines = (begun + rest).splitlines()
        whole = lines if rest.endswith("\n") or not rest else lines[:-1]
        self.typed = {int(line.split()[0]): float(line.split()[1]) for line in whole}


def kept(home: Path, key: Identity) -> tuple[Path, list[int]]:
    """The referral that was written last, and the numbers of the words in it. Every sealed file there opens."""
    for path in home.rglob("*.referral"):
        try:
            opened(path.read_bytes(), lambda: (key,))
        except Refusal as refusal:
            pytest.fail(f"{path.name}: {refusal}")
    file = max((home / "referrals").glob("*.referral"), key=lambda path: path.stat().st_mtime_ns)
    text = opened(file.read_bytes(), lambda: (key,)).decode()
    return file, [int(number) for number in re.findall(rf"{WORD}(\d+)", text)]


def kill_often(home: Path, key: Identity, times: int) -> None:
    chance = random.Random(times)
    remember_backup()  # or a second referral would not be begun
    file, known, first = None, list[int](), 0
    for kill in range(times):
        if kill % _SITTINGS == 0:
            file, known = None, []
        killed = Killed(home, first, file, chance.uniform(0, 3))
        file, now = kept(home, key)
        assert now[: len(known)] == known, "words of an earlier sitting are gone"
        new = now[len(known) :]
        assert all(after - before == 1 for before, after in pairwise(new)), "words in the middle are gone"
        lost = [moment for number, moment in killed.typed.items() if number not in now]
        assert not lost or killed.at - min(lost) <= MOST_LOST
        known, first = now, max(killed.typed, default=first) + 1


def test_twenty_kills_lose_no_more_than_two_seconds_each_and_leave_nothing_readable(
    home: Path, tmp_path: Path, kept_key: Identity
) -> None:
    kill_often(home, kept_key, 20)
    assert readable(tmp_path, [WORD]) == {}


@pytest.mark.slow
def test_three_hundred_kills(home: Path, tmp_path: Path, kept_key: Identity) -> None:
    kill_often(home, kept_key, 300)
    assert readable(tmp_path, [WORD]) == {}
