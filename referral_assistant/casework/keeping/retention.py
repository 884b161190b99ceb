"""Referrals that the school no longer keeps on this computer: found, and deleted when the person says so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from referral_assistant.casework.keeping import listing
from referral_assistant.casework.keeping.unfinished import Unfinished
from referral_assistant.casework.people import unlocking
from referral_assistant.casework.surroundings import clock
from referral_assistant.core.dates import months_after
from referral_assistant.core.key_words import in_words
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.aside import set_aside_for
from referral_assistant.files.deleted import Deleted, record_deleted
from referral_assistant.files.settings import load_settings
from referral_assistant.files.shelf import Kept, kept_in
from referral_assistant.files.turns import turn
from referral_assistant.files.versions import versions
from referral_assistant.files.whole import delete
from referral_assistant.messages import exports as say


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
    with turn(one.path):
        refuse_changed(one)
        record_deleted(Deleted(one.reference, clock.now().isoformat(), in_words(unlocking.identity().public)))
        if not _has_another_file(one):
            for version in versions(one.reference):
                delete(version.path)
            Unfinished(one.reference).forget()
        delete(one.path)


def refuse_changed(one: Kept) -> None:
    """Raise `Refusal` where somebody has worked on it since the list was read, or has words that wait to go in."""
    now = kept_in(one.path, unlocking.identities())
    if (now.reference, now.changed) != (one.reference, one.changed) or set_aside_for(one.path):
        raise Refusal(say.PAST_CHANGED.format(reference=one.reference))


def _has_another_file(one: Kept) -> bool:
    """Whether the earlier versions are also those of another file: a synchroniser may have left a copy beside it."""
    return any(other.reference == one.reference and other.path != one.path for other in listing.referrals())


def _is_past(changed: str, months: int) -> bool:
    try:
        end = months_after(datetime.fromisoformat(changed).date(), months)
    except ValueError:  # no date, or one beyond all calendars
        return False
    return clock.today() >= end
