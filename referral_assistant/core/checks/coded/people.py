"""Tests about who is who."""

from __future__ import annotations

import re
from collections.abc import Iterator

from referral_assistant.core.answers import Answers, Where, is_group
from referral_assistant.core.checks.looking import Looking, Spot
from referral_assistant.core.coded import Differ, LabelShared, Named, SamePerson
from referral_assistant.core.names import may_be_one, named_at, named_in_file_name, parts_of_name, same_name
from referral_assistant.core.scope import texts_of

_BEFORE_LETTER = re.compile(r"^(?:child|pupil|person)\s+(?=\w$)")


def label_shared(test: LabelShared, looking: Looking) -> Iterator[Spot]:
    """A label or name that was used for somebody else already."""
    used: list[str] = []
    for question in test.labels:
        for where, text in looking.lines(question):
            label = _bare_label(text)
            if any(label == other or _one_name(text, other) for other in used):
                yield Spot(where, fills={"label": text})
            used += [label, text]


def same_person(test: SamePerson, looking: Looking) -> Iterator[Spot]:
    """Somebody stands in a place where they must not. What stands behind the name says more of its bearer."""
    wanted = [text for question in test.person for _, text in looking.lines(question)]
    for question in test.among:
        for where, text in looking.lines(question):
            if any(may_be_one(name, text) for name in wanted):
                yield Spot(where, fills={"name": text})
                break


def named(test: Named, looking: Looking) -> Iterator[Spot]:
    """A name that was entered stands in a text, whole or by first name and surname."""
    places = named_at if test.read_as == "text" else named_in_file_name
    for name, label in _names(test, looking):
        for text in looking.texts(test.within, (*test.but, *test.names)):
            for start, end in places(name, text.text):
                term = text.text[start:end]
                yield Spot(text.where, start, end, term, {"term": term, "label": label or test.otherwise})


def differ(test: Differ, looking: Looking) -> Iterator[Spot]:
    """Both were chosen, and not alike."""
    first, second = looking.scope.value(test.first), looking.scope.value(test.second)
    if isinstance(first, str) and isinstance(second, str) and first != second:
        questions = looking.journey.form.questions
        fills = {"first": questions[test.first].label_of(first), "second": questions[test.second].label_of(second)}
        yield Spot(fills=fills)


def _names(test: Named, looking: Looking) -> Iterator[tuple[str, str]]:
    """Each name with the label of its own entry."""
    form, answers = looking.journey.form, looking.journey.answers
    for question in test.names:
        for where, text in looking.lines(question):
            entry = _entry(answers, where)
            label = texts_of(form, test.label, entry.get(test.label)) if test.label else ()
            yield text, label[0] if label else ""


def _entry(answers: Answers, where: Where) -> Answers:
    if where.group is None:
        return answers
    value = answers.get(where.group)
    return value[where.index] if is_group(value) else Answers()


def _bare_label(text: str) -> str:
    """A label without "Child" before it: "Child B" and "b" are the same letter."""
    return _BEFORE_LETTER.sub("", " ".join(text.casefold().split()))


def _one_name(one: str, other: str) -> bool:
    return min(len(parts_of_name(one)), len(parts_of_name(other))) > 1 and same_name(one, other)
