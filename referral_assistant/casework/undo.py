"""What can be taken back of the entries of a group."""

from __future__ import annotations

from dataclasses import dataclass

from referral_assistant.core.answers import Answers


@dataclass(frozen=True)
class Removed:
    """An entry that was taken out, and where it stood."""

    group: str
    index: int
    entry: Answers


@dataclass(frozen=True)
class Moved:
    """An entry that changed places, from one index to another."""

    group: str
    start: int
    end: int
