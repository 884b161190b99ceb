"""A whole group may be not known."""

from referral_assistant.core.answers_json import answers_to_json
from referral_assistant.core.summary import summary
from tests.tiny import asked, fired, form_beside, page_of, walked

FORM = form_beside(__file__)
WHY = {"not_known": "Nobody has been to the house."}


def test_with_a_reason_no_entry_is_asked_for() -> None:
    assert fired(walked(FORM, people=WHY)) == []
    assert asked(walked(FORM, people=WHY)) == ["child.name"]


def test_without_a_reason_it_is_still_blank() -> None:
    assert fired(walked(FORM, people={"not_known": ""})) == [("REQ-people", "people")]


def test_a_condition_sees_that_it_is_not_known() -> None:
    assert "home.who" in asked(walked(FORM, people=[{"per.name": "Jo"}]))
    assert "home.who" not in asked(walked(FORM, people=WHY))


def test_it_is_printed_and_listed_for_the_reader() -> None:
    walk = walked(FORM, people=WHY)
    assert "Not known: Nobody has been to the house." in page_of(walk)
    assert [row.label for row in summary(walk).not_known] == ["Household"]


def test_it_is_kept_as_it_is() -> None:
    assert answers_to_json(FORM, walked(FORM, people=WHY).answers) == {"people": WHY}
