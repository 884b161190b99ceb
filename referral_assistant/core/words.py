"""Where the words of lists stand in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from referral_assistant.core.automaton import Automaton

if TYPE_CHECKING:
    from referral_assistant.core.rule import WordList


Span = tuple[int, int]
Meant = Callable[[str], Mapping[str, str]]
"""Text -> its misspelt words, each with the word that was likely meant."""
_SHORTLY = 3
"""So many words before a place may hold a "no" that is meant for it."""
_CLAUSE_END = re.compile(r"[.!?\n,;:“”\"]|\b(?:and|so|but|until|because|then)\b", re.IGNORECASE)
"""A "no" before this is not meant for what comes behind it."""
_WORD = re.compile(r"\w+")


def nothing_misspelt(text: str) -> Mapping[str, str]:  # noqa: ARG001
    """As `Meant`, where nobody knows which words there are."""
    return {}


def places(words: WordList, text: str) -> tuple[Span, ...]:
    """Start and end (code points, end exclusive) of each place where a word of the list stands, left to right."""
    return _alone(words).places("", text)


class Finder:
    """All the lists of a form at once: a text is read once, whatever the number of lists."""

    def __init__(self, lists: Mapping[str, WordList]) -> None:
        self._lists = lists
        self._automaton = Automaton()
        self._meant: list[tuple[str, bool]] = []
        for name, words in lists.items():
            self._add(name, words)
        self._found = lru_cache(maxsize=1024)(self._read)  # one answer changes at a time
        self._holding = lru_cache(maxsize=256)(self._sorted)

    def places(self, name: str, text: str, meant: Meant = nothing_misspelt) -> tuple[Span, ...]:
        """As the function `places`, for the list of this name. A misspelt word is read as the one that was `meant`."""
        return self._read_as(text, meant).get(name, ())

    def among(self, name: str, texts: tuple[str, ...], meant: Meant = nothing_misspelt) -> Collection[str]:
        """Those of the texts in which a word of the list stands."""
        return self._holding(texts, meant).get(name, ())

    def _add(self, name: str, words: WordList) -> None:
        """Look for the phrases of a list, and (`True`) for those that take a place away again."""
        self._automaton.know(" ".join((*words.words, *words.means, *words.unless, *words.parts.values())))
        for unless, phrases in ((False, words.phrases), (True, words.exceptions)):
            for phrase in phrases:
                self._automaton.add(phrase, len(self._meant))
            self._meant.append((name, unless))

    def _sorted(self, texts: tuple[str, ...], meant: Meant) -> dict[str, dict[str, None]]:
        found: dict[str, dict[str, None]] = {}
        for text in texts:
            for name in self._read_as(text, meant):
                found.setdefault(name, {})[text] = None
        return found

    def _read_as(self, text: str, meant: Meant) -> dict[str, tuple[Span, ...]]:
        return self._found(text, tuple(meant(text).items()))

    def _read(self, text: str, meant: tuple[tuple[str, str], ...]) -> dict[str, tuple[Span, ...]]:
        """List -> where its words stand, left to right; only lists of which any do."""
        found: dict[str, list[Span]] = {}
        taken: dict[str, list[Span]] = {}
        for what, start, end in self._automaton.matches(text, dict(meant)):
            name, unless = self._meant[what]
            (taken if unless else found).setdefault(name, []).append((start, end))
        kept = {
            name: _kept(self._lists[name], text, spans, self._spared(name, found, taken))
            for name, spans in found.items()
        }
        return {name: spans for name, spans in kept.items() if spans}

    def _spared(self, name: str, found: Mapping[str, list[Span]], taken: Mapping[str, list[Span]]) -> list[Span]:
        """Where everyday phrases stand, those of the list itself and of the lists that spare it."""
        return [*taken.get(name, ()), *(span for other in self._lists[name].spared_by for span in found.get(other, ()))]


@lru_cache(maxsize=64)
def _alone(words: WordList) -> Finder:
    return Finder({"": words})


def _kept(words: WordList, text: str, found: list[Span], taken: Collection[Span]) -> tuple[Span, ...]:
    """Of two that overlap, the first; of two that begin alike, the longer; none that an exception covers."""
    spans: list[Span] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return tuple(span for span in spans if not _is_taken(span, taken) and not _is_denied(text, span, words.not_after))


def _is_taken(span: Span, taken: Collection[Span]) -> bool:
    return any(first < span[1] and span[0] < last for first, last in taken)


def _is_denied(text: str, span: Span, not_after: tuple[str, ...]) -> bool:
    if not not_after:
        return False
    clause = _CLAUSE_END.split(text[max(0, span[0] - 100) : span[0]])[-1]
    before = _WORD.findall(clause.casefold())[-_SHORTLY:]
    return any(word in not_after for word in before)
