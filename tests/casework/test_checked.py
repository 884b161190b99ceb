"""What was checked and with which lists: silence is never taken for "all is well" where nothing ran."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from referral_assistant.casework.reading.checked import checked_with
from referral_assistant.core.answers_json import answers_from_json
from referral_assistant.core.checks.coverage import coverage
from referral_assistant.core.english import English
from referral_assistant.core.form import Form
from referral_assistant.core.journey import Journey, journey
from referral_assistant.files.content import FORM as FOLDER
from referral_assistant.files.english import load_english
from referral_assistant.files.forms import load_form
from tests.forms.rule_cases.given import AREA, incident

FORM = load_form()
ENGLISH = English(load_english())


def walk(form: Form = FORM) -> Journey:
    given = {"risk.worry": "He ran off.", **incident(what="Four words are here.")}
    return journey(form, answers_from_json(form, given), local=AREA)


def test_words_lists_and_spelling_are_counted() -> None:
    found = coverage(walk(), ENGLISH)
    assert found.words == 7
    assert {"acronym", "jargon", "labelling", "vague", "opinion", "hearsay", "leading", "image"} <= {*found.categories}
    assert found.phrases > 1500
    assert found.spelling
    assert found.lost == ()


def test_the_sentence_names_them() -> None:
    said = checked_with(walk(), ENGLISH)
    assert re.search(r"\b7\b", said)
    assert "spelling" in said.lower()


def test_without_the_list_of_words_spelling_is_not_claimed() -> None:
    said = checked_with(walk(), English(trouble="The list of words is missing."))
    assert "The list of words is missing." in said
    assert "spelling" not in said.split("The list")[0].lower()


@pytest.mark.parametrize("damage", ["", "[vague_count\n", "[vague_count]\nsays = 5\n"])
def test_a_lost_list_is_named_and_not_counted(damage: str, tmp_path: Path) -> None:
    folder = tmp_path / "hsb"
    shutil.copytree(FOLDER, folder)
    (folder / "language" / "vague.toml").write_text(damage, encoding="utf-8")
    form = load_form(folder)
    found = coverage(walk(form), ENGLISH)
    assert found.lost
    assert found.phrases < coverage(walk(), ENGLISH).phrases
    assert "jargon" in found.categories
    said = checked_with(walk(form), ENGLISH)
    assert all(fault in said for fault in found.lost)
