"""The file of a referral that is open: written so that neither person loses anything when two work on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from referral_assistant.casework import clock, unlocking
from referral_assistant.casework.addressed import addressed
from referral_assistant.casework.aside import with_aside
from referral_assistant.casework.earlier import Earlier
from referral_assistant.casework.lease import Lease
from referral_assistant.casework.noting import me, noted
from referral_assistant.core.form import Form
from referral_assistant.core.joining import join
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.versions import Why
from referral_assistant.files.aside import Aside, forget_aside, set_aside
from referral_assistant.files.referrals import bytes_of, keep_referral, referral_in
from referral_assistant.files.whole import read_if_there, write_whole
from referral_assistant.messages import keys as say


class KeptFile:
    """Knows what the file held when it was last read or written. `joined`: somebody else's changes came in since."""

    def __init__(self, form: Form, path: Path, referral: Referral, data: bytes = b"") -> None:
        self.path = path
        self.earlier = Earlier(form, referral.reference)
        self.lease = Lease(path)
        self.saved_at: datetime | None = None
        self.joined = False
        self._form = form
        self._is_aside = False
        self._kept: tuple[bytes, bytes] | None = None
        self._data = self._tried = data
        self._answers = referral.answers
        self._me = me()

    def begin(self) -> None:
        """A sitting begins: how it is now stays as a version. Raises `Refusal`."""
        self.earlier.keep(self._data, "sitting")

    def save(self, referral: Referral) -> Referral:
        """Write it, with what somebody else has saved meanwhile; the referral as it is in the file now.

        Raises `Refusal`; the file is then as it was, and what was to be written is set aside, sealed.
        """
        moment = clock.now()
        mine = noted(self._form, self._answers, referral, self._me)
        whole = addressed(self._form, replace(mine, changed=moment.isoformat()))
        try:
            whole = self._with_theirs(whole)
            self._tried = bytes_of(self._form, self.path, whole)
            write_whole(self.path, self._tried)
        except Refusal as refusal:
            raise Refusal(f"{refusal}{self._set_aside(whole)}") from None
        self._data, self._answers = self._tried, whole.answers
        self.saved_at = moment
        self.forget_aside()
        return whole

    def with_aside(self) -> Referral | None:
        """The file joined with what an earlier sitting could not write; `None` where there is no such thing."""
        try:
            joined = with_aside(self._form, self.path, self._data)
        except Refusal:
            return None  # it stays where it is: only what was taken in is forgotten
        self._is_aside = joined is not None
        return joined

    def forget_aside(self) -> None:
        """What was set aside is written, or not wanted. Raises `Refusal`."""
        if self._is_aside:
            forget_aside(self.path)
            self._is_aside = False

    def _set_aside(self, referral: Referral) -> str:
        try:
            data = bytes_of(self._form, self.path, referral)
            set_aside(Aside(self.path, self._data, data), referral.recipients)
            self._is_aside = True
        except Refusal:
            return ""  # the sentence about the file itself is the one that helps
        return say.SET_ASIDE

    def copy(self, referral: Referral, target: Path) -> None:
        """Write it to another file as well. Raises `Refusal`."""
        keep_referral(self._form, target, addressed(self._form, referral))

    def now_and_then(self) -> None:
        """After a save, while somebody writes: make a version where one is due. Raises `Refusal`."""
        self.earlier.saved(self._data)

    def keep_version(self, why: Why) -> None:
        """Keep what the file holds now as a version. Raises `Refusal`."""
        self.earlier.keep(self._data, why)

    def _with_theirs(self, referral: Referral) -> Referral:
        there = read_if_there(self.path)
        if not self._data or there is None or there in {self._data, self._tried}:
            return referral
        try:
            base, theirs = (referral_in(self._form, data, unlocking.identities) for data in (self._data, there))
        except Refusal:
            raise Refusal(say.CHANGED_CLOSED) from None
        if self._kept != (self._data, there):  # a save that fails is tried again every few seconds
            for data in (self._data, there):
                self.earlier.keep(data, "merge")
            self._kept = self._data, there
        self.joined = True
        return addressed(self._form, join(self._form, base, referral, theirs))
