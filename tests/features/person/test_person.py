"""A person is entered part by part."""

import pytest

from referral_assistant.core.answers_json import BadAnswers, answers_from_json
from referral_assistant.core.kinds import Json
from tests.tiny import fired, form_beside, printed, walked

FORM = form_beside(__file__)


def test_the_parts_are_printed_in_the_usual_order_and_named_but_for_the_name() -> None:
    walk = walked(FORM, ring={"phone": "01632 960001", "name": " Jo  Kay ", "relation": "Mother", "email": ""})
    assert printed(walk)["ring"] == ("Jo  Kay", "Relation: Mother", "Phone: 01632 960001")


def test_a_person_without_any_part_is_blank() -> None:
    assert fired(walked(FORM, ring={"name": " "})) == [("REQ-ring", "ring")]


@pytest.mark.parametrize("raw", ["Jo", ["Jo"], {"name": 3}, {"nickname": "Jo"}, {"name": "Jo", "not_known": "x"}])
def test_anything_else_is_refused_with_the_parts_that_are_asked(raw: Json) -> None:
    with pytest.raises(BadAnswers, match="name, relation, phone"):
        answers_from_json(FORM, {"ring": raw})
