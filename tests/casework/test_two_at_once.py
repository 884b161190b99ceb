"""Two programs write in one referral at the same time: nothing of either is gone, and the file is always whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

from referral_assistant.casework.people.unlocking import identities
from referral_assistant.casework.writing.opening import start_referral
from referral_assistant.core.joining import conflict_from_kept
from referral_assistant.core.referral import Referral
from referral_assistant.core.settings import Settings
from referral_assistant.files.places import HOME_VARIABLE
from referral_assistant.files.referrals import read_referral
from referral_assistant.files.sealing import Identity
from tests.casework.one_of_two import FORM, OWN, SHARED, is_told

ROOT = Path(__file__).parents[2]


class Writer:
    """One of the two programs, with a home of its own, as on a computer of its own."""

    def __init__(self, file: Path, name: str, home: Path, seconds: float) -> None:
        self.name, self.home = name, home
        command = [sys.executable, "-m", "tests.casework.one_of_two", str(file), name, str(seconds)]
        self._app = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, HOME_VARIABLE: str(home)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def is_open(self) -> bool:
        assert self._app.stdout is not None
        return self._app.stdout.readline() == "open\n"

    def goes(self) -> None:
        assert self._app.stdin is not None
        self._app.stdin.write("\n")
        self._app.stdin.flush()

    def writes(self) -> bool:
        return self._app.poll() is None

    def saved(self) -> list[int]:
        said, wrong = self._app.communicate()
        assert self._app.returncode == 0, wrong
        return [int(line) for line in said.splitlines()]


def written_by_two(file: Path, homes: tuple[Path, Path], seconds: float) -> dict[str, list[int]]:
    """The numbers that each has saved. Whoever reads the file meanwhile finds a whole referral."""
    writers = [Writer(file, name, home, seconds) for name, home in zip(OWN, homes, strict=True)]
    assert [one.is_open() for one in writers] == [True, True]
    for one in writers:
        one.goes()
    while any(one.writes() for one in writers):
        read_referral(FORM, file, identities)
    return {one.name: one.saved() for one in writers}


@pytest.mark.parametrize(
    ("computers", "seconds"),
    [
        ("two computers", 2),
        pytest.param("two computers", 30, marks=pytest.mark.slow),
        pytest.param("one computer", 30, marks=pytest.mark.slow),
    ],
)
def test_what_two_programs_write_in_one_file_is_all_there(
    computers: str, seconds: float, home: Path, tmp_path: Path, kept_key: Identity
) -> None:
    file = start_referral(FORM, Settings()).path
    second = home if computers == "one computer" else copytree(home, tmp_path / "second")
    saved = written_by_two(file, (home, second), seconds)
    referral = read_referral(FORM, file, identities)
    told = [entry["inc.what"] for entry in referral.answers.entries("incidents")]
    for name, numbers in saved.items():
        assert len(numbers) >= 10, "they hardly met"
        assert [words for number in numbers if is_told(number) and (words := f"{name} {number}") not in told] == []
        assert referral.answers.at(OWN[name]) == f"{name} {numbers[-1]}"
        assert f"{name} {numbers[-1]}" in where_both_wrote(referral)
    assert len(told) == len(set(told))
    assert [path.name for path in file.parent.iterdir() if path.suffix in {".turn", ".part"}] == []


def where_both_wrote(referral: Referral) -> set[str]:
    """What stands there, and what is kept beside it until somebody chooses."""
    conflicts = (conflict_from_kept(FORM, kept) for kept in referral.conflicts)
    return {str(referral.answers.at(SHARED))} | {str(one.other) for one in conflicts if one and one.where == SHARED}
