"""Phrases that rules look for, as a person writes them, turned into patterns.

- `inappropriate touching`: these words, in any case, with any space between them
- `touch*`: any ending; a `*` alone is any one word
- `(asked|told) to show`: either; `show [me] the picture`: what stands in `[ ]` may be missing
- `<staff> examined`: what the list calls `staff` in its `parts`
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_SIGN = re.compile(r"[()\[\]|]|<[^<>]*>|[^\s()\[\]|<>]+|\s+|.")
_OPEN = {"(": ")", "[": "]"}
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


class _Phrase:
    """One phrase while it is read: its signs, from left to right."""

    def __init__(self, phrase: str, parts: Mapping[str, str], depth: int = 0) -> None:
        if depth > _DEPTH:
            raise BadPhrase("its parts lead back to themselves")
        self.signs = _SIGN.findall(phrase)
        self.parts = parts
        self.depth = depth
        self.at = 0

    def pattern(self) -> str:
        whole = self.choices(end="")
        if not self.signs or re.fullmatch(whole, ""):
            raise BadPhrase("it fits an empty text")
        return whole

    def choices(self, end: str) -> str:
        """What stands between the bars, up to the closing bracket."""
        found = [self.row(end)]
        while self.peek() == "|":
            self.at += 1
            found.append(self.row(end))
        if self.peek() != end:
            raise BadPhrase(f"a “{end}” is missing" if end else f"a “{self.peek()}” closes nothing")
        self.at += 1
        return f"(?:{'|'.join(found)})" if len(found) > 1 else found[0]

    def row(self, end: str) -> str:
        """Words one after another. Space binds to what follows, so that what may be missing takes its space along."""
        pattern, space = "", False
        while (sign := self.peek()) not in {"|", end, ""} and sign not in {")", "]"}:
            self.at += 1
            if sign.isspace():
                space = bool(pattern)
                continue
            before = r"\s+" if space else ""
            space = False
            pattern += self.part(sign, before, first=not pattern)
        return pattern

    def part(self, sign: str, before: str, *, first: bool) -> str:
        if sign == "[":
            inner = self.choices("]")
            if first and self.peek().isspace():  # it takes the space behind it along instead
                self.at += 1
                return rf"(?:{inner}\s+)?"
            return f"(?:{before}{inner})?"
        if sign == "(":
            return f"{before}(?:{self.choices(')')})"
        if sign.startswith("<") and sign.endswith(">"):
            return f"{before}(?:{self.named(sign[1:-1])})"
        if sign in {"<", ">"}:
            raise BadPhrase(f"a “{sign}” stands alone")
        return before + _word(sign)

    def named(self, name: str) -> str:
        if name not in self.parts:
            raise BadPhrase(f"there is no part called “{name}”")
        return _Phrase(self.parts[name], self.parts, self.depth + 1).pattern()

    def peek(self) -> str:
        return self.signs[self.at] if self.at < len(self.signs) else ""


def _word(sign: str) -> str:
    if sign == "*":
        return r"\w+(?:[-’']\w+)*"
    return re.sub("['’]", "['’]", re.escape(sign).replace(r"\*", r"\w*"))
