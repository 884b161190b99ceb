"""Faults of rules and of the phrases they look for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from referral_assistant.core.conditions import Condition, Named, parts_of, said_blank
from referral_assistant.core.lint.conditions import say_tests
from referral_assistant.core.lint.index import Index
from referral_assistant.core.phrases import BadPhrase, phrase_pattern
from referral_assistant.core.rule import Rule, WordList
from referral_assistant.messages import lint as say

_FIELD = re.compile(r"\{[^{}]*\}?|\}")
_LISTS = {"words", "listed"}
"""Keys of a test in code that name word lists; every other one that is a text or a list of texts names questions."""
_PLAIN = {"test", "law", "otherwise", "read_as"}


def faults(index: Index) -> None:
    """Say every fault of the rules and of the word lists."""
    for rule in index.form.rules:
        _say_what_fires(index, rule)
        _say_places(index, rule)
        _say_code(index, rule)
        _say_sources(index, rule)
        _say_message(index, rule)
        if rule.id in index.rules:
            home = index.reading.home("rules", rule.id)
            say_tests(index, index.rules[rule.id], home, (rule.id, "when"), _inside(index, rule))
            _say_covers(index, rule, index.rules[rule.id])
    for name, words in index.form.words.items():
        for key, sentence in _bad_phrases(words):
            index.named("words", name, (key,), sentence)


def _inside(index: Index, rule: Rule) -> Set[str | None]:
    """Inside which group the rule is looked at; nothing where that itself is at fault."""
    if rule.each is None:
        return set() if rule.where in index.form.group_of else {None}
    return {rule.each} & index.form.groups.keys()


def _say_what_fires(index: Index, rule: Rule) -> None:
    if not (rule.when or rule.words or rule.code):
        index.named("rules", rule.id, (), say.NOTHING_TO_FIRE_ON)
    elif rule.where is None and not (rule.words or rule.code):
        index.named("rules", rule.id, (), say.NO_PLACE)


def _say_places(index: Index, rule: Rule) -> None:
    group = index.form.group_of.get(rule.where or "")
    wrong = [("each", "" if rule.each is None else index.not_a_group(rule.each))]
    wrong += [("where", index.not_asked(rule.where) if rule.where else "")]
    wrong += [("within", index.not_a_question(id)) for id in rule.within]
    wrong += [("covers", index.not_asked(id)) for id in rule.covers]
    if group is not None and group != rule.each and not wrong[0][1]:
        wrong += [("where", say.NEEDS_EACH.format(id=rule.where, group=group))]
    if rule.words is not None:
        wrong += [("words", index.missing("words", rule.words, say.NO_WORDS))]
    elif rule.within:
        wrong += [("within", say.WITHIN_WITHOUT_WORDS)]
    for key, sentence in wrong:
        if sentence:
            index.named("rules", rule.id, (key,), sentence)


def _say_code(index: Index, rule: Rule) -> None:
    if rule.code is None:
        return
    for key, value in rule.code:
        for name in (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ():
            if key in _PLAIN:
                continue
            wrong = index.missing("words", name, say.NO_WORDS) if key in _LISTS else index.not_asked(name)
            if wrong:
                index.named("rules", rule.id, ("code", key), wrong)


def _say_sources(index: Index, rule: Rule) -> None:
    if not rule.source:
        index.named("rules", rule.id, ("source",), say.NO_SOURCE)
    for code in rule.source:
        if sentence := index.missing("sources", code, say.UNKNOWN_SOURCE):
            index.named("rules", rule.id, ("source",), sentence)


def _say_message(index: Index, rule: Rule) -> None:
    filled = {"term"} if rule.words else set(rule.code.says) if rule.code else set()
    known = ", ".join(f"{{{name}}}" for name in sorted(filled)) or say.NOTHING_FILLED_IN
    for key, sentence in (("message", rule.message), ("suggestion", rule.suggestion)):
        for field in sorted(set(_FIELD.findall(sentence)) - {f"{{{name}}}" for name in filled}):
            index.named("rules", rule.id, (key,), say.UNKNOWN_FIELD.format(field=field, known=known))


def _say_covers(index: Index, rule: Rule, when: Condition) -> None:
    named = said_blank(when, index.conditions)
    if any(part.name not in index.conditions for part in parts_of(when) if isinstance(part, Named)):
        return  # what cannot be read may well say it
    for question in rule.covers:
        if question in index.known and question not in named:
            index.named("rules", rule.id, ("covers",), say.NOT_COVERED.format(id=question))


def _bad_phrases(words: WordList) -> Iterator[tuple[str, str]]:
    if not words.words and not words.means:
        yield "words", say.NO_PHRASES
    for key, phrases in (("words", words.words), ("means", tuple(words.means)), ("parts", tuple(words.parts.values()))):
        for phrase in phrases:
            try:
                phrase_pattern(phrase, words.parts)
            except BadPhrase as error:
                yield key, say.BAD_PHRASE.format(phrase=phrase, why=error)
