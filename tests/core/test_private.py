"""A detail of a family is found again in whatever way somebody wrote it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.dates import MONTHS, ApproximateDate, Point
from referral_assistant.core.private import Private, days_in, figures_in

BORN = date(2016, 5, 4)


def private(**given: str) -> Private:
    found = Private()
    for kind, value in given.items():
        getattr(found, f"add_{kind}")(value)
    return found


def born(day: date) -> Private:
    found = Private()
    found.add_born(ApproximateDate(Point(day.year, day.month, day.day)))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "He was born on 4 May 2016.",
        "dob 04/05/2016",
        "DOB: 4/5/16",
        "4.5.2016",
        "04-05-16",
        "2016-05-04",
        "born 4th May",
        "the 4th of May 2016",
        "May 4, 2016",
        "4 MAY '16",
        "(4May2016)",
        "04 05 2016",
    ],
)
def test_a_date_of_birth_is_found_however_it_is_written(text: str) -> None:
    assert born(BORN).is_in(text)


@pytest.mark.parametrize(
    "text", ["14 May 2016", "4 May 2017", "4 June 2016", "05/04/2016", "4 of them", "24/05/2016", ""]
)
def test_another_day_is_left_alone(text: str) -> None:
    assert not born(BORN).is_in(text)


@given(st.dates(date(1950, 1, 1), date(2025, 12, 31)), st.integers(0, 6), st.text("abc ,.", max_size=8))
def test_any_day_is_found_in_any_way_of_writing(day: date, way: int, beside: str) -> None:
    month = MONTHS[day.month - 1]
    ways = [
        f"{day.day} {month} {day.year}",
        f"{day.day:02}/{day.month:02}/{day.year}",
        f"{day.day}.{day.month}.{day.year % 100:02}",
        day.isoformat(),
        f"{day.day} {month[:3]}",
        f"{month} {day.day}, {day.year}",
        f"{day.day}th of {month.upper()} {day.year}",
    ]
    assert born(day).is_in(f"{beside} {ways[way]} {beside}")


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("text", "01632 960 151", "Ring 01632960151 after four."),
        ("text", "01632 960 151", "+44 1632 960-151"),
        ("text", "01632 960 151", "(01632) 960151"),
        ("code", "ZZ99 2CD", "They live at zz992cd."),
        ("code", "X000 0000 0000 1", "X000000000001"),
        ("email", "D.Wrenfield@mail.example", "write to d.wrenfield@MAIL.example."),
        ("person", "Dana Wrenfield", "I spoke to Dana at the gate."),
        ("person", "Dana Wrenfield", "Mrs Wrenfield came."),
        ("person", "Dana Wrenfield", "the Wrenfields"),
        ("person", "Dana Wrenfield", "DANA said so"),
        ("person", "Toby Ellery until 2022", "The Ellerys came."),
        ("place", "7 Mill Row, Larkfield", "on the corner by 7  mill row"),
        ("place", "Rose Cottage, Larkfield", "near Rose Cottage"),
    ],
)
def test_a_detail_is_found_however_it_is_written(kind: str, value: str, text: str) -> None:
    assert private(**{kind: value}).is_in(text)


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("text", "01632 960 151", "01632 960 152"),
        ("code", "12", "12 children"),
        ("person", "None that we know of", "None of the children saw it."),
        ("person", "Grace May", "May I go? By the grace of the door."),
        ("place", "7 Mill Row, Larkfield", "17 Mill Row"),
        ("place", "7 Mill Row, Larkfield", "At Larkfield Primary School"),
        ("email", "none", "none of them"),
    ],
)
def test_what_only_looks_like_it_is_left_alone(kind: str, value: str, text: str) -> None:
    assert not private(**{kind: value}).is_in(text)


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    found = private(text=text, code=text, email=text, person=text, place=text)
    assert found.is_in(text) in {True, False}
    assert all(figures.isdigit() for figures in figures_in(text))
    assert all(0 <= day.day < 100 for day in days_in(text))
