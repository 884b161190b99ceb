"""What a condition may look at, and whether it holds there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from referral_assistant.core.answers import Answers, NotKnown, Unread, Value, is_blank
from referral_assistant.core.conditions import (
    AnyEntry,
    AreaSets,
    Both,
    Condition,
    Counts,
    Either,
    Includes,
    Is,
    Mentions,
    Named,
    Not,
    Stands,
    State,
)
from referral_assistant.core.form import Form
from referral_assistant.core.kinds import KINDS
from referral_assistant.core.local import NOWHERE, Local
from referral_assistant.core.text import word_count
from referral_assistant.core.words import Meant, nothing_misspelt


@dataclass(frozen=True)
class Scope:
    """What a condition may look at: the answers that count so far and, inside a group, one of its entries.

    `said`: every free text of these answers, where they no longer change; otherwise `None`. `meant`: what misspelt
    words are read as.
    """

    form: Form
    conditions: dict[str, Condition]
    answers: Answers
    group: str | None = None
    entry: Answers = field(default_factory=Answers)
    local: Local = NOWHERE
    said: tuple[str, ...] | None = None
    meant: Meant = nothing_misspelt

    def value(self, question: str) -> Value | None:
        group = self.form.group_of.get(question)
        if group is None:
            return self.answers.get(question)
        return self.entry.get(question) if group == self.group else None

    def texts(self, question: str | None = None) -> tuple[str, ...]:
        """The free text of one answer, or of every one that counts."""
        if question is not None:
            return texts_of(self.form, question, self.value(question))
        return tuple(every_text(self.form, self.answers)) if self.said is None else self.said

    def inside(self, group: str, entry: Answers) -> Scope:
        return replace(self, group=group, entry=entry)


def holds(condition: Condition, scope: Scope) -> bool:  # noqa: C901, PLR0911  one line for each member of the family
    """Whether a condition holds. A name that does not exist is a `KeyError`, never "no"."""
    match condition:
        case Is(question, answer):
            value = scope.value(question)
            return value is (answer == "yes") if isinstance(value, bool) else value == answer
        case Includes(question, option):
            value = scope.value(question)
            return isinstance(value, tuple) and option in value
        case Stands(question, state):
            return _stands(scope.value(question), state)
        case Counts():
            return _counts(condition, scope)
        case Mentions(question, words):
            return bool(scope.form.finder.among(words, scope.texts(question), scope.meant))
        case AnyEntry(group, inner):
            return any(holds(inner, scope.inside(group, entry)) for entry in scope.answers.entries(group))
        case Named(name):
            return holds(scope.conditions[name], scope)
        case AreaSets(fact):
            return bool(getattr(scope.local, fact))
        case Not(inner):
            return not holds(inner, scope)
        case Both(parts):
            return all(holds(part, scope) for part in parts)
        case Either(parts):
            return any(holds(part, scope) for part in parts)


def every_text(form: Form, answers: Answers) -> Iterator[str]:
    """The free text of every answer, those in groups included."""
    for question, value in _every_value(answers):
        yield from texts_of(form, question, value)


def texts_of(form: Form, question: str, value: Value | None) -> tuple[str, ...]:
    """The free text in one answer, reasons for "not known" included."""
    match value:
        case NotKnown(text) | Unread(text):
            return (text,)
        case None:
            return ()
        case _:
            return KINDS[form.questions[question].kind].texts(value) if question in form.questions else ()


def _stands(value: Value | None, state: State) -> bool:
    match state:
        case "blank":
            return is_blank(value)
        case "answered":
            return not is_blank(value)
        case "known":
            return not is_blank(value) and not isinstance(value, NotKnown)
        case "not known":
            return isinstance(value, NotKnown)


def _counts(condition: Counts, scope: Scope) -> bool:
    value = scope.value(condition.question)
    number: float
    if isinstance(value, NotKnown) and not is_blank(value):
        return False  # there is nothing to count, and a rule about few words must not ask for more
    if condition.unit == "entries":
        number = len(scope.answers.entries(condition.question))
    elif condition.unit == "words":
        number = sum(word_count(text) for text in texts_of(scope.form, condition.question, value))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        number = value
    else:
        return False
    match condition.comparison:
        case "more than":
            return number > condition.limit
        case "at least":
            return number >= condition.limit
        case "fewer than" | "less than":
            return number < condition.limit


def _every_value(answers: Answers) -> Iterator[tuple[str, Value]]:
    for question, value in answers.items():
        yield question, value
        for entry in answers.entries(question):
            yield from _every_value(entry)
