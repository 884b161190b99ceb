"""A question that is asked only when a condition holds."""

from referral_assistant.core.answers import Where
from referral_assistant.core.answers_json import answers_to_json
from referral_assistant.core.journey import journey
from tests.tiny import answers, asked, fired, form_beside, page_of, printed, walked

FORM = form_beside(__file__)
WITH_PET = {"child__name": "Sam", "pet__any": True, "pet__name": "Rex the tiger"}


def test_it_is_asked_when_the_condition_holds() -> None:
    assert asked(walked(FORM, pet__any=True)) == ["child.name", "pet.any", "pet.name"]


def test_it_is_not_asked_when_the_condition_does_not_hold_or_cannot_be_known_yet() -> None:
    assert asked(walked(FORM, pet__any=False)) == ["child.name", "pet.any"]
    assert asked(walked(FORM, pet__any={"not_known": "did not ask"})) == ["child.name", "pet.any"]
    assert asked(walked(FORM)) == ["child.name", "pet.any"]


def test_a_blank_is_missing_only_where_it_is_asked() -> None:
    assert fired(walked(FORM, pet__any=True)) == [("REQ-pet.name", "pet.name")]
    assert fired(walked(FORM, pet__any=False)) == []


def test_an_answer_off_the_journey_counts_nowhere() -> None:
    walk = walked(FORM, **WITH_PET | {"pet__any": False})
    assert "pet.name" not in walk.answers
    assert fired(walk) == []
    assert "pet.name" not in printed(walk)
    assert "tiger" not in page_of(walk)


def test_the_same_answer_counts_everywhere_when_it_is_on_the_journey() -> None:
    walk = walked(FORM, **WITH_PET)
    assert fired(walk) == [("PET-001", "pet.name")]
    assert printed(walk)["pet.name"] == ("Rex the tiger",)
    assert "Rex the tiger" in page_of(walk)


def test_an_answer_off_the_journey_stays_in_the_file_and_comes_back() -> None:
    given = answers(FORM, **WITH_PET)
    off = given.put(Where("pet.any"), value=False)
    assert answers_to_json(FORM, off)["pet.name"] == "Rex the tiger"
    assert journey(FORM, off.put(Where("pet.any"), value=True)).answers["pet.name"] == "Rex the tiger"
