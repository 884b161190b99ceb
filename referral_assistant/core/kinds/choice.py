"""Yes or no, one choice, and several choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referral_assistant import messages
from referral_assistant.core.answers import Value
from referral_assistant.core.kinds.base import Json, Kind, Refused

if TYPE_CHECKING:
    from referral_assistant.core.form import Question


class YesOrNo(Kind):
    """True or false."""

    def from_json(self, raw: Json, question: Question) -> Value | None:
        if not isinstance(raw, bool):
            raise Refused(messages.NOT_YES_OR_NO)
        return raw

    def to_json(self, value: Value) -> Json:
        return bool(value)

    def printed(self, value: Value, question: Question) -> tuple[str, ...]:
        return (messages.YES if value else messages.NO,)

    def schema(self, question: Question) -> dict[str, Json]:
        return {"type": "boolean"}


class Choice(Kind):
    """One option, by its id."""

    def from_json(self, raw: Json, question: Question) -> Value | None:
        if not isinstance(raw, str) or raw not in option_ids(question):
            raise Refused(messages.NOT_AN_OPTION)
        return raw

    def to_json(self, value: Value) -> Json:
        return str(value)

    def printed(self, value: Value, question: Question) -> tuple[str, ...]:
        return (question.label_of(str(value)),)

    def schema(self, question: Question) -> dict[str, Json]:
        return {"enum": [*option_ids(question)]}

    def how_to_write(self, question: Question) -> str:
        return messages.HOW_CHOICE


class Choices(Kind):
    """Options by their ids, in the form's order."""

    def from_json(self, raw: Json, question: Question) -> Value | None:
        if not isinstance(raw, list) or any(not isinstance(item, str) for item in raw):
            raise Refused(messages.NOT_OPTIONS)
        if not set(map(str, raw)) <= set(option_ids(question)):
            raise Refused(messages.NOT_OPTIONS)
        return _in_order(set(map(str, raw)), question)

    def to_json(self, value: Value) -> Json:
        return [*value] if isinstance(value, tuple) else []

    def printed(self, value: Value, question: Question) -> tuple[str, ...]:
        return tuple(question.label_of(str(item)) for item in value) if isinstance(value, tuple) else ()

    def schema(self, question: Question) -> dict[str, Json]:
        return {"type": "array", "items": {"enum": [*option_ids(question)]}}

    def doubt(self, value: Value, question: Question) -> str:
        picked = [option for option in question.option if isinstance(value, tuple) and option.id in value]
        alone = [option.label for option in picked if option.alone]
        return messages.DOUBT_ALONE.format(label=alone[0]) if alone and len(picked) > 1 else ""


def option_ids(question: Question) -> tuple[str, ...]:
    """The ids of a question's options, in the form's order."""
    return tuple(option.id for option in question.option)


def _in_order(picked: set[str], question: Question) -> tuple[str, ...] | None:
    return tuple(option for option in option_ids(question) if option in picked) or None
