"""The form that the product carries: it has no fault, its example is whole, and every question is explained."""

import re
from datetime import date

import pytest

from referral_assistant.core.answers import Answers, Where
from referral_assistant.core.checks import check, rules
from referral_assistant.core.form import Form
from referral_assistant.core.journey import Journey, Said, journey
from referral_assistant.files.content import EXAMPLE, FORM
from referral_assistant.files.forms import lint_folder, load_form
from referral_assistant.files.referrals import read_referral


@pytest.fixture(scope="module")
def form() -> Form:
    return load_form()


@pytest.fixture(scope="module")
def example(form: Form) -> Journey:
    return journey(form, read_referral(form, EXAMPLE).answers)


def test_it_has_no_fault() -> None:
    assert [str(fault) for fault in lint_folder(FORM)[1]] == []


@pytest.mark.parametrize("day", [(2026, 3, 12), (2026, 11, 23), (2027, 1, 1), (2031, 12, 31)])
def test_the_example_has_nothing_to_stop_for_or_to_fix_on_any_day(example: Journey, day: tuple[int, int, int]) -> None:
    serious = check(example, date(*day)).of("stop", "fix")
    assert [(finding.rule, str(finding.where), finding.message) for finding in serious] == []


def test_every_question_that_the_example_reaches_is_answered(example: Journey) -> None:
    assert [str(one.where) for one in example.asked() if one.value is None] == []
    assert [group.group.id for group in example.groups() if group.value is None] == []


def test_every_answer_of_the_example_counts(form: Form, example: Journey) -> None:
    given = read_referral(form, EXAMPLE).answers
    assert given.keys() - example.answers.keys() == set()


def test_every_question_says_why_it_is_asked_on_whose_advice_and_what_a_weak_and_a_strong_answer_is(
    form: Form,
) -> None:
    for question in form.questions.values():
        assert all((question.why.strip(), question.source, question.poor.strip(), question.good.strip())), question.id


@pytest.mark.parametrize("section", ["context", "images", "words", "signs", "impact"])
def test_where_a_child_might_be_questioned_every_hint_says_not_to(form: Form, section: str) -> None:
    (found,) = (one for one in form.sections if one.id == section)
    hints = {question.id: f"{question.hint} {question.safe}".lower() for question in found.questions()}
    assert [id for id, hint in hints.items() if "do not ask" not in hint or "child" not in hint] == []


def test_every_label_of_a_section_is_its_own(form: Form) -> None:
    for section in form.sections:
        labels = [one.print for one in [*section.questions(), *section.group]]
        assert sorted(labels) == sorted(set(labels)), section.id


def test_the_good_example_of_a_question_with_options_is_made_of_them(form: Form) -> None:
    for question in form.questions.values():
        if question.option:
            labels = {option.label.lower() for option in question.option}
            assert {part.strip().lower() for part in question.good.split(";")} <= labels, question.id


def test_no_rule_fires_at_the_words_of_a_good_example(form: Form) -> None:
    found: list[tuple[str, str, str]] = []
    looking_for_words = tuple(
        rule.model_copy(update={"when": None, "or_when": None, "code": (), "each": None, "where": None})
        for rule in form.rules
        if rule.words
    )
    for one in form.questions.values():
        walk = Journey(form, (), Answers())
        walk.__dict__["said"] = {one.id: (Said(Where(one.id), one.good, one.kind == "quoted words"),)}
        fired = rules.findings(walk, date(2026, 11, 23), only=looking_for_words)
        found += [(finding.rule, one.id, finding.text) for finding in fired]
    assert found == []


def test_there_are_no_links_in_it() -> None:
    linked = [path.name for path in FORM.rglob("*") if path.is_file() and "://" in path.read_text(encoding="utf-8")]
    assert linked == []


def test_every_rule_is_named_as_the_content_specification_names_it(form: Form) -> None:
    assert [rule.id for rule in form.rules if not re.fullmatch(r"[A-Z]{3,4}-\d{3}", rule.id)] == []
