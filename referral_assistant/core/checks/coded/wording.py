"""Tests about how a text is written. Words that somebody is quoted as saying are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from referral_assistant.core.checks.looking import Looking, Spot
from referral_assistant.core.coded_wording import HardToRead, LongSentence, Unexplained, UnknownCapitals, Unquoted
from referral_assistant.core.journey import Said
from referral_assistant.core.names import parts_of_name
from referral_assistant.core.phrases import read_phrase, whole_words
from referral_assistant.core.quotes import quoted
from referral_assistant.core.readability import reading_age, sentences
from referral_assistant.core.rule import WordList
from referral_assistant.core.text import word_count

_NARRATIVE = ("long text",)
_CAPITALS = re.compile(r"(?<![\w@./-])[A-Z][A-Za-z]?[A-Z]{1,4}s?(?:’s|'s)?(?![\w@/-])")
_SHOUTED = re.compile(r"\b[A-Z]{2,}\b[\s,!?]+\b[A-Z]{2,}\b")
_NO_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]\.|\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?|\b(?:words?|signs?|initials|letters)(?:\s+\w+(?:,|\s+and))?)\s*$"
)
"""Before a surname, a word that stood somewhere, or initials that were chosen for somebody."""
_CODE = re.compile(r"\b[A-Z]{1,4}[\s-]?\d")


def long_sentence(test: LongSentence, looking: Looking) -> Iterator[Spot]:
    """A sentence of so many words or more, quotations counted with the rest."""
    for text in _narrative(looking):
        for start, end, words in _counted(text.text):
            if words > test.words:
                yield Spot(text.where, start, end, text.text[start:end], {"words": str(words)})


def hard_to_read(test: HardToRead, looking: Looking) -> Iterator[Spot]:
    """An answer that needs a reader older than the area wants."""
    for text in _narrative(looking):
        if word_count(text.text) >= test.least_words:
            age = reading_age(text.text)
            if age > looking.local.reading_age:
                yield Spot(text.where, fills={"age": str(round(age))})


def unquoted(test: Unquoted, looking: Looking) -> Iterator[Spot]:
    """What somebody said stands without quotation marks, and nothing says that it is put in other words."""
    finder = looking.journey.form.finder
    for question in test.within:
        for where, text in looking.lines(question):
            if not quoted(text) and not finder.places(test.listed, text):
                yield Spot(where)


def unexplained(test: Unexplained, looking: Looking) -> Iterator[Spot]:
    """The first use of an abbreviation that is explained neither there nor before."""
    listed = looking.journey.form.words[test.listed]
    explained: set[str] = set()
    for text in looking.texts():
        for start, end in _abbreviations(listed, text.text):
            written = text.text[start:end]
            term = _bare(written)
            if (
                term in explained
                or not text.own(start, end)
                or not (_in_capitals(written) or _is_one_of(listed, written))
            ):
                continue
            explained.add(term)
            meaning = next((says for one, says in listed.means.items() if one.upper() == term), "")
            if not _explained(text.text, start, end, meaning):
                yield Spot(text.where, start, end, written, {"term": written, "meaning": meaning})


def unknown_capitals(test: UnknownCapitals, looking: Looking) -> Iterator[Spot]:
    """Capital letters that no list holds: neither initials of somebody who was entered, nor a code, nor shouted."""
    finder = looking.journey.form.finder
    initials = set(_initials(looking))
    said: set[str] = set()
    for text in looking.texts():
        for start, end in _capitals(text.text):
            written = text.text[start:end]
            term = _bare(written)
            if term in said or term in initials or not text.own(start, end):
                continue
            if any(finder.places(name, written) for name in test.listed) or _is_code_or_shouted(text.text, start, end):
                continue
            said.add(term)
            before = text.text[max(0, start - 24) : start]
            if not _explained(text.text, start, end, "") and not _NO_ABBREVIATION.search(before):
                yield Spot(text.where, start, end, written, {"term": written})


@lru_cache(maxsize=8192)  # one answer changes at a time; the others need not be read again
def _counted(text: str) -> tuple[tuple[int, int, int], ...]:
    """Start, end and number of words of each sentence."""
    return tuple((start, end, word_count(text[start:end])) for start, end in sentences(text))


@lru_cache(maxsize=8192)
def _capitals(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in _CAPITALS.finditer(text))


def _narrative(looking: Looking) -> tuple[Said, ...]:
    return looking.texts(kinds=_NARRATIVE)


@lru_cache(maxsize=8192)
def _abbreviations(listed: WordList, text: str) -> tuple[tuple[int, int], ...]:
    """Where one that the list explains stands, also more than one of them ("TAs")."""
    return tuple(found.span() for found in _any_of(listed).finditer(text))


@lru_cache(maxsize=8)
def _any_of(listed: WordList) -> re.Pattern[str]:
    longest_first = sorted(map(re.escape, listed.means), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})s?(?!\w)", re.IGNORECASE)


def _in_capitals(term: str) -> bool:
    """Whether it is written as an abbreviation is: "ACT" and "DfE", not "act"."""
    return sum(letter.isupper() for letter in term) > 1


def _is_one_of(listed: WordList, term: str) -> bool:
    """Whether the list names it as one that is known in small letters too."""
    known = (whole_words(read_phrase(one, listed.parts).pattern) for one in listed.words)
    return any(one.fullmatch(term.removesuffix("s")) for one in known)


def _bare(term: str) -> str:
    term = re.sub("(?:’s|'s)$", "", term)
    return (term[:-1] if term.endswith("s") and term[:-1].isupper() else term).upper()


def _explained(text: str, start: int, end: int, meaning: str) -> bool:
    """Whether the meaning stands beside it: in brackets behind it, or before it with itself in brackets."""
    behind, before = text[end : end + 4], text[:start].rstrip()
    if re.match(r"\s*\(\s*[A-Za-z]", behind) or (before.endswith("(") and text[end:].lstrip().startswith(")")):
        return True
    return bool(meaning) and meaning.casefold() in text[:start].casefold()


def _is_code_or_shouted(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 12) : end + 12]
    return bool(_CODE.match(text[start : end + 3])) or bool(_SHOUTED.search(around))


def _initials(looking: Looking) -> Iterator[str]:
    """The initials of everybody who was entered by name."""
    for entered in looking.texts(kinds=("text", "person")):
        parts = parts_of_name(entered.text)
        if 1 < len(parts) < 5 and all(part[0].isupper() for part in parts):
            yield "".join(part[0] for part in parts)
