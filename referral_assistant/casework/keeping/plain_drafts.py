"""Drafts that earlier versions of the app kept as anybody can read them: sealed, looked at again, and deleted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading import looking
from referral_assistant.casework.reading.addressed import addressed
from referral_assistant.core.form import Form
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import PLAIN, SUFFIX, referrals_folder
from referral_assistant.files.referrals import keep_referral, read_referral
from referral_assistant.files.whole import delete
from referral_assistant.messages import keys as say


class Drafts(NamedTuple):
    """How many are sealed now, and the names of those that could not be: they stay as they were."""

    sealed: int = 0
    left: tuple[str, ...] = ()


def any_plain() -> bool:
    """Whether there are any. Raises `Refusal` where the folder cannot be looked into."""
    return any(True for _ in referrals_folder().glob(f"*{PLAIN}"))


def seal_drafts() -> Drafts:
    """Seal each. Only one that has been read back from its seal, whole, is deleted. Raises `Refusal` without a key."""
    unlocking.identities()
    form, sealed, left = looking.form(), 0, []
    for path in sorted(referrals_folder().glob(f"*{PLAIN}")):
        try:
            _seal(form, path)
            sealed += 1
        except Refusal:
            left.append(path.name)
    return Drafts(sealed, tuple(left))


def _seal(form: Form, path: Path) -> None:
    referral = read_referral(form, path)
    target = path.with_suffix(SUFFIX)
    kept = addressed(form, referral)
    if not target.exists():  # one that is there was written by a run that was stopped before it deleted the draft
        keep_referral(form, target, kept)
    again = read_referral(form, target, unlocking.identities)
    if replace(again, recipients=()) == replace(referral, recipients=()):
        delete(path)
    else:
        raise Refusal(say.DRAFT_DIFFERS)
