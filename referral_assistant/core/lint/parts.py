"""Faults of the other parts: the engine's names, renamed and retired questions, and what nothing uses."""

from __future__ import annotations

from collections.abc import Mapping

from referral_assistant.core.apart import quoted_in
from referral_assistant.core.conditions import Mentions, Named, parts_of
from referral_assistant.core.definition import Family
from referral_assistant.core.lint.index import Index
from referral_assistant.core.lint.rules import CONDITION, LISTS, names_in_code
from referral_assistant.messages import lint as say


def faults(index: Index) -> None:
    """Say every fault of `form.toml`, and every condition and word list that nothing uses."""
    _say_names(index)
    _say_old_questions(index)
    _say_unused(index)


def say_unused_sources(index: Index, texts: Mapping[str, str]) -> None:
    """Say every source that nothing names: no question, no rule, and nothing in the two files."""
    if index.partial:
        return
    used = quoted_in(texts)
    used |= {code for spot in index.spots for code in spot.asking.source}
    used |= {code for rule in index.form.rules for code in rule.source}
    for code in index.form.sources.keys() - used:
        index.named("sources", code, (), say.UNUSED_SOURCE.format(code=code))


def _say_names(index: Index) -> None:
    named = [(("names", key), id) for key, id in index.form.names.model_dump(exclude_none=True).items()]
    for name, ids in index.form.texts.items():
        for sentence in {index.not_a_question(id) for id in ids} - {""}:
            index.fault("form.toml", ("texts", name), sentence)
    for path, question in [*named, *((("in_short",), id) for id in index.form.in_short)]:
        sentence = index.not_a_question(question)
        if question in index.form.group_of:
            sentence = say.NO_ONE_ANSWER.format(id=question, group=index.form.group_of[question])
        if sentence:
            index.fault("form.toml", path, sentence)


def _say_old_questions(index: Index) -> None:
    for number, renamed in enumerate(index.form.renamed):
        if index.not_asked(renamed.new):
            sentence = say.RENAMED_TO_NOTHING.format(old=renamed.old, new=renamed.new)
            index.fault("form.toml", ("renamed", number, "new"), sentence)
        if renamed.old in index.known:
            index.fault("form.toml", ("renamed", number, "old"), say.STILL_ASKED.format(id=renamed.old))
    for number, retired in enumerate(index.form.retired):
        if retired.id in index.known:
            index.fault("form.toml", ("retired", number, "id"), say.STILL_ASKED.format(id=retired.id))


def _say_unused(index: Index) -> None:
    form, tests = index.form, [*index.conditions.values(), *index.rules.values(), *index.rules_or.values()]
    used = {one for spot in index.spots for one in (spot.asking.ask_if, spot.asking.required_if)}
    used |= {place.page.ask_if for place in index.pages}
    used |= {part.name for test in tests for part in parts_of(test) if isinstance(part, Named)}
    words = {part.words for test in tests for part in parts_of(test) if isinstance(part, Mentions)}
    words |= {name for rule in form.rules for name in rule.words}
    words |= names_in_code(form, LISTS)
    words |= {form.linking.home_words} if form.linking and form.linking.home_words else set()
    used |= names_in_code(form, {CONDITION})
    if index.partial:
        return
    for name in form.texts.keys() - {rule.among for rule in form.rules}:
        index.fault("form.toml", ("texts", name), say.UNUSED_TEXTS.format(name=name))
    _say_each(index, "conditions", form.conditions.keys() - used, "name", say.UNUSED_CONDITION)
    words |= {other for listed in form.words.values() for other in listed.spared_by}
    _say_each(index, "words", form.words.keys() - words, "name", say.UNUSED_WORDS)


def _say_each(index: Index, family: Family, names: set[str], key: str, sentence: str) -> None:
    for name in names:
        index.named(family, name, (), sentence.format(**{key: name}))
