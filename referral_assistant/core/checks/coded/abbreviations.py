"""Tests about abbreviations: those that a list explains, and capital letters that no list holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from referral_assistant.core.capitals import (
    chosen_letters,
    is_name_or_word,
    is_part_of_more,
    letters_of_somebody,
    terms,
    without_ending,
)
from referral_assistant.core.checks.looking import Looking, Spot
from referral_assistant.core.coded_wording import Unexplained, UnknownCapitals
from referral_assistant.core.explained import is_explained
from referral_assistant.core.names import parts_of_name
from referral_assistant.core.rule import WordList
from referral_assistant.core.signs import stood_somewhere

_DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,}[A-Z](?:\.(?!\w)|(?=s?\b))(?!\s+[A-Z][a-z])")
"""An abbreviation with full stops, and no surname behind it: D.S.L."""
_MARKS = re.compile(r"\W")
_WORD = re.compile(r"\w+")
_SMALL = r"(?<![\w@#.’'-]){}(?:[’']s)?(?![\w@-]|\.\w)"
"""Where a word stands that is part of no other, and of no address."""
_CAPITALS = re.compile(r"[A-Z][A-Za-z]?[A-Z&]{1,7}[a-z]?(?:-[A-Z]{2,})?")


class _Known(NamedTuple):
    """What a list knows, in capitals: each term with what it means, and those that are known in small letters too."""

    means: dict[str, str]
    small: frozenset[str]


def unexplained(test: Unexplained, looking: Looking) -> Iterator[Spot]:
    """The first use of an abbreviation that is explained neither there nor before."""
    known, initials = _known(looking.journey.form.word_list(test.listed)), _own_letters(looking)
    explained: set[str] = set()
    for text in looking.texts():
        for start, end in _listed(test.listed, known, text.text, looking):
            written = text.text[start:end]
            term = _bare(written, known.means)
            meaning = known.means.get(term)
            if meaning is None or term in explained or not text.own(start, end):
                continue
            if term in initials or is_part_of_more(text.text, start, end, looking.english):
                continue
            if looking.english.is_word(term.lower()) and stood_somewhere(text.text, start):
                continue
            explained.add(term)
            if not is_explained(text.text, start, end, meaning):
                bare = without_ending(written)
                fills = {"term": bare, "meaning": meaning}
                yield Spot(text.where, start, start + len(bare), bare, fills, replace=(f"{meaning} ({bare})", meaning))


def unknown_capitals(test: UnknownCapitals, looking: Looking) -> Iterator[Spot]:
    """Capital letters that no list holds: neither initials of somebody, nor a code, nor shouted, nor a word."""
    form = looking.journey.form
    initials, said = _own_letters(looking), set[str]()
    initials.update(letters for text in looking.texts() for letters in letters_of_somebody(text.text))
    for text in looking.texts():
        for start, end in terms(text.text):
            written = text.text[start:end]
            bare = without_ending(written)
            capitals = bare.removesuffix("s")
            if not _CAPITALS.fullmatch(capitals) or capitals in said or capitals in initials:
                continue
            if not text.own(start, end) or any(form.finder.places(name, capitals) for name in test.listed):
                continue
            if is_part_of_more(text.text, start, end, looking.english) or stood_somewhere(text.text, start):
                continue
            if is_name_or_word(text.text, start, capitals, looking.english):
                continue
            said.add(capitals)
            if not is_explained(text.text, start, end, ""):
                yield Spot(text.where, start, start + len(bare), bare, {"term": bare})


@lru_cache(maxsize=8)
def _known(listed: WordList) -> _Known:
    means = {_MARKS.sub("", term).upper(): meaning for term, meaning in listed.means.items()}
    return _Known(means, frozenset(map(str.upper, listed.in_small)))


def _listed(name: str, known: _Known, text: str, looking: Looking) -> Iterator[tuple[int, int]]:
    """What may be one that the list explains, left to right: with two capitals, or known in small letters."""
    words = [word for word in {*_WORD.findall(text)} if _is_small_term(word, known, looking)]
    small = {
        found.span()
        for word in words
        for found in re.finditer(_SMALL.format(re.escape(word)), text)
        if not looking.english.is_word(word.lower()) or _is_kept(name, text, found.start(), looking)
    }
    dotted = (found.span() for found in _DOTTED.finditer(text))
    yield from sorted({*terms(text), *small, *dotted})


def _is_small_term(word: str, known: _Known, looking: Looking) -> bool:
    """Whether it is one in small letters, or with one capital: any that is no English word, or that the list names."""
    if not word[1:].islower():
        return False
    whole, bare = word.upper(), word.upper().removesuffix("S")
    if whole not in known.means and bare not in known.means:
        return False
    if whole in known.small or bare in known.small:
        return True
    english = looking.english
    is_some_word = english.is_word(word) or english.is_word(word.removesuffix("s"))
    return english.speller is not None and word.islower() and len(word) > 2 and not is_some_word


def _is_kept(name: str, text: str, start: int, looking: Looking) -> bool:
    """Whether an abbreviation that is a word too stands in no everyday phrase ("sausage and mash")."""
    places = looking.journey.form.finder.places(name, text, looking.english.meant)
    return any(first == start for first, _ in places)


def _bare(written: str, means: dict[str, str]) -> str:
    """The term in capitals, without the ending of a plural or possessive."""
    term = without_ending(written)
    whole = _MARKS.sub("", term).upper()
    return whole[:-1] if whole not in means and term.endswith("s") else whole


def _own_letters(looking: Looking) -> set[str]:
    """Letters that are no abbreviation here: initials, and what the person or the area added to the known words."""
    added = (*looking.english.own, *looking.local.known_words)
    return {*_initials(looking), *(word.upper() for word in added)}


def _initials(looking: Looking) -> Iterator[str]:
    """The initials of everybody who was entered by name, and those that a text says it uses for somebody."""
    for text in looking.texts():
        yield from chosen_letters(text.text)
    for entered in looking.texts(kinds=("text", "person")):
        parts = parts_of_name(entered.text)
        if 1 < len(parts) < 5 and all(part[0].isupper() for part in parts):
            yield "".join(part[0] for part in parts)
