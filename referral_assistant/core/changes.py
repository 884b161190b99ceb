"""What differs between two sets of answers, question by question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from referral_assistant.core.answers import Answers, Value, Where
from referral_assistant.core.form import Form


class Change(NamedTuple):
    """A place whose answer differs: as it was, and as it is (`None`: not answered)."""

    where: Where
    before: Value | None
    after: Value | None


def changes(form: Form, before: Answers, after: Answers) -> tuple[Change, ...]:
    """Each place that differs, in the order of the form. Entries of a group are compared by their number."""
    return tuple(
        Change(where, old, new)
        for where in _places(form, before, after)
        if (old := before.at(where)) != (new := after.at(where))
    )


def _places(form: Form, before: Answers, after: Answers) -> Iterator[Where]:
    for question in form.questions:
        group = form.group_of.get(question)
        if group is None:
            yield Where(question)
        else:
            count = max(len(before.entries(group)), len(after.entries(group)))
            yield from (Where(question, group, index) for index in range(count))
