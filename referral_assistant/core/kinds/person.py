"""A person: name, role and how to reach them, each part on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referral_assistant import messages
from referral_assistant.core.answers import Person, Value
from referral_assistant.core.kinds.base import Json, Kind, Refused
from referral_assistant.core.text import clean_line

if TYPE_CHECKING:
    from referral_assistant.core.form import Question


class PersonKind(Kind):
    """Part -> text; empty parts are left out."""

    def from_json(self, raw: Json, question: Question) -> Value | None:
        wanted = parts_of(question)
        if not isinstance(raw, dict) or any(not isinstance(text, str) for text in raw.values()):
            raise Refused(messages.NOT_A_PERSON.format(parts=", ".join(wanted)))
        if not set(raw) <= set(messages.PERSON_PARTS):
            raise Refused(messages.NOT_A_PERSON.format(parts=", ".join(wanted)))
        return person({part: str(text) for part, text in raw.items()})

    def to_json(self, value: Value) -> Json:
        return dict(value.parts) if isinstance(value, Person) else {}

    def printed(self, value: Value, question: Question) -> tuple[str, ...]:
        if not isinstance(value, Person):
            return ()
        return tuple(text if part == "name" else f"{messages.PERSON_PARTS[part]}: {text}" for part, text in value.parts)

    def schema(self, question: Question) -> dict[str, Json]:
        text: dict[str, Json] = {"type": "string"}
        return {
            "type": "object",
            "properties": dict.fromkeys(messages.PERSON_PARTS, text),
            "additionalProperties": False,
        }

    def texts(self, value: Value) -> tuple[str, ...]:
        return tuple(text for _, text in value.parts) if isinstance(value, Person) else ()


def person(parts: dict[str, str]) -> Person | None:
    """The person with these parts, cleaned, in the usual order; `None` where every part is empty."""
    cleaned = {part: clean_line(parts.get(part, "")) for part in messages.PERSON_PARTS}
    kept = tuple((part, text) for part, text in cleaned.items() if text)
    return Person(kept) if kept else None


def parts_of(question: Question) -> tuple[str, ...]:
    """The parts that a question asks for."""
    return question.parts or ("name", "role", "phone", "email")
