"""Where the words of a list stand in a text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from referral_assistant.core.phrases import Phrase, whole_words

if TYPE_CHECKING:
    from referral_assistant.core.rule import WordList


Span = tuple[int, int]
_SHORTLY = 3
"""So many words before a place may hold a "no" that is meant for it."""
_CLAUSE_END = re.compile(r"[.!?\n,;:“”\"]|\b(?:and|so|but|until|because|then)\b", re.IGNORECASE)
"""A "no" before this is not meant for what comes behind it."""
_WORD = re.compile(r"\w+")


def places(words: WordList, text: str) -> tuple[Span, ...]:
    """Start and end (code points, end exclusive) of each place where a word of the list stands, left to right."""
    return _places(words, words.phrases, text)


class Finder:
    """All the lists of a form at once: a text is read once to know which phrases of which lists may stand in it."""

    def __init__(self, lists: Mapping[str, WordList]) -> None:
        self._lists = lists
        self._anywhere: list[tuple[str, Phrase]] = []
        self._by_need: dict[str, list[tuple[str, Phrase]]] = {}
        for name, words in lists.items():
            for phrase in words.phrases:
                homes = [self._by_need.setdefault(need, []) for need in phrase.needs or ()] or [self._anywhere]
                for home in homes:
                    home.append((name, phrase))
        self._beginnings = sorted({len(need) - 1 for need in self._by_need if need.endswith("*")})
        self._waiting = lru_cache(maxsize=8192)(self._read)
        self._holding = lru_cache(maxsize=256)(self._sorted)

    def places(self, name: str, text: str) -> tuple[Span, ...]:
        """As `places`, for the list of this name."""
        waiting = self._waiting(text).get(name)
        return _places(self._lists[name], waiting, text) if waiting else ()

    def among(self, name: str, texts: tuple[str, ...]) -> Collection[str]:
        """Those of the texts in which a word of the list may stand; the others need not be looked at."""
        return self._holding(texts).get(name, ())

    def _sorted(self, texts: tuple[str, ...]) -> dict[str, dict[str, None]]:
        found: dict[str, dict[str, None]] = {}
        for text in texts:
            for name in self._waiting(text):
                found.setdefault(name, {})[text] = None
        return found

    def _read(self, text: str) -> dict[str, tuple[Phrase, ...]]:
        """List -> its phrases that may stand in the text, longer ones first."""
        found: dict[str, set[Phrase]] = {}
        for name, phrase in (*self._anywhere, *self._wanted(text)):
            found.setdefault(name, set()).add(phrase)
        return {
            name: tuple(phrase for phrase in self._lists[name].phrases if phrase in some)
            for name, some in found.items()
        }

    def _wanted(self, text: str) -> Iterable[tuple[str, Phrase]]:
        for word in set(_WORD.findall(text.casefold())):
            for need in (word, *(f"{word[:length]}*" for length in self._beginnings if length <= len(word))):
                yield from self._by_need.get(need, ())


@lru_cache(maxsize=8192)  # one answer changes at a time; the others need not be read again
def _places(words: WordList, phrases: tuple[Phrase, ...], text: str) -> tuple[Span, ...]:
    found: list[tuple[int, int, int]] = []
    for rank, phrase in enumerate(phrases):
        found += [(one.start(), rank, one.end()) for one in whole_words(phrase.pattern).finditer(text)]
    spans: list[Span] = []
    for start, _, end in sorted(found):  # of two that overlap, the first; of two that begin alike, the longer phrase
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return tuple(span for span in spans if not _is_said_not_to_be(text, span[0], words.not_after))


def _is_said_not_to_be(text: str, start: int, not_after: tuple[str, ...]) -> bool:
    if not not_after:
        return False
    clause = _CLAUSE_END.split(text[max(0, start - 100) : start])[-1]
    before = _WORD.findall(clause.casefold())[-_SHORTLY:]
    return any(word in not_after for word in before)
