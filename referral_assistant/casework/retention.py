"""Referrals that the school no longer keeps on this computer: found, and deleted when the person says so."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date, datetime

from referral_assistant.casework import clock, unlocking
from referral_assistant.core.key_words import in_words
from referral_assistant.files.aside import forget_aside
from referral_assistant.files.deleted import Deleted, record_deleted
from referral_assistant.files.settings import load_settings
from referral_assistant.files.shelf import Kept
from referral_assistant.files.versions import versions
from referral_assistant.files.whole import delete


def past_their_date(kept: Iterable[Kept]) -> tuple[Kept, ...]:
    """Those that have not changed for as many months as the school keeps them; none where it has not said so."""
    months = load_settings().keep_for
    if not months:
        return ()
    return tuple(one for one in kept if one.readable and _is_past(one.changed, months))


def delete_referral(one: Kept) -> None:
    """Delete it with its earlier versions, after writing down that it was. Raises `Refusal`.

    It is written down first: a list that says too much can be put right, one that says too little cannot.
    """
    record_deleted(Deleted(one.reference, clock.now().isoformat(), in_words(unlocking.identity().public)))
    for version in versions(one.reference):
        delete(version.path)
    forget_aside(one.path)
    delete(one.path)


def _is_past(changed: str, months: int) -> bool:
    try:
        end = _months_after(datetime.fromisoformat(changed).date(), months)
    except ValueError:  # no date, or one beyond all calendars
        return False
    return clock.today() >= end


def _months_after(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))
