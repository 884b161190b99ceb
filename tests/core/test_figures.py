"""The school's figures: counted right, and never so that one child can be made out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.answers_json import answers_from_json
from referral_assistant.core.figures import FEWEST, Case, Row, case, figures, table
from referral_assistant.core.kinds import Json
from referral_assistant.files.forms import load_form
from referral_assistant.messages import figures as say
from tests.tiny import SAMPLE, form_from, texts_in

FORM = load_form()
SENT = date(2026, 3, 12)
NFA, EARLY = "No further action", "Early help or another service"
CASES = st.lists(
    st.builds(
        Case,
        sent=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
        acknowledged=st.none() | st.just(SENT),
        decided=st.none() | st.just(SENT),
        outcomes=st.lists(st.sampled_from([NFA, EARLY, "Advice"]), unique=True, max_size=2).map(tuple),
    ),
    max_size=30,
)


def _cases(count: int, *, outcomes: tuple[str, ...] = (), days: int = 1, sent: date = SENT) -> list[Case]:
    decided = sent + timedelta(days=days) if outcomes else None
    return [Case(sent, sent + timedelta(days=days), decided, outcomes)] * count


def _told(rows: Iterable[Row]) -> dict[str, int | None]:
    return {row.label: row.number for row in rows}


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [
        ({}, None),
        ({"rev.send.date": "2026-03-12"}, Case(SENT, None, None, ())),
        ({"rev.send.date": "2026-03-12", "fu.ack.date": "2026-03-13"}, Case(SENT, date(2026, 3, 13), None, ())),
        (
            {"rev.send.date": "2026-03-12", "fu.outcome": ["waiting"], "fu.outcome.date": "2026-03-16"},
            Case(SENT, None, None, ()),
        ),
        (
            {"rev.send.date": "2026-03-12", "fu.outcome": ["nfa"], "fu.outcome.date": "2026-03-16"},
            Case(SENT, None, date(2026, 3, 16), (NFA,)),
        ),
    ],
)
def test_what_counts_of_a_referral(given_: dict[str, Json], wanted: Case | None) -> None:
    assert case(FORM, answers_from_json(FORM, given_)) == wanted


def test_a_form_that_knows_nothing_of_sending_counts_nothing() -> None:
    form = form_from(texts_in(SAMPLE))
    assert case(form, answers_from_json(form, {})) is None


def test_outcomes_and_quarters_are_counted_and_answers_timed() -> None:
    summer = date(2026, 7, 1)
    found = figures([*_cases(5, outcomes=(NFA,), days=3), *_cases(6, outcomes=(EARLY,), days=8, sent=summer)])
    assert found.sent == 11
    assert found.outcomes == (Row(EARLY, 6), Row(NFA, 5))
    assert found.quarters == (Row("July to September 2026", 6), Row("January to March 2026", 5))
    assert _told(found.days) == {say.TO_ACKNOWLEDGE: 8, say.TO_DECIDE: 8}


def test_without_a_decision_a_referral_counts_as_such() -> None:
    assert figures(_cases(5)).outcomes == (Row(say.NOT_DECIDED, 5),)


def test_without_referrals_there_is_nothing() -> None:
    assert figures([]) == (0, (), (), (Row(say.TO_ACKNOWLEDGE, None), Row(say.TO_DECIDE, None)))


@pytest.mark.parametrize(("count", "told"), [(1, None), (FEWEST - 1, None), (FEWEST, FEWEST)])
def test_a_small_number_is_never_told(count: int, told: int | None) -> None:
    found = figures(_cases(count, outcomes=(NFA,)))
    assert found.sent == told
    assert {row.number for row in (*found.outcomes, *found.quarters)} == {told}
    assert _told(found.days)[say.TO_DECIDE] == (1 if told else None)


def test_one_small_number_alone_takes_another_with_it_or_it_could_be_worked_out() -> None:
    found = figures([*_cases(9, outcomes=(NFA,)), *_cases(6, outcomes=(EARLY,)), *_cases(1)])
    assert _told(found.outcomes) == {NFA: 9, EARLY: None, say.NOT_DECIDED: None}


@given(CASES)
def test_no_number_below_five_is_in_the_csv_and_none_can_be_worked_out(cases: list[Case]) -> None:
    found = figures(cases)
    for told in (found.outcomes, found.quarters):
        assert all(row.number is None or row.number >= FEWEST for row in told)
        assert sum(row.number is None for row in told) != 1 or len(told) == 1
    headings, *rows = table(found)
    assert headings == say.HEADINGS
    counts = [count for what, _, count in rows if what != say.CSV_MEDIAN]
    assert all(one == say.CSV_FEW or int(one) >= FEWEST or not cases for one in counts)
    assert len(rows) == 1 + len(found.outcomes) + len(found.quarters) + len(found.days)
