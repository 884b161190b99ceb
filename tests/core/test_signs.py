"""Words that stood on something or are a name, and those that are the writer's own."""

from __future__ import annotations

import pytest

from referral_assistant.core.signs import begins_sentence, is_name_or_sign, stood_somewhere


def spot(text: str, words: str) -> tuple[str, int, int]:
    start = text.index(words)
    return text, start, start + len(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I spoke to Mrs Moody at noon.", "Moody"),
        ("They went to see Wicked in Leeds.", "Wicked"),
        ("The party was at Cheeky Monkeys on Friday.", "Cheeky Monkeys"),
        ("His top has BAD LAD on it.", "BAD LAD"),
        ("The tin says ALWAYS READ THE LABEL.", "ALWAYS"),
    ],
)
def test_a_name_or_a_sign_is_no_wording(text: str, words: str) -> None:
    assert is_name_or_sign(*spot(text, words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Clearly he knew.", "Clearly"),
        ("He ran. Somebody saw it.", "Somebody"),
        ("- Upset at lunch", "Upset"),
        ("He is always late.", "always"),
        ("HE IS ALWAYS AT IT", "ALWAYS"),
        ("The Wicked thing he did", "Wicked thing"),
        ("x 7 y", "7"),
    ],
)
def test_what_begins_a_sentence_or_goes_on_in_small_letters_is_wording(text: str, words: str) -> None:
    assert not is_name_or_sign(*spot(text, words))


@pytest.mark.parametrize(
    "text", ["his shirt said ^STAR", "the word ^STOP", "a card marked ^ABLE", "a game called ^TAG"]
)
def test_it_stood_somewhere(text: str) -> None:
    assert stood_somewhere(text.replace("^", ""), text.index("^"))


@pytest.mark.parametrize("text", ["I called ^OOH", "he went to ^MACE", "I have written the ^CAD number"])
def test_it_did_not(text: str) -> None:
    assert not stood_somewhere(text.replace("^", ""), text.index("^"))


@pytest.mark.parametrize(
    ("text", "begins"),
    [("^He", True), ("Yes. ^He", True), ("“No.” ^He", True), ("one\n^He", True), ("and ^He", False), ("Mr ^He", False)],
)
def test_where_a_sentence_begins(text: str, begins: bool) -> None:
    assert begins_sentence(text.replace("^", ""), text.index("^")) is begins
