"""Where the words of lists stand in a text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from referral_assistant.core.phrases import Phrase, whole_words

if TYPE_CHECKING:
    from referral_assistant.core.rule import WordList


Span = tuple[int, int]
_SHORTLY = 3
"""So many words before a place may hold a "no" that is meant for it."""
_CLAUSE_END = re.compile(r"[.!?\n,;:“”\"]|\b(?:and|so|but|until|because|then)\b", re.IGNORECASE)
"""A "no" before this is not meant for what comes behind it."""
_WORD = re.compile(r"\w+")
_REACH = 160
"""So many characters on either side of its rarest word may belong to a phrase. Nothing looks further: that keeps the
time in step with the length of the text, whatever the text is."""
_REMEMBERED = 20_000
"""So many different words, and which phrases each calls for, are kept in mind."""


class _Candidate(NamedTuple):
    """A phrase of a list. `rank`: its place in the list; of two that begin alike the earlier, longer one counts.

    `unless`: it is one of those that take a place away again.
    """

    name: str
    rank: int
    phrase: Phrase
    unless: bool


def places(words: WordList, text: str) -> tuple[Span, ...]:
    """Start and end (code points, end exclusive) of each place where a word of the list stands, left to right."""
    return _alone(words).places("", text)


class Finder:
    """All the lists of a form at once. A text is read once, whatever the number of lists.

    Each of its words calls for the few phrases whose rarest word it is; only these are tried, and only around it.
    """

    def __init__(self, lists: Mapping[str, WordList]) -> None:
        self._lists = lists
        self._anywhere: list[_Candidate] = []
        self._by_need: dict[str, list[_Candidate]] = {}
        for name, words in lists.items():
            for unless, phrases in ((False, words.phrases), (True, words.exceptions)):
                for rank, phrase in enumerate(phrases):
                    self._add(_Candidate(name, rank, phrase, unless))
        self._beginnings = sorted({len(need) - 1 for need in self._by_need if need.endswith("*")})
        self._called: dict[str, tuple[_Candidate, ...]] = {}
        self._found = lru_cache(maxsize=1024)(self._read)  # one answer changes at a time
        self._holding = lru_cache(maxsize=256)(self._sorted)

    def places(self, name: str, text: str) -> tuple[Span, ...]:
        """As the function `places`, for the list of this name."""
        return self._found(text).get(name, ())

    def among(self, name: str, texts: tuple[str, ...]) -> Collection[str]:
        """Those of the texts in which a word of the list stands."""
        return self._holding(texts).get(name, ())

    def _add(self, one: _Candidate) -> None:
        if one.phrase.needs is None:
            self._anywhere.append(one)
        for need in one.phrase.needs or ():
            self._by_need.setdefault(need, []).append(one)

    def _sorted(self, texts: tuple[str, ...]) -> dict[str, dict[str, None]]:
        found: dict[str, dict[str, None]] = {}
        for text in texts:
            for name in self._found(text):
                found.setdefault(name, {})[text] = None
        return found

    def _read(self, text: str) -> dict[str, tuple[Span, ...]]:
        """List -> where its words stand, left to right; only lists of which any do."""
        found: dict[str, set[tuple[int, int, int]]] = {}
        taken: dict[str, set[Span]] = {}
        for one in self._anywhere:
            for match in whole_words(one.phrase.pattern).finditer(text):
                _note(found, taken, one, match.span())
        for word in _WORD.finditer(text):
            for one in self._called_by(word[0].lower()):
                for span in _around(one.phrase, text, word.span()):
                    _note(found, taken, one, span)
        kept = {
            name: _kept(self._lists[name], text, spans, taken.get(name, frozenset())) for name, spans in found.items()
        }
        return {name: spans for name, spans in kept.items() if spans}

    def _called_by(self, word: str) -> tuple[_Candidate, ...]:
        """The phrases that a word in small letters calls for."""
        called = self._called.get(word)
        if called is None:
            wanted = (word, *(f"{word[:length]}*" for length in self._beginnings if length <= len(word)))
            called = tuple(one for need in wanted for one in self._by_need.get(need, ()))
            if len(self._called) < _REMEMBERED:
                self._called[word] = called
        return called


@lru_cache(maxsize=64)
def _alone(words: WordList) -> Finder:
    return Finder({"": words})


def _note(
    found: dict[str, set[tuple[int, int, int]]], taken: dict[str, set[Span]], one: _Candidate, span: Span
) -> None:
    if one.unless:
        taken.setdefault(one.name, set()).add(span)
    else:
        found.setdefault(one.name, set()).add((span[0], one.rank, span[1]))


def _around(phrase: Phrase, text: str, word: Span) -> Iterable[Span]:
    """Where the phrase stands with this as its rarest word."""
    if phrase.is_a_word:
        return (word,)
    pattern, end = whole_words(phrase.pattern), min(word[1] + _REACH, len(text))
    if phrase.first:
        match = pattern.match(text, word[0], end)
        matches = [match] if match else []
    else:
        matches = [*pattern.finditer(text, max(0, word[0] - _REACH), end)]
    return [match.span() for match in matches if match.end() < end or end == len(text)]


def _kept(
    words: WordList, text: str, found: Collection[tuple[int, int, int]], taken: Collection[Span]
) -> tuple[Span, ...]:
    """Of two that overlap, the first; of two that begin alike, the longer phrase; none that an exception covers."""
    spans: list[Span] = []
    for start, _, end in sorted(found):
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
