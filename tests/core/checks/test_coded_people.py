"""Who is who: the same label, the same person."""

from __future__ import annotations

import pytest
from hypothesis import given

from referral_assistant.core.answers import Answers
from tests.core.checks.a_form import findings, form_with, tried
from tests.values import referrals

SHARED = form_with('{ test = "label shared", labels = ["name", "pe.label"] }')
SAME = form_with('{ test = "same person", person = ["adult"], among = ["ring", "signed"] }')


@pytest.mark.parametrize(
    ("labels", "fires"),
    [
        (["Child B", "Child C"], []),
        (["Child B", "Child B"], ["people[1].pe.label"]),
        (["Child B", "child b"], ["people[1].pe.label"]),
        (["Child B", "B"], ["people[1].pe.label"]),
        (["Toby Wrenfield"], ["people[0].pe.label"]),
        (["Isla Wrenfield"], []),
        (["Child T", "Child W"], []),
    ],
)
def test_a_label_stands_for_one_child(labels: list[str], fires: list[str]) -> None:
    given = {"name": "Toby James Wrenfield", "people": [{"pe.label": label} for label in labels]}
    assert tried(SHARED, given) == fires


@pytest.mark.parametrize(
    ("adult", "signed", "fires"),
    [
        ("Peter Lund", "Peter Lund", True),
        ("Mr Lund", "Peter Lund", True),
        ("Peter Lund", "P. Lund (deputy head)", True),
        ("Peter Lund", "Mr Lund, told by Mrs Dunn", True),
        ("Peter Lund", "Rosa Imrie and Peter Lund", True),
        ("“Peter”, as he called himself; no surname is known", "Peter Lund", True),
        ("Lund", "Peter Lund", True),
        ("Peter Lund", "Ann Lund", False),
        ("Peter Lund", "Peter Hood", False),
        ("A man, named by Rosa Imrie", "Rosa Imrie", False),
        ("Mr Gray", "Mr Grayson", False),
        ("?", "Rosa Imrie", False),
        ("Peter Lund", "?", False),
    ],
)
def test_somebody_is_the_same_where_the_names_do_not_disagree(adult: str, signed: str, fires: bool) -> None:
    assert tried(SAME, {"adult": adult, "signed": signed}) == (["signed"] if fires else [])


def test_a_person_entered_in_parts_is_known_by_the_name() -> None:
    assert tried(SAME, {"adult": "Peter Lund", "ring": {"name": "Mr Lund", "role": "Deputy head"}}) == ["ring"]


@given(referrals(SAME))
def test_whatever_was_answered_nothing_breaks(answers: Answers) -> None:
    for form in (SHARED, SAME):
        findings(form, answers)
