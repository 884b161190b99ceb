"""False alarms on writing that is good, and abbreviations and terms of glossaries that must be noticed.

The sentences, the narratives and the terms are fictional, and the checks were developed with them: what they promise is
that nothing gets worse. What to expect of new texts is measured on the passages that are held back.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from referral_assistant.core.checks.plain import check_text
from referral_assistant.core.english import English
from referral_assistant.core.findings import Finding
from referral_assistant.core.text import word_count
from referral_assistant.files.english import load_english
from referral_assistant.files.forms import load_form
from tests.language.passages import CATEGORIES, HERE, Label
from tests.language.score import overlap

FORM, ENGLISH = load_form(), English(load_english())
NARRATIVES = sorted((HERE / "narratives").glob("*.txt"))
SENTENCES = (HERE / "nothing_to_mark.txt").read_text("utf-8").splitlines()
TERMS = [json.loads(line) for line in (HERE / "terms.jsonl").read_text("utf-8").splitlines()]
A_PAGE = 450
"""So many words stand on a page."""


def marks(text: str) -> list[Finding]:
    return [one for one in check_text(FORM, text, ENGLISH) if one.severity != "note"]


@pytest.mark.parametrize("file", NARRATIVES, ids=lambda file: file.stem)
def test_a_good_narrative_has_fewer_than_five_marks_a_page(file: Path) -> None:
    text = file.read_text("utf-8")
    assert len(marks(text)) * A_PAGE < 5 * word_count(text)


def test_hardly_any_sentence_with_nothing_at_fault_is_marked() -> None:
    assert len(SENTENCES) == len(set(SENTENCES)) >= 700
    marked = [text for text in SENTENCES if any(one.category in CATEGORIES for one in marks(text))]
    assert len(marked) <= len(SENTENCES) // 50, marked


@pytest.mark.parametrize(("kind", "share"), [("acronym", 0.98), ("jargon", 0.95)])
def test_terms_of_glossaries_are_noticed(kind: str, share: float) -> None:
    terms = [one for one in TERMS if one["kind"] == kind]
    missed = [one["term"] for one in terms if not any(overlap(found, _label(one)) for found in marks(one["text"]))]
    assert len(terms) >= 100
    assert len(missed) <= (1 - share) * len(terms), missed


def _label(term: dict[str, Any]) -> Label:
    (span,) = term["spans"]
    return Label(span["start"], span["end"], span["category"])
