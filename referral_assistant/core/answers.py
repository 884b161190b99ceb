"""What a person has entered: an immutable map from question id to typed value."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeGuard

from referral_assistant.core.dates import ApproximateDate
from referral_assistant.core.times import TimeOfDay


@dataclass(frozen=True)
class NotKnown:
    """An answer in its own right: it is not known, and why."""

    reason: str


@dataclass(frozen=True)
class Unread:
    """What was typed where it cannot be read as the kind asked for: kept, shown and printed as it stands."""

    typed: str


@dataclass(frozen=True)
class Kept:
    """An answer to a question that is no longer asked: its JSON, kept as it was, so that nothing is lost."""

    json: str

    @classmethod
    def of(cls, raw: object) -> Kept:
        """JSON as it is kept."""
        return cls(json.dumps(raw, ensure_ascii=False))

    def read(self) -> Any:
        """What was kept."""
        return json.loads(self.json)


@dataclass(frozen=True)
class Person:
    """A person as entered: part ("name", "role", ...) -> text. Empty parts are left out."""

    parts: tuple[tuple[str, str], ...]

    def part(self, name: str) -> str:
        return dict(self.parts).get(name, "")


@dataclass(frozen=True)
class Answers(Mapping[str, "Value"]):
    """Question id -> value. `None` is never stored: what is not there was not answered."""

    values_: Mapping[str, Value]

    def __init__(self, values: Mapping[str, Value] | None = None) -> None:
        object.__setattr__(self, "values_", MappingProxyType(dict(values or {})))

    @classmethod
    def over(cls, values: Mapping[str, Value]) -> Answers:
        """A view of answers that somebody is still adding to, for the time of one walk."""
        view = cls.__new__(cls)
        object.__setattr__(view, "values_", values)
        return view

    def __getitem__(self, key: str) -> Value:
        return self.values_[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.values_)

    def __len__(self) -> int:
        return len(self.values_)

    def __hash__(self) -> int:
        return hash(frozenset(self.values_.items()))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Answers) and dict(self.values_) == dict(other.values_)

    def entries(self, group: str) -> tuple[Answers, ...]:
        """The entries of a group, none where it was not answered or is not known."""
        value = self.values_.get(group)
        return value if is_group(value) else ()

    def at(self, where: Where) -> Value | None:
        """The value in a place, or `None`."""
        if where.group is None:
            return self.get(where.question)
        entries = self.entries(where.group)
        return entries[where.index].get(where.question) if where.index < len(entries) else None

    def put(self, where: Where, value: Value | None) -> Answers:
        """The answers with another value in one place; `None` removes it. A missing entry is an `IndexError`."""
        if where.group is None:
            return Answers(_with(self.values_, where.question, value))
        entries = list(self.entries(where.group))
        entries[where.index] = Answers(_with(entries[where.index], where.question, value))
        return self.with_entries(where.group, entries)

    def with_entries(self, group: str, entries: list[Answers]) -> Answers:
        """The answers with other entries in one group; none at all means not answered."""
        return Answers(_with(self.values_, group, tuple(entries) or None))


Scalar = str | bool | int | float | ApproximateDate | TimeOfDay | Person | NotKnown | Unread | Kept
Value = Scalar | tuple[str, ...] | tuple[Answers, ...]


@dataclass(frozen=True, order=True)
class Where:
    """Where an answer lives: a question, or a question within one entry (counted from 0) of a group."""

    question: str
    group: str | None = None
    index: int = 0

    def __str__(self) -> str:
        return self.question if self.group is None else f"{self.group}[{self.index}].{self.question}"

    @classmethod
    def read(cls, written: object) -> Where | None:
        """The inverse; `None` where that is no place."""
        found = _WHERE.fullmatch(written) if isinstance(written, str) else None
        if found is None:
            return None
        group, index, question = found.groups()
        return cls(question) if group is None else cls(question, group, int(index))


_WHERE = re.compile(r"(?:([^\[\]]+)\[([0-9]{1,6})\]\.)?([^\[\]]+)")


def is_group(value: object) -> TypeGuard[tuple[Answers, ...]]:
    """Whether a value is the entries of a group (and not a tuple of choices)."""
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Answers)


def is_blank(value: Value | None) -> bool:
    """Whether nothing was entered. "Not known" without its reason is still blank."""
    return value is None or value in ("", ()) or (isinstance(value, NotKnown) and not value.reason.strip())


def _with(values: Mapping[str, Value], key: str, value: Value | None) -> dict[str, Value]:
    changed = dict(values)
    if value is None:
        changed.pop(key, None)
    else:
        changed[key] = value
    return changed
