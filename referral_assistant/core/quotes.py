"""Where a text quotes somebody: what stands between quotation marks, curly or straight, double or single."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

Span = tuple[int, int]

_CLOSED_BY = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»", "„": "“”"}
_MARK = re.compile("[“”‘’\"'«»„\n]")
_WORD = re.compile(r"\w")


@lru_cache(maxsize=4096)
def quoted(text: str) -> tuple[Span, ...]:
    """Start and end (code points, marks included) of each outermost quotation, left to right.

    An apostrophe is no mark. A double quotation that is never closed runs to the end of its paragraph.
    """
    found: list[Span] = []
    start, mark = 0, ""
    for place in (match.start() for match in _MARK.finditer(text)):
        sign = text[place]
        if not mark:
            if sign in _CLOSED_BY and _opens(text, place):
                start, mark = place, sign
        elif sign == "\n":
            if mark not in "‘'":
                found.append((start, place))
            mark = ""
        elif sign in _CLOSED_BY[mark] and _closes(text, place):
            found.append((start, place + 1))
            mark = ""
    if mark and mark not in "‘'":
        found.append((start, len(text)))
    return tuple(found)


def outside(spans: tuple[Span, ...], start: int, end: int) -> bool:
    """Whether a span shares nothing with any of the quotations."""
    at = bisect_left(spans, (start + 1, 0)) - 1  # the last quotation that begins at or before the span
    return not any(end > first and start < last for first, last in spans[max(at, 0) : at + 2])


def _opens(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if text[place] in "“«„":
        return True
    return not _WORD.match(before) and bool(after) and not after.isspace()


def _closes(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if text[place] in "’'":
        return not _WORD.match(after) and not before.isspace()
    return True
