"""One change of a record as a step that can be taken back and done again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from referral_assistant.core.answers import Answers, Kept, Value, Where
from referral_assistant.core.joining import of_entry, renumbered, with_review_renumbered
from referral_assistant.core.referral import Referral


@dataclass(frozen=True)
class Answered:
    """One answer given, changed or taken out. `settled`: the conflicts about it that were closed with it."""

    where: Where
    before: Value | None
    after: Value | None
    settled: tuple[Kept, ...] = ()

    @property
    def key(self) -> str:
        return self.where.group or self.where.question

    def done(self, record: Referral) -> Referral:
        left = tuple(one for one in record.conflicts if one not in self.settled)
        return _answered(replace(record, conflicts=left), self.where, self.after)

    def undone(self, record: Referral) -> Referral:
        return _answered(_with_conflicts(record, self.settled), self.where, self.before)


@dataclass(frozen=True)
class _OfEntry:
    """What happens to one entry as a whole is shown in the list of its group."""

    group: str
    index: int

    @property
    def key(self) -> str:
        return self.group

    @property
    def where(self) -> Where:
        return Where(self.group)


@dataclass(frozen=True)
class Added(_OfEntry):
    """An empty entry put in."""

    def done(self, record: Referral) -> Referral:
        return _put_in(record, self.group, self.index, Answers())

    def undone(self, record: Referral) -> Referral:
        return _taken_out(record, self.group, self.index)


@dataclass(frozen=True)
class Removed(_OfEntry):
    """An entry taken out, and the conflicts about it, which went with it."""

    entry: Answers
    conflicts: tuple[Kept, ...] = ()

    @classmethod
    def of(cls, record: Referral, group: str, index: int) -> Removed:
        """The removal of an entry of this record. Raises `IndexError` where there is none."""
        entry = record.answers.entries(group)[index]
        return cls(group, index, entry, of_entry(record.conflicts, group, index))

    def done(self, record: Referral) -> Referral:
        return _taken_out(record, self.group, self.index)

    def undone(self, record: Referral) -> Referral:
        return _put_in(record, self.group, self.index, self.entry, self.conflicts)


@dataclass(frozen=True)
class PutIn(_OfEntry):
    """An entry that somebody else had taken out, put in again."""

    entry: Answers

    def done(self, record: Referral) -> Referral:
        return _put_in(record, self.group, self.index, self.entry)

    def undone(self, record: Referral) -> Referral:
        return _taken_out(record, self.group, self.index)


@dataclass(frozen=True)
class Moved(_OfEntry):
    """An entry moved from its index to another, `end`."""

    end: int

    def done(self, record: Referral) -> Referral:
        return _moved(record, self.group, self.index, self.end)

    def undone(self, record: Referral) -> Referral:
        return _moved(record, self.group, self.end, self.index)


Step = Answered | Added | Removed | PutIn | Moved


def added(record: Referral, group: str) -> Added | Answered:
    """The step that adds an empty entry at the end of a group; where the group was not known, it takes its place."""
    entries, value = record.answers.entries(group), record.answers.get(group)
    if value is not None and not entries:
        return Answered(Where(group), value, (Answers(),))
    return Added(group, len(entries))


def _answered(record: Referral, where: Where, value: Value | None) -> Referral:
    """A conflict may be about an entry that is gone; to settle it so that it stays gone changes no answer."""
    if record.answers.at(where) == value:
        return record
    return replace(record, answers=record.answers.put(where, value))


def _with_conflicts(record: Referral, more: Iterable[Kept]) -> Referral:
    return replace(record, conflicts=tuple(dict.fromkeys((*record.conflicts, *more))))


def _put_in(record: Referral, group: str, index: int, entry: Answers, own: tuple[Kept, ...] = ()) -> Referral:
    """Fewer entries may be left than there were, when another person's changes came in: it then stands last."""
    entries = record.answers.entries(group)
    at = min(index, len(entries))
    order: list[int | Answers] = [*range(len(entries))]
    order.insert(at, entry)
    here = (Kept.of({**one.read(), "index": at}) for one in own)
    return _with_conflicts(_rearranged(record, group, order), here)


def _taken_out(record: Referral, group: str, index: int) -> Referral:
    count = len(record.answers.entries(group))
    gone = min(index, count - 1)
    return _rearranged(record, group, [at for at in range(count) if at != gone])


def _moved(record: Referral, group: str, start: int, end: int) -> Referral:
    order = [*range(len(record.answers.entries(group)))]
    order.insert(end, order.pop(start))
    return _rearranged(record, group, order)


def _rearranged(record: Referral, group: str, order: Sequence[int | Answers]) -> Referral:
    """Entries in another order, given by the indices they had; one that comes in stands for itself."""
    before = record.answers.entries(group)
    entries = [before[one] if isinstance(one, int) else one for one in order]
    conflicts = renumbered(record.conflicts, group, order)
    moved = replace(record, answers=record.answers.with_entries(group, entries), conflicts=conflicts)
    return with_review_renumbered(moved, group, order)
