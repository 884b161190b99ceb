"""A teacher with a simple incident writes what was seen, heard and done in about thirty answers; the lead goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from referral_assistant.core.answers import Value
from referral_assistant.core.conditions import Named, parts_of
from referral_assistant.core.form import Asking, Level
from referral_assistant.core.journey import AskedGroup, journey
from referral_assistant.files.forms import load_form
from referral_assistant.files.referrals import read_referral

FORM = load_form()
ANSWERS = {"a_touch_that_was_seen": 27, "told_by_the_child_affected": 32, "a_message_that_was_found": 29}
"""Fictional case -> how many answers a teacher needs to give; docs/teachers.md says so."""
NEEDED: tuple[Level, ...] = ("required", "required-if", "recommended")


def asked_of_the_teacher(case: str) -> Iterator[tuple[Asking, Value | None]]:
    answers = read_referral(FORM, Path(__file__).with_name("short") / f"{case}.json").answers
    for step in journey(FORM, answers).steps:
        for page in [page for pages in step.entries for page in pages] if isinstance(step, AskedGroup) else [step]:
            yield from ((one.question, one.value) for one in page.asked if one.question.who == "teacher")


@pytest.mark.parametrize("case", ANSWERS)
def test_a_simple_incident_needs_about_thirty_answers_of_a_teacher(case: str) -> None:
    needed = [(asking.id, value) for asking, value in asked_of_the_teacher(case) if asking.level in NEEDED]
    assert [id for id, value in needed if value is None] == [], "the case is told in full"
    assert len(needed) == ANSWERS[case]
    assert len(needed) <= 32


def test_the_page_for_teachers_says_how_many_answers_there_are() -> None:
    page = (Path(__file__).parents[2] / "docs" / "teachers.md").read_text(encoding="utf-8")
    assert f"{min(ANSWERS.values())} to {max(ANSWERS.values())} answers" in page


def test_what_a_teacher_is_asked_never_waits_for_an_answer_of_the_lead() -> None:
    waiting: list[tuple[str, str]] = []
    for section in FORM.sections:
        for page in section.page:
            for question in (one for one in page.question if one.who == "teacher"):
                names = {name for name in (page.ask_if, question.ask_if) if name}
                looked_at = {id for name in names for id in looked_at_by(name)}
                waiting += [(question.id, id) for id in looked_at if who(id) == "lead"]
    assert waiting == []


def looked_at_by(condition: str) -> Iterator[str]:
    """The questions that a named condition looks at, also through other names."""
    for part in parts_of(FORM.tests[condition]):
        if isinstance(part, Named):
            yield from looked_at_by(part.name)
        elif id := getattr(part, "question", getattr(part, "group", None)):
            yield id


def who(id: str) -> str:
    return (FORM.questions.get(id) or FORM.groups[id]).who
