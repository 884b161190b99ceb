"""Dates (EDTF) and times of day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referral_assistant import messages
from referral_assistant.core.answers import Unread, Value
from referral_assistant.core.dates import WEEKDAYS, ApproximateDate, NotADate, date_from_edtf, date_from_words
from referral_assistant.core.kinds.base import Json, Refused, Typed
from referral_assistant.core.text import clean_line
from referral_assistant.core.times import TimeOfDay, time_from_stored, time_from_words

if TYPE_CHECKING:
    from referral_assistant.core.form import Question


class Date(Typed):
    """A date that may be approximate, or a span."""

    def from_json(self, raw: Json, question: Question) -> Value | None:
        try:
            return date_from_edtf(raw if isinstance(raw, str) else "")
        except NotADate:
            raise Refused(messages.NOT_EDTF) from None

    def to_json(self, value: Value) -> Json:
        return value.edtf if isinstance(value, ApproximateDate) else ""

    def from_typed(self, typed: str, question: Question) -> Value | None:
        line = clean_line(typed)
        try:
            return date_from_words(line) if line else None
        except NotADate:
            return Unread(line)

    def as_typed(self, value: Value) -> str:
        return str(value)

    def printed(self, value: Value, question: Question) -> tuple[str, ...]:
        return (str(value),)

    def schema(self, question: Question) -> dict[str, Json]:
        point = r"\d{4}(-\d{2}(-\d{2})?)?~?"
        return {"type": "string", "pattern": f"^{point}(/{point})?$"}

    def how_to_write(self, question: Question) -> str:
        return messages.HOW_DATE

    def read_back(self, value: Value) -> str:
        day = value.exact_day if isinstance(value, ApproximateDate) else None
        return f"{WEEKDAYS[day.weekday()]} {value}" if day else str(value)


class Time(Typed):
    """A time of day that may be approximate."""

    def from_json(self, raw: Json, question: Question) -> Value | None:
        try:
            return time_from_stored(raw if isinstance(raw, str) else "")
        except NotADate:
            raise Refused(messages.NOT_A_TIME) from None

    def to_json(self, value: Value) -> Json:
        return value.stored if isinstance(value, TimeOfDay) else ""

    def from_typed(self, typed: str, question: Question) -> Value | None:
        line = clean_line(typed)
        try:
            return time_from_words(line) if line else None
        except NotADate:
            return Unread(line)

    def as_typed(self, value: Value) -> str:
        return str(value)

    def printed(self, value: Value, question: Question) -> tuple[str, ...]:
        return (str(value),)

    def schema(self, question: Question) -> dict[str, Json]:
        return {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]~?$"}

    def how_to_write(self, question: Question) -> str:
        return messages.HOW_TIME

    def read_back(self, value: Value) -> str:
        return str(value)
