"""How hard a text is to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from referral_assistant.core.text import word_count

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]+)*[.!?]*")
_WORD = re.compile(r"[a-z]+(?:[’'][a-z]+)?", re.IGNORECASE)
_VOWELS = re.compile(r"[aeiouy]+")
_SCHOOL_STARTS_AT = 5
"""A child in the first year of school in the United States, in whose years the formula counts, is older by this."""


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end (code points) of each sentence; a new line ends one, and so do ".", "!" and "?" before a space."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for found in _SENTENCE.finditer(text):
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        if found[0].strip():
            yield start, found.start() + len(found[0].rstrip())


@lru_cache(maxsize=8192)  # one answer changes at a time; the others need not be read again
def reading_age(text: str) -> float:
    """The age in years that can read it, by Flesch and Kincaid (1975): 0.39 words a sentence, 11.8 syllables a word."""
    words = _WORD.findall(text)
    count = max(1, sum(1 for start, end in sentences(text) if word_count(text[start:end])))
    if not words:
        return 0.0
    grade = 0.39 * len(words) / count + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59
    return grade + _SCHOOL_STARTS_AT


@lru_cache(maxsize=32768)
def _syllables(word: str) -> int:
    low = word.lower()
    silent = low.endswith("e") and not low.endswith(("le", "ee")) and len(low) > 2
    return max(1, len(_VOWELS.findall(low)) - silent)
