"""Phrases that rules look for, as a person writes them, turned into patterns.

- `inappropriate touching`: these words, in any case, with any space between them
- `touch*`: any ending; a `*` alone is any one word
- `(asked|told) to show`: either; `show [me] the picture`: what stands in `[ ]` may be missing
- `<staff> examined`: what the list calls `staff` in its `parts`
- `lied ... before`: up to five words between them, without a stop or a comma
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

_SIGN = re.compile(r"[()\[\]|]|<[^<>]*>|[^\s()\[\]|<>]+|\s+|.")
_ENDS = frozenset({"|", ")", "]", ""})
_CLOSED_BY = {"(": ")", "[": "]"}
_SPACE = r"\s+"
_GAP = "..."
_SOME_WORDS = r"[\w’'-]+(?:\s+[\w’'-]+){0,4}?"
_COMMON = frozenset(
    "a about after all am an and any are as at be been being but by can could did do does for from get gets getting got "
    "had has have having he her him his i in into is it its like more not of off on or our out said she so some such "
    "that the their them then there these they this to up very was we were what when where which who will with would "
    "you".split()
)
"""Words that stand in nearly every text: a phrase is better looked for by another of its words."""
_DEPTH = 5
"""So many parts may stand within each other; more are a circle."""


class BadPhrase(ValueError):
    """The phrase cannot be read; the message says why, to fit behind "because"."""


class Phrase(NamedTuple):
    """A phrase as read. `pattern`: its regular expression, for `re.IGNORECASE`.

    `needs`: words in small letters of which at least one stands in every text that it fits ("touch*" for any that
    begins so); `None` where it may fit any text. So most texts need not be searched at all. `first`: whether it begins
    with that word; `is_a_word`: whether it is nothing but that word.
    """

    pattern: str
    needs: frozenset[str] | None
    first: bool = False
    is_a_word: bool = False


def read_phrase(phrase: str, parts: Mapping[str, str]) -> Phrase:
    """The phrase, with what it calls by name in `<...>` in place. Raises `BadPhrase`."""
    return _read_part(phrase, tuple(parts.items()), 0)


@lru_cache(maxsize=16384)
def whole_words(pattern: str) -> re.Pattern[str]:
    """The pattern of a phrase, compiled: whole words, in any case."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


class _Part(NamedTuple):
    """One part of a row: what was read, whether it may be missing, and whether a space stands before it."""

    read: Phrase
    missing: bool
    spaced: bool


class _Reader:
    """One phrase while it is read: its signs, from left to right."""

    def __init__(self, phrase: str, parts: Mapping[str, str], depth: int = 0) -> None:
        if depth > _DEPTH:
            raise BadPhrase("its parts lead back to themselves")
        self.signs: list[str] = [*_SIGN.findall(phrase.strip()), ""]
        self.parts = parts
        self.all_parts = tuple(parts.items())
        self.depth = depth
        self.at = 0

    def choices(self, end: str) -> Phrase:
        """What stands between the bars, up to the closing bracket."""
        found = [self.row()]
        while self.next() == "|":
            self.at += 1
            found.append(self.row())
        if self.next() != end:
            raise BadPhrase(f"a “{end}” is missing" if end else f"a “{self.next()}” closes nothing")
        self.at += 1
        return _either(found)

    def row(self) -> Phrase:
        """Parts one after another, up to a bar, a closing bracket or the end."""
        found: list[_Part] = []
        spaced = False
        while (sign := self.signs[self.at]) not in _ENDS:
            self.at += 1
            if sign.isspace():
                spaced = True
                continue
            if sign == "*" and found and not spaced:
                raise BadPhrase(
                    "a “*” right behind a bracket is a word of its own; put it inside, or a space before it"
                )
            found.append(_Part(self.part(sign), sign == "[", spaced))
            spaced = False
        return _joined(found)

    def part(self, sign: str) -> Phrase:
        if sign in _CLOSED_BY:
            return self.choices(_CLOSED_BY[sign])
        if sign.startswith("<") and sign.endswith(">"):
            return self.named(sign[1:-1])
        if sign in {"<", ">"}:
            raise BadPhrase(f"a “{sign}” stands alone")
        return _word(sign)

    def named(self, name: str) -> Phrase:
        if name not in self.parts:
            raise BadPhrase(f"there is no part called “{name}”")
        return _read_part(self.parts[name], self.all_parts, self.depth + 1)

    def next(self) -> str:
        return self.signs[self.at]


@lru_cache(maxsize=4096)  # the same few parts stand in many phrases, and a phrase is linted before it is used
def _read_part(part: str, parts: tuple[tuple[str, str], ...], depth: int) -> Phrase:
    return _Reader(part, dict(parts), depth).choices(end="")


def _either(rows: list[Phrase]) -> Phrase:
    if len(rows) == 1:
        return rows[0]
    needs = [row.needs for row in rows if row.needs is not None]
    pattern = f"(?:{'|'.join(row.pattern for row in rows)})"
    if len(needs) < len(rows):
        return Phrase(pattern, None)
    first, is_a_word = all(row.first for row in rows), all(row.is_a_word for row in rows)
    return Phrase(pattern, frozenset().union(*needs), first, is_a_word)


def _joined(parts: list[_Part]) -> Phrase:
    """A row as one phrase. What may be missing takes along the space that it stands apart by."""
    if len(parts) == 1 and not parts[0].missing:
        return parts[0].read  # most rows are one word of an alternative
    first = next((place for place, part in enumerate(parts) if not part.missing), None)
    if first is None:
        raise BadPhrase("it fits an empty text")
    pattern = ""
    for place, part in enumerate(parts):
        if place < first:
            pattern += rf"(?:{part.read.pattern}{_SPACE if parts[place + 1].spaced else ''})?"
        else:
            space = _SPACE if part.spaced and place > first else ""
            pattern += f"(?:{space}{part.read.pattern})?" if part.missing else space + part.read.pattern
    rarest = _rarest(parts)
    if rarest is None:
        return Phrase(pattern, None)
    return Phrase(pattern, rarest.read.needs, rarest is parts[0] and rarest.read.first)


def _rarest(parts: list[_Part]) -> _Part | None:
    """The rarest words of a row, which are likely the longest. What is glued to its neighbour is no word of its own."""
    apart = [True, *(part.spaced for part in parts[1:]), True]
    wanted = [
        part
        for place, part in enumerate(parts)
        if not part.missing and part.read.needs and apart[place] and apart[place + 1]
    ]
    return max(wanted, key=_rarity, default=None)


def _rarity(part: _Part) -> tuple[int, int]:
    needs = part.read.needs or frozenset()
    common = any(need in _COMMON for need in needs)
    return 0 if common else min(map(len, needs)), -len(needs)


@lru_cache(maxsize=4096)
def _word(sign: str) -> Phrase:
    if sign == "*":
        return Phrase(r"\w+(?:[-’']\w+)*", None)
    if sign == _GAP:
        return Phrase(_SOME_WORDS, None)
    pattern = re.sub("['’]", "['’]", re.escape(sign).replace(r"\*", r"\w*"))
    pieces = re.split(r"[^\w*]+", sign.casefold())
    usable = [piece for piece in pieces if re.fullmatch(r"\w+|\w{3,}\*", piece)]
    if not usable:
        return Phrase(pattern, None)
    rarest = max(usable, key=len)
    return Phrase(pattern, frozenset({rarest}), sign.casefold().startswith(rarest.rstrip("*")), pieces == [rarest])
