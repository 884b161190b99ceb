"""Where the words of a list stand in a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from referral_assistant.core.form import WordList


Span = tuple[int, int]
_SHORTLY = 3
"""So many words before a place may hold a "no" that is meant for it."""
_CLAUSE_END = re.compile(r"[.!?\n,;:“”\"]|\b(?:and|so|but|until|because|then)\b", re.IGNORECASE)
"""A "no" before this is not meant for what comes behind it."""


def places(words: WordList, text: str) -> tuple[Span, ...]:
    """Start and end (code points, end exclusive) of each place where a word of the list stands, left to right."""
    return _places(words.words, words.not_after, text)


@lru_cache(maxsize=4096)  # one answer changes at a time; the others need not be read again
def _places(words: tuple[str, ...], not_after: tuple[str, ...], text: str) -> tuple[Span, ...]:
    found = (found.span() for found in _pattern(words).finditer(text))
    return tuple(span for span in found if not _is_said_not_to_be(text, span[0], not_after))


def _is_said_not_to_be(text: str, start: int, not_after: tuple[str, ...]) -> bool:
    if not not_after:
        return False
    clause = _CLAUSE_END.split(text[max(0, start - 100) : start])[-1]
    before = re.findall(r"\w+", clause.casefold())[-_SHORTLY:]
    return any(word in not_after for word in before)


@lru_cache(maxsize=256)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    # Longest first, so that "right now" is found before "right".
    ordered = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_one, ordered))})(?!\w)", re.IGNORECASE)


def _one(word: str) -> str:
    spaced = r"\s+".join(re.escape(part) for part in word.split())
    return re.sub("['’]", "['’]", spaced.replace(r"\*", r"\w*"))
