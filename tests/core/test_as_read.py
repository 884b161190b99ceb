"""A record of an earlier version of the form, opened by an app that has a newer one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from referral_assistant.core.answers import Answers, Where
from referral_assistant.core.fingerprint import fingerprint
from referral_assistant.core.joining import join
from referral_assistant.core.kinds import Json
from referral_assistant.core.referral import Referral, referral_from_json, referral_to_json
from tests.tiny import form_from, texts_in

FEATURES = Path(__file__).parents[1] / "features"
OLD = "2026-03"
LATER = form_from(texts_in(FEATURES / "after_sending"))
RENAMED = form_from(texts_in(FEATURES / "renamed_question"))
SENT: dict[str, Json] = {
    "format": 1,
    "form": "after_sending",
    "version": OLD,
    "answers": {"child.name": "Sam Kay", "child.like": "Football"},
    "review": {"rev.sent": "2026-03-12"},
}
MOVED: dict[str, Json] = {
    "format": 1,
    "form": "renamed_question",
    "version": OLD,
    "answers": {"child.name": "Sam Kay", "child.address": "1 Hill Road"},
}


def _sent() -> Referral:
    return referral_from_json(LATER, SENT)


def _with(referral: Referral, question: str, value: str | None) -> Referral:
    return replace(referral, answers=referral.answers.put(Where(question), value))


def test_it_keeps_its_version_and_its_fingerprint_when_an_acknowledgement_is_recorded() -> None:
    before = _sent()
    after = referral_from_json(LATER, referral_to_json(LATER, _with(before, "fu.answer", "They have it")))
    assert referral_to_json(LATER, after)["version"] == OLD
    assert fingerprint(LATER, after) == fingerprint(LATER, before)


def test_the_fingerprint_is_that_which_the_earlier_version_reckoned() -> None:
    by_hand = {"form": "renamed_question", "version": OLD, "answers": MOVED["answers"]}
    read = referral_from_json(RENAMED, MOVED)
    assert read.answers["child.home"] == "1 Hill Road"
    written = referral_to_json(RENAMED, read)
    assert {key: written[key] for key in by_hand} == by_hand


@pytest.mark.parametrize("change", [("child.name", "Sam Kaye"), ("child.like", None)])
def test_a_changed_answer_of_the_referral_brings_the_version_of_now(change: tuple[str, str | None]) -> None:
    changed = referral_to_json(LATER, _with(_sent(), *change))
    assert changed["version"] == LATER.version
    assert fingerprint(LATER, _with(_sent(), *change)) != fingerprint(LATER, _sent())


def test_a_change_that_is_taken_back_brings_the_earlier_version_back() -> None:
    changed = _with(_sent(), "child.name", "Sam Kaye")
    assert fingerprint(LATER, _with(changed, "child.name", "Sam Kay")) == fingerprint(LATER, _sent())


def test_answers_of_later_parts_that_stood_among_the_others_are_not_written_twice() -> None:
    among = {**SENT, "review": {}, "answers": {"child.name": "Sam Kay", "rev.sent": "2026-03-12"}}
    written = referral_to_json(LATER, referral_from_json(LATER, among))
    assert written["answers"] == {"child.name": "Sam Kay"}
    assert written["review"] == {"rev.sent": "2026-03-12"}


def test_two_that_are_joined_keep_the_version_of_the_side_whose_answers_stand() -> None:
    mine = Referral(Answers({"child.name": "Sam Kay"}), "R-1")
    joined = join(LATER, Referral(Answers({"child.name": "Sam Kay"})), mine, _sent())
    assert fingerprint(LATER, joined) == fingerprint(LATER, _sent())


def test_a_record_of_this_version_is_written_as_it_is() -> None:
    assert referral_from_json(LATER, {**SENT, "version": LATER.version}).as_read is None
