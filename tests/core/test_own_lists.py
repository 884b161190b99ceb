"""Words that a school or an authority adds by its pack."""

from __future__ import annotations

from referral_assistant.core.checks.plain import check_text
from referral_assistant.core.form import Form
from referral_assistant.core.own_lists import OwnList, bad_phrases, with_lists
from referral_assistant.files.forms import load_form

FORM = load_form()
JARGON = OwnList(
    category="jargon",
    says="words of our school",
    means={"the nest": "the quiet room", "(blue|gold) step*": "a step of our rewards"},
    unless=("the nest of",),
)
ACRONYMS = OwnList(category="acronym", says="ours", means={"QQV": "quiet quarter visit", "LADO": "our own officer"})
LABELS = OwnList(
    category="labelling", says="ours", words=("door legend",), message="“{term}” is unkind.", suggestion="How often?"
)


def found(form: Form, text: str) -> list[tuple[str, str, str]]:
    return [(one.rule, one.category or "", one.text) for one in check_text(form, text)]


def test_own_words_are_found_with_their_plain_words() -> None:
    form = with_lists(FORM, (JARGON,))
    (one,) = check_text(form, "She sat in the nest at noon.")
    assert (one.rule, one.category, one.text) == ("OWN-001", "jargon", "the nest")
    assert one.replace == ("the quiet room",)
    assert "the quiet room" in one.message
    assert found(form, "She had two gold steps.") == [("OWN-001", "jargon", "gold steps")]


def test_an_exception_and_a_quotation_are_kept() -> None:
    form = with_lists(FORM, (JARGON,))
    assert found(form, "He held the nest of the bird.") == []
    assert found(form, "She said, “I was in the nest.”") == []


def test_own_abbreviations_join_those_of_the_form_and_win() -> None:
    form = with_lists(FORM, (ACRONYMS,))
    text = "The QQV was on Monday, and the LADO came."
    messages = {one.text: one.message for one in check_text(form, text)}
    assert "quiet quarter visit" in messages["QQV"]
    assert "our own officer" in messages["LADO"]
    assert found(form, "The quiet quarter visit (QQV) was on Monday.") == []


def test_own_message_and_suggestion_are_used() -> None:
    (one,) = check_text(with_lists(FORM, (LABELS,)), "She is a door legend.")
    assert one.message == "“door legend” is unkind."
    assert one.suggestions == ("How often?",)


def test_without_lists_the_form_is_the_same_and_with_them_it_is_left_as_it_was() -> None:
    assert with_lists(FORM, ()) is FORM
    before = len(FORM.rules)
    assert len(with_lists(FORM, (JARGON, LABELS)).rules) == before + 2
    assert len(FORM.rules) == before


def test_a_phrase_that_cannot_be_read_is_named() -> None:
    bad = OwnList(category="vague", says="ours", words=("fine", "(open"), means={"a ) b": "x"}, unless=("]",))
    assert [(key, phrase) for key, phrase, _ in bad_phrases(bad)] == [
        ("words", "(open"),
        ("means", "a ) b"),
        ("unless", "]"),
    ]
