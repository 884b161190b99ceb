"""What is due, over all the referrals in a folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework import at_work, clock
from referral_assistant.casework.standing import status_of
from referral_assistant.core.due import Due, due
from referral_assistant.core.referral import initials
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import SUFFIX, referrals_folder


class FollowUp(NamedTuple):
    """Something that is due for a referral. `is_over`: the day has passed."""

    due: Due
    reference: str
    initials: str
    path: Path
    is_over: bool


def followups(folder: Path | None = None) -> tuple[FollowUp, ...]:
    """Everything that is due for the referrals in a folder (the app's own, if none is named), the earliest first.

    Raises `Refusal` where the key cannot be opened.
    """
    return followups_of(sorted((folder or referrals_folder()).glob(f"*{SUFFIX}")))


def followups_of(files: Iterable[Path]) -> tuple[FollowUp, ...]:
    """The same for the referrals in these files."""
    today = clock.today()
    return tuple(sorted(one for file in files for one in _of(file, today)))


def _of(file: Path, today: date) -> Iterator[FollowUp]:
    with suppress(Refusal):  # somebody else's, or damaged: the list of referrals says so
        work = at_work.read(file)
        if status_of(work.form, work.referral) == "closed":
            return
        answers = work.referral.answers
        for one in due(work.form, answers, work.local):
            yield FollowUp(one, work.referral.reference, initials(work.form, answers), file, one.by < today)
