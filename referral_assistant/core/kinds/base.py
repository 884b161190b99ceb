"""What every kind of value can do: read it from JSON and from typing, write it back, print it, doubt it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from referral_assistant.core.answers import NotKnown, Unread, Value
from referral_assistant.core.text import clean, clean_line

if TYPE_CHECKING:
    from referral_assistant.core.form import Question

Json = str | bool | int | float | None | list["Json"] | dict[str, "Json"]


class Refused(ValueError):
    """A JSON value that this kind cannot take. Its text says what the value must be, and never what it was."""


class Kind(ABC):
    """One kind of value. Stateless: the question is handed in."""

    @abstractmethod
    def from_json(self, raw: Json, question: Question) -> Value | None:
        """The value that JSON holds; `None` where it holds nothing. Raises `Refused`."""

    @abstractmethod
    def to_json(self, value: Value) -> Json:
        """The value as JSON; the inverse of `from_json`."""

    @abstractmethod
    def printed(self, value: Value, question: Question) -> tuple[str, ...]:
        """The value as paragraphs of plain text."""

    @abstractmethod
    def schema(self, question: Question) -> dict[str, Json]:
        """The JSON Schema (2020-12) of the value."""

    def how_to_write(self, question: Question) -> str:
        """A sentence that says how to write a value which could not be read."""
        return ""

    def doubt(self, value: Value, question: Question) -> str:
        """A sentence, where the value can be kept but looks wrong; otherwise empty."""
        return ""

    def texts(self, value: Value) -> tuple[str, ...]:
        """The free text in it, for rules that look for words."""
        return ()


class Typed(Kind):
    """A kind that a person types on a keyboard, rather than chooses."""

    @abstractmethod
    def from_typed(self, typed: str, question: Question) -> Value | None:
        """The value that a person typed. Typing that cannot be read becomes `Unread`; it is never refused."""

    @abstractmethod
    def as_typed(self, value: Value) -> str:
        """The value as a person would type it; the inverse of `from_typed`."""

    def read_back(self, value: Value) -> str:
        """How the typing was understood, where a person may want to check that; otherwise empty."""
        return ""


def special_from_json(raw: Json) -> NotKnown | Unread | None:
    """The answers that stand in place of any kind: not known, and what was typed but cannot be read."""
    match raw:
        case {"not_known": str(reason), **others} if not others:
            return NotKnown(clean(reason).strip())
        case {"unread": str(typed), **others} if not others:
            return Unread(clean_line(typed))
    return None
