"""Faults of what `form.toml` says about linked referrals."""

from __future__ import annotations

from collections.abc import Iterator

from referral_assistant.core.form_linking import Linking
from referral_assistant.core.lint.index import Index
from referral_assistant.core.toml_lines import Path
from referral_assistant.messages import lint as say


def faults(index: Index) -> None:
    """Say every fault of `[linking]`."""
    rules = index.form.linking
    if rules is None:
        return
    if sentence := index.not_a_group(rules.others):
        index.fault("form.toml", ("linking", "others"), sentence)
    elsewhere = rules.others not in index.form.groups
    for path, id, of_other in _named(rules):
        inside = index.form.group_of.get(id) == rules.others
        sentence = index.not_a_question(id)
        if not sentence and of_other is not None and inside is not of_other and not elsewhere:
            sentence = (say.NOT_OF_THE_OTHERS if of_other else say.OF_THE_OTHERS).format(id=id, group=rules.others)
        if sentence:
            index.fault("form.toml", ("linking", *path), sentence)
    if rules.home_words and (sentence := index.missing("words", rules.home_words, say.NO_WORDS)):
        index.fault("form.toml", ("linking", "home_words"), sentence)


def _named(rules: Linking) -> Iterator[tuple[Path, str, bool | None]]:
    """Path below `[linking]`, question, and whether it must be asked of each other child (`None`: either way)."""
    yield ("label",), rules.label, False
    yield ("other_label",), rules.other_label, True
    yield ("other_part",), rules.other_part, True
    if rules.age:
        yield ("age",), rules.age, True
    if rules.happened:
        yield ("happened",), rules.happened, None
    for number, pair in enumerate(rules.pair):
        yield ("pair", number), pair.child, False
        yield ("pair", number), pair.other, True
    for number, said in enumerate(rules.said):
        yield ("said", number), said.child, False
        yield ("said", number), said.other, False
    for key in ("about_displayed", "about_affected", "people", "dates_of_birth", "places"):
        yield from (((key,), id, None) for id in getattr(rules, key))
