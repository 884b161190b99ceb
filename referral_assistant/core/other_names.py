"""Texts in which other children are called by their labels alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from referral_assistant.core.answers import Answers
from referral_assistant.core.form import Form
from referral_assistant.core.names import each_name, known_as
from referral_assistant.messages import letter as say


class Labels(NamedTuple):
    """Name -> what stands in its place, the whole names before others that are a part of them."""

    pairs: tuple[tuple[re.Pattern[str], str], ...]

    def of(self, text: str) -> str:
        """The text without the names."""
        for pattern, label in self.pairs:
            text = pattern.sub(lambda _, label=label: label, text)  # type: ignore[misc]  # mypy cannot infer a default
        return text


def labels(form: Form, answers: Answers) -> Labels:
    """Of the other children whom the answers name, and of their families."""
    named = sorted(_named(form, answers), key=lambda one: len(one[0]), reverse=True)
    return Labels(tuple((pattern, label) for name, label in named if (pattern := known_as(name))))


def _named(form: Form, answers: Answers) -> Iterator[tuple[str, str]]:
    rules = form.linking
    if rules is None:
        return
    of_child = {pair.other for pair in rules.pair}
    for entry in answers.entries(rules.others):
        given = entry.get(rules.other_label)
        label = given if isinstance(given, str) and given.strip() else say.ANOTHER_CHILD
        for question in rules.people:
            written = entry.get(question)
            if isinstance(written, str) and form.group_of.get(question) == rules.others:
                called = label if question in of_child else say.FAMILY_OF.format(label=label)
                yield from ((name, called) for name in each_name(written))
