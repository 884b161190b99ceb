"""The earlier versions of one referral: made as it is worked on, and opened again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from referral_assistant import messages
from referral_assistant.casework.people import unlocking
from referral_assistant.casework.surroundings import clock
from referral_assistant.core.answers import Where
from referral_assistant.core.changes import Change, changes
from referral_assistant.core.form import Form
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.summary import printed_whole
from referral_assistant.core.versions import Why, is_due
from referral_assistant.files.referrals import keep_referral, read_referral
from referral_assistant.files.versions import Version, keep_version, versions
from referral_assistant.files.whole import read_whole


class Difference(NamedTuple):
    """Which question, and its answer before and after."""

    place: str
    before: str
    after: str


class Earlier:
    """What was kept of a referral along the way."""

    def __init__(self, form: Form, reference: str) -> None:
        self._form = form
        self._reference = reference

    def all(self) -> tuple[Version, ...]:
        """Every one, the newest first. Raises `Refusal`."""
        return versions(self._reference) if self._reference else ()

    def keep(self, data: bytes, why: Why) -> None:
        """Keep these sealed bytes, unless the newest version is the same. Raises `Refusal`."""
        newest = self.all()[:1]
        if self._reference and not (newest and read_whole(newest[0].path) == data):
            keep_version(self._reference, data, clock.now(), why)

    def saved(self, data: bytes) -> None:
        """A save was made: now and then it becomes a version. Raises `Refusal`."""
        if self._reference and is_due((one.made for one in self.all()), clock.now()):
            self.keep(data, "typed")

    def only_for(self, keys: Collection[str]) -> tuple[tuple[str, str], ...]:
        """Leave every version open to these keys at most: who may not read the referral may not read how it was.

        The names of those that could not be sealed anew, with the reason. What no key here opens is not ours to close.
        """
        return tuple(trouble for one in self.all() if (trouble := leave_open(self._form, one.path, keys)))

    def open(self, version: Version) -> Referral:
        """The referral as it was then. Raises `Refusal`."""
        return read_referral(self._form, version.path, unlocking.identities)

    def changes_since(self, version: Version, now: Referral) -> tuple[Difference, ...]:
        """What has changed from then to now, as people read it. Raises `Refusal`."""
        found = changes(self._form, self.open(version).answers, now.answers)
        return tuple(difference(self._form, one) for one in found)


def leave_open(form: Form, version: Path, keys: Collection[str]) -> tuple[str, str] | None:
    """Leave one version open to these keys at most; its name and the reason where that could not be done."""
    try:
        referral = read_referral(form, version, unlocking.identities)
    except Refusal:
        return None  # thinned out meanwhile, damaged, or sealed for somebody else
    left = tuple(key for key in referral.recipients if key in keys)
    if left == referral.recipients:
        return None
    try:
        keep_referral(form, version, replace(referral, recipients=left))
    except Refusal as refusal:
        return version.name, str(refusal)
    return None


def difference(form: Form, change: Change) -> Difference:
    """A change as people read it; one of a whole entry with everything that stands in it."""
    id = change.where.question
    none = messages.NOT_THERE if id in form.groups else messages.NOT_ANSWERED
    before, after = ("\n".join(printed_whole(form, id, value)) for value in (change.before, change.after))
    return Difference(place_words(form, change.where), before or none, after or none)


def place_words(form: Form, where: Where) -> str:
    """A place as people read it: "Incident 2, When"; an entry as a whole is "Incident 2"."""
    asking = form.questions.get(where.question) or form.groups[where.question]
    if where.group is None:
        return asking.print
    entry = f"{form.groups[where.group].entry} {where.index + 1}"
    return entry if where.question == where.group else f"{entry}, {asking.print}"
