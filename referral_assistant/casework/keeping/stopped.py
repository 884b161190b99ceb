"""What was open when the app was stopped: found at the next start, told, and opened where the person wants it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading import looking
from referral_assistant.core.moments import moment_in
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.referrals import read_referral
from referral_assistant.files.sittings import any_left_open, forget_left_open, left_open


class Stopped(NamedTuple):
    """A referral that was open, and when it was last saved, as people read it."""

    path: Path
    reference: str
    moment: str


def any_stopped() -> bool:
    """Whether the app was stopped while something was open. Raises `Refusal`."""
    return any_left_open()


def stopped() -> Iterator[Stopped]:
    """Each that was open, the latest first; it is told once. Raises `Refusal` without a key."""
    form = looking.form()
    for one in left_open(unlocking.identities()):
        forget_left_open(one)
        with suppress(Refusal):  # another's by now, or damaged: the list shows what is wrong with it
            referral = read_referral(form, one.referral, unlocking.identities)
            yield Stopped(one.referral, referral.reference, moment_in(referral.changed))
