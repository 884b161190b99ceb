"""What differs between two sets of answers, question by question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from referral_assistant.core.answers import Answers, Value, Where, is_group
from referral_assistant.core.form import Form
from referral_assistant.core.merge import pairs


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


def changes_by_entry(form: Form, before: Answers, after: Answers) -> tuple[Change, ...]:
    """The same, but each entry of a group is compared with the one it came from, so that moving it is no change.

    An entry that only one of the two has is one change, `Where(group, group, its index)`; and so is a group that is
    not known in one of the two, `Where(group)`.
    """
    return tuple(_by_entry(form, before, after))


def place_of_entry(where: Where) -> Where | None:
    """How `changes_by_entry` calls the entry in which a place is; `None` for a place in none."""
    return None if where.group is None else Where(where.group, where.group, where.index)


def _by_entry(form: Form, before: Answers, after: Answers) -> Iterator[Change]:
    groups = dict.fromkeys(form.group_of.values())
    for id in form.questions:
        group = form.group_of.get(id)
        if group is None:
            yield from _differing(Where(id), before.get(id), after.get(id))
        elif group in groups:
            del groups[group]
            yield from _in_group(form, group, before, after)


def _in_group(form: Form, group: str, before: Answers, after: Answers) -> Iterator[Change]:
    if any(value is not None and not is_group(value) for value in (before.get(group), after.get(group))):
        yield from _differing(Where(group), before.get(group), after.get(group))
        return
    then, now = before.entries(group), after.entries(group)
    origins = pairs(now, then)
    for index, entry in enumerate(now):
        if index not in origins:
            yield Change(Where(group, group, index), None, (entry,))
            continue
        for id in (id for id in form.questions if form.group_of.get(id) == group):
            yield from _differing(Where(id, group, index), then[origins[index]].get(id), entry.get(id))
    for index in sorted(set(range(len(then))) - set(origins.values())):
        yield Change(Where(group, group, index), (then[index],), None)


def _differing(where: Where, before: Value | None, after: Value | None) -> Iterator[Change]:
    if before != after:
        yield Change(where, before, after)


def _places(form: Form, before: Answers, after: Answers) -> Iterator[Where]:
    for question in form.questions:
        group = form.group_of.get(question)
        if group is None:
            yield Where(question)
        else:
            count = max(len(before.entries(group)), len(after.entries(group)))
            yield from (Where(question, group, index) for index in range(count))
