"""Faults of rules."""

from __future__ import annotations

import re
from collections.abc import Set

from referral_assistant.core.conditions import Condition, Named, parts_of, said_blank
from referral_assistant.core.form import Rule
from referral_assistant.core.lint.conditions import say_tests
from referral_assistant.core.lint.index import Index
from referral_assistant.messages import lint as say

_FILE = "rules.toml"
_FIELD = re.compile(r"\{[^{}]*\}?|\}")


def faults(index: Index) -> None:
    """Say every fault of the rules."""
    for rule in index.form.rules:
        _say_places(index, rule)
        _say_sources(index, rule)
        _say_message(index, rule)
        if rule.id in index.rules:
            say_tests(index, index.rules[rule.id], _FILE, (rule.id, "when"), _inside(index, rule))
            _say_covers(index, rule, index.rules[rule.id])


def _inside(index: Index, rule: Rule) -> Set[str | None]:
    """Inside which group the rule is looked at; nothing where that itself is at fault."""
    if rule.each is None:
        return set() if rule.where in index.form.group_of else {None}
    return {rule.each} & index.form.groups.keys()


def _say_places(index: Index, rule: Rule) -> None:
    group = index.form.group_of.get(rule.where)
    wrong = [("each", "" if rule.each is None else index.not_a_group(rule.each))]
    wrong += [("where", index.not_asked(rule.where))]
    wrong += [("within", index.not_a_question(id)) for id in rule.within]
    wrong += [("covers", index.not_asked(id)) for id in rule.covers]
    if group is not None and group != rule.each and not wrong[0][1]:
        wrong += [("where", say.NEEDS_EACH.format(id=rule.where, group=group))]
    if rule.words is not None:
        wrong += [("words", index.missing("words.toml", rule.words, say.NO_WORDS))]
    elif rule.within:
        wrong += [("within", say.WITHIN_WITHOUT_WORDS)]
    for key, sentence in wrong:
        if sentence:
            index.fault(_FILE, (rule.id, key), sentence)


def _say_sources(index: Index, rule: Rule) -> None:
    if not rule.source:
        index.fault(_FILE, (rule.id, "source"), say.NO_SOURCE)
    for code in rule.source:
        if sentence := index.missing("sources.toml", code, say.UNKNOWN_SOURCE):
            index.fault(_FILE, (rule.id, "source"), sentence)


def _say_message(index: Index, rule: Rule) -> None:
    plain = rule.message.replace("{term}", "") if rule.words else rule.message
    for field in sorted(set(_FIELD.findall(plain))):
        index.fault(_FILE, (rule.id, "message"), say.UNKNOWN_FIELD.format(field=field))


def _say_covers(index: Index, rule: Rule, when: Condition) -> None:
    named = said_blank(when, index.conditions)
    if any(part.name not in index.conditions for part in parts_of(when) if isinstance(part, Named)):
        return  # what cannot be read may well say it
    for question in rule.covers:
        if question in index.known and question not in named:
            index.fault(_FILE, (rule.id, "covers"), say.NOT_COVERED.format(id=question))
