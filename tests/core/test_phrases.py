"""Phrases as a person writes them: what each finds, what it leaves, and which cannot be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.phrases import BadPhrase, read_phrase, whole_words
from referral_assistant.core.rule import WordList
from referral_assistant.core.words import Finder, places

PARTS = {"staff": "i|we|(mr|mrs) *", "told": "told|asked"}


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("inappropriate touching", "Inappropriate\n touching.", "Inappropriate\n touching"),
        ("touch*", "He touched her", "touched"),
        ("touch*", "untouched", None),
        ("a * day", "it was a very-long day", "a very-long day"),
        ("(asked|told) to show", "I told to show", "told to show"),
        ("show [me] the picture", "show the picture", "show the picture"),
        ("show [me] the picture", "show me the picture", "show me the picture"),
        ("[then] asked", "asked", "asked"),
        ("<staff> <told>", "Mrs Dunn asked him", "Mrs Dunn asked"),
        ("<staff> <told>", "they asked him", None),
        ("didn't", "He didn’t go", "didn’t"),
        ("self-harm", "self-harm", "self-harm"),
        ("(un)kind", "unkind", "unkind"),
    ],
)
def test_a_phrase_finds_whole_words_in_any_case(phrase: str, text: str, found: str | None) -> None:
    match = whole_words(read_phrase(phrase, PARTS).pattern).search(text)
    assert (match and match[0]) == found
    words = WordList(says="x", words=(phrase,), parts=PARTS)
    assert bool(Finder({"list": words}).places("list", text)) is (found is not None)


@pytest.mark.parametrize(
    "phrase",
    ["(a|b", "a)", "[a]", "<nobody> said", "a > b", "", "(touch|kiss)*", "<round>"],
)
def test_a_phrase_that_cannot_be_read_is_refused_with_the_reason(phrase: str) -> None:
    with pytest.raises(BadPhrase, match=r"\w"):
        read_phrase(phrase, {**PARTS, "round": "<round> again"})


WORD = st.sampled_from(
    ["he", "told", "asked", "mrs", "dunn", "touched", "her", "show", "the", "picture", "me", "untouched"]
)


@given(st.lists(WORD, max_size=12).map(" ".join))
def test_what_is_looked_for_by_its_rarest_words_is_what_looking_everywhere_finds(text: str) -> None:
    words = WordList(
        says="x", words=("touch*", "<staff> (told|asked)", "show [me] the picture", "* her", "mrs dunn"), parts=PARTS
    )
    assert Finder({"list": words}).places("list", text) == places(words, text)
