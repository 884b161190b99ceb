"""What Windows denies for a moment is done a moment later; what it denies for good is refused."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest

from referral_assistant.core.refusal import Refusal
from referral_assistant.files import denied
from referral_assistant.files.denied import insist
from referral_assistant.files.whole import delete, read_whole, write_whole


class Scanner:
    """Stands for a program that holds each file for so many tries of anybody else."""

    def __init__(self, times: int) -> None:
        self.times, self.asked = times, 0

    def deny(self) -> None:
        self.asked += 1
        if self.asked <= self.times:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@pytest.fixture
def on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(denied, "DENIED", 0.3)


def between(name: str, scanner: Scanner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the scanner come before each call of a method of `Path`."""
    real = getattr(Path, name)

    def held(self: Path, *given: object, **more: object) -> object:
        scanner.deny()
        return real(self, *given, **more)

    monkeypatch.setattr(Path, name, held)


@pytest.mark.usefixtures("on_windows")
@pytest.mark.parametrize("name", ["read_bytes", "replace", "unlink"])
def test_a_file_that_is_held_for_a_moment_is_read_written_and_deleted_all_the_same(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, scanner = tmp_path / "a", Scanner(3)
    file.write_bytes(b"before")
    between(name, scanner, monkeypatch)
    assert read_whole(file) == b"before"
    write_whole(file, b"after")
    with file.open("rb") as read:
        assert read.read() == b"after"
    delete(file)
    assert scanner.asked == 4
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("on_windows")
def test_what_stays_denied_is_refused_and_nothing_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"before")
    between("replace", Scanner(10**9), monkeypatch)
    began = time.monotonic()
    with pytest.raises(Refusal):
        write_whole(file, b"after")
    assert 0.3 <= time.monotonic() - began < 3
    assert file.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [file]


def test_elsewhere_a_denial_holds_at_once() -> None:
    scanner = Scanner(1)
    with pytest.raises(PermissionError):
        insist(scanner.deny, 0.0)
    assert scanner.asked == 1
