"""The file of a referral that is open: written so that neither person loses anything when two work on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from referral_assistant.casework import clock, unlocking
from referral_assistant.casework.earlier import Earlier
from referral_assistant.core.form import Form
from referral_assistant.core.joining import join
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.versions import Why
from referral_assistant.files.referrals import keep_referral, referral_in
from referral_assistant.files.whole import read_if_there
from referral_assistant.messages import keys as say


class KeptFile:
    """Knows what the file held when it was last read or written. `joined`: somebody else's changes came in since."""

    def __init__(self, form: Form, path: Path, reference: str, data: bytes = b"") -> None:
        self.path = path
        self.earlier = Earlier(form, reference)
        self.saved_at: datetime | None = None
        self.joined = False
        self._form = form
        self._data = data

    def begin(self) -> None:
        """A sitting begins: how it is now stays as a version. Raises `Refusal`."""
        self.earlier.keep(self._data, "sitting")

    def save(self, referral: Referral) -> Referral:
        """Write it, with what somebody else has saved meanwhile; the referral as it is in the file now.

        Raises `Refusal`; the file is then as it was.
        """
        moment = clock.now()
        whole = _addressed(replace(self._with_theirs(referral), changed=moment.isoformat()))
        self._data = keep_referral(self._form, self.path, whole)
        self.saved_at = moment
        return whole

    def copy(self, referral: Referral, target: Path) -> None:
        """Write it to another file as well. Raises `Refusal`."""
        keep_referral(self._form, target, _addressed(referral))

    def now_and_then(self) -> None:
        """After a save, while somebody writes: make a version where one is due. Raises `Refusal`."""
        self.earlier.saved(self._data)

    def keep_version(self, why: Why) -> None:
        """Keep what the file holds now as a version. Raises `Refusal`."""
        self.earlier.keep(self._data, why)

    def _with_theirs(self, referral: Referral) -> Referral:
        there = read_if_there(self.path)
        if not self._data or there is None or there == self._data:
            return referral
        try:
            base, theirs = (referral_in(self._form, data, unlocking.identities) for data in (self._data, there))
        except Refusal:
            raise Refusal(say.CHANGED_CLOSED) from None
        for data in (self._data, there):
            self.earlier.keep(data, "merge")
        self.joined = True
        return join(self._form, base, referral, theirs)


def _addressed(referral: Referral) -> Referral:
    return replace(referral, recipients=unlocking.recipients(referral.recipients))
