"""How a condition is written: a small English grammar, read into the values of `conditions`.

either := both ("or" both)*          both := one ("and" one)*
one    := "not" one | "(" either ")" | "any" "answer" "mentions" NAME
        | "any" GROUP "where" "(" either ")" | "area" "sets" FACT | NAME | test
test   := QUESTION "is" ("yes" | "no" | "blank" | "answered" | "known" | "not" "known" | OPTION)
        | QUESTION "is" COMPARISON NUMBER | QUESTION "has" COMPARISON NUMBER ("words" | "entries")
        | QUESTION "includes" OPTION | QUESTION "mentions" NAME
"""

from __future__ import annotations

import re
from dataclasses import fields
from typing import NoReturn, cast

from referral_assistant.core.conditions import (
    AnyEntry,
    AreaSets,
    Both,
    Comparison,
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
    Unit,
)
from referral_assistant.core.local import Local

_WORD = re.compile(r"\s*([()]|[A-Za-z0-9_.\-]+)")
_NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,9})?", re.ASCII)
_COMPARISONS = {("fewer", "than"), ("less", "than"), ("more", "than"), ("at", "least")}
_STATES = {"blank", "answered", "known"}
_FACTS = {one.name for one in fields(Local)}
_MOST_NESTED = 50
_VERBS = {"is", "has", "includes", "mentions"}


class BadCondition(ValueError):
    """A condition that cannot be read; its text says what is wrong in a sentence."""


def condition(text: str) -> Condition:
    """The condition that a text says. Raises `BadCondition`."""
    reader = _Reader(text)
    found = reader.either()
    if reader.next:
        reader.fail(f"“{reader.next}” is not expected here; join tests with “and” or “or”")
    return found


class _Reader:
    """The words of a condition, taken one by one."""

    def __init__(self, text: str) -> None:
        self.words: list[str] = []
        at = 0
        while text[at:].strip():
            found = _WORD.match(text, at)
            if not found:
                raise BadCondition(f"“{text[at:].strip()[:1]}” cannot stand in a condition")
            self.words.append(found[1])
            at = found.end()
        if sum(word in {"(", "not"} for word in self.words) > _MOST_NESTED:
            self.fail("it is too long; give parts of it names of their own")

    @property
    def next(self) -> str:
        return self.words[0] if self.words else ""

    def take(self, *expected: str) -> str:
        word = self.words.pop(0) if self.words else ""
        if not word or (expected and word not in expected):
            wanted = " or ".join(f"“{one}”" for one in expected) or "a word"
            self.fail(f"{wanted} is missing" if not word else f"{wanted} is expected, not “{word}”")
        return word

    def fail(self, sentence: str) -> NoReturn:
        raise BadCondition(sentence)

    def either(self) -> Condition:
        parts = [self.both()]
        while self.next == "or":
            self.take()
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def both(self) -> Condition:
        parts = [self.one()]
        while self.next == "and":
            self.take()
            parts.append(self.one())
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def one(self) -> Condition:
        word = self.take()
        if word == "not":
            return Not(self.one())
        if word == "(":
            inner = self.either()
            self.take(")")
            return inner
        if word == "any":
            return self.any()
        if word == "area":
            return self.area()
        if word in {"and", "or", ")"} | _VERBS:
            self.fail(f"a question or a condition is expected before “{word}”")
        return self.test(word) if self.next in _VERBS else Named(word)

    def any(self) -> Condition:
        word = self.take()
        if word == "answer":
            self.take("mentions")
            return Mentions(None, self.take())
        self.take("where")
        self.take("(")
        inner = self.either()
        self.take(")")
        return AnyEntry(word, inner)

    def area(self) -> Condition:
        self.take("sets")
        fact = self.take()
        if fact not in _FACTS:
            self.fail(f"an area sets one of {', '.join(sorted(_FACTS))}, not “{fact}”")
        return AreaSets(fact)

    def test(self, question: str) -> Condition:
        verb = self.take()
        if verb == "includes":
            return Includes(question, self.take())
        if verb == "mentions":
            return Mentions(question, self.take())
        if verb == "has":
            comparison, limit = self.limit()
            return Counts(question, comparison, limit, cast("Unit", self.take("words", "entries")))
        if tuple(self.words[:2]) in _COMPARISONS:
            return Counts(question, *self.limit(), "")
        word = self.take()
        if word == "not" and self.next not in {"known", ""}:
            self.fail(f"write “not {question} is {self.next}” in place of “{question} is not {self.next}”")
        if word == "not":
            self.take("known")
            return Stands(question, "not known")
        return Stands(question, cast("State", word)) if word in _STATES else Is(question, word)

    def limit(self) -> tuple[Comparison, float]:
        if tuple(self.words[:2]) not in _COMPARISONS:
            self.fail("“fewer than”, “more than” or “at least” is expected after “has”")
        comparison = f"{self.take()} {self.take()}"
        number = self.take()
        if not _NUMBER.fullmatch(number):
            self.fail(f"a number is expected after “{comparison}”, not “{number}”")
        return cast("Comparison", comparison), float(number)
