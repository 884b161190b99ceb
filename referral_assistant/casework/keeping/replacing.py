"""Before a file is written over: what stands in it stays among its referral's earlier versions."""

from __future__ import annotations

from pathlib import Path

from referral_assistant.casework.keeping.earlier import Earlier
from referral_assistant.casework.people import unlocking
from referral_assistant.core.form import Form
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.referrals import referral_in
from referral_assistant.files.sealing import is_sealed
from referral_assistant.files.whole import read_if_there
from referral_assistant.messages import keys as say


def keep_what_stands(form: Form, target: Path) -> None:
    """Keep it. Raises `Refusal` where what is sealed there cannot be opened, and so would be lost."""
    data = read_if_there(target)
    if data is None or not is_sealed(data):
        return
    try:
        reference = referral_in(form, data, unlocking.identities).reference
    except Refusal:
        reference = ""
    if not reference:
        raise Refusal(say.WOULD_REPLACE)
    Earlier(form, reference).keep(data, "replaced")
