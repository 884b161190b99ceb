"""Phrases that rules look for, as a person writes them, turned into patterns.

- `inappropriate touching`: these words, in any case, with any space between them
- `touch*`: any ending; a `*` alone is any one word
- `(asked|told) to show`: either; `show [me] the picture`: what stands in `[ ]` may be missing
- `<staff> examined`: what the list calls `staff` in its `parts`
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

_SIGN = re.compile(r"[()\[\]|]|<[^<>]*>|[^\s()\[\]|<>]+|\s+|.")
_CLOSED_BY = {"(": ")", "[": "]"}
_SPACE = r"\s+"
_DEPTH = 5
"""So many parts may stand within each other; more are a circle."""


class BadPhrase(ValueError):
    """The phrase cannot be read; the message says why, to fit behind "because"."""


def phrase_pattern(phrase: str, parts: Mapping[str, str] | None = None) -> str:
    """The regular expression for one phrase (for `re.IGNORECASE`). Raises `BadPhrase`."""
    return _Phrase(phrase, parts or {}).pattern()


def pattern_of(phrases: Iterable[str], parts: Mapping[str, str]) -> re.Pattern[str]:
    """Whole words that fit any of the phrases; of two that begin alike, the longer one. Raises `BadPhrase`."""
    ordered = sorted(phrases, key=len, reverse=True)  # so that "right now" is found before "right"
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrase_pattern(one, parts) for one in ordered)})(?!\w)", re.IGNORECASE)


class _Part(NamedTuple):
    """One part of a row: its pattern, whether it may be missing, and whether a space stands before it."""

    pattern: str
    missing: bool
    spaced: bool


class _Phrase:
    """One phrase while it is read: its signs, from left to right."""

    def __init__(self, phrase: str, parts: Mapping[str, str], depth: int = 0) -> None:
        if depth > _DEPTH:
            raise BadPhrase("its parts lead back to themselves")
        self.signs = _SIGN.findall(phrase.strip())
        self.parts = parts
        self.depth = depth
        self.at = 0

    def pattern(self) -> str:
        return self.choices(end="")

    def choices(self, end: str) -> str:
        """What stands between the bars, up to the closing bracket."""
        found = [self.row()]
        while self.next() == "|":
            self.at += 1
            found.append(self.row())
        if self.next() != end:
            raise BadPhrase(f"a “{end}” is missing" if end else f"a “{self.next()}” closes nothing")
        self.at += 1
        return f"(?:{'|'.join(found)})" if len(found) > 1 else found[0]

    def row(self) -> str:
        """Parts one after another, up to a bar, a closing bracket or the end."""
        found: list[_Part] = []
        spaced = False
        while (sign := self.next()) not in {"|", ")", "]", ""}:
            self.at += 1
            if not sign.isspace():
                found.append(_Part(self.part(sign), sign == "[", spaced))
            spaced = sign.isspace()
        return _joined(found)

    def part(self, sign: str) -> str:
        if sign in _CLOSED_BY:
            return f"(?:{self.choices(_CLOSED_BY[sign])})"
        if sign.startswith("<") and sign.endswith(">"):
            return f"(?:{self.named(sign[1:-1])})"
        if sign in {"<", ">"}:
            raise BadPhrase(f"a “{sign}” stands alone")
        return _word(sign)

    def named(self, name: str) -> str:
        if name not in self.parts:
            raise BadPhrase(f"there is no part called “{name}”")
        return _named_pattern(self.parts[name], tuple(self.parts.items()), self.depth + 1)

    def next(self) -> str:
        return self.signs[self.at] if self.at < len(self.signs) else ""


@lru_cache(maxsize=1024)  # the same few parts stand in many phrases of a list
def _named_pattern(part: str, parts: tuple[tuple[str, str], ...], depth: int) -> str:
    return _Phrase(part, dict(parts), depth).pattern()


def _joined(parts: list[_Part]) -> str:
    """A row as one pattern. What may be missing takes along the space that it stands apart by."""
    first = next((place for place, part in enumerate(parts) if not part.missing), None)
    if first is None:
        raise BadPhrase("it fits an empty text")
    pattern = ""
    for place, part in enumerate(parts):
        if place < first:
            pattern += rf"(?:{part.pattern}{_SPACE if parts[place + 1].spaced else ''})?"
        else:
            space = _SPACE if part.spaced and place > first else ""
            pattern += f"(?:{space}{part.pattern})?" if part.missing else space + part.pattern
    return pattern


@lru_cache(maxsize=4096)
def _word(sign: str) -> str:
    if sign == "*":
        return r"\w+(?:[-’']\w+)*"
    return re.sub("['’]", "['’]", re.escape(sign).replace(r"\*", r"\w*"))
