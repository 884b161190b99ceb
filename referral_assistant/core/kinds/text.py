"""Text on one line, long text, quoted words, and the text-like kinds that are only doubted, never refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from referral_assistant import messages
from referral_assistant.core import text as cleaning
from referral_assistant.core.answers import Value
from referral_assistant.core.kinds.base import Json, Refused, Typed

if TYPE_CHECKING:
    from referral_assistant.core.form import Question

# The shape that Royal Mail's postcodes take (BS 7666), loosely; it says nothing about whether one is in use.
_POSTCODE = re.compile(r"(GIR|[A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})", re.IGNORECASE | re.ASCII)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


class LongText(Typed):
    """Text that may run over many paragraphs."""

    def from_json(self, raw: Json, question: Question) -> Value | None:
        if not isinstance(raw, str):
            raise Refused(messages.NOT_TEXT)
        return self.from_typed(raw, question)

    def to_json(self, value: Value) -> Json:
        return str(value)

    def from_typed(self, typed: str, question: Question) -> Value | None:
        text = cleaning.clean(typed)
        return text if text.strip() else None

    def as_typed(self, value: Value) -> str:
        return str(value)

    def printed(self, value: Value, question: Question) -> tuple[str, ...]:
        return cleaning.paragraphs(str(value))

    def schema(self, question: Question) -> dict[str, Json]:
        return {"type": "string"}

    def texts(self, value: Value) -> tuple[str, ...]:
        return (str(value),)


class QuotedWords(LongText):
    """A child's exact words. Rules about wording leave them alone; nothing rewrites them."""


class Line(LongText):
    """Text on one line."""

    def from_typed(self, typed: str, question: Question) -> Value | None:
        return cleaning.clean_line(typed) or None


class Identifier(Line):
    """A reference number or code, kept as typed."""


class Postcode(Line):
    """A UK postcode: capitals and one space where it has the usual shape, otherwise kept as typed."""

    def from_typed(self, typed: str, question: Question) -> Value | None:
        line = cleaning.clean_line(typed)
        found = _POSTCODE.fullmatch(line)
        return f"{found[1]} {found[2]}".upper() if found else line or None

    def doubt(self, value: Value, question: Question) -> str:
        fits = _POSTCODE.fullmatch(str(value))
        return "" if fits else messages.DOUBT_POSTCODE.format(typed=value)


class Phone(Line):
    """A phone number, with whatever a person adds ("ext. 12, not after 5pm")."""

    def doubt(self, value: Value, question: Question) -> str:
        enough = sum(character.isdigit() for character in str(value)) >= 3
        return "" if enough else messages.DOUBT_PHONE.format(typed=value)


class Email(Line):
    """An email address."""

    def doubt(self, value: Value, question: Question) -> str:
        return "" if _EMAIL.fullmatch(str(value)) else messages.DOUBT_EMAIL.format(typed=value)
