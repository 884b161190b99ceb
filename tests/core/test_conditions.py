"""The small language of conditions: a truth table for every test that docs/forms.md names."""

from datetime import date

import pytest

from referral_assistant.core.answers import Answers, NotKnown, Unread, Value
from referral_assistant.core.condition_grammar import BadCondition, condition
from referral_assistant.core.conditions import Named, said_blank
from referral_assistant.core.dates import date_from_edtf
from referral_assistant.core.local import Local
from referral_assistant.core.scope import Scope, holds
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
WHY = NotKnown("Nobody asked.")
NO_WHY = NotKnown("")


def _holds(text: str, answers: dict[str, Value]) -> bool:
    return holds(condition(text), Scope(FORM, FORM.tests, Answers(answers)))


def _entries(*entries: dict[str, Value]) -> tuple[Answers, ...]:
    return tuple(Answers(entry) for entry in entries)


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        (Local(), False),
        (Local(duty_from=date(2027, 1, 1)), True),
        (Local(consent_for_need=False), False),
    ],
)
def test_a_condition_looks_at_what_the_area_sets(local: Local, expected: bool) -> None:
    assert holds(condition("area sets duty_from"), Scope(FORM, FORM.tests, Answers(), local=local)) is expected


def test_an_area_sets_only_what_it_can_set() -> None:
    with pytest.raises(BadCondition, match=r"an area sets one of .*council"):
        condition("area sets the_weather")


@pytest.mark.parametrize(
    ("text", "answers", "expected"),
    [
        ("gate.danger is yes", {"gate.danger": True}, True),
        ("gate.danger is yes", {"gate.danger": False}, False),
        ("gate.danger is yes", {}, False),
        ("gate.danger is yes", {"gate.danger": WHY}, False),
        ("gate.danger is no", {"gate.danger": False}, True),
        ("gate.danger is no", {"gate.danger": True}, False),
        ("gate.danger is no", {}, False),
        ("gate.danger is no", {"gate.danger": WHY}, False),
        ("authority is E1", {"authority": "E1"}, True),
        ("authority is E1", {"authority": "E2"}, False),
        ("authority is E1", {}, False),
        ("authority is E1", {"authority": WHY}, False),
        ("needs includes sight", {"needs": ("speech", "sight")}, True),
        ("needs includes sight", {"needs": ("speech",)}, False),
        ("needs includes sight", {}, False),
        ("needs includes sight", {"needs": WHY}, False),
        ("child.born is blank", {}, True),
        ("child.born is blank", {"child.born": NO_WHY}, True),
        ("child.born is blank", {"child.born": WHY}, False),
        ("child.born is blank", {"child.born": Unread("soon")}, False),
        ("child.born is blank", {"child.born": date_from_edtf("2016")}, False),
        ("child.born is answered", {}, False),
        ("child.born is answered", {"child.born": NO_WHY}, False),
        ("child.born is answered", {"child.born": WHY}, True),
        ("child.born is answered", {"child.born": Unread("soon")}, True),
        ("child.born is known", {"child.born": date_from_edtf("2016")}, True),
        ("child.born is known", {"child.born": WHY}, False),
        ("child.born is known", {}, False),
        ("child.born is not known", {"child.born": WHY}, True),
        ("child.born is not known", {"child.born": NO_WHY}, True),
        ("child.born is not known", {"child.born": date_from_edtf("2016")}, False),
        ("child.born is not known", {}, False),
        ("gate.danger is blank", {"gate.danger": False}, False),
        ("child.age is blank", {"child.age": 0}, False),
        ("child.name has fewer than 2 words", {"child.name": "Sam"}, True),
        ("child.name has fewer than 2 words", {"child.name": "Sam Kay"}, False),
        ("child.name has fewer than 2 words", {}, True),
        ("child.name has fewer than 2 words", {"child.name": WHY}, False),
        ("child.name has fewer than 2 words", {"child.name": NO_WHY}, True),
        ("child.name has more than 1 words", {"child.name": "Sam Kay"}, True),
        ("child.name has more than 1 words", {"child.name": "Sam"}, False),
        ("child.name has more than 1 words", {"child.name": NotKnown("one two three")}, False),
        ("child.name has at least 2 words", {"child.name": "Sam Kay"}, True),
        ("child.name has at least 2 words", {"child.name": "Sam"}, False),
        ("incidents has more than 1 entries", {"incidents": _entries({}, {})}, True),
        ("incidents has more than 1 entries", {"incidents": _entries({})}, False),
        ("incidents has fewer than 1 entries", {}, True),
        ("incidents has fewer than 1 entries", {"incidents": WHY}, False),
        ("incidents has at least 1 entries", {"incidents": WHY}, False),
        ("incidents is blank", {}, True),
        ("incidents is not known", {"incidents": WHY}, True),
        ("child.age is less than 3", {"child.age": 2.5}, True),
        ("child.age is less than 3", {"child.age": 3}, False),
        ("child.age is less than 3", {}, False),
        ("child.age is less than 3", {"child.age": Unread("two")}, False),
        ("child.age is more than 3", {"child.age": 4}, True),
        ("child.age is more than 3", {"child.age": 3}, False),
        ("child.age is at least 3", {"child.age": 3}, True),
        ("child.age is at least 3.5", {"child.age": 3}, False),
        ("child.age is fewer than -1", {"child.age": -2}, True),
        ("any incidents where (inc.what is blank)", {}, False),
        ("any incidents where (inc.what is blank)", {"incidents": WHY}, False),
        ("any incidents where (inc.what is blank)", {"incidents": _entries({"inc.what": "A"})}, False),
        ("any incidents where (inc.what is blank)", {"incidents": _entries({"inc.what": "A"}, {})}, True),
        ("any incidents where (inc.source is told and gate.danger is yes)",
         {"incidents": _entries({"inc.source": "told"}), "gate.danger": True}, True),
        ("any incidents where (inc.source is told and inc.what is blank)",
         {"incidents": _entries({"inc.source": "told", "inc.what": "A"}, {"inc.source": "seen"})}, False),
        ("any incidents where (told)", {"incidents": _entries({"inc.source": "told"})}, True),
        ("any answer mentions danger_now", {}, False),
        ("any answer mentions danger_now", {"child.name": "Weapons"}, True),
        ("any answer mentions danger_now", {"incidents": _entries({"inc.said": "right now"})}, True),
        ("any answer mentions danger_now", {"incidents": NotKnown("a weapon")}, True),
        ("child.name mentions danger_now", {"child.name": WHY}, False),
        ("child.name mentions danger_now", {"child.name": NotKnown("a weapon")}, True),
        ("child.name mentions danger_now", {"child.home": "weapon"}, False),
        ("danger", {"gate.danger": True}, True),
        ("danger", {}, False),
        ("not danger", {}, True),
        ("not not danger", {"gate.danger": True}, True),
    ],
)  # fmt: skip
def test_a_test_holds_when_docs_forms_md_says_so(text: str, answers: dict[str, Value], expected: bool) -> None:
    assert _holds(text, answers) == expected


@pytest.mark.parametrize("a", [True, False])
@pytest.mark.parametrize("b", [True, False])
@pytest.mark.parametrize("c", [True, False])
def test_and_binds_closer_than_or_and_not_closest(a: bool, b: bool, c: bool) -> None:
    given: dict[str, Value] = {"gate.danger": a, "needs": ("sight",) if b else ("none",), "child.name": "x"}
    given |= {"child.code": "x"} if c else {}
    one, two, three = "gate.danger is yes", "needs includes sight", "child.code is answered"
    assert _holds(f"{one} or {two} and {three}", given) == (a or (b and c))
    assert _holds(f"({one} or {two}) and {three}", given) == ((a or b) and c)
    assert _holds(f"not {one} and {two} or {three}", given) == ((not a and b) or c)
    assert _holds(f"not ({one} and {two} and {three})", given) == (not (a and b and c))


def test_a_name_that_does_not_exist_is_an_error_and_never_no() -> None:
    with pytest.raises(KeyError):
        holds(Named("nothing"), Scope(FORM, FORM.tests, Answers()))


def test_a_question_of_a_group_counts_as_blank_outside_its_entries() -> None:
    assert _holds("inc.what is blank", {"incidents": _entries({"inc.what": "A"})})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "(",
        ")",
        "and",
        "not",
        "a is",
        "any",
        "any answer",
        "a is less than",
        "a is b c is d",
        "a ü",
        "a, b",
    ],
)
def test_what_cannot_be_read_is_a_bad_condition_with_a_sentence(text: str) -> None:
    with pytest.raises(BadCondition) as bad:
        condition(text)
    assert str(bad.value)


def test_the_questions_that_a_condition_says_are_blank_are_known_through_its_names() -> None:
    named = {"lost": condition("a is blank and not b is answered"), "round": condition("round or c is known")}
    found = said_blank(condition("lost or round or any g where (d is blank) or e is yes"), named)
    assert found == {"a", "b", "c"}
