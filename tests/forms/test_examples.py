"""More fictional referrals, quite unlike each other: together with the worked example they reach the whole form."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from referral_assistant.casework.writing.export import make_document
from referral_assistant.core.answers import NotKnown
from referral_assistant.core.checks import check
from referral_assistant.core.journey import Journey, journey, whole_journey
from referral_assistant.core.local import NOWHERE, Local
from referral_assistant.files.content import EXAMPLE
from referral_assistant.files.forms import load_form
from referral_assistant.files.referrals import read_referral
from referral_assistant.files.word import paragraphs_in

FORM = load_form()
STORIES = sorted(Path(__file__).with_name("examples").glob("*.json"))
STOPS = {"danger_now_and_agreement_refused": ["SAFE-006"]}
"""Story -> what it deserves to be stopped for: there, neither lead can be reached."""


AREAS = {"online_and_an_adult": Local(duty_from=date(2026, 1, 1))}
"""Story -> its area, where that sets anything: there, the law makes staff report, and its questions are asked."""


def walked(path: Path) -> Journey:
    return whole_journey(FORM, read_referral(FORM, path).answers, AREAS.get(path.stem, NOWHERE))


def each_story() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", STORIES, ids=[path.stem for path in STORIES])


def test_together_they_ask_and_answer_every_question_of_the_form() -> None:
    asked: set[str] = set()
    answered: set[str] = set()
    for walk in map(walked, [EXAMPLE, *STORIES]):
        asked |= {one.question.id for one in walk.asked()} | {group.group.id for group in walk.groups()}
        given = [(one.question.id, one.value) for one in walk.asked()]
        given += [(group.group.id, group.value) for group in walk.groups()]
        answered |= {id for id, value in given if value is not None and not isinstance(value, NotKnown)}
    every = FORM.questions.keys() | FORM.groups.keys()
    assert every - asked == set()
    assert every - answered == set()


def test_together_they_tell_every_part_in_what_happened() -> None:
    assert {walk.answers["ref.subject"] for walk in map(walked, STORIES)} == {"displayed", "affected"}


@each_story()
def test_every_answer_counts(path: Path) -> None:
    given = read_referral(FORM, path).answers
    walk = walked(path)
    assert given.keys() - walk.answers.keys() == set()
    for group in walk.groups():
        before, after = given.entries(group.group.id), walk.answers.entries(group.group.id)
        assert [entry.keys() for entry in before] == [entry.keys() for entry in after]


@each_story()
@pytest.mark.parametrize("year", [2026, 2031])
def test_it_has_nothing_to_fix_and_stops_only_where_the_story_deserves_it(path: Path, year: int) -> None:
    found = check(walked(path), date(year, 11, 23))
    assert [(one.rule, str(one.where)) for one in found.of("fix")] == []
    assert [one.rule for one in found.of("stop")] == STOPS.get(path.stem, [])


@each_story()
def test_it_makes_a_word_document(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "referral.docx"
    referral = read_referral(FORM, path)
    make_document(journey(FORM, referral.answers), referral, target)
    printed = "\n".join(paragraphs_in(target.read_bytes()))
    assert str(referral.answers["ask.outcome"]) in printed
    assert str(referral.answers["child.name.full"]) in printed
