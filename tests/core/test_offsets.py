"""From the characters of an answer to the units of a text box."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.offsets import Offsets
from referral_assistant.core.text import clean, clean_line, left_out


def words_at(typed: str, span: tuple[int, int] | None) -> str:
    """What stands at some UTF-16 units, as a text box counts them."""
    assert span is not None
    units = typed.encode("utf-16-le", "surrogatepass")
    return units[2 * span[0] : 2 * span[1]].decode("utf-16-le", "surrogatepass")


@pytest.mark.parametrize(
    ("typed", "word", "span"),
    [
        ("He was rude.", "rude", (7, 11)),
        ("😀 He was rude.", "rude", (10, 14)),
        ("😀😀rude😀", "rude", (4, 8)),
        ("rude 😀", "😀", (5, 7)),
        ("  rude  ", "rude", (2, 6)),
        ("\n\nHe was\r\nrude", "rude", (10, 14)),
        ("\x00He \x07was ru\x01de\x02", "ru\x01de", (9, 14)),
    ],
)
def test_words_are_found_in_the_box(typed: str, word: str, span: tuple[int, int]) -> None:
    answer = clean(typed)
    start = answer.index(clean(word))
    assert Offsets(typed, answer).span(start, start + len(clean(word))) == span
    assert words_at(typed, span) == word


def test_a_line_loses_the_space_around_it_and_keeps_its_places() -> None:
    typed = "  😀 a rude\nword "
    answer = clean_line(typed)
    start = answer.index("rude")
    assert words_at(typed, Offsets(typed, answer).span(start, start + 4)) == "rude"


def test_an_answer_that_is_not_in_the_box_has_no_place_there() -> None:
    assert Offsets("SE1 2AB", "SE1  2AB").span(0, 3) is None


@given(st.text(alphabet="ab 😀𝒳é\n\r\x00\x0b\u2028\ud800", max_size=40), st.data())
def test_every_character_of_an_answer_has_its_own_in_the_box(typed: str, data: st.DataObject) -> None:
    answer = clean(typed)
    if answer:
        place = data.draw(st.integers(0, len(answer) - 1))
        found = words_at(typed, Offsets(typed, answer).span(place, place + 1))
        assert clean(found) == answer[place] or (found in "\r\n" and answer[place] == "\n")


@given(st.text(alphabet="ab\r\n\x00\x1f\ufffe", max_size=40))
def test_what_is_left_out_is_all_that_cleaning_takes_away(typed: str) -> None:
    assert len(typed) - len(left_out(typed)) == len(clean(typed))
