"""Faults of rules."""

from __future__ import annotations

import string

from referral_assistant.core.conditions import AnyEntry, Condition, Stands, parts_of
from referral_assistant.core.form import Rule
from referral_assistant.core.lint.conditions import say_tests
from referral_assistant.core.lint.index import Index
from referral_assistant.messages import lint as say

_FILE = "rules.toml"


def faults(index: Index) -> None:
    """Say every fault of the rules."""
    for rule in index.form.rules:
        _say_places(index, rule)
        _say_sources(index, rule)
        _say_message(index, rule)
        if rule.id in index.rules:
            say_tests(index, index.rules[rule.id], _FILE, (rule.id, "when"), {rule.each})
            _say_covers(index, rule, index.rules[rule.id])


def blanks(when: Condition) -> set[str]:
    """The questions outside `any ... where` that a condition says are blank."""
    inner = {id(part) for any_ in parts_of(when) if isinstance(any_, AnyEntry) for part in parts_of(any_.inner)}
    tests = [part for part in parts_of(when) if isinstance(part, Stands) and id(part) not in inner]
    return {test.question for test in tests if test.state in {"blank", "answered", "known"}}


def _say_places(index: Index, rule: Rule) -> None:
    if rule.each is not None and rule.each not in index.form.groups and rule.each not in index.known:
        index.fault(_FILE, (rule.id, "each"), say.NO_GROUP.format(id=rule.each))
    for key, ids in {"where": (rule.where,), "within": rule.within, "covers": rule.covers}.items():
        for question in ids:
            if question not in index.known:
                index.fault(_FILE, (rule.id, key), say.NO_QUESTION.format(id=question))
    group = index.form.group_of.get(rule.where)
    if group is not None and group != rule.each:
        index.fault(_FILE, (rule.id, "where"), say.NEEDS_EACH.format(id=rule.where, group=group))
    if rule.words is not None and rule.words not in index.form.words:
        index.fault(_FILE, (rule.id, "words"), say.NO_WORDS.format(name=rule.words))


def _say_sources(index: Index, rule: Rule) -> None:
    if not rule.source:
        index.fault(_FILE, (rule.id, "source"), say.NO_SOURCE)
    for code in rule.source:
        if code not in index.form.sources:
            index.fault(_FILE, (rule.id, "source"), say.UNKNOWN_SOURCE.format(code=code))


def _say_message(index: Index, rule: Rule) -> None:
    try:
        fields = {field for _, field, _, _ in string.Formatter().parse(rule.message) if field is not None}
    except ValueError:
        fields = {""}
    for field in sorted(fields - ({"term"} if rule.words else set())):
        index.fault(_FILE, (rule.id, "message"), say.UNKNOWN_FIELD.format(field=field))


def _say_covers(index: Index, rule: Rule, when: Condition) -> None:
    named = blanks(when)
    for part in parts_of(when):
        named |= blanks(index.conditions[part.name]) if getattr(part, "name", None) in index.conditions else set()
    for question in rule.covers:
        if question in index.known and question not in named:
            index.fault(_FILE, (rule.id, "covers"), say.NOT_COVERED.format(id=question))
