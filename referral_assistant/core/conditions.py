"""Conditions as values. Their grammar: `condition_grammar`; whether one holds: `scope`; for authors: docs/forms.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

State = Literal["blank", "answered", "known", "not known"]
Comparison = Literal["fewer than", "more than", "at least", "less than"]
Unit = Literal["words", "entries", ""]


@dataclass(frozen=True)
class Is:
    """A yes or no question, or a choice, has this answer ("yes", "no" or an option id)."""

    question: str
    answer: str


@dataclass(frozen=True)
class Includes:
    """Choices include this option."""

    question: str
    option: str


@dataclass(frozen=True)
class Stands:
    """Whether and how a question was answered."""

    question: str
    state: State


@dataclass(frozen=True)
class Counts:
    """The words of a text, the entries of a group, or a number itself, against a limit."""

    question: str
    comparison: Comparison
    limit: float
    unit: Unit


@dataclass(frozen=True)
class Mentions:
    """A word of a list stands in an answer, or (`question` is None) in any answer."""

    question: str | None
    words: str


@dataclass(frozen=True)
class AnyEntry:
    """At least one entry of a group fits."""

    group: str
    inner: Condition


@dataclass(frozen=True)
class Named:
    """Another condition holds."""

    name: str


@dataclass(frozen=True)
class AreaSets:
    """The school's area or nation has set this (a field of `core/local.py`): it is known, and not off."""

    fact: str


@dataclass(frozen=True)
class Not:
    """The other way round."""

    inner: Condition


@dataclass(frozen=True)
class Both:
    """`and` over all its parts."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Either:
    """`or` over all its parts."""

    parts: tuple[Condition, ...]


Condition = Is | Includes | Stands | Counts | Mentions | AnyEntry | AreaSets | Named | Not | Both | Either


def parts_of(condition: Condition) -> Iterator[Condition]:
    """A condition and everything in it; names are not followed."""
    yield condition
    match condition:
        case AnyEntry(_, inner) | Not(inner):
            yield from parts_of(inner)
        case Both(parts) | Either(parts):
            for part in parts:
                yield from parts_of(part)


def looks_for_words(condition: Condition, named: Mapping[str, Condition]) -> bool:
    """Whether a condition, or one that it names, looks for words in all that was answered."""
    followed, waiting = set[str](), [condition]
    while waiting:
        for part in parts_of(waiting.pop()):
            if isinstance(part, Mentions) and part.question is None:
                return True
            if isinstance(part, Named) and part.name not in followed:
                followed.add(part.name)
                waiting.append(named[part.name])
    return False


def said_blank(condition: Condition, named: Mapping[str, Condition]) -> set[str]:
    """The questions that a condition, or one that it names, says are blank or not; `any ... where` is left aside."""
    found: set[str] = set()
    followed: set[str] = set()
    waiting = [condition]
    while waiting:
        match waiting.pop():
            case Stands(question, "blank" | "answered" | "known"):
                found.add(question)
            case Not(inner):
                waiting.append(inner)
            case Both(parts) | Either(parts):
                waiting += parts
            case Named(name) if name in named and name not in followed:
                followed.add(name)
                waiting.append(named[name])
    return found
