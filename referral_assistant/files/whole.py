"""Files read within limits and written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import tempfile
from pathlib import Path

from referral_assistant import messages
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.denied import insist

LARGEST = 20 * 1024 * 1024
"""Bytes of the largest file that is read: some forty times a referral of 50,000 words."""

_WHY_NOT_WRITTEN = {
    errno.ENOSPC: messages.DISK_FULL,
    errno.EDQUOT: messages.DISK_FULL,
    errno.EROFS: messages.READ_ONLY,
    errno.EACCES: messages.NOT_ALLOWED,
    errno.EPERM: messages.NOT_ALLOWED,
    errno.ENOENT: messages.NO_SUCH_FOLDER,
    errno.ENOTDIR: messages.NO_SUCH_FOLDER,
    errno.ENAMETOOLONG: messages.NAME_TOO_LONG,
}

_LONGEST_NAME = 255
"""Characters; the same on every system."""
_PREFIX, _SUFFIX = ".", ".part"
_PART = re.compile(rf"{re.escape(_PREFIX)}[a-z0-9_]{{8}}{re.escape(_SUFFIX)}")
"""What a file is called while it is written."""

# Some network shares know no flush of a folder, and one may write in a folder that one may not open.
_CANNOT_FLUSH = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM}


def read_whole(path: Path) -> bytes:
    """The bytes of a file. Raises `Refusal` where there is none, it is a folder, too large or not to be read."""
    try:
        if path.is_dir():
            raise Refusal(messages.IS_A_FOLDER)
        if not path.exists():
            raise Refusal(messages.NO_SUCH_FILE)
        if not path.is_file():
            raise Refusal(messages.NOT_A_FILE)
        if path.stat().st_size > LARGEST:
            raise Refusal(messages.TOO_LARGE.format(most=LARGEST // 1024**2))
        return insist(path.read_bytes)
    except (OSError, ValueError) as error:
        if isinstance(error, Refusal):
            raise
        raise Refusal(messages.CANNOT_READ) from None


def read_if_there(path: Path) -> bytes | None:
    """The bytes of a file, `None` where there is none. Raises `Refusal`."""
    try:
        return read_whole(path) if path.exists() else None
    except OSError:
        raise Refusal(messages.CANNOT_READ) from None


def make_room_for(path: Path) -> None:
    """Make the folder of a file that is to be written. Where that fails, writing the file says why."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Put the bytes in the file, safely on the disk, or leave everything as it was and raise `Refusal`.

    Where only the last step fails, the new file is there but may not outlive a power cut; the `Refusal` says so. Where
    the path is a link, the file that it leads to is written, and the link stays.
    """
    path = followed(path)
    _refuse_target(path)
    temporary = None
    try:
        handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o777)
        insist(lambda: Path(name).replace(path))
        temporary = None
    except (OSError, ValueError) as error:  # the second: a name that no file can have
        raise Refusal(_why(error, path)) from None
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):  # the sentence about the first failure is the one that helps
                temporary.unlink(missing_ok=True)
    _flush_folder(path.parent)


def followed(path: Path) -> Path:
    """The file that a link leads to; any other path as it is."""
    return Path(os.path.realpath(path)) if os.path.islink(path) else path  # noqa: PTH114  raises nothing


def is_same_place(one: Path, other: Path) -> bool:
    """Whether two paths lead to one place, links followed as far as they go."""
    return os.path.realpath(one) == os.path.realpath(other)  # raises nothing, also where a link leads to itself


def open_to_folder(path: Path) -> None:
    """Let those read and write a file who may do so in its folder: it is sealed, and somebody else is to open it."""
    if os.name != "nt":  # there a new file takes after its folder by itself
        with contextlib.suppress(OSError):  # a share that knows no permissions
            path.chmod(path.parent.stat().st_mode & 0o666)


def delete(path: Path) -> None:
    """Take a file off the disk. What an SSD or a backup still holds of it is out of reach. Raises `Refusal`."""
    try:
        insist(lambda: path.unlink(missing_ok=True))
    except OSError as error:
        raise Refusal(_why(error)) from None
    _flush_folder(path.parent)


def left_behind(folder: Path, before: float) -> tuple[Path, ...]:
    """What writes that were killed left in a folder, last written before a moment (seconds since 1970)."""
    try:
        with os.scandir(folder) as found:
            return tuple(Path(one.path) for one in found if _is_left(one, before))
    except OSError:  # there is no such folder, or it is not to be looked into: then nothing is known to be left
        return ()


def _is_left(one: os.DirEntry[str], before: float) -> bool:
    is_part = _PART.fullmatch(one.name) is not None and one.is_file(follow_symlinks=False)
    return is_part and one.stat(follow_symlinks=False).st_mtime < before


def _refuse_target(path: Path) -> None:
    try:
        if path.is_dir():
            raise Refusal(messages.TARGET_IS_A_FOLDER)
        if path.exists() and not path.is_file():
            raise Refusal(messages.NOT_A_FILE)
        if path.exists() and not os.access(path, os.W_OK):
            raise Refusal(messages.READ_ONLY)
        if any(lock.exists() for lock in _locks(path)):
            raise Refusal(messages.OPEN_ELSEWHERE)
    except OSError as error:
        raise Refusal(_why(error)) from None


def _why(error: OSError | ValueError, path: Path | None = None) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ENOENT and path is not None and path.parent.is_dir():  # so Windows says of a name that cannot be
        return messages.NAME_TOO_LONG if len(path.name) > _LONGEST_NAME else messages.CANNOT_WRITE
    return _WHY_NOT_WRITTEN.get(number or 0, messages.CANNOT_WRITE)


def _locks(path: Path) -> tuple[Path, ...]:
    """The files by which Word and LibreOffice say that they have a document open."""
    word = f"~${path.name[2:] if len(path.stem) > 7 else path.name}"
    return path.with_name(word), path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#")


def _flush_folder(folder: Path) -> None:
    """Make the new name as safe as the bytes. Windows cannot flush a folder; its rename is written through."""
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _CANNOT_FLUSH:
            raise Refusal(messages.NOT_CONFIRMED) from None
