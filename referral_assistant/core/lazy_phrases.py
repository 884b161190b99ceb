"""Phrases that are known to be well written, and are read only when a text holds a word that they begin with.

Of some 4,000 phrases a text needs a few hundred. So what a phrase may begin with is taken from its first word or its
first brackets; most have a form so plain that one look tells that they can be read. All others are read at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import NamedTuple

from referral_assistant.core.phrases import AnyWord, Atom, Either, Maybe, Name, Phrase, Row, read_phrase, word_of

First = Atom | Name | AnyWord
_WORD = r"[^\s()\[\]|<>]+"
_WORDS = rf"\s*{_WORD}(?:\s+{_WORD})*\s*"
_FLAT = rf"{_WORDS}(?:\|{_WORDS})*"
"""What stands between brackets that hold no others."""
_NAME = r"<[^<>]*>"
_PART = rf"(?:{_WORD}|\({_FLAT}\)|\[{_FLAT}\]|{_NAME})"
_ROW = rf"\s*(?:\[{_FLAT}\]\s+)*(?:{_WORD}|\({_FLAT}\)|{_NAME})(?:\s+{_PART})*\s*"
_DEEP = rf"{_ROW}(?:\|{_ROW})*"
_PLAIN = re.compile(
    rf"(?P<maybe>(?:\[{_FLAT}\]\s+)*)(?:(?P<word>{_WORD})|\((?P<flat>{_FLAT})\)|<(?P<name>[^<>]*)>)"
    rf"(?:\s+(?:{_WORD}|\({_DEEP}\)|\[{_DEEP}\]|{_NAME}))*"
)
"""Parts with space between them, some of which may be missing at the beginning; no brackets deeper than twice."""
_MAYBE = re.compile(rf"\[({_FLAT})\]")
_NAMED = re.compile(r"<([^<>]*)>")


class LazyPhrase(NamedTuple):
    """`first`: what it may begin with; `read`: reads it whole, which never fails."""

    first: tuple[First, ...]
    read: Callable[[], Phrase]


def lazy_phrases(phrases: tuple[str, ...], parts: Mapping[str, str]) -> tuple[LazyPhrase, ...]:
    """The phrases of a list, which share what they call by name in `<...>`. Raises `BadPhrase`."""
    known: dict[str, Phrase] = {}
    return tuple(_lazy(one, parts, known) for one in phrases)


def _lazy(phrase: str, parts: Mapping[str, str], known: dict[str, Phrase]) -> LazyPhrase:
    plain = _PLAIN.fullmatch(phrase)
    if plain is None:
        read = read_phrase(phrase, parts, known)
        return LazyPhrase(tuple(first_of(read)), lambda: read)
    if "<" in phrase:
        for name in _NAMED.findall(phrase):
            if name not in known:
                read_phrase(f"<{name}>", parts, known)
    maybe, word, flat, named = plain.groups()
    first = _first_of_word(word) if word else _first_of_choices(flat) if flat else tuple(first_of(known[named]))
    for one in _MAYBE.findall(maybe) if maybe else ():
        first += _first_of_choices(one)
    return LazyPhrase(first, partial(read_phrase, phrase, parts, known))


def _first_of_choices(flat: str) -> tuple[First, ...]:
    words = (choice.split(None, 1)[0] for choice in flat.split("|"))
    return tuple(one for word in words for one in _first_of_word(word))


@cache
def _first_of_word(word: str) -> tuple[First, ...]:
    return tuple(first_of(word_of(word)))


def first_of(phrase: Phrase) -> Iterator[First]:
    """What a phrase may begin with."""
    match phrase:
        case Atom() | Name() | AnyWord():
            yield phrase
        case Row(parts):
            for part in parts:
                yield from first_of(part)
                if not isinstance(part, Maybe):
                    return
        case Either(parts):
            for part in parts:
                yield from first_of(part)
        case Maybe(part):
            yield from first_of(part)
