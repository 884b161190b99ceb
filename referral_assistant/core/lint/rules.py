"""Faults of rules and of the phrases they look for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from referral_assistant.core.conditions import Named, parts_of, said_blank
from referral_assistant.core.fault_sentences import near
from referral_assistant.core.form import Form
from referral_assistant.core.lint.conditions import say_tests
from referral_assistant.core.lint.index import Index
from referral_assistant.core.phrases import BadPhrase, read_phrase
from referral_assistant.core.rule import Rule, WordList
from referral_assistant.messages import lint as say

_FIELD = re.compile(r"\{[^{}]*\}?|\}")
LISTS = {"words", "listed"}
"""Keys of a test in code that name word lists; every other one that is a text or a list of texts names questions."""
CONDITION = "only_if"
_PLAIN = {"test", "message", "law", "of", "parts", "otherwise", "read_as"}


def names_in_code(form: Form, keys: Set[str]) -> set[str]:
    """The names that tests in code give under these keys."""
    given = [value for rule in form.rules for test in rule.code for key, value in test if key in keys]
    return {name for value in given for name in (value if isinstance(value, tuple) else (value,)) if name}


def faults(index: Index) -> None:
    """Say every fault of the rules and of the word lists."""
    for rule in index.form.rules:
        _say_what_fires(index, rule)
        _say_places(index, rule)
        _say_code(index, rule)
        _say_sources(index, rule)
        _say_message(index, rule)
        home = index.reading.home("rules", rule.id)
        for key, read in (("when", index.rules), ("or_when", index.rules_or)):
            if rule.id in read:
                say_tests(index, read[rule.id], home, (rule.id, key), _inside(index, rule))
        _say_covers(index, rule)
    for name, words in index.form.words.items():
        for key, sentence in _bad_phrases(words):
            index.named("words", name, (key,), sentence)
        for other in words.spared_by:
            if sentence := index.missing("words", other, say.NO_WORDS):
                index.named("words", name, ("spared_by",), sentence)


def _inside(index: Index, rule: Rule) -> Set[str | None]:
    """Inside which group the rule is looked at; nothing where that itself is at fault."""
    if rule.each is None:
        return set() if rule.where in index.form.group_of else {None}
    return {rule.each} & index.form.groups.keys()


def _say_what_fires(index: Index, rule: Rule) -> None:
    if not (rule.when or rule.or_when or rule.words or rule.code):
        index.named("rules", rule.id, (), say.NOTHING_TO_FIRE_ON)
    elif rule.where is None and (rule.or_when or not (rule.words or rule.code)):
        index.named("rules", rule.id, (), say.NO_PLACE)


def _say_places(index: Index, rule: Rule) -> None:
    group = index.form.group_of.get(rule.where or "")
    wrong = [("each", "" if rule.each is None else index.not_a_group(rule.each))]
    wrong += [("where", index.not_asked(rule.where) if rule.where else "")]
    wrong += [
        (key, index.not_a_question(id)) for key, ids in (("within", rule.within), ("but", rule.but)) for id in ids
    ]
    if rule.among is not None and rule.among not in index.form.texts:
        wrong += [("among", say.NO_TEXTS.format(name=rule.among) + near(rule.among, index.form.texts))]
    if rule.among is not None and rule.within:
        wrong += [("among", say.AMONG_AND_WITHIN)]
    wrong += [("covers", index.not_asked(id)) for id in rule.covers]
    if group is not None and group != rule.each and not wrong[0][1]:
        wrong += [("where", say.NEEDS_EACH.format(id=rule.where, group=group))]
    wrong += [("words", index.missing("words", name, say.NO_WORDS)) for name in rule.words]
    if not rule.words and (rule.within or rule.but or rule.kinds or rule.among):
        wrong += [("within", say.WITHIN_WITHOUT_WORDS)]
    for key, sentence in wrong:
        if sentence:
            index.named("rules", rule.id, (key,), sentence)


def _say_code(index: Index, rule: Rule) -> None:
    for test in rule.code:
        for key, value in test:
            if key in _PLAIN:
                continue
            for name in (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ():
                if wrong := _missing_name(index, key, name):
                    index.named("rules", rule.id, ("code", key), wrong)


def _missing_name(index: Index, key: str, name: str) -> str:
    """What is wrong with a name that a test in code uses; empty where nothing is."""
    if key in LISTS:
        return index.missing("words", name, say.NO_WORDS)
    if key == CONDITION:
        return index.missing("conditions", name, say.NO_CONDITION)
    return index.not_asked(name)


def _say_sources(index: Index, rule: Rule) -> None:
    if not rule.source:
        index.named("rules", rule.id, ("source",), say.NO_SOURCE)
    for code in rule.source:
        if sentence := index.missing("sources", code, say.UNKNOWN_SOURCE):
            index.named("rules", rule.id, ("source",), sentence)


def _say_message(index: Index, rule: Rule) -> None:
    own = [test for test in rule.code if not test.message]
    filled = {"term"} if rule.words else set.intersection(*(set(test.says) for test in own)) if own else set()
    if rule.or_when:
        filled = set()  # where that holds, there is nothing to fill in
    said = [("message", rule.message, filled), ("suggestion", rule.suggestion, filled)]
    said += [("code", test.message, set(test.says)) for test in rule.code]
    for key, sentence, fillable in said:
        known = ", ".join(f"{{{name}}}" for name in sorted(fillable)) or say.NOTHING_FILLED_IN
        for field in sorted(set(_FIELD.findall(sentence)) - {f"{{{name}}}" for name in fillable}):
            index.named("rules", rule.id, (key,), say.UNKNOWN_FIELD.format(field=field, known=known))


def _say_covers(index: Index, rule: Rule) -> None:
    tests = [read[rule.id] for read in (index.rules, index.rules_or) if rule.id in read]
    named = {one for test in tests for one in said_blank(test, index.conditions)}
    parts = [part for test in tests for part in parts_of(test) if isinstance(part, Named)]
    if not tests or any(part.name not in index.conditions for part in parts):
        return  # what cannot be read may well say it
    for question in rule.covers:
        if question in index.known and question not in named:
            index.named("rules", rule.id, ("covers",), say.NOT_COVERED.format(id=question))


def _bad_phrases(words: WordList) -> Iterator[tuple[str, str]]:
    if not words.words and not words.means:
        yield "words", say.NO_PHRASES
    if _can_be_read(words):
        return
    for key, phrases in (
        ("words", words.words),
        ("means", tuple(words.means)),
        ("unless", words.unless),
        ("parts", tuple(words.parts.values())),
    ):
        for phrase in phrases:
            try:
                read_phrase(phrase, words.parts)
            except BadPhrase as error:
                yield key, say.BAD_PHRASE.format(phrase=phrase, why=error)


def _can_be_read(words: WordList) -> bool:
    """Whether every phrase can; what was read is kept with the list."""
    try:
        return bool(words.phrases) and words.exceptions is not None
    except BadPhrase:
        return False
