"""Answers to and from JSON, as docs/contracts.md lays it down."""

from __future__ import annotations

import json
from collections.abc import Mapping

from referral_assistant import messages
from referral_assistant.core.answers import Answers, Kept, NotKnown, Unread, Value, Where, is_group
from referral_assistant.core.form import Form
from referral_assistant.core.kinds import KINDS, Json, Refused, special_from_json
from referral_assistant.core.refusal import Refusal


class BadAnswers(Refusal):
    """Answers that do not fit the form."""


def answers_from_json(form: Form, raw: Json) -> Answers:
    """The answers that a JSON object holds. Raises `BadAnswers` on the first that does not fit."""
    return _answers(form, raw, None, messages.NOT_AN_ANSWERS_OBJECT)


def answers_to_json(form: Form, answers: Answers) -> dict[str, Json]:
    """The answers as a JSON object; the inverse of `answers_from_json`."""
    return {id: _value_to_json(form, id, value) for id, value in answers.items()}


def value_from_json(form: Form, where: Where, raw: Json) -> Value | None:
    """The value of one place. Raises `BadAnswers`."""
    return _value(form, where.question, raw, where.group)


def value_to_json(form: Form, where: Where, value: Value) -> Json:
    """The inverse."""
    return _value_to_json(form, where.question, value)


def _answers(form: Form, raw: Json, group: str | None, otherwise: str) -> Answers:
    if not isinstance(raw, dict):
        raise BadAnswers(otherwise)
    found: dict[str, Value] = {}
    for written, value in raw.items():
        id = form.new_ids.get(written, written)
        if id != written and id in raw:
            raise BadAnswers(messages.OLD_AND_NEW_ID.format(old=written, new=id))
        read = _value(form, id, value, group)
        if read is not None:
            found[id] = read
    return Answers(found)


def _value(form: Form, id: str, raw: Json, group: str | None) -> Value | None:
    if id in form.retired_ids:
        return Kept(json.dumps(raw, ensure_ascii=False, sort_keys=True))
    if group is None and id in form.groups:
        return None if raw is None else _entries(form, id, raw)
    question = form.questions.get(id)
    if question is None:
        raise BadAnswers(messages.UNKNOWN_ID.format(id=shown(id)))
    if form.group_of.get(id) != group:
        home = form.group_of.get(id)
        raise BadAnswers((messages.INSIDE if home else messages.OUTSIDE).format(id=id, group=home))
    if raw is None:
        return None
    special = special_from_json(raw)
    if special is not None:
        return None if special == Unread("") else special
    try:
        return KINDS[question.kind].from_json(raw, question)
    except Refused as refused:
        raise BadAnswers(messages.WRONG_VALUE.format(id=id, must=refused)) from None


def _entries(form: Form, group: str, raw: Json) -> Value | None:
    special = special_from_json(raw)
    if isinstance(special, NotKnown):
        return special
    if not isinstance(raw, list):
        raise BadAnswers(messages.WRONG_VALUE.format(id=group, must=messages.NOT_ENTRIES))
    wrong_entry = messages.WRONG_VALUE.format(id=group, must=messages.NOT_ENTRIES)
    return tuple(_answers(form, entry, group, wrong_entry) for entry in raw) or None


def _value_to_json(form: Form, id: str, value: Value) -> Json:
    match value:
        case NotKnown(reason):
            return {"not_known": reason}
        case Unread(typed):
            return {"unread": typed}
        case Kept(text):
            kept: Json = json.loads(text)
            return kept
        case tuple() if is_group(value):
            return [answers_to_json(form, entry) for entry in value if isinstance(entry, Answers)]
        case _:
            return KINDS[form.questions[id].kind].to_json(value)


def shown(id: str) -> str:
    """An id from outside, short and on one line, so that it can stand in a sentence."""
    return " ".join(id.split())[:60]


def schema(form: Form) -> Mapping[str, Json]:
    """The JSON Schema (2020-12) of an answers file."""
    special: dict[str, Json] = {
        "type": "object",
        "properties": {"not_known": {"type": "string"}},
        "required": ["not_known"],
        "additionalProperties": False,
    }
    unread: Json = {**special, "properties": {"unread": {"type": "string"}}, "required": ["unread"]}
    blank: Json = {"type": "null"}
    outside: dict[str, Json] = {retired: {} for retired in form.retired_ids}
    inside: dict[str, dict[str, Json]] = {id: {**outside} for id in form.groups}
    for id, question in form.questions.items():
        group = form.group_of.get(id)
        place = outside if group is None else inside[group]
        place[id] = {"title": question.ask, "anyOf": [KINDS[question.kind].schema(question), special, unread, blank]}
    for id, group_ in form.groups.items():
        entry: Json = {"type": "object", "properties": _with_old_ids(form, inside[id]), "additionalProperties": False}
        outside[id] = {"title": group_.ask, "anyOf": [{"type": "array", "items": entry}, special, blank]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": form.title,
        "type": "object",
        "properties": {
            "form": {"const": form.id},
            "version": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"},
            "answers": {"type": "object", "properties": _with_old_ids(form, outside), "additionalProperties": False},
            **_later_parts(form, outside),
        },
        "required": ["form", "answers"],
    }


def _later_parts(form: Form, outside: dict[str, Json]) -> dict[str, Json]:
    """The parts that come after the referral: their answers may stand there, or among the others."""
    parts = {id: section.part for id, section in form.section_of.items() if section.part != "referral"}
    return {
        part: {
            "type": "object",
            "properties": _with_old_ids(form, {id: outside[id] for id in outside if parts.get(id) == part}),
        }
        for part in dict.fromkeys(parts.values())
    }


def _with_old_ids(form: Form, properties: dict[str, Json]) -> dict[str, Json]:
    """The properties of one place, under their old ids as well: a reader still takes these."""
    return {**properties, **{old: properties[new] for old, new in form.new_ids.items() if new in properties}}
