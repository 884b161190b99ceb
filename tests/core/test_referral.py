"""The record of a referral, as it is written down and read again."""

import pytest
from hypothesis import given

from referral_assistant import messages
from referral_assistant.core.answers import Answers, NotKnown
from referral_assistant.core.answers_json import BadAnswers
from referral_assistant.core.kinds import Json
from referral_assistant.core.referral import FORMAT, Referral, initials, referral_from_json, referral_to_json
from tests.tiny import SAMPLE, form_from, texts_in
from tests.values import referrals

FORM = form_from(texts_in(SAMPLE))
PLAIN: dict[str, Json] = {"form": "sample", "answers": {"child.name": "Sam Kay"}}


@given(referrals(FORM))
def test_a_referral_comes_back_as_it_was(answers: Answers) -> None:
    referral = Referral(answers, "R-ABC123", "2026-03-10T09:00:00+00:00", "2026-03-12T09:00:00+00:00")
    assert referral_from_json(FORM, referral_to_json(FORM, referral)) == referral


def test_plain_answers_are_a_referral_without_a_reference() -> None:
    assert referral_from_json(FORM, PLAIN) == Referral(Answers({"child.name": "Sam Kay"}))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"form": "other"}, messages.OTHER_FORM.format(form="sample")),
        ({"form": None}, messages.OTHER_FORM.format(form="sample")),
        ({"version": "2026-12"}, messages.NEWER_VERSION),
        ({"version": "2027-01"}, messages.NEWER_VERSION),
        ({"format": FORMAT + 1}, messages.NEWER_VERSION),
        ({"version": 2026}, messages.NOT_A_REFERRAL),
        ({"version": "the newest"}, messages.NOT_A_REFERRAL),
        ({"format": "1"}, messages.NOT_A_REFERRAL),
        ({"reference": 3}, messages.NOT_A_REFERRAL),
        ({"changed": ["now"]}, messages.NOT_A_REFERRAL),
        ({"anwers": {}}, messages.UNKNOWN_KEY.format(key="anwers")),
    ],
)
def test_a_record_that_is_not_ours_or_newer_is_refused_and_says_why(change: dict[str, Json], sentence: str) -> None:
    with pytest.raises(BadAnswers) as refused:
        referral_from_json(FORM, PLAIN | change)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("raw", [None, [], "x", 3, {}, {"form": "sample"}])
def test_what_is_no_record_at_all_is_refused(raw: Json) -> None:
    with pytest.raises(BadAnswers, match="This is not a referral"):
        referral_from_json(FORM, raw)


@pytest.mark.parametrize("version", ["2026-11", "2026-10", "1999-01"])
def test_the_same_and_an_older_version_are_read(version: str) -> None:
    assert referral_from_json(FORM, PLAIN | {"version": version}).answers["child.name"] == "Sam Kay"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Sam Kay", "S.K."),
        ("sam", "S."),
        ("Sam de la Kay", "S.K."),
        ("  ", ""),
        ("3", ""),
        ("Zoë Ångström", "Z.Å."),
    ],
)
def test_initials_stand_for_the_child_in_lists(name: str, shown: str) -> None:
    assert initials(FORM, Answers({"child.name": name})) == shown


def test_there_are_no_initials_without_a_known_name() -> None:
    assert initials(FORM, Answers()) == initials(FORM, Answers({"child.name": NotKnown("Nobody said.")})) == ""
