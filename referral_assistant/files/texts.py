"""Plain texts to be checked: one in a file, or one on each line of a JSON Lines file."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import NamedTuple

from referral_assistant import messages
from referral_assistant.core.kinds import Json
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.whole import LARGEST, read_whole

STANDARD_INPUT = Path("-")


class Passage(NamedTuple):
    """A text and what its file calls it."""

    id: Json
    text: str


def read_text(path: Path) -> str:
    """The text of a file, or (`-`) of the standard input, as it stands. Raises `Refusal`."""
    data = _standard_input() if path == STANDARD_INPUT else read_whole(path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal(messages.NOT_PLAIN_TEXT) from None


def read_passages(path: Path) -> tuple[Passage, ...]:
    """Each {"id", "text"} of a JSON Lines file; empty lines count for nothing. Raises `Refusal`."""
    lines = read_text(path).split("\n")
    return tuple(_passage(number, line) for number, line in enumerate(lines, start=1) if line.strip())


def _passage(number: int, line: str) -> Passage:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict) or "id" not in row or not isinstance(row.get("text"), str):
        raise Refusal(messages.NOT_A_PASSAGE.format(line=number))
    return Passage(row["id"], row["text"])


def _standard_input() -> bytes:
    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Refusal(messages.TOO_LARGE.format(most=LARGEST // 1024**2))
    return data
