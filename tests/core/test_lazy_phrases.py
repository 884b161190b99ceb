"""Phrases that are read late: what they may begin with is known before, and is what they begin with once read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.lazy_phrases import first_of, lazy_phrases
from referral_assistant.core.phrases import BadPhrase, read_phrase

PARTS = {"staff": "i|we|(mr|mrs) *", "very": "[so] very"}
WORD = st.sampled_from(["he", "touch*", "*ed", "didn't", "self-harm", "@", "...", "*", "<staff>", "<very>"])
WORDS = st.lists(WORD, min_size=1, max_size=3).map(" ".join)


def bracketed(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    choices = st.lists(inner, min_size=1, max_size=3).map("|".join)
    return st.one_of(WORDS, choices.map("({})".format), choices.map("[{}]".format))


ROW = st.lists(st.recursive(WORDS, bracketed, max_leaves=6), min_size=1, max_size=4).map(" ".join)


@given(ROW)
def test_it_is_what_reading_at_once_gives_or_refuses(phrase: str) -> None:
    try:
        whole = read_phrase(phrase, PARTS)
    except BadPhrase:
        with pytest.raises(BadPhrase):
            lazy_phrases((phrase,), PARTS)
        return
    (lazy,) = lazy_phrases((phrase,), PARTS)
    assert lazy.read() == whole
    assert _words(lazy.first) == _words(first_of(whole))


@pytest.mark.parametrize(
    "phrase",
    ["(a|b", "a)", "[a]", "<nobody> said", "said (<nobody>|he)", "a > b", "", "(touch|kiss)*", "(a|) b", "(un)kind"],
)
def test_a_bad_one_is_refused_when_the_list_is_made(phrase: str) -> None:
    with pytest.raises(BadPhrase):
        lazy_phrases((phrase,), PARTS)


def _words(first: object) -> set[str]:
    """Every word and shape of what may come first; the order and how they are grouped say nothing."""
    found: set[str] = set()
    for one in first:  # type: ignore[attr-defined]
        found.update(getattr(one, "words", ()), getattr(one, "shapes", ()))
        if not hasattr(one, "words"):
            found.add(type(one).__name__)
    return found
