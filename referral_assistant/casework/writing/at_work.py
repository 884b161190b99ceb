"""Change what a referral holds, in its file or open in the window: one way for commands and screens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.keeping.earlier import Earlier
from referral_assistant.casework.reading.addressed import addressed, with_taken_out
from referral_assistant.casework.reading.area import referral_in
from referral_assistant.casework.reading.listed import with_status
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Answers, Where
from referral_assistant.core.answers_json import value_from_json
from referral_assistant.core.form import Form
from referral_assistant.core.kinds import Json
from referral_assistant.core.local import Local
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.versions import Why
from referral_assistant.files.places import is_referral
from referral_assistant.files.referrals import keep_referral
from referral_assistant.files.sealing import is_sealed
from referral_assistant.files.turns import turn
from referral_assistant.files.whole import read_whole
from referral_assistant.messages import keys as say_key


class AtWork(NamedTuple):
    """A referral that a command works on, with what holds where it goes."""

    form: Form
    local: Local
    referral: Referral


Change = Callable[[AtWork], Referral]
"""What is done to it. Raises `Refusal`; the file is then as it was."""


def of_open(opened: OpenReferral) -> AtWork:
    """What is open in the window, as it is now."""
    return AtWork(opened.form, opened.local, opened.referral)


def read(file: Path) -> AtWork:
    """What a sealed file holds. Raises `Refusal`."""
    data = read_whole(file)
    if not data.strip(b"\0"):
        raise Refusal(say_key.EMPTY_FILE)
    if not is_referral(file) or not is_sealed(data):
        raise Refusal(say_key.NOT_SEALED)
    referral, (form, local, _) = referral_in(file)
    return AtWork(form, local, referral)


def change(file: Path, how: Change, why: Why | None = None) -> AtWork:
    """Change it; with `why`, how it was before stays as an earlier version. Raises `Refusal`."""
    with turn(file):
        before = read_whole(file)
        found = read(file)
        changed = addressed(found.form, replace(how(found), changed=clock.now().isoformat()))
        changed = with_taken_out(changed, found.referral.recipients)
        changed = with_status(found.form, changed)
        if why is not None and changed.reference:
            Earlier(found.form, changed.reference).keep(before, why)
        keep_referral(found.form, file, changed)
        if changed.reference and not set(found.referral.recipients) <= set(changed.recipients):
            Earlier(found.form, changed.reference).only_for(changed.recipients)
    return found._replace(referral=changed)


def change_open(opened: OpenReferral, how: Change, why: Why | None = None) -> None:
    """The same to a referral that is open. Raises `Refusal`; what could not be saved is tried again as ever."""
    opened.save()
    changed = how(of_open(opened))
    if why is not None:
        opened.file.keep_version(why)
    opened.replace_by(changed)
    opened.save()


def filled(form: Form, answers: Answers, found: Mapping[str, Json]) -> Answers:
    """The answers with these, by question; `None` takes one out. Raises `Refusal` where one cannot be read."""
    for question, raw in found.items():
        where = Where(question)
        answers = answers.put(where, None if raw is None else value_from_json(form, where, raw))
    return answers
