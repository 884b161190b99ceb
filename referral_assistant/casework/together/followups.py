"""What is due, over all the referrals in a folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading.events import is_closed
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.writing import at_work
from referral_assistant.casework.writing.at_work import AtWork
from referral_assistant.core.due import Due, due
from referral_assistant.core.referral import initials
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import SUFFIX, referrals_folder
from referral_assistant.messages import life as say


class FollowUp(NamedTuple):
    """Something that is due for a referral. `is_over`: the day has passed."""

    due: Due
    reference: str
    initials: str
    path: Path
    is_over: bool


class Looked(NamedTuple):
    """What is due for the referrals of a folder, and how many of them could not be opened."""

    due: tuple[FollowUp, ...]
    not_opened: int


def due_words(one: Due) -> str:
    """What is due, as people read it."""
    return say.DUE_WHAT[one.what] + (say.DUE_ABOUT.format(about=one.about) if one.about else "")


def followups_of(files: Iterable[Path]) -> tuple[FollowUp, ...]:
    """Everything that is due for the referrals in these files, the earliest first."""
    return _look_at(files).due


def look_at(folder: Path | None = None) -> Looked:
    """The same of a folder (the app's own, if none is named), and how many referrals there told nothing.

    Raises `Refusal` where there is no such folder, or the key cannot be opened.
    """
    if folder is not None and not folder.is_dir():
        raise Refusal(say.NO_SUCH_FOLDER)
    files = sorted((folder or referrals_folder()).glob(f"*{SUFFIX}"))
    if files:
        unlocking.identities()  # without a key nothing would seem to be due
    return _look_at(files)


def _look_at(files: Iterable[Path]) -> Looked:
    today = clock.today()
    found: list[FollowUp] = []
    not_opened = 0
    for file in files:
        try:
            work = at_work.read(file)
        except Refusal:  # somebody else's, or damaged: the list of referrals says so
            not_opened += 1
        else:
            found += _of(file, work, today)
    return Looked(tuple(sorted(found)), not_opened)


def _of(file: Path, work: AtWork, today: date) -> Iterator[FollowUp]:
    if not is_closed(work.referral):
        answers = work.referral.answers
        for one in due(work.form, answers, work.local):
            yield FollowUp(one, work.referral.reference, initials(work.form, answers), file, one.by < today)
