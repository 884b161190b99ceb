"""Answers files that do not fit the form are refused in one sentence that never repeats an answer."""

import pytest

from referral_assistant.core.answers import Answers, NotKnown, Unread
from referral_assistant.core.answers_json import BadAnswers, answers_from_json, schema
from referral_assistant.core.kinds import Json
from tests.json_schema import fits
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
SECRET = "Sam Kay of Hill Road"


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (SECRET, "“answers” must be an object"),
        ([SECRET], "“answers” must be an object"),
        (None, "“answers” must be an object"),
        ({"child.nam": SECRET}, "“child.nam” is not a question of this form"),
        ({"": SECRET}, "“” is not a question of this form"),
        ({"inc.what": SECRET}, "“inc.what” belongs inside the entries of “incidents”"),
        ({"incidents": [{"child.name": SECRET}]}, "“child.name” does not belong inside a group"),
        ({"incidents": [{"incidents": []}]}, "“incidents” is not a question of this form"),
        ({"incidents": SECRET}, "“incidents” cannot be used: it must be a list of entries"),
        ({"incidents": {"inc.what": SECRET}}, "must be a list of entries"),
        ({"incidents": [SECRET]}, "must be a list of entries"),
        ({"incidents": [None]}, "must be a list of entries"),
        ({"incidents": {"unread": SECRET}}, "must be a list of entries"),
        (
            {"child.name": {"not_known": SECRET, "unread": SECRET}},
            "“child.name” cannot be used: it must be text",
        ),
        ({"child.name": {"not_known": 3}}, "must be text"),
        ({"child.born": SECRET}, "“child.born” cannot be used: it must be a date such as"),
        ({"gate.danger": SECRET}, "must be true or false"),
        ({"needs": [SECRET]}, "must be a list of the form's own options"),
        ({"authority": SECRET}, "must be one of the form's own options"),
        ({"child.age": SECRET}, "must be a number"),
        ({"gate.time": SECRET}, "must be a time such as"),
        ({"ring.who": {"name": SECRET, "x": ""}}, "must be an object with text for name, role, phone, email"),
    ],
)
def test_what_does_not_fit_is_refused_by_name_and_without_the_answer(raw: Json, says: str) -> None:
    with pytest.raises(BadAnswers) as refused:
        answers_from_json(FORM, raw)
    assert says in str(refused.value)
    assert SECRET not in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_long_id_from_outside_is_cut_and_stays_on_one_line() -> None:
    with pytest.raises(BadAnswers) as refused:
        answers_from_json(FORM, {"x\ny" * 1000: 1})
    assert len(str(refused.value)) < 150
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("blank", [None, "", " ", {"unread": " "}])
def test_what_holds_nothing_is_not_an_answer(blank: Json) -> None:
    assert answers_from_json(FORM, {"child.name": blank, "incidents": []}) == Answers()


def test_not_known_and_unread_stand_in_place_of_any_kind() -> None:
    for id in FORM.questions.keys() - FORM.group_of.keys():
        raw: Json = {id: {"not_known": " why\r\nnot "}}
        assert answers_from_json(FORM, raw)[id] == NotKnown("why\nnot")
        assert answers_from_json(FORM, {id: {"unread": "a\nb"}})[id] == Unread("a b")


@pytest.mark.parametrize("old", ["child.known_as", "child.mood"])
def test_the_schema_takes_the_old_ids_that_the_reader_takes(old: str) -> None:
    raw: Json = {"form": "sample", "answers": {old: "Sam"}}
    answers_from_json(FORM, {old: "Sam"})
    assert fits(raw, schema(FORM))


def test_the_schema_refuses_what_is_no_question() -> None:
    assert not fits({"form": "sample", "answers": {"child.nam": "Sam"}}, schema(FORM))
    assert not fits({"form": "other", "answers": {}}, schema(FORM))
    assert not fits({"form": "sample", "answers": {"incidents": [{"child.name": "Sam"}]}}, schema(FORM))
