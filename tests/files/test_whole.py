"""Files are read within limits and written whole or not at all, whatever fails."""

import errno
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from referral_assistant import messages
from referral_assistant.core.refusal import Refusal
from referral_assistant.files import whole
from referral_assistant.files.whole import LARGEST, read_whole, write_whole

OLD, NEW = b"the old text", b"the new text, which is longer"
ERRORS = {
    errno.ENOSPC: messages.DISK_FULL,
    errno.EDQUOT: messages.DISK_FULL,
    errno.EACCES: messages.NOT_ALLOWED,
    errno.EPERM: messages.NOT_ALLOWED,
    errno.EROFS: messages.READ_ONLY,
    errno.EIO: messages.CANNOT_WRITE,
}


def _raiser(number: int) -> Callable[..., None]:
    def fail(*_args: object, **_more: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


class _FullDisk:
    """A file that takes half of what is written."""

    def __init__(self, file: object, number: int) -> None:
        self.file, self.number = file, number

    def __enter__(self) -> "_FullDisk":
        return self

    def __exit__(self, *_error: object) -> None:
        self.file.close()  # type: ignore[attr-defined]

    def write(self, data: bytes) -> None:
        self.file.write(data[: len(data) // 2])  # type: ignore[attr-defined]
        raise OSError(self.number, os.strerror(self.number))


def _break(step: str, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    match step:
        case "make":
            monkeypatch.setattr(tempfile, "mkstemp", _raiser(number))
        case "write":
            opened = os.fdopen
            monkeypatch.setattr(os, "fdopen", lambda *given: _FullDisk(opened(*given), number))
        case "flush":
            monkeypatch.setattr(os, "fsync", _raiser(number))
        case "permissions":
            monkeypatch.setattr(Path, "chmod", _raiser(number))
        case "replace":
            monkeypatch.setattr(Path, "replace", _raiser(number))


@pytest.mark.parametrize("number", ERRORS)
@pytest.mark.parametrize("step", ["make", "write", "flush", "permissions", "replace"])
def test_when_a_step_fails_the_old_file_stays_whole_and_nothing_is_left_behind(
    step: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.json"
    target.write_bytes(OLD)
    _break(step, number, monkeypatch)
    with pytest.raises(Refusal) as refused:
        write_whole(target, NEW)
    assert str(refused.value) == ERRORS[number]
    assert target.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("step", ["make", "write", "flush", "replace"])
def test_when_a_step_fails_for_a_new_file_there_is_none(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _break(step, errno.ENOSPC, monkeypatch)
    with pytest.raises(Refusal, match="the disk is full"):
        write_whole(tmp_path / "out.json", NEW)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot flush a folder")
@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.EIO, messages.NOT_CONFIRMED),
        (errno.ENOSPC, messages.NOT_CONFIRMED),
        (errno.EINVAL, ""),
        (errno.EACCES, ""),
    ],
)
@pytest.mark.parametrize("call", ["open", "fsync"])
def test_when_the_folder_cannot_be_flushed_the_file_is_new_and_nobody_says_that_nothing_was_written(
    call: str, number: int, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.json"
    target.write_bytes(OLD)
    real_open, real_fsync = os.open, os.fsync

    def open_folder(path: object, flags: int, *more: int) -> int:
        if call == "open" and path == tmp_path:
            _raiser(number)()
        return real_open(path, flags, *more)  # type: ignore[call-overload]

    def flush(handle: int) -> None:
        if call == "fsync" and stat.S_ISDIR(os.fstat(handle).st_mode):
            _raiser(number)()
        real_fsync(handle)

    monkeypatch.setattr(os, "open", open_folder)
    monkeypatch.setattr(os, "fsync", flush)
    said = ""
    try:
        write_whole(target, NEW)
    except Refusal as refusal:
        said = str(refusal)
    assert said == sentence
    assert target.read_bytes() == NEW
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_is_closed_to_others_and_an_old_one_keeps_who_may_read_it(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    write_whole(target, OLD)
    first = stat.S_IMODE(target.stat().st_mode)
    target.chmod(0o640)
    write_whole(target, NEW)
    if os.name != "nt":
        assert (first, stat.S_IMODE(target.stat().st_mode)) == (0o600, 0o640)
    assert target.read_bytes() == NEW


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", messages.TARGET_IS_A_FOLDER),
        ("nowhere/out.json", messages.NO_SUCH_FOLDER),
        ("file/out.json", messages.NO_SUCH_FOLDER),
        ("x" * 300, messages.NAME_TOO_LONG),
        ("a\0b", messages.CANNOT_WRITE),
        ("a\ud800b", messages.CANNOT_WRITE),
    ],
)
def test_a_place_where_nothing_can_be_written_is_refused_in_one_sentence(
    name: str, sentence: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(OLD)
    with pytest.raises(Refusal) as refused:
        write_whole(tmp_path / name, NEW)
    assert str(refused.value) == sentence
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("lock", ["~$ferral.docx", "~$referral.docx", ".~lock.referral.docx#"])
def test_a_document_that_is_open_in_an_editor_is_left_alone(lock: str, tmp_path: Path) -> None:
    (tmp_path / lock).touch()
    with pytest.raises(Refusal, match="is open in Word or LibreOffice"):
        write_whole(tmp_path / "referral.docx", NEW)
    assert [path.name for path in tmp_path.iterdir()] == [lock]


def test_a_file_that_is_read_only_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "out.json").write_bytes(OLD)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(Refusal, match="read-only"):
        write_whole(tmp_path / "out.json", NEW)
    assert (tmp_path / "out.json").read_bytes() == OLD


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    write_whole(tmp_path / "out.json", NEW)
    assert read_whole(tmp_path / "out.json") == NEW


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nothing.json", messages.NO_SUCH_FILE),
        ("", messages.IS_A_FOLDER),
        ("a\0b", messages.NO_SUCH_FILE),
        ("x" * 300, messages.CANNOT_READ),
    ],
)
def test_what_is_no_file_is_refused_in_one_sentence(name: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read_whole(tmp_path / name)
    assert str(refused.value) == sentence


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_a_file_that_never_ends_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Refusal, match="not an ordinary file"):
        read_whole(tmp_path / "pipe")
    with pytest.raises(Refusal, match="not an ordinary file"):
        write_whole(tmp_path / "pipe", NEW)


def test_a_file_that_is_too_large_is_refused_without_reading_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    with pytest.raises(Refusal, match="larger than 20 MB"):
        read_whole(large)


def test_the_largest_file_is_still_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole, "LARGEST", 10)
    (tmp_path / "ten").write_bytes(b"x" * 10)
    (tmp_path / "eleven").write_bytes(b"x" * 11)
    assert LARGEST > 10
    assert len(read_whole(tmp_path / "ten")) == 10
    with pytest.raises(Refusal):
        read_whole(tmp_path / "eleven")


def test_a_file_that_may_not_be_opened_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed.json").write_bytes(OLD)
    monkeypatch.setattr(Path, "read_bytes", _raiser(errno.EACCES))
    with pytest.raises(Refusal) as refused:
        read_whole(tmp_path / "closed.json")
    assert str(refused.value) == messages.CANNOT_READ


def test_a_link_stays_and_the_file_that_it_leads_to_is_written(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_bytes(b"before")
    link.symlink_to(file)
    write_whole(link, b"after")
    assert link.is_symlink()
    assert file.read_bytes() == b"after"
