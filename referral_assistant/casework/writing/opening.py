"""Begin a referral, or open one from a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from referral_assistant.casework.keeping.past_leads import remember_leads
from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading.area import Areas
from referral_assistant.casework.reading.events import with_event
from referral_assistant.casework.reading.may_read import refuse_barred
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.surroundings.known import known_already
from referral_assistant.casework.surroundings.reference import unused_reference
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.form import Form
from referral_assistant.core.referral import Referral
from referral_assistant.core.settings import Settings
from referral_assistant.files.places import SUFFIX, is_referral, referrals_folder
from referral_assistant.files.referrals import referral_in
from referral_assistant.files.sealing import is_sealed
from referral_assistant.files.versions import refuse_odd_reference
from referral_assistant.files.whole import followed, read_whole


def start_referral(form: Form, settings: Settings, areas: Areas | None = None) -> OpenReferral:
    """A new referral, with what the person told the app once filled in."""
    remember_leads()
    reference = unused_reference()
    referral = with_event(Referral(known_already(form, settings), reference, clock.now().isoformat()), "begun")
    opened = OpenReferral(form, referrals_folder() / f"{reference}{SUFFIX}", referral, areas)
    opened.save()
    opened.file.lease.take(opened.referral.recipients)
    return opened


def open_referral(form: Form, path: Path, areas: Areas | None = None) -> OpenReferral:
    """A referral from a file. Answers that are not sealed become a new kept referral; their own file stays as it is.

    Raises `Refusal`, also where the person is the adult who is thought to be involved.
    """
    path = followed(path)  # so that those who come by another way see who has it open
    data = read_whole(path)
    referral = referral_in(form, data, unlocking.identities)
    if is_sealed(data):
        refuse_barred(form, referral)
    if referral.reference:
        refuse_odd_reference(referral.reference)
    if referral.reference and is_referral(path) and is_sealed(data):
        remember_leads()
        opened = OpenReferral(form, path, referral, areas, data)
        opened.file.lease.take(referral.recipients)
        opened.file.begin()
        if (joined := opened.file.with_aside()) is not None:
            opened.replace_by(joined)
        return opened
    opened = start_referral(form, Settings(), areas)
    new = opened.referral
    history = (*referral.history, *new.history)  # whose own it is from now on must be known
    opened.replace_by(replace(referral, reference=new.reference, created=new.created, history=history))
    opened.save()
    return opened
