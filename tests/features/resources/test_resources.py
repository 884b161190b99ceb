"""Resources are found by words, topic and age, and stand beside the questions they help with."""

from pathlib import Path

import pytest

from referral_assistant.core.definition import Reading
from referral_assistant.core.resource_files import read_resources
from referral_assistant.core.resources import Resources, beside, search
from tests.tiny import form_beside, texts_in

FORM = form_beside(__file__)


@pytest.fixture(scope="module")
def resources() -> Resources:
    found = read_resources(Reading(texts_in(Path(__file__).parent)))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["little_book", "listening", "poster"]),
        ("  ", ["little_book", "listening", "poster"]),
        ("worries", ["little_book"]),
        ("WORRY", ["little_book"]),
        ("worr", ["little_book"]),
        ("worries book", ["little_book"]),
        ("book of worries", ["little_book"]),
        ("book about the worries", ["little_book"]),
        ("the", ["little_book", "listening", "poster"]),
        ("sisters", ["listening"]),
        ("Brothers' sister", ["listening"]),
        ("child", ["little_book", "listening", "poster"]),
        ("childrens family", ["listening"]),
        ("families", ["listening"]),
        ("pictures", ["little_book"]),
        ("Vale-Trust", ["listening"]),
        ("story", ["little_book", "poster"]),
        ("wall worries", []),
        ("éxample", []),
        ("(", ["little_book", "listening", "poster"]),
    ],
)
def test_words_are_found_whatever_their_case_number_and_order(
    resources: Resources, words: str, found: list[str]
) -> None:
    assert sorted(one.id for one in search(resources, words)) == sorted(found)


def test_what_has_the_words_in_its_title_comes_first(resources: Resources) -> None:
    assert [one.id for one in search(resources, "wall")] == ["poster"]
    assert [one.id for one in search(resources, "poster")] == ["poster"]
    assert [one.id for one in search(resources, "book")] == ["little_book", "poster"]
    assert next(one.id for one in search(resources, "listen")) == "listening"


def test_a_topic_and_an_age_leave_out_what_does_not_fit(resources: Resources) -> None:
    assert [one.id for one in search(resources, topic="reading")] == ["little_book", "poster"]
    assert [one.id for one in search(resources, topic="reading", age=8)] == ["poster"]
    assert [one.id for one in search(resources, age=3)] == ["little_book", "listening", "poster"]
    assert [one.id for one in search(resources, "story", "talking", 7)] == ["poster"]
    assert search(resources, topic="nothing") == ()


@pytest.mark.parametrize(
    ("question", "found"),
    [("child.name", ["listening", "poster"]), ("say.words", ["listening"]), ("say.where", ["listening"])],
)
def test_they_stand_beside_a_question_by_its_id_its_topic_or_a_family(
    resources: Resources, question: str, found: list[str]
) -> None:
    assert [one.id for one in beside(resources, FORM.questions[question])] == found


def test_a_link_is_opened_over_https_and_what_is_only_named_has_none(resources: Resources) -> None:
    assert resources.by_id["little_book"].address == "https://www.example.org/worries?page=2"
    assert resources.by_id["little_book"].host == "www.example.org"
    assert resources.by_id["listening"].address is None


def test_a_form_without_them_has_none() -> None:
    assert read_resources(Reading({})) == Resources()
