"""Every rule: answers that it fires on, and answers that it leaves alone. The cases stand in `rule_cases`."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import pytest

from referral_assistant.core.answers_json import answers_from_json
from referral_assistant.core.checks import check
from referral_assistant.core.english import English
from referral_assistant.core.journey import journey
from referral_assistant.files.english import load_english
from referral_assistant.files.forms import load_form
from tests.forms import rule_cases
from tests.forms.rule_cases.given import AREA, TODAY, Case, Cases, On, Sentences

FORM = load_form()
ENGLISH = English(load_english())
FAMILIES = [
    import_module(f"tests.forms.rule_cases.{one.name}")
    for one in iter_modules(rule_cases.__path__)
    if one.name != "given"
]
CASES: Cases = {rule: cases for family in FAMILIES for rule, cases in family.CASES.items()}
LANGUAGE = {"acronym", "jargon", "labelling", "vague", "opinion", "hearsay", "leading", "readability", "spelling"}
SENTENCES: dict[str, Sentences] = {rule: one for family in FAMILIES for rule, one in family.SENTENCES.items()}


def fires(rule: str, case: Case) -> bool:
    on = case if isinstance(case, On) else On(case)
    walk = journey(FORM, answers_from_json(FORM, on.given), on.part, on.local or AREA)
    return any(finding.rule == rule for finding in check(walk, on.today or TODAY, ENGLISH).all)


def with_sentence(rule: str, text: str) -> Case:
    """The answers of a rule's sentences with this one in its place, which may lie in the entry of a group."""
    one = SENTENCES[rule]
    group = FORM.group_of.get(one.place)
    if group is None:
        return {**one.beside, one.place: text}
    entries = one.beside.get(group)
    entry = entries[0] if isinstance(entries, list) and isinstance(entries[0], dict) else {}
    return {**one.beside, group: [{**entry, one.place: text}]}


def test_every_rule_has_a_row() -> None:
    assert {rule.id for rule in FORM.rules} == CASES.keys()
    assert all(fire and silent for fire, silent in CASES.values())
    assert len(CASES) == sum(len(family.CASES) for family in FAMILIES)


def test_every_rule_that_looks_for_words_has_sentences_of_both_kinds() -> None:
    looking = {rule.id for rule in FORM.rules if rule.words or "mentions" in (rule.when or "")}
    assert looking == SENTENCES.keys()
    assert all(min(len(one.guilty), len(one.innocent)) >= 4 for one in SENTENCES.values())


@pytest.mark.parametrize(("rule", "given"), [(rule, one) for rule, (fire, _) in CASES.items() for one in fire])
def test_it_fires(rule: str, given: Case) -> None:
    assert fires(rule, given)


@pytest.mark.parametrize(("rule", "given"), [(rule, one) for rule, (_, silent) in CASES.items() for one in silent])
def test_it_is_silent(rule: str, given: Case) -> None:
    assert not fires(rule, given)


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, one in SENTENCES.items() for text in one.guilty])
def test_it_stops_at_a_guilty_sentence(rule: str, text: str) -> None:
    assert fires(rule, with_sentence(rule, text))


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, one in SENTENCES.items() for text in one.innocent])
def test_it_passes_over_an_innocent_sentence(rule: str, text: str) -> None:
    assert not fires(rule, with_sentence(rule, text))


def test_each_finding_about_wording_says_what_to_write_instead() -> None:
    offers_words = {"JAR-001", "SPE-001", "SPE-002"}
    wording = [rule for rule in FORM.rules if rule.category]
    assert len(wording) > 40
    for rule in wording:
        assert rule.source, rule.id
        if rule.category in LANGUAGE:
            assert rule.suggestion or rule.id in offers_words, rule.id
