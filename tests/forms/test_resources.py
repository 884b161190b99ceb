"""The resources and systems that the product carries: nothing that the specification names is missing."""

import pytest

from referral_assistant.core.resources import Resources, search
from referral_assistant.files.resources import load_resources, load_systems

NAMED = {
    "swgfl guide": "swgfl_guide",
    "traffic light": "brook_tool",
    "signs and indicators": "csa_signs",
    "response pathway": "csa_pathway",
    "communicating with a child": "csa_communicating",
    "supporting parents": "csa_parents",
    "sibling": "csa_siblings",
    "brothers": "csa_siblings",
    "safety plans": "csa_safety",
    "supervision": "csa_supervision",
    "child reveals abuse": "nspcc_reveals",
    "pants": "pants",
    "underwear": "pants",
    "NSPCC training": "nspcc_training",
    "case review": "nspcc_reviews",
    "turn page": "turn_the_page",
    "barnardos": "barnardos",
    "Barnardo’s": "barnardos",
    "book under 8": "book_under_8",
    "book 8 12": "book_8_to_12",
    "life lesson": "life_lessons",
    "breck": "brecks_last_game",
    "speakers": "speaker",
    "AI images": "ai_guide",
    "CEOP": "ceop_report",
    "report remove": "report_remove",
    "London procedure": "london_procedures",
    "Sutton toolkit": "sutton_toolkit",
    "Hampshire toolkit": "hampshire_toolkit",
    "national review": "panel_review",
    "shore": "shore",
    "stop it now": "prevention_toolkit",
    "police": "call_police",
    "NICE": "nice_ng55",
    "AIM3": "aim",
    "sexting": "ukcis_nudes",
}
"""What somebody types, and what must be among the first that are found."""


@pytest.fixture(scope="module")
def resources() -> Resources:
    return load_resources()


@pytest.mark.parametrize("words", sorted(NAMED))
def test_each_is_found_by_the_words_that_somebody_would_type(resources: Resources, words: str) -> None:
    assert NAMED[words] in [one.id for one in search(resources, words)][:5]


@pytest.mark.parametrize(("age", "book"), [(5, "book_under_8"), (7, "book_under_8"), (8, "book_8_to_12")])
def test_a_book_is_found_by_the_childs_age(resources: Resources, age: int, book: str) -> None:
    found = [one.id for one in search(resources, "book", age=age)]
    assert [id for id in found if id.startswith("book_")] == [book]


def test_every_topic_leads_to_something_and_no_title_stands_twice_for_one_publisher(resources: Resources) -> None:
    assert all(search(resources, topic=topic) for topic in resources.topics)
    titles = [(one.title, one.publisher) for one in resources.resource]
    assert len(set(titles)) == len(titles)


def test_each_says_what_it_is_in_one_short_sentence(resources: Resources) -> None:
    long = [one.id for one in resources.resource if len(one.about.split()) > 25]
    no_sentence = [one.id for one in resources.resource if not one.about.endswith(".") or ". " in one.about]
    assert (long, no_sentence) == ([], [])


def test_nothing_that_was_not_seen_is_said_to_be_checked(resources: Resources) -> None:
    assert {one.checked.isoformat() for one in resources.resource if one.checked} == {"2026-11-01"}
    assert [one.id for one in resources.resource if one.checked and not one.link] == []


def test_every_system_says_in_one_sentence_where_it_is() -> None:
    systems = load_systems().system
    assert len(systems) >= 22
    assert [one.id for one in systems if not one.says.endswith(".") or ". " in one.says] == []
