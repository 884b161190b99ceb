"""Where somebody can be known from the name of a file, and where not."""

import pytest

from referral_assistant.core.names import in_file_name

GUILTY = [
    "Toby Okoro-Bell referral.docx", "toby_okoro_bell.docx", "OKORO-BELL.docx", "okorobell2.docx", "TobyReferral.docx",
    "2026-03-11toby.docx", "Referral for Toby",
]  # fmt: skip
INNOCENT = ["Referral R-7KM2QX.docx", "TOB referral", "TO-B.docx", "Tobyhanna.docx", "October.docx", "", "bell.docx"]


@pytest.mark.parametrize("text", GUILTY)
def test_a_part_of_a_name_gives_somebody_away(text: str) -> None:
    pattern = in_file_name("Toby Okoro-Bell")
    assert pattern
    assert pattern.search(text)


@pytest.mark.parametrize("text", INNOCENT)
def test_a_reference_or_initials_do_not(text: str) -> None:
    pattern = in_file_name("Toby Okoro-Bell")
    assert pattern
    assert not pattern.search(text)


@pytest.mark.parametrize(
    ("name", "text"), [("May Summer", "12 May 2026"), ("Li Wu", "Li.docx"), ("Grace Hill", "grace")]
)
def test_an_everyday_or_very_short_word_counts_only_in_the_whole_name(name: str, text: str) -> None:
    pattern = in_file_name(name)
    assert pattern
    assert not pattern.search(text)
    assert pattern.search(name.replace(" ", "_"))


@pytest.mark.parametrize("name", ["", "?", "T W", "T. W."])
def test_without_a_name_there_is_nothing_to_find(name: str) -> None:
    assert in_file_name(name) is None
