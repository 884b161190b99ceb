"""British spelling: what is marked, what never is, and what is suggested."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.quotes import outside, quoted
from referral_assistant.files.content import EXAMPLE, SPELLING
from referral_assistant.files.english import load_english

SPELLER = load_english()
WORDS = (SPELLING / "words.txt").read_text("utf-8").split()


def marked(text: str, *known: str) -> list[str]:
    return [one.word for one in SPELLER.misspelt(text, frozenset(known))]


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("He recieved it seperately.", ["recieved", "seperately"]),
        ("His behavior at the center", ["behavior", "center"]),
        ("We organized a talk.", ["organized"]),
        ("Teh boy ran. Thier coats were wet.", ["Teh", "Thier"]),
        ("She was harrassed; it occured twice", ["harrassed", "occured"]),
        ("the co-operashun was good", ["operashun"]),
    ],
)
def test_slips_are_marked(text: str, slips: list[str]) -> None:
    assert marked(text) == slips


@pytest.mark.parametrize("letters", [31, 300, 100_000])
def test_a_key_that_stuck_is_marked_and_nothing_is_looked_up_for_it(letters: int) -> None:
    word = "lax" * (letters // 3 + 1)  # each place of each letter would be tried, and each of those again
    assert marked(f"It was {word} then.") == [word]
    assert SPELLER.suggestions(word) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Yusuf told Mrs Czerwinska that Xiomara left.",
        "Zbigniew ran.\nKwame sat. “Ok,” Oluwaseun said.",
        "SMITH, J. rang the MASH at 3pm on 12/03/2026.",
        "They live at 40 Mill Row, BD7 1QX.",
        "Write to office@hillsyde.example or see www.hillsyde.example/skool/infoo.html",
        "She uses TikTok, iPads and an eScooter. See photo1.jpg and #qwertz @blrgh",
        "He didn’t; she’d gone, it's theirs, and the boys' coats weren't there.",
        "A half-brother and a well-being co-ordinator; a non-uniform day.",
        "She said, “i dont no wot he ment”. He wrote: 'lol u r defo lyin'.",
        "Mum, nan, granddad and her stepdad; a vape, a selfie and nudes.",
        "We realise that the organiser apologised to the paediatrician at the centre.",
        "Year 6, 7F, KS2, 2nd, 3.30pm, £4, 50% and so on, e.g. at 5 a.m.",
    ],
)
def test_what_is_no_slip_is_never_marked(text: str) -> None:
    assert marked(text) == []


def test_what_was_entered_or_learned_is_known_in_any_case() -> None:
    assert marked("mr qwertzuk and the flurb went on") == ["qwertzuk", "flurb"]
    assert marked("mr qwertzuk's flurbs went on", "qwertzuk", "flurb") == []


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        *(("behavior", "behaviour"), ("counselor", "counsellor"), ("center", "centre"), ("realize", "realise")),
        *(("pediatric", "paediatric"), ("mom", "mum"), ("organized", "organised"), ("gray", "grey")),
        *(("recieve", "receive"), ("seperate", "separate"), ("definately", "definitely"), ("becuase", "because")),
        *(("inapropriate", "inappropriate"), ("accomodation", "accommodation"), ("Teh", "The"), ("thier", "their")),
        *(("tommorow", "tomorrow"), ("freind", "friend"), ("harrassed", "harassed"), ("humilated", "humiliated")),
        *(("wierd", "weird"), ("untill", "until"), ("peice", "piece"), ("libary", "library"), ("touhced", "touched")),
    ],
)
def test_the_first_suggestion_is_what_was_meant(word: str, meant: str) -> None:
    assert SPELLER.suggestions(word)[0] == meant


@pytest.mark.parametrize("word", ["behavior", "realize", "center", "mom", "traveling", "pediatric"])
def test_american_words_are_said_to_be(word: str) -> None:
    assert [one.american for one in SPELLER.misspelt(f"the {word} was")] == [True]


def texts_of(raw: object) -> Iterator[str]:
    if isinstance(raw, str):
        yield raw
    elif isinstance(raw, dict | list):
        for inner in raw.values() if isinstance(raw, dict) else raw:
            yield from texts_of(inner)


@pytest.mark.parametrize(
    "file", [EXAMPLE, *sorted((Path(__file__).parents[1] / "forms").glob("*/*.json"))], ids=lambda file: file.stem
)
def test_no_example_of_the_form_has_a_false_alarm(file: Path) -> None:
    answers = json.loads(file.read_text("utf-8"))["answers"]
    assert [(one, text) for text in texts_of(answers) for one in marked(text) if " " in text] == []


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_every_mark_is_a_word_of_the_text_outside_quotation_marks(text: str) -> None:
    end = 0
    for one in SPELLER.misspelt(text):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.word
        assert outside(quoted(text), one.start, one.end)
        end = one.end


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=20),
    st.sampled_from([" ", ", ", ". ", "; ", "\n", " – ", ": "]),
)
def test_good_words_are_good_however_they_are_joined(words: list[str], join: str) -> None:
    assert marked(join.join(words)) == []


def test_what_was_meant_is_known_of_words_that_are_no_names() -> None:
    text = "Unsuitible langauge was used by Kayleigh on severel days, xq."
    assert SPELLER.meant(text) == {"Unsuitible": "Unsuitable", "langauge": "language", "severel": "several"}
