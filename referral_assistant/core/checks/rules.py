"""The rules that are data: a condition, and where it fires."""

from __future__ import annotations

from collections.abc import Iterator

from referral_assistant.core.answers import Where
from referral_assistant.core.findings import Finding
from referral_assistant.core.form import Rule
from referral_assistant.core.journey import Journey
from referral_assistant.core.scope import Scope, holds, texts_of
from referral_assistant.core.words import places


def findings(journey: Journey) -> Iterator[Finding]:
    """A finding for each place where a rule fires. A rule about a question that is not asked never fires."""
    yield from dict.fromkeys(_findings(journey))  # a place outside the entries is looked at for each of them


def _findings(journey: Journey) -> Iterator[Finding]:
    asked = {one.where for one in journey.asked()} | {Where(group.group.id) for group in journey.groups()}
    for rule in journey.form.rules:
        for where, scope in _looked_at(rule, journey):
            if where in asked and holds(journey.form.rule_tests[rule.id], scope):
                yield from _fired(rule, where, journey)


def _looked_at(rule: Rule, journey: Journey) -> Iterator[tuple[Where, Scope]]:
    if rule.each is None:
        yield Where(rule.where), journey.scope
        return
    for index, entry in enumerate(journey.answers.entries(rule.each)):
        inside = journey.form.group_of.get(rule.where) == rule.each
        where = Where(rule.where, rule.each, index) if inside else Where(rule.where)
        yield where, journey.scope.inside(rule.each, entry)


def _fired(rule: Rule, where: Where, journey: Journey) -> Iterator[Finding]:
    if rule.words is None:
        yield _finding(rule, where)
        return
    for place, text in _texts(rule, where, journey):
        for start, end in places(journey.form.words[rule.words], text):
            yield _finding(rule, place, text[start:end], start, end)


def _texts(rule: Rule, where: Where, journey: Journey) -> Iterator[tuple[Where, str]]:
    for one in journey.asked():
        same_entry = rule.each is None or one.where.group != rule.each or one.where.index == where.index
        if same_entry and one.value is not None and (not rule.within or one.question.id in rule.within):
            yield from ((one.where, text) for text in texts_of(journey.form, one.question.id, one.value))


def _finding(rule: Rule, where: Where, term: str = "", start: int | None = None, end: int | None = None) -> Finding:
    message = rule.message.replace("{term}", term) if rule.words else rule.message
    suggestions = (rule.suggestion,) if rule.suggestion else ()
    return Finding(rule.id, rule.severity, where, rule.title, message, suggestions, rule.source, start, end, term)
