"""A choice whose options are a list that the product carries."""

import pytest

from referral_assistant.core.answers_json import BadAnswers, answers_from_json
from referral_assistant.core.summary import summary
from tests.tiny import form_beside, walked

FORM = form_beside(__file__)


def test_the_list_gives_the_options_and_their_labels() -> None:
    assert summary(walked(FORM, authority="E1")).authority == "Hill County Council"


def test_what_is_not_in_the_list_is_refused() -> None:
    with pytest.raises(BadAnswers, match="authority"):
        answers_from_json(FORM, {"authority": "E9"})
