"""Close a referral of which nothing more is expected, and open it again."""

from __future__ import annotations

from referral_assistant.casework.at_work import AtWork
from referral_assistant.casework.events import with_event
from referral_assistant.casework.leads import own_name
from referral_assistant.casework.standing import is_closed
from referral_assistant.core.referral import Referral


def closed(work: AtWork, note: str = "") -> Referral:
    """Nothing more is expected of it. One that is closed stays as it is."""
    form, _, referral = work
    return referral if is_closed(form, referral) else with_event(referral, "closed", note=note, who=own_name())


def opened_again(work: AtWork) -> Referral:
    """Work on it goes on. One that is not closed stays as it is."""
    form, _, referral = work
    return with_event(referral, "opened again", who=own_name()) if is_closed(form, referral) else referral
