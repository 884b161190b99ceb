"""What killed writes left goes after a day, from the app's own folders and from no other; nothing else goes."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from referral_assistant.casework.surroundings.leftovers import clear_leftovers
from referral_assistant.files.whole import write_whole

DAY = 24 * 60 * 60
OWN = ["", "referrals", "aside", "exports", "open", "versions", "versions/R-1"]
NOT_LEFT = [
    *("R-1.referral", ".R-1.referral.lease", "key.txt", "part", ".part", "abcd1234.part", ".abcd1234.part.referral"),
    *(".abcd1234.PART", ".abcd123.part", ".abcd12345.part", ".a film.mp4.part", ".abc-1234.part"),
]


class Killed(BaseException):
    """The process ends here: not even `finally` puts anything right on the disk."""


def left_by_a_killed_write(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that a write leaves which ends before its last step."""
    folder.mkdir(parents=True, exist_ok=True)
    before = set(folder.iterdir())

    def end(*_args: object, **_more: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", end)
        patched.setattr(Path, "unlink", end)
        with pytest.raises(Killed):
            write_whole(folder / "R-1.referral", b"sealed")
    (left,) = set(folder.iterdir()) - before
    return left


def made(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    return path


@pytest.mark.parametrize("folder", OWN)
def test_what_a_killed_write_left_goes_after_a_day_and_not_before(
    folder: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = left_by_a_killed_write(home / folder, monkeypatch)
    clear_leftovers(home, time.time() + DAY - 10)
    assert left.exists()
    clear_leftovers(home, time.time() + DAY + 10)
    assert not left.exists()


@pytest.mark.parametrize("folder", OWN)
@pytest.mark.parametrize("name", NOT_LEFT)
def test_nothing_goes_that_no_write_of_the_app_leaves(folder: str, name: str, home: Path) -> None:
    file = made(home / folder / name)
    clear_leftovers(home, time.time() + 100 * DAY)
    assert file.exists()


@pytest.mark.parametrize("folder", ["mine", "referrals/mine", "versions/R-1/mine", ".."])
def test_nothing_goes_from_a_folder_that_is_not_the_apps(folder: str, home: Path) -> None:
    file = made(home / folder / ".abcd1234.part")
    clear_leftovers(home, time.time() + 100 * DAY)
    assert file.exists()


@pytest.mark.skipif(os.name == "nt", reason="a link needs rights there")
@pytest.mark.parametrize("own", ["referrals", "versions", "versions/R-1"])
def test_nothing_goes_from_a_shared_folder_that_a_folder_of_the_app_is_a_link_to(
    own: str, home: Path, tmp_path: Path
) -> None:
    theirs = made(tmp_path / "share" / ".abcd1234.part")
    below = made(tmp_path / "share" / "R-2" / ".abcd1234.part")
    (home / own).parent.mkdir(parents=True, exist_ok=True)
    (home / own).symlink_to(tmp_path / "share")
    clear_leftovers(home, time.time() + 100 * DAY)
    assert theirs.exists()
    assert below.exists()


def test_a_folder_and_a_link_of_such_a_name_stay(home: Path, tmp_path: Path) -> None:
    folder = home / "referrals" / ".abcd1234.part"
    folder.mkdir(parents=True)
    link = home / "referrals" / ".efgh5678.part"
    if os.name != "nt":
        link.symlink_to(made(tmp_path / "theirs"))
    clear_leftovers(home, time.time() + 100 * DAY)
    assert folder.is_dir()
    assert os.name == "nt" or link.is_symlink()


def test_what_cannot_be_deleted_stops_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stays, goes = made(home / "aside" / ".abcd1234.part"), made(home / "versions" / "R-1" / ".abcd1234.part")
    real = Path.unlink

    def unlink(path: Path, **more: bool) -> None:
        if path == stays:
            raise PermissionError
        real(path, **more)

    monkeypatch.setattr(Path, "unlink", unlink)
    clear_leftovers(home, time.time() + 2 * DAY)
    assert (stays.exists(), goes.exists()) == (True, False)


def test_where_there_is_no_home_yet_none_is_made(home: Path) -> None:
    clear_leftovers(home, time.time())
    assert not home.exists()
