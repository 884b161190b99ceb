"""Where the words of a list stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from referral_assistant.core.form import WordList


def places(words: WordList, text: str) -> Iterator[tuple[int, int]]:
    """Start and end (code points, end exclusive) of each place where a word of the list stands, left to right."""
    for found in _pattern(words.words).finditer(text):
        yield found.span()


@lru_cache(maxsize=256)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    # Longest first, so that "right now" is found before "right".
    ordered = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_one, ordered))})(?!\w)", re.IGNORECASE)


def _one(word: str) -> str:
    spaced = r"\s+".join(re.escape(part) for part in word.split())
    return re.sub("['’]", "['’]", spaced.replace(r"\*", r"\w*"))
