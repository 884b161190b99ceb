"""Every phrase of every list: a text in which it stands, and texts in which it does not.

The texts are made from the phrase itself: one with the first of its alternatives and one with the last. Sentences that
people wrote stand in `tests/forms/rule_cases` and in the passages beside this file.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from referral_assistant.core.checks.plain import check_text
from referral_assistant.core.form import Form
from referral_assistant.core.phrases import AnyWord, Atom, Either, Maybe, Name, Phrase, Row, Space, read_phrase
from referral_assistant.core.rule import WordList
from referral_assistant.core.words import places
from referral_assistant.files.forms import load_form

FORM = load_form()
LISTS = sorted(FORM.words)


def example(phrase: Phrase, *, last: bool, whole: bool) -> str:
    """A text that fits a phrase. `last`: of several words the last; `whole`: with all that may be missing."""
    match phrase:
        case Atom(words, shapes):
            chosen = sorted(words) or [shape.replace("*", "e") for shape in shapes]
            return chosen[-1 if last else 0]
        case AnyWord() | Name():
            return "Zebedee"
        case Space():
            return " "
        case Row(parts):
            return "".join(example(part, last=last, whole=whole) for part in parts)
        case Either(parts):
            return example(parts[-1 if last else 0], last=last, whole=whole)
        case Maybe(part):
            return example(part, last=last, whole=whole) if whole else ""


def written(words: WordList) -> Iterator[tuple[str, Phrase]]:
    for one in (*words.words, *words.means):
        yield one, read_phrase(one, words.parts)


def alone(words: WordList, phrase: str) -> WordList:
    return WordList(says="x", words=(phrase,), parts=words.parts)


@pytest.mark.parametrize("name", LISTS)
def test_each_stands_in_a_text_made_of_it(name: str) -> None:
    words = FORM.words[name]
    for one, phrase in written(words):
        for last in (False, True):
            for whole in (False, True):
                text = f"Yesterday {example(phrase, last=last, whole=whole)} tomorrow."
                assert places(alone(words, one), text), (one, text)


@pytest.mark.parametrize("name", LISTS)
def test_each_is_missed_where_its_words_are_part_of_others(name: str) -> None:
    words = FORM.words[name]
    for one, phrase in written(words):
        text = example(phrase, last=False, whole=True)
        spoilt = " ".join(f"qx{word[::-1]}qx" for word in text.split())
        assert places(alone(words, one), spoilt) == (), (one, spoilt)


def about_wording(form: Form) -> Iterator[str]:
    for rule in form.rules:
        if rule.category and rule.quoted == "skip":
            yield from rule.words


@pytest.mark.parametrize("name", sorted({*about_wording(FORM)}))
@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "‘{}’", "“He said ‘{}’ to me.”"])
def test_none_is_marked_inside_quotation_marks(name: str, marks: str) -> None:
    for one, phrase in written(FORM.words[name]):
        quotation = marks.format(example(phrase, last=True, whole=True))
        text = f"Mr Holt wrote this down: {quotation}"
        spans = [(finding.text, finding.rule) for finding in check_text(FORM, text) if finding.category != "image"]
        skipped = {rule.id for rule in FORM.rules if rule.quoted == "skip"}
        assert [found for found in spans if found[1] in skipped] == [], (one, text)
