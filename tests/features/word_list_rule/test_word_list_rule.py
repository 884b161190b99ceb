"""A rule that looks for the words of a list."""

import pytest

from referral_assistant.core.checks import check
from tests.tiny import TODAY, fired, form_beside, walked

FORM = form_beside(__file__)


def test_it_fires_at_each_place_and_says_which_word_and_where() -> None:
    walk = walked(FORM, gate__danger=False, story="😀 Right  now: weapons!")
    found = [(one.text, one.start, one.end, one.message) for one in check(walk, TODAY).of("stop")]
    assert found == [
        ("Right  now", 2, 12, "'Right  now' suggests danger now."),
        ("weapons", 14, 21, "'weapons' suggests danger now."),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("WEAPON", ["WEAPON"]),
        ("weaponry", ["weaponry"]),
        ("a bioweapon", []),
        ("right\nnow", ["right\nnow"]),
        ("rightnow", []),
        ("right nowhere", []),
        ("please don’t go", ["don’t go"]),
        ("please don't go", ["don't go"]),
        ("", []),
    ],
)
def test_it_finds_whole_words_in_any_case(text: str, words: list[str]) -> None:
    assert [one.text for one in check(walked(FORM, gate__danger=False, story=text), TODAY).of("stop")] == words


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"said": "a weapon"}, "said"),
        ({"child__name": "Weapon Smith"}, "child.name"),
        ({"ring": {"name": "Jo", "times": "right now"}}, "ring"),
        ({"story": {"not_known": "gone, with a weapon"}}, "story"),
    ],
)
def test_it_looks_in_every_answer_also_in_quoted_words_and_reasons(given: dict[str, object], place: str) -> None:
    assert fired(walked(FORM, gate__danger=False, **given)) == [("SAFE-002", place)]


def test_within_names_the_only_answers_it_looks_in() -> None:
    assert fired(walked(FORM, story="upset", said="upset")) == [("VAG-001", "story")]


def test_it_is_silent_where_its_condition_does_not_hold() -> None:
    assert fired(walked(FORM, gate__danger=True, story="a weapon")) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("No weapon was seen.", []),
        ("Nobody had a weapon.", []),
        ("There is no sign of weapons.", []),
        ("No. A weapon was seen.", ["weapon"]),
        ("She said no, and he had a weapon.", ["weapon"]),
        ("There was no lesson, and outside he showed a weapon.", ["weapon"]),
        ("He noticed a weapon.", ["weapon"]),
    ],
)
def test_a_word_that_is_said_not_to_be_there_is_left_out_where_the_list_says_so(text: str, words: list[str]) -> None:
    assert [one.text for one in check(walked(FORM, gate__danger=False, story=text), TODAY).of("stop")] == words
