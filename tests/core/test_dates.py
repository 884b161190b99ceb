"""Dates: read the British way, stored as EDTF, printed the British way, in the order of time."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.dates import (
    MONTHS,
    ApproximateDate,
    NotADate,
    Point,
    date_from_edtf,
    date_from_words,
)
from tests.values import dates, points


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("10/3/2026", "2026-03-10"),
        ("10/03/26", "2026-03-10"),
        ("10.3.26", "2026-03-10"),
        ("10-3-2026", "2026-03-10"),
        ("10 3 2026", "2026-03-10"),
        (" 10  March\t2026. ", "2026-03-10"),
        ("10 march 2026", "2026-03-10"),
        ("10 Mar 26", "2026-03-10"),
        ("10-Mar-2026", "2026-03-10"),
        ("10th of March, 2026", "2026-03-10"),
        ("the 1st March 2026", "2026-03-01"),
        ("2nd Sept 2025", "2025-09-02"),
        ("March 10, 2026", "2026-03-10"),
        ("Tuesday 10 March 2026", "2026-03-10"),
        ("Tues, 10/3/26", "2026-03-10"),
        ("Wed. 11 March 2026", "2026-03-11"),
        ("29/2/2024", "2024-02-29"),
        ("10/3/1979", "1979-03-10"),
        ("10/3/79", "1979-03-10"),
        ("10/3/69", "2069-03-10"),
        ("10/3/00", "2000-03-10"),
        ("March 2026", "2026-03"),
        ("May 2026", "2026-05"),
        ("3/2026", "2026-03"),
        ("2026", "2026"),
        ("2026-03-10", "2026-03-10"),
        ("2026-03~", "2026-03~"),
        ("about 10 March 2026", "2026-03-10~"),
        ("About March 2026", "2026-03~"),
        ("around 2025", "2025~"),
        ("approx. 10/3/26", "2026-03-10~"),
        ("circa 2019", "2019~"),
        ("c. 2019", "2019~"),
        ("~2019", "2019~"),
        ("10 March 2026 (estimate)", "2026-03-10~"),
        ("10 to 14 March 2026", "2026-03-10/2026-03-14"),
        ("10-14 March 2026", "2026-03-10/2026-03-14"),
        ("10th-14th March 2026", "2026-03-10/2026-03-14"),
        ("10 – 14 March 2026", "2026-03-10/2026-03-14"),
        ("10–14 March 2026", "2026-03-10/2026-03-14"),
        ("between 10 and 14 March 2026", "2026-03-10/2026-03-14"),
        ("from 10 March 2026 until 2 April 2026", "2026-03-10/2026-04-02"),
        ("10 March to 2 April 2026", "2026-03-10/2026-04-02"),
        ("March to May 2026", "2026-03/2026-05"),
        ("2024 to 2026", "2024/2026"),
        ("about 2024 to about March 2026", "2024~/2026-03~"),
        ("10/3/26 - 14/3/26", "2026-03-10/2026-03-14"),
        ("2026-03-10/2026-03-14", "2026-03-10/2026-03-14"),
    ],
)
def test_the_british_ways_to_write_a_date_are_read(typed: str, edtf: str) -> None:
    assert date_from_words(typed).edtf == edtf


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "recently",
        "last Tuesday",
        "Tuesday",
        "March",
        "10 March",
        "10/3",
        "10/12",
        "3/26",
        "March 26",
        "31/2/2026",
        "29 February 2026",
        "10/13/2026",
        "0/3/2026",
        "10/0/2026",
        "00 March 2026",
        "10/3/226",
        "10/3/1899",
        "1/1/2200",
        "2026-13",
        "2026-00-10",
        "14 to 10 March 2026",
        "10 to 14 March",
        "10 March March 2026",
        "10/3/2026 or 11/3/2026",
        "10/3/2026 at noon",
        "²/3/2026",
        "to",
        "2026-03-10/",
    ],
)
def test_what_may_mean_something_else_or_nothing_is_never_guessed(typed: str) -> None:
    with pytest.raises(NotADate):
        date_from_words(typed)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-3",
        "26-03-10",
        "2026-03-10T10:00",
        "20260310",
        "2026-03-10/../2026",
        "２０２６",
        "2026-03-10\n",
    ],
)
def test_only_the_stored_form_is_read_as_stored(text: str) -> None:
    with pytest.raises(NotADate):
        date_from_edtf(text)


@given(dates())
def test_a_date_comes_back_from_its_stored_form(value: ApproximateDate) -> None:
    assert date_from_edtf(value.edtf) == value


@given(dates())
def test_a_date_comes_back_from_its_printed_form(value: ApproximateDate) -> None:
    assert date_from_words(str(value)) == value


@given(points(), st.sampled_from(["{d}/{m}/{y}", "{d:02}.{m:02}.{y}", "{d} {name} {y}", "{d}-{short}-{y}"]))
def test_a_day_comes_back_from_every_british_form(point: Point, form: str) -> None:
    day = Point(point.year, point.month or 1, point.day or 1)
    name = MONTHS[day.month - 1]
    typed = form.format(d=day.day, m=day.month, y=day.year, name=name, short=name[:3].lower())
    assert date_from_words(typed) == ApproximateDate(day)


@given(st.text(max_size=30))
def test_any_typing_is_a_date_or_not_a_date(typed: str) -> None:
    with contextlib.suppress(NotADate):
        assert date_from_words(typed).edtf


@given(dates())
def test_a_date_spans_from_its_first_to_its_last_day(value: ApproximateDate) -> None:
    assert value.first <= value.last
    assert value.sort_key == (value.first, value.last)
    if value.exact_day is not None:
        assert value.first == value.exact_day == value.last


def test_the_order_is_that_of_the_first_possible_day_and_then_the_more_exact() -> None:
    texts = ["2025", "2026", "2026-01", "2026-01-01/2026-01-02", "2026-01-01", "2026-02~", "2026-02-10"]
    ordered = sorted(map(date_from_edtf, texts), key=lambda value: value.sort_key)
    assert [value.edtf for value in ordered] == [
        "2025",
        "2026-01-01",
        "2026-01-01/2026-01-02",
        "2026-01",
        "2026",
        "2026-02~",
        "2026-02-10",
    ]


@pytest.mark.parametrize(
    ("edtf", "exact"),
    [("2026-03-10", True), ("2026-03-10~", False), ("2026-03", False), ("2026-03-10/2026-03-10", False)],
)
def test_only_one_day_that_is_not_an_estimate_is_exact(edtf: str, exact: bool) -> None:
    assert (date_from_edtf(edtf).exact_day is not None) == exact
