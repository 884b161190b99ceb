"""The referral part of a record that an earlier version of the form wrote, as it stood."""

from __future__ import annotations

from typing import Any, NamedTuple

from referral_assistant.core.answers import Answers, Kept
from referral_assistant.core.form import Form


class AsRead(NamedTuple):
    """The version, the answers as they were written, and as they are read now.

    While nobody changes one of them, they are written again as they were: what a lead approved keeps its fingerprint,
    whichever version of the app records an answer to it.
    """

    version: str
    written: Kept
    answers: Answers


def as_read(form: Form, raw: dict[str, Any], answers: Answers) -> AsRead | None:
    """What a record of an earlier version holds; `None` where it is of this one. `answers`: those of every part."""
    version = raw.get("version", form.version)
    if version == form.version:
        return None
    written = {id: value for id, value in raw["answers"].items() if is_of_referral(form, form.new_ids.get(id, id))}
    return AsRead(version, Kept.of(written), of_referral(form, answers))


def of_referral(form: Form, answers: Answers) -> Answers:
    """The answers of the referral itself; those to questions that are no longer asked are among them."""
    return Answers({id: value for id, value in answers.items() if is_of_referral(form, id)})


def is_of_referral(form: Form, id: str) -> bool:
    """Whether a question belongs to the referral itself, and not to its review or to what came after."""
    return id not in form.section_of or form.section_of[id].part == "referral"
