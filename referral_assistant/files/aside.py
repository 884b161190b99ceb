"""Saves that could not be written where they belong (a share is gone, a disk is full), kept sealed until they can be.

The name of the file tells nothing: not even where the referral belongs, for a path may hold names.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any, NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import SUFFIX, home, made
from referral_assistant.files.sealing import Identity, seal, unseal
from referral_assistant.files.whole import delete, read_whole, write_whole
from referral_assistant.messages import keys as say


class Aside(NamedTuple):
    """`target`: where it belongs; `base`: the sealed bytes last read or written there; `data`: those to be written."""

    target: Path
    base: bytes
    data: bytes


def set_aside(aside: Aside, recipients: tuple[str, ...]) -> None:
    """Keep it, in the place of what was set aside for the same file before. Raises `Refusal`."""
    record = {
        "target": str(aside.target.absolute()),
        "base": b64encode(aside.base).decode(),
        "data": b64encode(aside.data).decode(),
    }
    write_whole(_file(aside.target), seal(json.dumps(record).encode(errors="surrogatepass"), recipients))


def is_set_aside(target: Path) -> bool:
    """Whether there is a save for this file that could not be written."""
    return _file(target).exists()


def waiting() -> tuple[Path, ...]:
    """The files in which something was set aside."""
    return tuple(sorted(_folder().glob(f"*{SUFFIX}")))


def open_aside(file: Path, keys: tuple[Identity, ...]) -> Aside:
    """What was set aside in a file. Raises `Refusal`."""
    try:
        raw: Any = json.loads(unseal(read_whole(file), keys))
        return Aside(Path(raw["target"]), b64decode(raw["base"]), b64decode(raw["data"]))
    except (ValueError, KeyError, TypeError):
        raise Refusal(say.ASIDE_DAMAGED) from None


def aside_for(target: Path, keys: tuple[Identity, ...]) -> Aside:
    """What was set aside for a file. Raises `Refusal`."""
    return open_aside(_file(target), keys)


def forget_aside(target: Path) -> None:
    """It has been written, or is not wanted. Raises `Refusal`."""
    if is_set_aside(target):
        delete(_file(target))


def _file(target: Path) -> Path:
    name = hashlib.sha256(str(target.absolute()).encode(errors="surrogatepass")).hexdigest()[:32]
    return _folder() / f"{name}{SUFFIX}"


def _folder() -> Path:
    return made(home() / "aside")
