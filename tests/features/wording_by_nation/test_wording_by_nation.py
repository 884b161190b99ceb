"""Words that a nation's file fills in; what it does not have is left out."""

from pathlib import Path

import pytest

from referral_assistant.core.lint import lint
from tests.tiny import LISTS, texts_in

TEXTS = texts_in(Path(__file__).parent)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ({"law_need": " (section 17)"}, "Is the child in need (section 17)?"),
        ({"law_need": ' ("the Act" \\ 1989)'}, 'Is the child in need ("the Act" \\ 1989)?'),
        ({"law_harm": " (section 47)"}, "Is the child in need?"),
        ({}, "Is the child in need?"),
    ],
)
def test_the_nations_words_stand_in_the_text(said: dict[str, str], asked: str) -> None:
    form, faults = lint(TEXTS, LISTS, said)
    assert form is not None, faults
    assert form.questions["child.name"].ask == asked


def test_a_name_that_is_not_declared_is_a_fault_with_its_line() -> None:
    texts = {**TEXTS, "sections/child.toml": TEXTS["sections/child.toml"].replace("law_need", "law_nead")}
    form, faults = lint(texts, LISTS)
    assert form is None
    assert [(one.file, one.line, one.sentence) for one in faults] == [
        ("form.toml", 12, "No text uses “{{law_need}}”. Use it, or take it out."),
        (
            "sections/child.toml",
            10,
            (
                "“{{law_nead}}” is not in [wording] of form.toml. Check the spelling, or add it there. "
                "Did you mean “law_need”?"
            ),
        ),
    ]
