"""What a record says of itself for lists: how far it has come, and where it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from referral_assistant.casework.reading.standing import status_of
from referral_assistant.core.form import Form
from referral_assistant.core.progress import Progress
from referral_assistant.core.referral import Referral


def listed(form: Form, referral: Referral, progress: Iterable[Progress]) -> Referral:
    """The referral with that reckoned anew; a file that was only read holds none of it."""
    states = [one.state for one in progress if one.part == "referral" and one.state != "not needed"]
    counted = replace(referral, sections_done=states.count("complete"), sections_asked=len(states))
    return with_status(form, counted)


def with_status(form: Form, referral: Referral) -> Referral:
    """The referral with where it is reckoned anew."""
    return replace(referral, status=status_of(form, referral))
