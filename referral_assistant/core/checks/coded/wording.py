"""Tests about how a text is written. Words that somebody is quoted as saying are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from referral_assistant.core.checks.looking import Looking, Spot, Text
from referral_assistant.core.coded import HardToRead, LongSentence, Unexplained, UnknownCapitals, Unquoted
from referral_assistant.core.names import parts_of_name
from referral_assistant.core.quotes import quoted
from referral_assistant.core.readability import reading_age, sentences
from referral_assistant.core.text import word_count
from referral_assistant.core.words import places

_NARRATIVE = {"long text"}
_CAPITALS = re.compile(r"(?<![\w@./-])[A-Z][A-Za-z]?[A-Z]{1,5}s?(?:’s|'s)?(?![\w@/-])")
_SHOUTED = re.compile(r"\b[A-Z]{2,}\b[\s,!?]+\b[A-Z]{2,}\b")
_CODE = re.compile(r"\b[A-Z]{1,4}[\s-]?\d")


def long_sentence(test: LongSentence, looking: Looking) -> Iterator[Spot]:
    """A sentence of so many words or more, quotations counted with the rest."""
    for text in _narrative(looking):
        for start, end in sentences(text.text):
            words = word_count(text.text[start:end])
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
    summary = looking.journey.form.words[test.listed]
    for question in test.within:
        for where, text in looking.lines(question):
            if not quoted(text) and not places(summary, text):
                yield Spot(where)


def unexplained(test: Unexplained, looking: Looking) -> Iterator[Spot]:
    """The first use of an abbreviation that is explained neither there nor before."""
    listed = looking.journey.form.words[test.listed]
    explained: set[str] = set()
    for text in looking.texts():
        for start, end in places(listed, text.text):
            term = _bare(text.text[start:end])
            if term in explained or not text.own(start, end):
                continue
            explained.add(term)
            meaning = next((says for one, says in listed.means.items() if one.upper() == term), "")
            if not _explained(text.text, start, end, meaning):
                yield Spot(
                    text.where, start, end, text.text[start:end], {"term": text.text[start:end], "meaning": meaning}
                )


def unknown_capitals(test: UnknownCapitals, looking: Looking) -> Iterator[Spot]:
    """Capital letters that no list holds: neither initials of somebody who was entered, nor a code, nor shouted."""
    lists = [looking.journey.form.words[name] for name in test.listed]
    initials = set(_initials(looking))
    said: set[str] = set()
    for text in looking.texts():
        for found in _CAPITALS.finditer(text.text):
            term = _bare(found[0])
            if term in said or term in initials or not text.own(*found.span()):
                continue
            if any(places(one, found[0]) for one in lists) or _is_code_or_shouted(text.text, *found.span()):
                continue
            said.add(term)
            if not _explained(text.text, *found.span(), ""):
                yield Spot(text.where, *found.span(), found[0], {"term": found[0]})


def _narrative(looking: Looking) -> Iterator[Text]:
    questions = looking.journey.form.questions
    yield from (text for text in looking.texts() if questions[text.where.question].kind in _NARRATIVE)


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
    for one in looking.journey.asked():
        if one.question.kind in {"text", "person"}:
            for _, text in looking.lines(one.question.id):
                parts = parts_of_name(text)
                if 1 < len(parts) < 5 and all(part[0].isupper() for part in parts):
                    yield "".join(part[0] for part in parts)
