"""The record of a referral, as it is written down and read again."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant import messages
from referral_assistant.core.answers import Answers, NotKnown
from referral_assistant.core.answers_json import BadAnswers, schema
from referral_assistant.core.dismissals import Dismissal
from referral_assistant.core.kinds import Json
from referral_assistant.core.migration import FORMAT
from referral_assistant.core.record_keys import BESIDE_ANSWERS, kept
from referral_assistant.core.referral import Referral, initials, referral_from_json, referral_to_json
from tests.json_schema import fits
from tests.tiny import SAMPLE, form_from, texts_in
from tests.values import TEXT, referrals

FORM = form_from(texts_in(SAMPLE))
LATER = form_from(texts_in(Path(__file__).parents[1] / "features" / "after_sending"))
PLAIN: dict[str, Json] = {"form": "sample", "answers": {"child.name": "Sam Kay"}}
SENT: dict[str, Json] = {"form": "after_sending", "answers": {"child.name": "Sam Kay"}}
ANYTHING: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)
OBJECTS = st.dictionaries(TEXT, ANYTHING, max_size=3)
DISMISSALS = st.builds(
    Dismissal, rule=TEXT, where=TEXT, reason=TEXT, who=TEXT | st.just(""), when=TEXT, about=st.none() | TEXT
)
BESIDE = st.fixed_dictionaries({}, optional={"comments": st.lists(OBJECTS, max_size=2), "decision": OBJECTS})


@st.composite
def records(draw: st.DrawFn) -> Referral:
    """Any referral with all that a record may hold."""
    beside = draw(BESIDE)
    return Referral(
        draw(referrals(LATER)),
        "R-ABC123",
        dismissed=tuple(draw(st.lists(DISMISSALS, max_size=2))),
        beside_review=kept(beside) if beside else None,
        linked=tuple(one for raw in draw(st.lists(OBJECTS, max_size=2)) if (one := kept(raw))),
        history=tuple(one for raw in draw(st.lists(OBJECTS, max_size=2)) if (one := kept(raw))),
        recipients=tuple(draw(st.lists(st.from_regex(r"age1[0-9a-z]{58}", fullmatch=True), max_size=2))),
    )


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


@given(records())
def test_nothing_of_a_record_is_lost(referral: Referral) -> None:
    written = referral_to_json(LATER, referral)
    assert referral_from_json(LATER, json.loads(json.dumps(written))) == referral
    assert fits(written, schema(LATER))


def test_answers_of_the_later_parts_stand_apart_from_the_referral() -> None:
    answers = Answers({"child.name": "Sam", "rev.note": "Agreed", "fu.answer": "They will visit"})
    written = referral_to_json(LATER, Referral(answers))
    assert written["answers"] == {"child.name": "Sam"}
    assert (written["review"], written["followup"]) == ({"rev.note": "Agreed"}, {"fu.answer": "They will visit"})


def test_they_are_read_there_and_among_the_others() -> None:
    apart = referral_from_json(LATER, SENT | {"review": {"rev.note": "Agreed"}})
    among = referral_from_json(LATER, SENT | {"answers": {"child.name": "Sam Kay", "rev.note": "Agreed"}})
    assert apart == among
    assert apart.answers == Answers({"child.name": "Sam Kay", "rev.note": "Agreed"})


def test_a_record_without_them_holds_none_of_the_keys() -> None:
    assert set(BESIDE_ANSWERS) == {"comments", "decision", "handed_over", "edits"}
    later = {"review", "followup", "dismissed", "linked", "history", "recipients"}
    assert not later & referral_to_json(LATER, Referral()).keys()


DISMISSED: dict[str, Json] = {"rule": "CON-1", "where": "child.name", "reason": "Seen."}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"answers": {"rev.note": "Yes"}, "review": {"rev.note": "No"}},
            messages.ANSWERED_TWICE.format(id="rev.note", part="review"),
        ),
        ({"review": {"child.name": "Sam"}}, messages.OTHER_PART.format(id="child.name", part="review")),
        ({"followup": {"rev.note": "Yes"}}, messages.OTHER_PART.format(id="rev.note", part="followup")),
        ({"review": {"rev.nothing": 1}}, messages.UNKNOWN_ID.format(id="rev.nothing")),
        ({"followup": {"comments": []}}, messages.UNKNOWN_ID.format(id="comments")),
        ({"review": []}, messages.NOT_AS_KEPT.format(key="review")),
        ({"review": {"comments": {}}}, messages.NOT_AS_KEPT.format(key="review")),
        ({"review": {"decision": "yes"}}, messages.NOT_AS_KEPT.format(key="review")),
        ({"dismissed": {}}, messages.NOT_AS_KEPT.format(key="dismissed")),
        ({"dismissed": [3]}, messages.NOT_AS_KEPT.format(key="dismissed")),
        ({"dismissed": [{**DISMISSED, "reason": " "}]}, messages.NOT_AS_KEPT.format(key="dismissed")),
        ({"dismissed": [{**DISMISSED, "who": 3}]}, messages.NOT_AS_KEPT.format(key="dismissed")),
        ({"dismissed": [{**DISMISSED, "why": "x"}]}, messages.NOT_AS_KEPT.format(key="dismissed")),
        ({"dismissed": [{"rule": "CON-1", "reason": "x"}]}, messages.NOT_AS_KEPT.format(key="dismissed")),
        ({"linked": ["R-ABC123"]}, messages.NOT_AS_KEPT.format(key="linked")),
        ({"history": "none"}, messages.NOT_AS_KEPT.format(key="history")),
        ({"recipients": ["somebody"]}, messages.NOT_AS_KEPT.format(key="recipients")),
    ],
)
def test_what_is_not_as_the_app_writes_it_is_refused_and_named(change: dict[str, Json], sentence: str) -> None:
    with pytest.raises(BadAnswers) as refused:
        referral_from_json(LATER, SENT | change)
    assert str(refused.value) == sentence
