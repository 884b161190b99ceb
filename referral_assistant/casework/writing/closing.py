"""Close a referral of which nothing more is expected, and open it again."""

from __future__ import annotations

from referral_assistant.casework.people.leads import own_name
from referral_assistant.casework.reading.events import is_closed, refuse_closed, with_event
from referral_assistant.casework.writing.at_work import AtWork
from referral_assistant.core.referral import Referral


def closed(work: AtWork, note: str = "") -> Referral:
    """Nothing more is expected of it. Raises `Refusal` where it is closed already."""
    refuse_closed(work.referral)
    return with_event(work.referral, "closed", note=note, who=own_name())


def opened_again(work: AtWork) -> Referral:
    """Work on it goes on. One that is not closed stays as it is."""
    referral = work.referral
    return with_event(referral, "opened again", who=own_name()) if is_closed(referral) else referral
