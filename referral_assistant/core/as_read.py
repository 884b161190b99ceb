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
    """What a record of an earlier version holds; `None` where it is of this one. `answers`: those of the referral."""
    version = raw.get("version", form.version)
    if version == form.version:
        return None
    written = {id: value for id, value in raw["answers"].items() if form.new_ids.get(id, id) in answers}
    return AsRead(version, Kept.of(written), answers)
