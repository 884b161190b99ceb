"""Saves that could not be written where they belong (a share is gone, a disk is full), kept sealed until they can be.

The name of the file tells nothing: not even where the referral belongs, for a path may hold names.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any, NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import SUFFIX, home, made
from referral_assistant.files.sealing import Identity, seal, unseal
from referral_assistant.files.whole import read_whole, write_whole
from referral_assistant.messages import keys as say

_FOLDER = "aside"


class Aside(NamedTuple):
    """`target`: where it belongs; `base`: the sealed bytes last read or written there; `data`: those to be written."""

    target: Path
    base: bytes
    data: bytes


def aside_file(target: Path) -> Path:
    """Where one sitting keeps what it cannot write in a file. Two sittings never write over what the other kept."""
    return home() / _FOLDER / f"{_name(target)}-{secrets.token_hex(4)}{SUFFIX}"


def set_aside(file: Path, aside: Aside, recipients: tuple[str, ...]) -> None:
    """Keep it in an `aside_file`. Raises `Refusal`."""
    record = {
        "target": str(aside.target.absolute()),
        "base": b64encode(aside.base).decode(),
        "data": b64encode(aside.data).decode(),
    }
    made(file.parent)
    write_whole(file, seal(json.dumps(record).encode(errors="surrogatepass"), recipients))


def set_aside_for(target: Path) -> tuple[Path, ...]:
    """The files that hold what could not be written in this one."""
    return tuple(sorted((home() / _FOLDER).glob(f"{_name(target)}*{SUFFIX}")))


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


def _name(target: Path) -> str:
    return hashlib.sha256(str(target.absolute()).encode(errors="surrogatepass")).hexdigest()[:32]


def _folder() -> Path:
    return made(home() / _FOLDER)
