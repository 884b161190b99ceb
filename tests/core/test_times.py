"""Times of day: read the British way, stored on a 24-hour clock."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.dates import NotADate
from referral_assistant.core.times import TimeOfDay, time_from_stored, time_from_words
from tests.values import times


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("12:40", "12:40"),
        ("09:05", "09:05"),
        ("12.40", "12:40"),
        ("15h30", "15:30"),
        ("1240", "12:40"),
        ("0905 hours", "09:05"),
        ("0000", "00:00"),
        ("3pm", "15:00"),
        ("3 PM", "15:00"),
        ("3.30pm", "15:30"),
        ("3:30 p.m.", "15:30"),
        ("9 a.m.", "09:00"),
        ("12am", "00:00"),
        ("12pm", "12:00"),
        ("noon", "12:00"),
        ("12 noon", "12:00"),
        ("12 midnight", "00:00"),
        ("Midday", "12:00"),
        ("midnight", "00:00"),
        ("about 12:40", "12:40~"),
        ("around noon", "12:00~"),
        ("c. 3pm", "15:00~"),
        ("~12:40", "12:40~"),
        ("12:40~", "12:40~"),
        ("12:40 (estimate)", "12:40~"),
    ],
)
def test_the_usual_ways_to_write_a_time_are_read(typed: str, stored: str) -> None:
    assert time_from_words(typed).stored == stored


@pytest.mark.parametrize(
    "typed", ["", "3", "12", "24:00", "2460", "25:10", "12:60", "13pm", "0am", "soon", "12:40:10", "-1:00"]
)
def test_what_may_mean_something_else_or_nothing_is_never_guessed(typed: str) -> None:
    with pytest.raises(NotADate):
        time_from_words(typed)


@pytest.mark.parametrize("text", ["", "9:05", "24:00", "12:60", "12:40 ", "1２:40", "3pm"])
def test_only_the_stored_form_is_read_as_stored(text: str) -> None:
    with pytest.raises(NotADate):
        time_from_stored(text)


@given(times())
def test_a_time_comes_back_from_its_stored_and_from_its_printed_form(value: TimeOfDay) -> None:
    assert time_from_stored(value.stored) == value
    assert time_from_words(str(value)) == value


@given(times(), times())
def test_the_order_is_that_of_the_day(one: TimeOfDay, other: TimeOfDay) -> None:
    assert ((one.hour, one.minute) < (other.hour, other.minute)) <= (one < other)


@given(st.text(max_size=20))
def test_any_typing_is_a_time_or_not_a_time(typed: str) -> None:
    with contextlib.suppress(NotADate):
        assert time_from_words(typed).stored
