"""Where the characters of an answer stand in the box that it was typed in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from referral_assistant.core.text import clean, left_out

_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """From code points of an answer to the UTF-16 units that a text box counts in.

    The box may hold what the answer does not: space at either end, characters that were cleaned away, line ends of
    another kind.
    """

    def __init__(self, typed: str, answer: str) -> None:
        """`typed`: the text in the box; `answer`: what was kept of it."""
        whole = clean(typed)
        self._ahead = 0 if whole == answer else _on_one_line(whole).find(_on_one_line(answer))
        self._left_out = [place - before for before, place in enumerate(left_out(typed))]
        self._wide = [found.start() for found in _TWO_UNITS.finditer(typed)]

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The units of some characters, the end exclusive; `None` where the answer is not what is in the box."""
        if self._ahead < 0 or start >= end:
            return None
        return self._unit(self._place(start)), self._unit(self._place(end - 1) + 1)

    def _place(self, position: int) -> int:
        place = position + self._ahead
        return place + bisect_right(self._left_out, place)

    def _unit(self, place: int) -> int:
        return place + bisect_left(self._wide, place)


def units(text: str) -> str:
    """The text with one character for each UTF-16 unit, so that it can be counted as a text box counts."""
    held = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(low | high << 8) for low, high in zip(held[::2], held[1::2], strict=True))


def text_of(counted: str) -> str:
    """The text again; half a character comes back as a sign that says so."""
    return counted.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ")
