"""Text is cleaned once, on the way in, and loses nothing that a reader could see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.text import clean, clean_line, paragraphs, word_count


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        (
            "one\r\ntwo\rthree\x0bfour\x0cfive\u2028six\u2029seven\x85eight",
            "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight",
        ),
        ("a\x00b\x1fc\x7fd\x9fe\ud800f\ufffeg", "abcdefg"),
        ("tab\there", "tab\there"),
        ("Zoë 😀 <b> & {{x}} \u200d\u00a0", "Zoë 😀 <b> & {{x}} \u200d\u00a0"),
        ("", ""),
    ],
)
def test_only_what_a_word_file_cannot_hold_is_taken_out(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@given(st.text(st.characters()))
def test_cleaning_twice_is_cleaning_once(raw: str) -> None:
    assert clean(clean(raw)) == clean(raw)
    assert clean_line(clean_line(raw)) == clean_line(raw)
    assert "\n" not in clean_line(raw)


@given(st.text(st.characters()))
def test_paragraphs_hold_every_word_in_order(raw: str) -> None:
    assert " ".join(paragraphs(clean(raw))).split() == clean(raw).split()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("He didn't say well-known things.", 5),
        ("“No,” he said – twice", 4),
        ("a/b", 2),
        ("___ 3 …", 1),
    ],
)
def test_words_are_counted_as_a_reader_counts_them(text: str, count: int) -> None:
    assert word_count(text) == count
