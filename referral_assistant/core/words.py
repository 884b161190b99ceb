"""Where the words of a list stand in a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from referral_assistant.core.rule import WordList


Span = tuple[int, int]
_SHORTLY = 3
"""So many words before a place may hold a "no" that is meant for it."""
_CLAUSE_END = re.compile(r"[.!?\n,;:“”\"]|\b(?:and|so|but|until|because|then)\b", re.IGNORECASE)
"""A "no" before this is not meant for what comes behind it."""


def places(words: WordList, text: str) -> tuple[Span, ...]:
    """Start and end (code points, end exclusive) of each place where a word of the list stands, left to right."""
    return _places(words, text)


@lru_cache(maxsize=8192)  # one answer changes at a time; the others need not be read again
def _places(words: WordList, text: str) -> tuple[Span, ...]:
    found = (found.span() for found in words.pattern.finditer(text))
    return tuple(span for span in found if not _is_said_not_to_be(text, span[0], words.not_after))


def _is_said_not_to_be(text: str, start: int, not_after: tuple[str, ...]) -> bool:
    if not not_after:
        return False
    clause = _CLAUSE_END.split(text[max(0, start - 100) : start])[-1]
    before = re.findall(r"\w+", clause.casefold())[-_SHORTLY:]
    return any(word in not_after for word in before)
