"""An old answers file may still hold the old id of a question."""

import pytest

from referral_assistant.core.answers_json import (
    BadAnswers,
    answers_from_json,
    answers_to_json,
)
from tests.tiny import form_beside, printed, walked

FORM = form_beside(__file__)


def test_an_old_answer_is_read_under_the_new_id() -> None:
    walk = walked(FORM, child__address="1 Hill Road")
    assert printed(walk)["child.home"] == ("1 Hill Road",)


def test_an_old_answer_inside_an_entry_too() -> None:
    walk = walked(FORM, trips=[{"trip.place": "The museum"}])
    assert printed(walk)["trips[0].trip.to"] == ("The museum",)


def test_it_is_kept_under_the_new_id() -> None:
    assert answers_to_json(FORM, answers_from_json(FORM, {"child.address": "1 Hill Road"})) == {
        "child.home": "1 Hill Road"
    }


@pytest.mark.parametrize(
    "raw", [{"child.address": "Old", "child.home": "New"}, {"child.home": "New", "child.address": "Old"}]
)
def test_a_file_that_holds_both_ids_is_refused_so_that_neither_answer_is_lost(raw: dict[str, str]) -> None:
    with pytest.raises(BadAnswers, match=r"child\.address.*child\.home"):
        answers_from_json(FORM, dict(raw))
