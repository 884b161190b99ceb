"""“Not known” is an answer in its own right, with a reason."""

import pytest

from referral_assistant import messages
from referral_assistant.core.answers import NotKnown, Where
from referral_assistant.core.answers_json import answers_from_json, answers_to_json
from referral_assistant.core.checks import check
from referral_assistant.core.journey import journey
from referral_assistant.core.summary import summary
from tests.tiny import TODAY, answers, fired, form_beside, page_of, printed, walked

FORM = form_beside(__file__)
WHY = {"not_known": "The mother would not say."}
NO_WHY = {"not_known": ""}


def test_with_a_reason_it_silences_the_general_finding_and_the_rule() -> None:
    assert fired(walked(FORM, child__name=WHY, child__born=WHY, child__likes=WHY)) == []


def test_without_a_reason_it_silences_neither() -> None:
    walk = walked(FORM, child__name=NO_WHY, child__born=NO_WHY, child__likes=NO_WHY)
    assert fired(walk) == [
        ("MISS-001", "child.name"),
        ("REQ-child.born", "child.born"),
        ("REQ-child.likes", "child.likes"),
    ]
    assert check(walk, TODAY).all[1].message == messages.NEEDS_REASON


def test_a_reason_of_spaces_is_no_reason() -> None:
    walk = journey(FORM, answers(FORM).put(Where("child.born"), NotKnown(" \n ")))
    assert ("REQ-child.born", "child.born") in fired(walk)
    assert printed(walk)["child.born"] == ("Not known",)


def test_it_is_printed_with_its_reason_and_listed_for_the_reader() -> None:
    walk = walked(FORM, child__name="Sam", child__born=WHY)
    assert printed(walk)["child.born"] == ("Not known: The mother would not say.",)
    assert [row.label for row in summary(walk).not_known] == ["Born"]


def test_a_reason_of_several_paragraphs_is_printed_as_paragraphs() -> None:
    walk = walked(FORM, child__likes={"not_known": "Nobody asked.\n\nWe will."})
    assert printed(walk)["child.likes"] == ("Not known: Nobody asked.", "We will.")


def test_without_a_reason_it_is_still_printed_even_where_it_is_optional() -> None:
    assert "Not known" in page_of(walked(FORM, child__code=NO_WHY)).split("\n")


@pytest.mark.parametrize("value", [WHY, NO_WHY])
def test_it_is_kept_as_it_is(value: dict[str, str]) -> None:
    raw = {"child.name": value, "child.born": value}
    assert answers_to_json(FORM, answers_from_json(FORM, raw)) == raw
