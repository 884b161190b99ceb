"""The figures of the school's referrals on this computer."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading import looking
from referral_assistant.casework.surroundings.review_folder import review_folder
from referral_assistant.casework.surroundings.targets import refuse_plain_at
from referral_assistant.core import figures as core
from referral_assistant.core.figures import Figures
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import SUFFIX, referrals_folder
from referral_assistant.files.referrals import read_referral
from referral_assistant.files.tables import csv_of
from referral_assistant.files.whole import write_whole


class Counted(NamedTuple):
    """`not_opened`: how many files could not be counted."""

    figures: Figures
    not_opened: int


def counted() -> Counted:
    """What there is to count of the person's referrals and of those in the review folder. Raises `Refusal`."""
    form, found, not_opened = looking.form(), dict[str, Referral](), 0
    for file in _files():
        try:
            one = read_referral(form, file, unlocking.identities)
        except Refusal:
            not_opened += 1
            continue
        before = found.get(one.reference or file.name)
        if before is None or before.changed < one.changed:  # the copy in the other folder may be behind
            found[one.reference or file.name] = one
    cases = (core.case(form, one.answers) for one in found.values())
    return Counted(core.figures(one for one in cases if one is not None), not_opened)


def save_csv(figures: Figures, target: Path) -> None:
    """Write them for a spreadsheet. Raises `Refusal`."""
    refuse_plain_at(target)
    write_whole(target, csv_of(core.table(figures)))


def _files() -> list[Path]:
    """Raises `Refusal` without a key: otherwise there would seem to be nothing to count."""
    review = review_folder()
    folders = (referrals_folder(), *((review,) if review else ()))
    files = sorted(file for folder in folders for file in folder.glob(f"*{SUFFIX}"))
    if files:
        unlocking.identities()
    return files
