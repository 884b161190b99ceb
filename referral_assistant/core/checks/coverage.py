"""What was checked for wording, and with what: so that silence is never taken for "all is well" where nothing ran."""

from __future__ import annotations

from dataclasses import dataclass

from referral_assistant.core.english import English
from referral_assistant.core.journey import Journey
from referral_assistant.core.rule import Category
from referral_assistant.core.text import word_count


@dataclass(frozen=True)
class Coverage:
    """`words` were read for each of the `categories` with so many `phrases`; `spelling` says whether that was too.

    `lost`: a sentence for each list that could not be read.
    """

    words: int
    categories: tuple[Category, ...]
    phrases: int
    spelling: bool
    lost: tuple[str, ...]


def coverage(journey: Journey, english: English) -> Coverage:
    """Of all the free text that counts."""
    form = journey.form
    wording = [rule for rule in form.rules if rule.category and rule.category != "spelling"]
    found = [rule for rule in wording if not rule.words or not form.words.keys().isdisjoint(rule.words)]
    lists = {name for rule in found for name in rule.words} & form.words.keys()
    return Coverage(
        words=sum(word_count(text.text) for text in journey.texts(kinds=("long text", "quoted words", "text"))),
        categories=tuple(dict.fromkeys(rule.category for rule in found if rule.category)),
        phrases=sum(len(form.words[name].phrases) for name in lists),
        spelling=english.speller is not None,
        lost=(*form.lost, *([english.trouble] if english.trouble else [])),
    )
