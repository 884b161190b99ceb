"""What a rule looks at, and the places where it finds what it looks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from referral_assistant.core.answers import NotKnown, Unread, Value, Where
from referral_assistant.core.dates import ApproximateDate
from referral_assistant.core.journey import Journey
from referral_assistant.core.local import Local
from referral_assistant.core.quotes import outside, quoted
from referral_assistant.core.scope import Scope, texts_of
from referral_assistant.core.times import TimeOfDay


@dataclass(frozen=True)
class Spot:
    """A place, the words there (code points, end exclusive) where it is about words, and what the message fills in."""

    where: Where | None = None
    start: int | None = None
    end: int | None = None
    text: str = ""
    fills: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Text:
    """One free text of an answer; `all_quoted`: it holds nothing but what somebody else said."""

    where: Where
    text: str
    all_quoted: bool

    def own(self, start: int, end: int) -> bool:
        """Whether a span is in the writer's own words."""
        return not self.all_quoted and outside(quoted(self.text), start, end)


@dataclass(frozen=True)
class Looking:
    """The answers that count, the day it is, and the entry (by `scope`, `index`) that a rule is looked at for."""

    journey: Journey
    day: date
    scope: Scope
    index: int | None = None

    @property
    def local(self) -> Local:
        return self.journey.local

    def places(self, question: str) -> Iterator[tuple[Where, Value]]:
        """Each answer to a question: of a group, those of all its entries, or of the entry looked at."""
        group = self.journey.form.group_of.get(question)
        if group is None:
            entries = [(Where(question), self.journey.answers)]
        else:
            entries = [
                (Where(question, group, index), entry)
                for index, entry in enumerate(self.journey.answers.entries(group))
                if group != self.scope.group or index == self.index
            ]
        for where, answers in entries:
            if (value := answers.get(question)) is not None:
                yield where, value

    def dates(self, question: str) -> Iterator[tuple[Where, ApproximateDate]]:
        yield from ((where, value) for where, value in self.places(question) if isinstance(value, ApproximateDate))

    def date(self, *questions: str) -> ApproximateDate | None:
        """The first of these dates that is known; in a group, the earliest of its entries."""
        for question in questions:
            found = [value for _, value in self.dates(question)]
            if found:
                return min(found, key=lambda one: one.sort_key)
        return None

    def time(self, question: str | None) -> TimeOfDay | None:
        found = [value for _, value in self.places(question)] if question else []
        return next((value for value in found if isinstance(value, TimeOfDay)), None)

    def lines(self, question: str) -> Iterator[tuple[Where, str]]:
        """Each answer to a question as plain text."""
        for where, value in self.places(question):
            if not isinstance(value, NotKnown | Unread):
                for text in texts_of(self.journey.form, question, value):
                    yield where, text

    def texts(self, within: tuple[str, ...] = (), but: tuple[str, ...] = ()) -> Iterator[Text]:
        """The free text of every answer that counts, of these questions only where some are named."""
        for one in self.journey.asked():
            mine = one.where.group is None or one.where.group != self.scope.group or one.where.index == self.index
            wanted = one.question.id not in but and (not within or one.question.id in within)
            if mine and wanted and one.value is not None:
                for text in texts_of(self.journey.form, one.question.id, one.value):
                    yield Text(one.where, text, one.question.kind == "quoted words")
