"""Faults of words that differ by nation: named but not declared, declared but not used."""

from __future__ import annotations

from collections.abc import Mapping

from referral_assistant.core.definition import Fault
from referral_assistant.core.fault_sentences import near
from referral_assistant.core.lint.index import Index
from referral_assistant.core.wording import named_words
from referral_assistant.messages import lint as say


def say_words(index: Index, texts: Mapping[str, str]) -> None:
    """Say every fault of the words that a nation's file fills in, in the texts as their author wrote them."""
    declared = index.form.wording
    used = set()
    for file, line, name in named_words(texts):
        used.add(name)
        if name not in declared:
            sentence = say.NO_WORDING.format(name=name) + near(name, declared)
            index.reading.faults.append(Fault(file, line, sentence))
    for name in declared.keys() - used:
        index.fault("form.toml", ("wording", name), say.UNUSED_WORDING.format(name=name))
