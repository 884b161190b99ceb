"""Phrases that rules look for, as a person writes them.

- `inappropriate touching`: these words, in any case, with any space between them
- `touch*`: any ending; a `*` alone is any one word
- `(asked|told) to show`: either; `show [me] the picture`: what stands in `[ ]` may be missing
- `@ said`: any one word that begins with a capital and that no phrase names, as names do
- `<staff> examined`: what the list calls `staff` in its `parts`
- `lied ... before`: one to five words between them, without a stop or a comma
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

_SIGN = re.compile(r"[()\[\]|]|<[^<>]*>|[^\s()\[\]|<>]+|\s+|.")
_ATOM = re.compile(r"[\w*]+|.")
_ENDS = frozenset({"|", ")", "]", ""})
_CLOSED_BY = {"(": ")", "[": "]"}
_DEPTH = 5
"""So many parts may stand within each other; more are a circle."""
_GAP = "..."


class BadPhrase(ValueError):
    """The phrase cannot be read; the message says why, to fit behind "because"."""


class Atom(NamedTuple):
    """One word, or one mark, out of several: `words` in small letters, or any that fits one of `shapes` ("touch*")."""

    words: frozenset[str]
    shapes: tuple[str, ...] = ()


class AnyWord(NamedTuple):
    """Any one word; "brother-in-law" and "doesn't" are one each."""


class Name(NamedTuple):
    """One word that begins with a capital letter and that no phrase names."""


class Space(NamedTuple):
    """Space between two words: any, but some."""


class Row(NamedTuple):
    """Parts one after another."""

    parts: tuple[Phrase, ...]


class Either(NamedTuple):
    """One of several."""

    parts: tuple[Phrase, ...]


class Maybe(NamedTuple):
    """What may be missing."""

    part: Phrase


Phrase = Atom | AnyWord | Name | Space | Row | Either | Maybe
_SPACE = Space()
_ANY = AnyWord()
_SOME_WORDS: Phrase = _ANY
for _ in range(4):
    _SOME_WORDS = Row((_ANY, Maybe(Row((_SPACE, _SOME_WORDS)))))


def read_phrase(phrase: str, parts: Mapping[str, str], read: dict[str, Phrase] | None = None) -> Phrase:
    """The phrase, with what it calls by name in `<...>` in place. Raises `BadPhrase`.

    `read`: the parts of its list that have been read before; it takes in those that this phrase needs.
    """
    return _Reader(phrase, parts, {} if read is None else read).whole()


class _Part(NamedTuple):
    """One part of a row: what was read, whether it may be missing, and whether a space stands before it."""

    read: Phrase
    missing: bool
    spaced: bool


class _Reader:
    """One phrase while it is read: its signs, from left to right. `read`: the parts of the list read so far."""

    def __init__(self, phrase: str, parts: Mapping[str, str], read: dict[str, Phrase], depth: int = 0) -> None:
        if depth > _DEPTH:
            raise BadPhrase("its parts lead back to themselves")
        self.signs: list[str] = [*_SIGN.findall(phrase.strip()), ""]
        self.parts = parts
        self.read = read
        self.depth = depth
        self.at = 0

    def whole(self) -> Phrase:
        return self.choices(end="")

    def choices(self, end: str) -> Phrase:
        """What stands between the bars, up to the closing bracket."""
        found: list[Phrase] = []
        words: set[str] = set()
        while True:
            sign = self.signs[self.at]
            if sign.isalnum() and self.signs[self.at + 1] in _ENDS:  # most of what stands between bars is one word
                words.add(sign.lower())
                self.at += 1
            else:
                found.append(self.row())
            if self.signs[self.at] != "|":
                break
            self.at += 1
        if words:
            found.append(Atom(frozenset(words)))
        closing = self.signs[self.at]
        if closing != end:
            raise BadPhrase(f"a “{end}” is missing" if end else f"a “{closing}” closes nothing")
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
            if found and not spaced and self._is_glued(sign):
                raise BadPhrase("a word cannot be put together from pieces with brackets; write each word whole")
            found.append(_Part(self.part(sign), sign == "[", spaced))
            spaced = False
        return _joined(found)

    def _is_glued(self, sign: str) -> bool:
        """Whether a part would go on in the middle of the word before it."""
        before, behind = self.signs[self.at - 2], self.signs[self.at] if sign in _CLOSED_BY else sign
        if before in {")", "]"}:
            before = self.signs[self.at - 3]
            if sign not in _CLOSED_BY and _is_of_a_word(sign[:1]):
                return True
        return _is_of_a_word(before[-1:]) and _is_of_a_word(behind[:1])

    def part(self, sign: str) -> Phrase:
        if sign in _CLOSED_BY:
            return self.choices(_CLOSED_BY[sign])
        if sign.startswith("<") and sign.endswith(">"):
            return self.named(sign[1:-1])
        if sign in {"<", ">"}:
            raise BadPhrase(f"a “{sign}” stands alone")
        return word_of(sign)

    def named(self, name: str) -> Phrase:
        if name not in self.parts:
            raise BadPhrase(f"there is no part called “{name}”")
        if name not in self.read:
            self.read[name] = _Reader(self.parts[name], self.parts, self.read, self.depth + 1).whole()
        return self.read[name]


def _is_of_a_word(letter: str) -> bool:
    return letter.isalnum() or letter in {"_", "*"}


def _either(rows: list[Phrase]) -> Phrase:
    """Of several words that may stand there, one choice of words is made: that is most of what a list holds."""
    if len(rows) == 1:
        return rows[0]
    atoms = [row for row in rows if isinstance(row, Atom)]
    if len(atoms) < 2:
        return Either(tuple(rows))
    words = frozenset().union(*(atom.words for atom in atoms))
    one = Atom(words, tuple(shape for atom in atoms for shape in atom.shapes))
    rest = tuple(row for row in rows if not isinstance(row, Atom))
    return Either((one, *rest)) if rest else one


def _joined(parts: list[_Part]) -> Phrase:
    """A row as one phrase. What may be missing takes along the space that it stands apart by."""
    if len(parts) == 1 and not parts[0].missing:
        return parts[0].read  # most rows are one word of an alternative
    first = next((place for place, part in enumerate(parts) if not part.missing), None)
    if first is None:
        raise BadPhrase("it fits an empty text")
    row: list[Phrase] = []
    for place, part in enumerate(parts):
        if place < first:
            row.append(Maybe(Row((part.read, _SPACE)) if parts[place + 1].spaced else part.read))
        elif part.missing:
            row.append(Maybe(Row((_SPACE, part.read)) if part.spaced else part.read))
        else:
            row += [_SPACE, part.read] if part.spaced and place > first else [part.read]
    return Row(tuple(row))


@lru_cache(maxsize=16384)
def word_of(sign: str) -> Phrase:
    """One word as written in a phrase, with its marks and stars."""
    if sign == "*":
        return _ANY
    if sign == "@":
        return Name()
    if sign == _GAP:
        return _SOME_WORDS
    atoms = tuple(map(_atom, _ATOM.findall(sign.lower().replace("’", "'"))))
    return atoms[0] if len(atoms) == 1 else Row(atoms)


def _atom(written: str) -> Atom:
    return Atom(frozenset(), (written,)) if "*" in written else Atom(frozenset({written}))
