"""A question that is no longer asked: old answers are kept in the file, and never count."""

import pytest

from referral_assistant.core.answers import Where
from referral_assistant.core.answers_json import answers_from_json, answers_to_json
from referral_assistant.core.kinds import Json
from tests.tiny import asked, fired, form_beside, page_of, walked

FORM = form_beside(__file__)


def test_an_old_answer_never_counts() -> None:
    walk = walked(FORM, child__name="Al", child__mood="very sad")
    assert asked(walk) == ["child.name", "child.home"]
    assert fired(walk) == []
    assert "sad" not in page_of(walk)


@pytest.mark.parametrize("old", ["sad", {"a": [1, None, "é"]}, ["x"], 3.5, False, {"not_known": "why"}, None])
def test_an_old_answer_is_kept_as_it_was_whatever_it_was(old: Json) -> None:
    given = answers_from_json(FORM, {"child.mood": old}).put(Where("child.name"), "Al")
    assert answers_to_json(FORM, given) == {"child.mood": old, "child.name": "Al"}
