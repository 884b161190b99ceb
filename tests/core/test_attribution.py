"""Whose view a sentence gives: a named other person's, the writer's own with its reason, or nobody's."""

from __future__ import annotations

import time

import pytest

from referral_assistant.core.attribution import is_reasoned, is_reported, is_view_of_another


def at(text: str) -> tuple[str, int]:
    """The text without its mark, and the place of the mark."""
    place = text.index("^")
    return text.replace("^", "", 1), place


@pytest.mark.parametrize(
    "text",
    [
        "Mum thinks that he is ^jealous.",
        "His foster carer said he is always ^angry.",
        "According to Mr Holt, she was ^attention seeking.",
        "Dr Amin's opinion is that he ^knew.",
        "Mrs Vale has since told us that he ^meant it.",
        "In her view it was ^deliberate.",
        "He told me that she was ^lying.",
        "Her aunt, Mrs Noor, is sure that he ^planned it.",
    ],
)
def test_a_named_persons_view_is_reported(text: str) -> None:
    assert is_reported(*at(text))


@pytest.mark.parametrize(
    "text",
    [
        "He is ^jealous.",
        "Everyone says he is ^jealous.",
        "I think he is ^jealous.",
        "Mum thinks so. He is ^jealous.",
        "He is ^jealous, Mum thinks.",
        "Staff said he is ^jealous.",
        "She said, “Go away.” He is ^jealous.",
        "He told me it was an accident, which is ^a lie.",
    ],
)
def test_what_nobody_named_says_is_the_writers(text: str) -> None:
    assert not is_reported(*at(text))


@pytest.mark.parametrize(
    "text",
    [
        "I think he was ^upset because he cried for ten minutes.",
        "In my view she was ^afraid, as she would not go in.",
        "I believe he ^knew. My reason is that he hid the phone.",
        "It seemed to me that he ^meant it, given that he laughed.",
        "In my view she was ^frightened: she held my hand and would not go in.",
        "It is my guess, from the mud on both coats, that they had ^hidden there.",
    ],
)
def test_an_opinion_with_its_reason_is_reasoned(text: str) -> None:
    assert is_reasoned(*at(text))


@pytest.mark.parametrize(
    "text",
    [
        "He was ^upset because he cried.",
        "I think he was ^upset.",
        "I think so. He was ^upset because he cried.",
        "In my opinion he ^knew. He is eleven.",
    ],
)
def test_a_reason_without_a_view_or_a_view_without_a_reason_is_none(text: str) -> None:
    assert not is_reasoned(*at(text))


@pytest.mark.parametrize("place", [0, 3, 200])
def test_a_place_outside_any_sentence_is_nobodys(place: int) -> None:
    assert not is_reported("   ", place)
    assert not is_reasoned("   ", place)


def test_an_endless_sentence_is_read_in_time_that_grows_with_it() -> None:
    """Only so much before a place is read, so that a thousand places in one sentence cost a thousand times one."""
    far = "Mum said " + "and then he ran and " * 50 + "^he was jealous."
    assert not is_reported(*at(far)), "too far behind “Mum said” to be hers"
    start = time.process_time()
    text = "I think mum said he told " * 20_000
    for place in range(0, len(text), len(text) // 1000):
        is_reported(text, place)
        is_reasoned(text, place)
    assert time.process_time() - start < 10, "seconds; it takes a tenth of one when no more is read than should be"


@pytest.mark.parametrize("text", ["Mum thinks that he saw ^something.", "His tutor, Mr Abara, believes he is ^lonely."])
def test_what_somebody_else_thinks_is_their_view(text: str) -> None:
    assert is_view_of_another(*at(text))


@pytest.mark.parametrize(
    "text", ["Mum said that he saw ^something.", "He told me he was ^upset.", "I think he was ^upset."]
)
def test_what_they_say_or_the_writer_thinks_is_not(text: str) -> None:
    assert not is_view_of_another(*at(text))
