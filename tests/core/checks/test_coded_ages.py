"""Ages, dates of birth and school years: only what is certainly wrong is said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.answers import Answers, Value
from referral_assistant.core.dates import ApproximateDate, Point, date_from_edtf
from referral_assistant.core.kinds import Json
from referral_assistant.core.local import NOWHERE
from tests.core.checks.a_form import findings, form_with, tried
from tests.values import referrals

TOLD = form_with('{ test = "age told", names = ["name"], born = "born", on = ["told", "sent"] }')
DIFFERS = form_with('{ test = "age differs", age = "pe.age", born = "pe.born", on = ["sent"] }')
TELLS_BOTH = form_with('{ test = "age differs", age = "pe.age", on = ["sent"] }')
UNDER = form_with('{ test = "aged", born = "pe.born", age = "pe.age", on = ["told", "sent"], under = 10 }')
GROWN = form_with('{ test = "aged", born = "pe.born", age = "pe.age", on = ["told", "sent"], at_least = 18 }')
BY_LAW = form_with('{ test = "aged", born = "born", on = ["sent"], law = "criminal_age" }')
UNBORN = form_with('{ test = "not yet born", born = "born", on = ["told"] }')
YEAR = form_with('{ test = "year unlikely", year = "pe.year", born = "pe.born", age = "pe.age", on = ["sent"] }')

SENT = "2026-03-10"


def person(**given: Json) -> dict[str, Json]:
    return {"sent": SENT, "people": [{f"pe.{key}": value for key, value in given.items()}]}


@pytest.mark.parametrize(
    ("tale", "fires"),
    [
        ("Toby is 11.", True),
        ("Toby (11) was there.", True),
        ("Toby Wrenfield, 11, was there.", True),
        ("Toby, aged 11, was there.", True),
        ("Toby is eleven and Child B is 7.", True),
        ("Toby is 9.", False),
        ("Toby is nine years and four months old.", False),
        ("Toby is 11 months younger.", False),
        ("Toby is two years older than Child B.", False),
        ("Toby is 12 cm taller.", False),
        ("Toby (Year 5) was there.", False),
        ("Told by Toby, 10 March.", False),
        ("Child B is 11.", False),
        ("Isla Wrenfield is 5.", False),
    ],
)
def test_an_age_behind_the_name_must_fit_the_date_of_birth(tale: str, fires: bool) -> None:
    given = {"name": "Toby James Wrenfield", "born": "2016-05-14", "sent": SENT, "tale": tale}
    assert tried(TOLD, given) == (["tale"] if fires else [])


def test_an_age_fits_if_it_is_right_on_any_of_the_days() -> None:
    given = {"name": "Toby Wrenfield", "born": "2016-05-14", "tale": "Toby is 9."}
    assert tried(TOLD, {**given, "told": "2026-03-01", "sent": "2026-06-01"}) == []
    assert tried(TOLD, {**given, "told": "2026-06-01", "sent": "2026-06-01"}) == ["tale"]


@pytest.mark.parametrize(
    ("age", "born", "fires"),
    [
        ("9", "2016-05-14", False),
        ("nearly 10", "2016-05-14", False),
        ("10", "2016-05-14", True),
        ("10", "2016", False),
        ("10", "2016-02~", False),
        ("12", "2016-02~", True),
        ("not sure", "2016-05-14", False),
        ("9 or 10", "2016-05-14", False),
    ],
)
def test_an_age_must_fit_the_date_of_birth_of_the_same_entry(age: str, born: str, fires: bool) -> None:
    assert tried(DIFFERS, person(age=age, born=born)) == (["people[0].pe.age"] if fires else [])


@pytest.mark.parametrize(
    ("age", "fires"),
    [
        ("5 (born 21 January 2021)", False),
        ("8 (born 21 January 2021)", True),
        ("8, date of birth 21/01/2021", True),
        ("8; 21 January 2021 is when she joined", False),
        ("8", False),
    ],
)
def test_a_text_may_tell_both_itself(age: str, fires: bool) -> None:
    assert tried(TELLS_BOTH, person(age=age)) == (["people[0].pe.age"] if fires else [])


@pytest.mark.parametrize(
    ("given", "under", "grown"),
    [
        ({"age": "9"}, True, False),
        ({"age": "10"}, False, False),
        ({"age": "18"}, False, True),
        ({"age": "nearly 18"}, False, False),
        ({"born": "2016-03-11"}, True, False),
        ({"born": "2016-03-10"}, False, False),
        ({"born": "2008-03-10"}, False, True),
        ({"born": "2008-03-11"}, False, False),
        ({"born": "2016"}, False, False),
        ({"born": "2008~"}, False, False),
        ({"born": "2008-03-11", "age": "18"}, False, False),
    ],
)
def test_an_age_is_under_or_at_least_a_number_only_where_that_is_certain(
    given: dict[str, Json], under: bool, grown: bool
) -> None:
    assert (bool(tried(UNDER, person(**given))), bool(tried(GROWN, person(**given)))) == (under, grown)


def test_an_age_in_words_is_that_of_the_last_day() -> None:
    long_ago: dict[str, Json] = {**person(age="19"), "told": "2024-01"}
    assert tried(GROWN, long_ago) == []
    assert tried(UNDER, {**person(age="11"), "told": "2024-01"}) == ["people[0].pe.age"]


def test_an_age_of_the_law_is_the_nations_own() -> None:
    given: Json = {"born": "2015-01-01", "sent": SENT}
    laws = [NOWHERE, replace(NOWHERE, criminal_age=10), replace(NOWHERE, criminal_age=12)]
    assert [tried(BY_LAW, given, local=local) for local in laws] == [[], [], ["born"]]


@pytest.mark.parametrize(
    ("born", "fires"),
    [("2026-03-13", True), ("2026-03-13~", False), ("2026-03-11", True), ("2026-03", False), ("2026-03-09", False)],
)
def test_nobody_is_born_after_what_they_took_part_in(born: str, fires: bool) -> None:
    assert tried(UNBORN, {"born": born, "told": "2026-03-10"}) == (["born"] if fires else [])


@pytest.mark.parametrize(
    ("year", "given", "fires"),
    [
        ("Year 5", {"born": "2016-05-14"}, False),
        ("Year 4", {"born": "2016-05-14"}, False),
        ("Year 6", {"born": "2016-05-14"}, False),
        ("Year 3", {"born": "2016-05-14"}, True),
        ("Reception", {"born": "2016-05-14"}, True),
        ("Primary 5", {"born": "2016-05-14"}, False),
        ("Year 3", {"age": "9"}, False),
        ("Year 2", {"age": "9"}, True),
        ("Year 6", {"age": "9"}, False),
        ("Year 7", {"age": "9"}, True),
        ("Year 7", {"age": "9 or 10"}, False),
        ("Year 7", {"age": "not sure"}, False),
        ("Year 7", {"born": "1990-01-01"}, False),
        ("Year 7", {}, False),
    ],
)
def test_a_school_year_may_be_one_off_but_no_more(year: str, given: dict[str, Json], fires: bool) -> None:
    assert tried(YEAR, person(year=year, **given)) == (["people[0].pe.year"] if fires else [])


@given(st.builds(Point, st.integers(2009, 2025), st.integers(1, 12), st.integers(1, 28)))
def test_the_age_that_somebody_has_is_never_wrong(born: Point) -> None:
    given: dict[str, Value] = {"pe.age": str(_age(born)), "pe.born": ApproximateDate(born)}
    answers = Answers({"sent": date_from_edtf(SENT), "people": (Answers(given),)})
    assert findings(DIFFERS, answers) == []


def _age(born: Point) -> int:
    """Counted year by year, unlike the app does it."""
    lived = 0
    while (born.year + lived + 1, born.month, born.day) <= (2026, 3, 10):
        lived += 1
    return lived


@given(referrals(DIFFERS))
def test_whatever_was_answered_nothing_breaks(answers: Answers) -> None:
    for form in (TOLD, DIFFERS, TELLS_BOTH, UNDER, GROWN, BY_LAW, UNBORN, YEAR):
        findings(form, answers)
