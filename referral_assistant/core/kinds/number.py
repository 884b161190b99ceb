"""A number, with limits and a unit where the form gives them."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from referral_assistant import messages
from referral_assistant.core.answers import Unread, Value
from referral_assistant.core.kinds.base import Json, Refused, Typed
from referral_assistant.core.text import clean_line

if TYPE_CHECKING:
    from referral_assistant.core.form import Question

_FIGURES = re.compile(r"-?\d{1,15}(\.\d+)?", re.ASCII)


class Number(Typed):
    """A whole or decimal number."""

    def from_json(self, raw: Json, question: Question) -> Value | None:
        if isinstance(raw, bool) or not isinstance(raw, int | float) or not abs(raw) < 1e15:
            raise Refused(messages.NOT_A_NUMBER)
        return raw

    def to_json(self, value: Value) -> Json:
        return value if isinstance(value, int | float) else None

    def from_typed(self, typed: str, question: Question) -> Value | None:
        line = clean_line(typed)
        if not line:
            return None
        if not _FIGURES.fullmatch(line):
            return Unread(line)
        return float(line) if "." in line else int(line)

    def as_typed(self, value: Value) -> str:
        return _figures(value) if isinstance(value, int | float) else str(value)

    def printed(self, value: Value, question: Question) -> tuple[str, ...]:
        return (f"{self.as_typed(value)} {question.unit}".strip(),)

    def schema(self, question: Question) -> dict[str, Json]:
        return {"type": "number"}

    def how_to_write(self, question: Question) -> str:
        return messages.HOW_NUMBER

    def doubt(self, value: Value, question: Question) -> str:
        least = -math.inf if question.least is None else question.least
        most = math.inf if question.most is None else question.most
        if not isinstance(value, int | float) or least <= value <= most:
            return ""
        if question.least is None:
            return messages.HOW_NUMBER_AT_MOST.format(most=_figures(most))
        if question.most is None:
            return messages.HOW_NUMBER_AT_LEAST.format(least=_figures(least))
        return messages.HOW_NUMBER_BETWEEN.format(least=_figures(least), most=_figures(most))


def _figures(number: float) -> str:
    """Every figure of a number and nothing else: 1234.567, never 1.23e+03."""
    written = format(Decimal(str(number)), "f")
    return written.rstrip("0").rstrip(".") if "." in written else written
