"""Phrases as a person writes them: what each finds, what it leaves, and which cannot be read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referral_assistant.core.automaton import Automaton
from referral_assistant.core.lazy_phrases import lazy_phrases
from referral_assistant.core.phrases import BadPhrase, read_phrase
from referral_assistant.core.rule import WordList
from referral_assistant.core.words import Finder, places

PARTS = {"staff": "i|we|(mr|mrs) *", "told": "told|asked"}


def found_in(text: str, *phrases: str, **more: tuple[str, ...]) -> list[str]:
    words = WordList(says="x", words=phrases, parts=PARTS, **more)  # type: ignore[arg-type]
    return [text[start:end] for start, end in places(words, text)]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("inappropriate touching", "Inappropriate\n touching.", "Inappropriate\n touching"),
        ("touch*", "He touched her", "touched"),
        ("touch*", "untouched", None),
        ("*ed", "He touched her", "touched"),
        ("inap*ropriate", "It was INAPROPRIATE.", "INAPROPRIATE"),
        ("a*a", "a", None),
        ("a * day", "it was a very-long day", "a very-long day"),
        ("a * day", "it was a day", None),
        ("(asked|told) to show", "I told to show", "told to show"),
        ("show [me] the picture", "show the picture", "show the picture"),
        ("show [me] the picture", "show me the picture", "show me the picture"),
        ("[then] asked", "asked", "asked"),
        ("<staff> <told>", "Mrs Dunn asked him", "Mrs Dunn asked"),
        ("<staff> <told>", "they asked him", None),
        ("didn't", "He didn’t go", "didn’t"),
        ("self-harm", "self-harm", "self-harm"),
        ("self-harm", "self harm", None),
        ("lied ... before", "He lied to us twice before.", "lied to us twice before"),
        ("lied ... before", "He lied to us on one two three four days before.", None),
        ("lied ... before", "He lied. She came before.", None),
        ("lied [...] before", "He lied before.", "lied before"),
        ("victim(.|,)", "He is the victim.", "victim."),
        ("asked", "asked_for", None),
        ("@ told", "Yusuf told her", "Yusuf told"),
        ("@ told", "he told her", None),
    ],
)
def test_a_phrase_finds_whole_words_in_any_case(phrase: str, text: str, found: str | None) -> None:
    assert found_in(text, phrase) == ([found] if found else [])


def test_of_two_that_begin_alike_the_longer_counts() -> None:
    assert found_in("right now and right", "right", "right now") == ["right now", "right"]


def test_a_place_that_an_exception_covers_is_left() -> None:
    assert found_in("His pencil case and his case.", "case", unless=("pencil case",)) == ["case"]


@pytest.mark.parametrize(
    "phrase",
    ["(a|b", "a)", "[a]", "<nobody> said", "a > b", "", "(touch|kiss)*", "<round>", "cop(y|ies)", "(un)kind"],
)
def test_a_phrase_that_cannot_be_read_is_refused_with_the_reason(phrase: str) -> None:
    with pytest.raises(BadPhrase, match=r"\w"):
        read_phrase(phrase, {**PARTS, "round": "<round> again"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on severel ocasions", "severel ocasions"),
        ("sexualy explicit", "sexualy explicit"),
        ("several ocasions", "several ocasions"),
        ("severel times", None),
    ],
)
def test_a_misspelt_word_is_read_as_the_one_that_was_meant_too(text: str, found: str | None) -> None:
    slips = {"severel": "several", "ocasions": "occasions", "sexualy": "sexually"}
    finder = Finder({"": WordList(says="x", words=("several occasions", "sexual*", "sexually explicit"))})
    spans = finder.places("", text, lambda _: slips)
    assert [text[start:end] for start, end in spans][:1] == ([found] if found else [])


def test_a_place_that_a_list_of_everyday_phrases_covers_is_left() -> None:
    lists = {
        "jargon": WordList(says="x", words=("case",), spared_by=("everyday",)),
        "everyday": WordList(says="x", words=("pencil case",)),
    }
    finder = Finder(lists)
    assert finder.places("jargon", "His pencil case and his case.") == ((24, 28),)
    assert finder.places("jargon", "His pencil case.") == ()


LISTED = (
    "touch*",
    "<staff> (told|asked)",
    "show [me] the picture",
    "* her",
    "mrs dunn",
    "told ... her",
    "[he|she] asked",
)
AS_EXPRESSIONS = (
    r"touch\w*",
    r"(?:i|we|(?:mr|mrs)\s+WORD)\s+(?:told|asked)",
    r"show(?:\s+me)?\s+the\s+picture",
    r"WORD\s+her",
    r"mrs\s+dunn",
    r"told\s+WORD(?:\s+WORD){0,4}\s+her",
    r"(?:(?:he|she)\s+)?asked",
)
ONE_WORD = r"\w+(?:[-’']\w+){0,3}"
WORD = st.sampled_from(
    [
        "he",
        "told",
        "asked",
        "mrs",
        "Dunn",
        "touched",
        "her",
        "show",
        "the",
        "picture",
        "me",
        "untouched",
        "I",
        "her.",
        "so-so",
    ]
)


@given(st.lists(WORD, max_size=14).map(" ".join))
def test_the_words_that_are_found_are_those_that_expressions_find(text: str) -> None:
    words = WordList(says="x", words=LISTED, parts=PARTS)
    found = {span for one in LISTED for span in _all(one, text)}
    for phrase, expression in zip(LISTED, AS_EXPRESSIONS, strict=True):
        pattern = rf"(?<!\w)(?:{expression.replace('WORD', ONE_WORD)})(?!\w)"
        for match in re.finditer(pattern, text, re.IGNORECASE):
            assert any(start == match.start() for start, _ in _all(phrase, text)), (phrase, match)
    assert {start for start, _ in places(words, text)} <= {start for start, _ in found}


def _all(phrase: str, text: str) -> list[tuple[int, int]]:
    """Also those that overlap: each is looked for in what follows the beginning of the one before."""
    words, spans, at = WordList(says="x", words=(phrase,), parts=PARTS), [], 0
    while found := places(words, text[at:]):
        start, end = found[0]
        if at + start == 0 or not text[at + start - 1].isalnum():
            spans.append((at + start, at + end))
        at += start + 1
    return spans


LONGEST = 2 * 4 * 13 + 2
"""Atoms of the longest of these phrases: thirteen words of four joined pieces, and the space between them."""


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=" a-'.(told)her\n’é_1", min_size=1, max_size=12))
def test_the_work_grows_with_the_text_and_with_nothing_else(piece: str) -> None:
    """From no word is further read than the longest phrase goes, whatever is repeated."""
    machine = Automaton()
    for number, phrase in enumerate((*LISTED, "a ... told ... her", "* * * her")):
        machine.know(" ".join((phrase, *PARTS.values())))
        machine.add(lazy_phrases((phrase,), PARTS)[0], number)
    text = piece * (20_000 // len(piece))
    for _ in machine.matches(text):
        pass
    assert machine.steps <= LONGEST * len(text)
