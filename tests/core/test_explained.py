"""Whether a text explains a term where it uses it."""

from __future__ import annotations

import pytest

from referral_assistant.core.explained import as_written, is_explained, is_explanation


def explained(text: str, term: str, meaning: str = "") -> bool:
    start = text.rindex(term)
    return is_explained(text, start, start + len(term), meaning)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("He has an IEP (a plan of what helps him).", "IEP"),
        ("The individual education plan (IEP) ends in May.", "IEP"),
        ("The Multi-Agency Safeguarding Hub (MASH) rang.", "Multi-Agency"),
        ("He goes to the PRU, which is a small school.", "PRU"),
        ("We do circle time, a talk for the whole class that Mrs Hill leads.", "circle time"),
        ("He goes to the PRU – a small school.", "PRU"),
        ("He has a one page profile. This is a sheet that says what he likes.", "one page profile"),
        ("She is at the Hub, or family centre.", "Hub"),
        ("He was dysregulated (he screamed and kicked the door).", "dysregulated"),
        ("He is on a managed move. This means that he tries another school.", "managed move"),
    ],
)
def test_it_is_explained(text: str, term: str) -> None:
    assert explained(text, term)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("He has an IEP.", "IEP"),
        ("The LADO (who rang on Monday) agreed.", "LADO"),
        ("The EHCP (see page 3) ends in May.", "EHCP"),
        ("He has an IEP, a few days old.", "IEP"),
        ("His IEP was read. He ran.", "IEP"),
        ("The (IEP) ends.", "IEP"[:2]),
    ],
)
def test_it_is_not_explained(text: str, term: str) -> None:
    assert not explained(text, term)


def test_the_meaning_before_it_explains_it_and_behind_it_does_not() -> None:
    meaning = "special educational needs"
    assert explained("He has Special Educational Needs. His SEN teacher came.", "SEN", meaning)
    assert not explained("His SEN teacher came. He has special educational needs.", "SEN", meaning)


@pytest.mark.parametrize(
    ("meaning", "term", "written"),
    [
        ("short stay", "Respite", "Short stay"),
        ("short stay", "respite", "short stay"),
        ("local officer", "LADO", "local officer"),
        ("", "Respite", ""),
    ],
)
def test_plain_words_begin_as_the_term_did(meaning: str, term: str, written: str) -> None:
    assert as_written(meaning, term) == written


@pytest.mark.parametrize(
    ("text", "explains"),
    [
        ("He has an EHCP (education, health and ^care plan).", True),
        ("CSE stands for child sexual ^exploitation.", True),
        ("He has an EHCP (2023). The ^care plan is old.", False),
        ("He (Year 4) has a ^care plan.", False),
    ],
)
def test_the_words_that_explain_an_abbreviation_are_no_jargon(text: str, explains: bool) -> None:
    assert is_explanation(text.replace("^", ""), text.index("^")) is explains
