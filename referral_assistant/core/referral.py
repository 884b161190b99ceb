"""One record about one child, and how it is written down."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from referral_assistant import messages
from referral_assistant.core.answers import Answers
from referral_assistant.core.answers_json import BadAnswers, answers_from_json, answers_to_json, shown
from referral_assistant.core.form import Form
from referral_assistant.core.kinds import Json

FORMAT = 1
"""The version of the record's own layout; a reader refuses a higher one."""


@dataclass(frozen=True)
class Referral:
    """A referral as kept. `created` and `changed` are ISO 8601 moments, empty where the file did not say.

    `sections_done` of `sections_asked` is what lists show; it is reckoned anew at each save.
    """

    answers: Answers = field(default_factory=Answers)
    reference: str = ""
    created: str = ""
    changed: str = ""
    sections_done: int = 0
    sections_asked: int = 0


def referral_from_json(form: Form, raw: Json) -> Referral:
    """The referral that a record, or a plain answers file, holds. Raises `BadAnswers`."""
    if not isinstance(raw, dict) or "answers" not in raw:
        raise BadAnswers(messages.NOT_A_REFERRAL)
    _refuse_other_versions(form, raw)
    unknown = sorted(set(raw) - _KEYS)
    if unknown:
        raise BadAnswers(messages.UNKNOWN_KEY.format(key=shown(unknown[0])))
    answers = answers_from_json(form, raw["answers"])
    return Referral(answers, _text(raw, "reference"), _text(raw, "created"), _text(raw, "changed"))


def referral_to_json(form: Form, referral: Referral) -> dict[str, Json]:
    """The record as JSON; the inverse of `referral_from_json`."""
    return {
        "format": FORMAT,
        "form": form.id,
        "version": form.version,
        "reference": referral.reference,
        "created": referral.created,
        "changed": referral.changed,
        "answers": answers_to_json(form, referral.answers),
        "summary": {
            "initials": initials(form, referral.answers),
            "sections_done": referral.sections_done,
            "sections_asked": referral.sections_asked,
        },
    }


def initials(form: Form, answers: Answers) -> str:
    """The child's initials, as lists show them ("S.K."); empty where the name is not there yet."""
    name = answers.get(form.names.child)
    words = name.split() if isinstance(name, str) else []
    letters = [word[0].upper() for word in words if word[0].isalpha()]
    return "".join(f"{letter}." for letter in [*letters[:1], *letters[1:][-1:]])


_VERSION = re.compile(r"[0-9]{4}-[0-9]{2}")
_KEYS = {"format", "form", "version", "reference", "created", "changed", "answers", "summary"}


def _refuse_other_versions(form: Form, raw: dict[str, Json]) -> None:
    layout, version = raw.get("format", FORMAT), raw.get("version", form.version)
    if raw.get("form") != form.id:
        raise BadAnswers(messages.OTHER_FORM.format(form=form.id))
    if not isinstance(version, str) or not _VERSION.fullmatch(version) or not isinstance(layout, int):
        raise BadAnswers(messages.NOT_A_REFERRAL)
    if layout > FORMAT or version > form.version:
        raise BadAnswers(messages.NEWER_VERSION)


def _text(raw: dict[str, Json], key: str) -> str:
    value = raw.get(key, "")
    if not isinstance(value, str):
        raise BadAnswers(messages.NOT_A_REFERRAL)
    return shown(value)
