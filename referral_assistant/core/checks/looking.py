"""What a rule looks at, and the places where it finds what it looks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from referral_assistant.core.answers import NotKnown, Unread, Value, Where
from referral_assistant.core.dates import ApproximateDate
from referral_assistant.core.english import NO_ENGLISH, English
from referral_assistant.core.journey import Journey, Said
from referral_assistant.core.local import Local
from referral_assistant.core.scope import Scope, texts_of
from referral_assistant.core.times import TimeOfDay


@dataclass(frozen=True)
class Spot:
    """A place, the words there (code points, end exclusive) where it is about words, and what the message fills in.

    `message`, `suggestion`, `source`: in place of the rule's own. `replace`: words that can stand in place of these.
    """

    where: Where | None = None
    start: int | None = None
    end: int | None = None
    text: str = ""
    fills: Mapping[str, str] = field(default_factory=dict)
    message: str = ""
    suggestion: str = ""
    source: tuple[str, ...] = ()
    replace: tuple[str, ...] = ()


class Moment(NamedTuple):
    """A date in some place, with its time where that is known."""

    where: Where
    day: ApproximateDate
    time: TimeOfDay | None

    def __str__(self) -> str:
        return f"{self.day}, {self.time}" if self.time else str(self.day)

    def is_after(self, other: Moment) -> bool:
        """Whether it is later, whatever approximate dates may mean; times count on one exact day only."""
        if self.on_the_day_of(other) and self.time and other.time:
            return not (self.time.approximate or other.time.approximate) and self.time > other.time
        return self.day.earliest > other.day.latest

    def on_the_day_of(self, other: Moment) -> bool:
        """Whether both are of the same exact day."""
        return self.day.exact_day is not None and self.day.exact_day == other.day.exact_day


@dataclass(frozen=True)
class Looking:
    """The answers that count, the day it is, and the entry (by `scope`, `index`) that a rule is looked at for."""

    journey: Journey
    day: date
    scope: Scope
    index: int | None = None
    english: English = NO_ENGLISH

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

    def is_mine(self, where: Where) -> bool:
        """Whether a place is outside the group looked at, or in the entry looked at."""
        return where.group is None or where.group != self.scope.group or where.index == self.index

    def beside(self, where: Where, question: str) -> Value | None:
        """The answer to another question in the same entry, or to one outside every group."""
        return self.scope_at(where).value(question)

    def scope_at(self, where: Where) -> Scope:
        """What a condition may look at from a place: in a group, its entry too."""
        if where.group is None:
            return self.scope
        return self.scope.inside(where.group, self.journey.answers.entries(where.group)[where.index])

    def moments(self, question: str) -> Iterator[Moment]:
        """Each known date, with the time that belongs to it."""
        clock = self.journey.form.questions[question].time
        for where, value in self.dates(question):
            time = self.beside(where, clock) if clock else None
            yield Moment(where, value, time if isinstance(time, TimeOfDay) else None)

    def dates(self, question: str) -> Iterator[tuple[Where, ApproximateDate]]:
        yield from ((where, value) for where, value in self.places(question) if isinstance(value, ApproximateDate))

    def date(self, *questions: str) -> ApproximateDate | None:
        """The first of these dates that is known; in a group, the earliest of its entries."""
        for question in questions:
            found = [value for _, value in self.dates(question)]
            if found:
                return min(found, key=lambda one: one.sort_key)
        return None

    def lines(self, question: str) -> Iterator[tuple[Where, str]]:
        """Each answer to a question as plain text."""
        for where, value in self.places(question):
            if not isinstance(value, NotKnown | Unread):
                for text in texts_of(self.journey.form, question, value):
                    yield where, text

    def texts(
        self, within: tuple[str, ...] = (), but: tuple[str, ...] = (), kinds: tuple[str, ...] = ()
    ) -> tuple[Said, ...]:
        """As `Journey.texts`; of the group looked at, those of the entry only."""
        found = self.journey.texts(within, but, kinds)
        return found if self.index is None else tuple(filter(self._is_here, found))

    def _is_here(self, said: Said) -> bool:
        return self.is_mine(said.where)
