"""One record about one child, and how it is written down."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace

from referral_assistant import messages
from referral_assistant.core.answers import Answers, Kept
from referral_assistant.core.answers_json import BadAnswers, answers_from_json, answers_to_json, shown
from referral_assistant.core.as_read import AsRead, as_read
from referral_assistant.core.dismissals import Dismissal
from referral_assistant.core.form import Form, Part
from referral_assistant.core.journey import PARTS
from referral_assistant.core.kinds import Json
from referral_assistant.core.migration import FORMAT, migrated
from referral_assistant.core.record_keys import (
    BESIDE_ANSWERS,
    beside_review,
    dismissal_from_json,
    dismissal_to_json,
    each,
    kept,
    not_as_kept,
    recipient,
)


@dataclass(frozen=True)
class Referral:
    """A referral as kept. `created` and `changed` are ISO 8601 moments, empty where the file did not say.

    `answers` are those of every part; the record keeps the answers of the review and of what came after apart.
    `beside_review`: what the review holds beside its answers (comments, decision). `recipients`: age keys. `conflicts`:
    where two people changed the same answer, what the other one wrote (`core/joining.py`). `as_read`: how an earlier
    version of the form wrote it. `sections_done` of `sections_asked`, and `status` in one word, are what lists show,
    reckoned anew at each save.
    """

    answers: Answers = field(default_factory=Answers)
    reference: str = ""
    created: str = ""
    changed: str = ""
    sections_done: int = 0
    sections_asked: int = 0
    status: str = ""
    dismissed: tuple[Dismissal, ...] = ()
    beside_review: Kept | None = None
    linked: tuple[Kept, ...] = ()
    history: tuple[Kept, ...] = ()
    recipients: tuple[str, ...] = ()
    conflicts: tuple[Kept, ...] = ()
    as_read: AsRead | None = None


def referral_from_json(form: Form, raw: Json) -> Referral:
    """The referral that a record, or a plain answers file, holds. Raises `BadAnswers`."""
    if not isinstance(raw, dict) or "answers" not in raw:
        raise BadAnswers(messages.NOT_A_REFERRAL)
    raw = migrated(raw, _layout(form, raw))
    unknown = sorted(set(raw) - _KEYS)
    if unknown:
        raise BadAnswers(messages.UNKNOWN_KEY.format(key=shown(unknown[0])))
    answers = _answers(form, raw)
    return Referral(
        answers,
        _text(raw, "reference"),
        _text(raw, "created"),
        _text(raw, "changed"),
        *_progress(raw),
        dismissed=each(raw, "dismissed", dismissal_from_json),
        beside_review=beside_review(raw),
        linked=each(raw, "linked", kept),
        history=each(raw, "history", kept),
        recipients=each(raw, "recipients", recipient),
        conflicts=each(raw, "conflicts", kept),
        as_read=as_read(form, raw, answers_of(form, answers, "referral")),
    )


def referral_to_json(form: Form, referral: Referral) -> dict[str, Json]:
    """The record as JSON; the inverse of `referral_from_json`. What was never there is left out."""
    version, answers = _of_referral(form, referral)
    beside = json.loads(referral.beside_review.json) if referral.beside_review else {}
    others: dict[str, Json] = {
        "dismissed": [dismissal_to_json(one) for one in referral.dismissed],
        "review": _written(form, referral.answers, "review") | beside,
        "followup": _written(form, referral.answers, "followup"),
        "linked": [json.loads(one.json) for one in referral.linked],
        "history": [json.loads(one.json) for one in referral.history],
        "recipients": [*referral.recipients],
        "conflicts": [one.read() for one in referral.conflicts],
    }
    return {
        "format": FORMAT,
        "form": form.id,
        "version": version,
        "reference": referral.reference,
        "created": referral.created,
        "changed": referral.changed,
        "answers": answers,
        **{key: value for key, value in others.items() if value},
        "summary": {
            "initials": initials(form, referral.answers),
            "sections_done": referral.sections_done,
            "sections_asked": referral.sections_asked,
            **({"status": referral.status} if referral.status else {}),
        },
    }


def answers_of(form: Form, answers: Answers, part: Part) -> Answers:
    """The answers of one part; those to questions that are no longer asked stand with the referral's."""
    homes = {id: form.section_of[id].part if id in form.section_of else "referral" for id in answers}
    return Answers({id: value for id, value in answers.items() if homes[id] == part})


def gone_back(now: Referral, before: Referral) -> Referral:
    """What it held before, while what has happened to it, and who may open it, stay as they are now."""
    return replace(
        now,
        answers=before.answers,
        dismissed=before.dismissed,
        beside_review=before.beside_review,
        conflicts=before.conflicts,
        as_read=before.as_read,
    )


def initials(form: Form, answers: Answers) -> str:
    """The child's initials, as lists show them ("S.K."); empty where the name is not there yet."""
    name = answers.get(form.names.child)
    words = name.split() if isinstance(name, str) else []
    letters = [word[0].upper() for word in words if word[0].isalpha()]
    return "".join(f"{letter}." for letter in [*letters[:1], *letters[1:][-1:]])


_MOST_SECTIONS = 1000
_VERSION = re.compile(r"[0-9]{4}-[0-9]{2}")
_LATER: tuple[Part, ...] = PARTS[1:]
_KEYS = {
    *("format", "form", "version", "reference", "created", "changed", "answers", "summary"),
    *("dismissed", "linked", "history", "recipients", "conflicts", *_LATER),
}


def _answers(form: Form, raw: dict[str, Json]) -> Answers:
    """The answers of every part. Those of the later parts may stand among the others as well, but not twice."""
    found = dict(answers_from_json(form, raw["answers"]))
    for part in _LATER:
        apart = _answers_apart(form, raw, part)
        twice = sorted(found.keys() & apart.keys())
        if twice:
            raise BadAnswers(messages.ANSWERED_TWICE.format(id=twice[0], part=part))
        found |= apart
    return Answers(found)


def _answers_apart(form: Form, raw: dict[str, Json], part: Part) -> Answers:
    written = raw.get(part, {})
    if not isinstance(written, dict):
        raise not_as_kept(part)
    beside = BESIDE_ANSWERS if part == "review" else {}
    apart = answers_from_json(form, {id: value for id, value in written.items() if id not in beside})
    for id in apart:
        if id in form.section_of and form.section_of[id].part != part:
            raise BadAnswers(messages.OTHER_PART.format(id=id, part=part))
    return apart


def _of_referral(form: Form, referral: Referral) -> tuple[str, dict[str, Json]]:
    """The version, and the answers of the referral itself, as they are written."""
    before, now = referral.as_read, answers_of(form, referral.answers, "referral")
    if before is not None and before.answers == now:
        return before.version, before.written.read()
    return form.version, answers_to_json(form, now)


def _written(form: Form, answers: Answers, part: Part) -> dict[str, Json]:
    return answers_to_json(form, answers_of(form, answers, part))


def _layout(form: Form, raw: dict[str, Json]) -> int:
    """The layout of a record of this form, or of one of its earlier versions. Raises `BadAnswers`."""
    layout, version = raw.get("format", FORMAT), raw.get("version", form.version)
    if raw.get("form") != form.id:
        raise BadAnswers(messages.OTHER_FORM.format(form=form.id))
    if not isinstance(version, str) or not _VERSION.fullmatch(version) or not isinstance(layout, int):
        raise BadAnswers(messages.NOT_A_REFERRAL)
    if layout > FORMAT or version > form.version:
        raise BadAnswers(messages.NEWER_VERSION)
    return layout


def _progress(raw: dict[str, Json]) -> tuple[int, int]:
    """What lists showed of it; a file that says nothing of it, or nothing that can be, shows none."""
    shown = raw.get("summary")
    found = [shown.get(key, 0) if isinstance(shown, dict) else 0 for key in ("sections_done", "sections_asked")]
    done, asked = (one if type(one) is int and 0 <= one <= _MOST_SECTIONS else 0 for one in found)
    return done, asked


def _text(raw: dict[str, Json], key: str) -> str:
    value = raw.get(key, "")
    if not isinstance(value, str):
        raise BadAnswers(messages.NOT_A_REFERRAL)
    return shown(value)
