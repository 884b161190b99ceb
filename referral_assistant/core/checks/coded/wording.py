"""Tests about how a text is written. Words that somebody is quoted as saying are left alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from referral_assistant.core.checks.looking import Looking, Spot
from referral_assistant.core.coded_wording import HardToRead, LongSentence, Unquoted
from referral_assistant.core.journey import Said
from referral_assistant.core.quotes import quoted
from referral_assistant.core.readability import reading_age, sentences
from referral_assistant.core.text import word_count

_NARRATIVE = ("long text",)


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


@lru_cache(maxsize=8192)  # one answer changes at a time; the others need not be read again
def _counted(text: str) -> tuple[tuple[int, int, int], ...]:
    """Start, end and number of words of each sentence."""
    return tuple((start, end, word_count(text[start:end])) for start, end in sentences(text))


def _narrative(looking: Looking) -> tuple[Said, ...]:
    return looking.texts(kinds=_NARRATIVE)
