"""A referral opened straight from a message: kept at once among the person's own, for where it lies it may vanish."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading.may_read import refuse_barred
from referral_assistant.casework.surroundings.review_folder import place_in
from referral_assistant.core.form import Form
from referral_assistant.files.places import is_passing, is_referral, referrals_folder
from referral_assistant.files.referrals import referral_in
from referral_assistant.files.sealing import is_sealed
from referral_assistant.files.versions import refuse_odd_reference
from referral_assistant.files.whole import read_whole, write_whole
from referral_assistant.messages import handing_over as say


class Passing(NamedTuple):
    """The file to work on, and what to say of where it lay; nothing where it lies well."""

    file: Path
    words: str = ""


def kept_from_passing(form: Form, file: Path) -> Passing:
    """The person's own file, just made, of what lies where files only pass.

    What is here already is never written over: then it is worked on where it lies. Raises `Refusal`.
    """
    if not is_referral(file) or not is_passing(file):
        return Passing(file)
    data = read_whole(file)
    referral = referral_in(form, data, unlocking.identities)
    if not referral.reference or not is_sealed(data):
        return Passing(file)  # it becomes a new one in any case
    refuse_odd_reference(referral.reference)
    refuse_barred(form, referral)
    own = place_in(referrals_folder(), referral.reference)
    if own.exists():
        return Passing(file, say.STAYS_PASSING)
    write_whole(own, data)
    return Passing(own, say.KEPT_FROM_PASSING)
