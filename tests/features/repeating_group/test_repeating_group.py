"""Questions that repeat: one entry for each person."""

from referral_assistant.core.answers import Answers, Where
from referral_assistant.core.summary import summary
from tests.tiny import asked, fired, form_beside, page_of, walked

FORM = form_beside(__file__)
TWO = [{"per.name": "Jo Kay", "per.age": 40}, {"per.age": 7}]


def test_no_entry_at_all_is_missing_where_the_group_is_required() -> None:
    assert fired(walked(FORM)) == [("REQ-people", "people")]


def test_every_question_is_asked_for_every_entry() -> None:
    assert asked(walked(FORM, people=TWO))[:4] == [
        f"people[{i}].{id}" for i in (0, 1) for id in ("per.name", "per.age")
    ]


def test_a_blank_in_one_entry_is_named_by_its_entry() -> None:
    assert fired(walked(FORM, people=TWO)) == [("REQ-per.name", "people[1].per.name")]


def test_an_entry_is_named_by_its_answer_or_else_by_its_number() -> None:
    blocks = summary(walked(FORM, people=TWO)).sections[0].blocks
    assert [block.title for block in blocks] == ["Jo Kay", "Person 2"]


def test_an_entry_without_any_answer_is_still_an_entry() -> None:
    walk = walked(FORM, people=[{}])
    assert walk.answers.entries("people") == (Answers(),)
    assert fired(walk) == [("REQ-per.name", "people[0].per.name")]


def test_the_document_holds_every_entry() -> None:
    page = page_of(walked(FORM, people=TWO))
    assert all(text in page for text in ("Jo Kay", "40 years", "7 years"))


def test_putting_an_answer_in_one_entry_leaves_the_others() -> None:
    given = walked(FORM, people=TWO).answers.put(Where("per.name", "people", 1), "Al")
    assert [entry.get("per.name") for entry in given.entries("people")] == ["Jo Kay", "Al"]
