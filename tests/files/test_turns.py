"""Turns: who looks at a file and writes it is alone with it, and nobody waits for ever."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from referral_assistant.files import turns
from referral_assistant.files.turns import turn

ROOT = Path(__file__).parents[2]
HOLDS = """
import pathlib, sys, time
from referral_assistant.files.turns import turn
with turn(pathlib.Path(sys.argv[1])):
    print(flush=True)
    time.sleep(60)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "R-1.referral"


def names(file: Path) -> list[str]:
    return [path.name for path in file.parent.iterdir()]


def counted_by_four(file: Path, times: int, then: Callable[[], object] = lambda: None) -> str:
    """What stands in the file after four threads have counted in it so often, each `then` doing something."""
    file.write_text("0")

    def count() -> None:
        for _ in range(times):
            with turn(file):
                seen = int(file.read_text())
                time.sleep(0.001)
                file.write_text(str(seen + 1))
            then()

    some = [threading.Thread(target=count) for _ in range(4)]
    for one in some:
        one.start()
    for one in some:
        one.join()
    return file.read_text()


def test_nobody_comes_between_looking_and_writing(file: Path) -> None:
    assert counted_by_four(file, 25) == "100"
    assert names(file) == [file.name]


def test_a_save_that_fails_gives_its_turn_up(file: Path) -> None:
    def save() -> None:
        with turn(file):
            assert names(file) == [".R-1.referral.turn"]
            raise OSError(errno.EIO, "broken")

    with pytest.raises(OSError, match="broken"):
        save()
    assert names(file) == []


def test_the_turn_of_somebody_who_was_stopped_is_waited_for_and_then_taken(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "_GONE", 0.2)
    for left in (b"", b"stopped!"):
        (file.parent / ".R-1.referral.turn").write_bytes(left)
        began = time.monotonic()
        with turn(file):
            assert time.monotonic() - began >= 0.2
        assert names(file) == []


def test_nobody_waits_for_a_program_of_this_computer_that_was_stopped_in_the_middle(file: Path) -> None:
    for _ in range(3):
        other = subprocess.Popen([sys.executable, "-c", HOLDS, str(file)], cwd=ROOT, stdout=subprocess.PIPE)
        assert other.stdout is not None
        other.stdout.readline()
        assert names(file) == [".R-1.referral.turn"]
        other.kill()
        other.wait()
        other.stdout.close()
        began = time.monotonic()
        with turn(file):
            assert time.monotonic() - began < turns._GONE / 2
        assert names(file) == []


def test_one_of_this_computer_that_runs_is_waited_for(file: Path) -> None:
    order = []

    def second() -> None:
        with turn(file):
            order.append("second")

    with turn(file):
        waits = threading.Thread(target=second)
        waits.start()
        time.sleep(0.2)
        order.append("first")
    waits.join()
    assert order == ["first", "second"]
    assert names(file) == []


def test_many_who_find_a_stopped_one_still_come_one_at_a_time(file: Path) -> None:
    left = file.parent / ".R-1.referral.turn.left"
    left.write_bytes(turns._here() + b"stopped!")

    def leave() -> None:
        with suppress(OSError):  # as a program leaves it that was stopped; there may be a turn already
            os.link(left, file.parent / ".R-1.referral.turn")

    assert counted_by_four(file, 10, leave) == "40"


def test_one_that_cannot_be_dropped_holds_nobody_up_for_ever(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "_GONE", 0.2)
    monkeypatch.setattr(turns, "_drop", lambda _file: None)
    left = file.parent / ".R-1.referral.turn"
    left.write_bytes(b"stopped elsewhere")
    began = time.monotonic()
    with turn(file):
        assert time.monotonic() - began >= 0.2
    assert left.read_bytes() == b"stopped elsewhere"


def test_where_nothing_can_be_locked_a_running_one_is_not_taken_for_a_stopped_one(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "_lock", lambda _held: False)
    with turn(file):
        (left,) = file.parent.iterdir()
        assert left.read_bytes()[: turns._MARK] != turns._here()
    monkeypatch.undo()
    left.write_bytes(turns._here() + b"another.")
    assert not turns._drop_stopped(left, turns._here() + b"the one ")
    assert turns._drop_stopped(left, turns._here() + b"another.")


def test_a_turn_that_was_taken_for_a_stopped_one_leaves_the_next_alone(file: Path) -> None:
    other = file.parent / ".R-1.referral.turn"
    with turn(file):
        other.unlink()
        other.write_bytes(b"another's")
    assert other.read_bytes() == b"another's"


def test_where_there_is_no_folder_there_is_no_turn_and_no_wait(file: Path) -> None:
    with turn(file.parent / "gone" / file.name), turn(file.parent / "a\0b"):
        assert names(file) == []


def test_a_disk_too_full_for_a_turn_leaves_nothing_behind(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "write", full)
    with turn(file):
        assert names(file) == []
