"""What differs between two sets of answers."""

from __future__ import annotations

from hypothesis import given

from referral_assistant.core.answers import Answers, Where
from referral_assistant.core.changes import Change, changes
from tests.tiny import SAMPLE, form_from, texts_in
from tests.values import referrals

FORM = form_from(texts_in(SAMPLE))


def test_each_place_that_differs_is_named_with_both_answers() -> None:
    before = Answers({"child.name": "Sam", "incidents": (Answers({"inc.what": "Jo ran"}),)})
    after = Answers({"child.age": 9, "incidents": (Answers({"inc.what": "Jo fell"}), Answers({"inc.what": "Al ran"}))})
    assert set(changes(FORM, before, after)) == {
        Change(Where("child.name"), "Sam", None),
        Change(Where("child.age"), None, 9),
        Change(Where("inc.what", "incidents", 0), "Jo ran", "Jo fell"),
        Change(Where("inc.what", "incidents", 1), None, "Al ran"),
    }


@given(answers=referrals(FORM))
def test_the_same_answers_differ_nowhere(answers: Answers) -> None:
    assert changes(FORM, answers, answers) == ()
