"""The file of a referral that is open: written so that neither person loses anything when two work on it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from referral_assistant.casework.keeping.aside import with_aside
from referral_assistant.casework.keeping.earlier import Earlier
from referral_assistant.casework.keeping.lease import Lease
from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading.addressed import addressed, with_taken_out
from referral_assistant.casework.reading.noting import me, noted
from referral_assistant.casework.surroundings import clock
from referral_assistant.core.form import Form
from referral_assistant.core.joining import join
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.versions import Why
from referral_assistant.files.aside import Aside, aside_file, set_aside
from referral_assistant.files.referrals import bytes_of, keep_referral, referral_in
from referral_assistant.files.turns import turn
from referral_assistant.files.whole import delete, followed, read_if_there, write_whole
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
        self._aside = aside_file(path)
        self._taken_in: tuple[Path, ...] = ()
        self._before_joining: Referral | None = None
        self._kept: tuple[bytes, bytes] | None = None
        self._data = self._tried = data
        self._at_first = b""
        self._answers = referral.answers
        self._open_to_too_many = False
        self._readers = referral.recipients
        self._me = me()

    def begin(self) -> None:
        """A sitting begins: how it is now stays as a version. Where that cannot be done now, the first save does it."""
        self._at_first = self._data
        with suppress(Refusal):  # a full disk keeps nobody from reading; who writes is told by the save
            self._keep_first()

    def _keep_first(self) -> None:
        if self._at_first:
            self.earlier.keep(self._at_first, "sitting")
            self._at_first = b""

    def save(self, referral: Referral, *, in_words: bool = False) -> Referral:
        """Write it, with what somebody else has saved meanwhile; the referral as it is in the file now.

        `in_words`: somebody is typing; half a name may close it to somebody, but is no reason to write that down.
        Raises `Refusal`; the file is then as it was, and what was to be written is set aside, sealed.
        """
        moment = clock.now()
        edited = noted(self._form, self._answers, referral, self._me)
        whole = mine = addressed(self._form, replace(edited, changed=moment.isoformat()))
        try:
            self._keep_first()
            with turn(self.path):
                whole = self._with_theirs(mine)
                if not in_words:
                    whole = with_taken_out(whole, self._readers)
                self._tried = bytes_of(self._form, self.path, whole)
                self._before_joining = None if whole is mine else mine
                write_whole(self.path, self._tried)
        except Refusal as refusal:
            raise Refusal(f"{refusal}{self._set_aside(whole)}") from None
        self._data, self._answers = self._tried, whole.answers
        self._open_to_too_many |= not set(referral.recipients) <= set(whole.recipients)
        self._readers = self._readers if in_words else whole.recipients
        self.saved_at = moment
        with suppress(Refusal):  # it is taken in once more, and changes nothing; the referral itself is safe
            self.forget_aside()
        return whole

    def with_aside(self) -> Referral | None:
        """The file joined with what earlier sittings could not write; `None` where there is no such thing."""
        taken = with_aside(self._form, self.path, self._data)
        self._taken_in = taken.files if taken else ()
        return taken.referral if taken else None

    def forget_aside(self) -> None:
        """What was set aside is written, or not wanted. Raises `Refusal`."""
        if self._aside.exists():
            delete(self._aside)
        self._forget_taken_in()

    def _forget_taken_in(self) -> None:
        for file in self._taken_in:
            delete(file)
        self._taken_in = ()

    def _set_aside(self, referral: Referral) -> str:
        """Set it aside, with what was taken in from earlier sittings, which is in the referral by now."""
        try:
            data = bytes_of(self._form, self.path, referral)
            set_aside(self._aside, Aside(self.path, self._data, data), referral.recipients)
            self._forget_taken_in()
        except Refusal:
            return ""  # the sentence about the file itself is the one that helps
        return say.SET_ASIDE

    def copy(self, referral: Referral, target: Path) -> None:
        """Write it to another file as well. Raises `Refusal`, also where that is the file itself."""
        if followed(target).absolute() == self.path.absolute():
            raise Refusal(say.COPY_ELSEWHERE)
        keep_referral(self._form, target, addressed(self._form, referral))

    def after_save(self, referral: Referral) -> None:
        """Close the versions to whom it is closed now, and make one where one is due. Raises `Refusal`."""
        if self._open_to_too_many:
            self.close_versions(referral)
        self.earlier.saved(self._data)

    def close_versions(self, referral: Referral) -> None:
        """Close them to whoever may not read it; where one cannot be closed now, the next save tries it again."""
        self._open_to_too_many = bool(self.earlier.only_for(referral.recipients))

    def keep_version(self, why: Why) -> None:
        """Keep what the file holds now as a version. Raises `Refusal`."""
        self.earlier.keep(self._data, why)

    def _with_theirs(self, referral: Referral) -> Referral:
        there = read_if_there(self.path)
        if not self._data or there is None or there == self._data:
            return referral
        if there == self._tried:  # it was not known to be safe, but it is there
            return self._on_top_of_tried(referral, there)
        try:
            base, theirs = (referral_in(self._form, data, unlocking.identities) for data in (self._data, there))
        except Refusal:
            raise Refusal(say.CHANGED_CLOSED) from None
        whole = join(self._form, base, referral, theirs)
        if self._kept != (self._data, there):  # a save that fails is tried again every few seconds
            for data in (self._data, there):
                self.earlier.keep(data, "merge")
            self._kept = self._data, there
        self.joined = True
        whole = addressed(self._form, whole)
        self._open_to_too_many |= not set(theirs.recipients) <= set(whole.recipients)
        return whole

    def _on_top_of_tried(self, referral: Referral, there: bytes) -> Referral:
        """What has changed here since the last try; whatever had come in with that try has not come to this sitting."""
        if self._before_joining is None:
            return referral
        tried = referral_in(self._form, there, unlocking.identities)
        return addressed(self._form, join(self._form, self._before_joining, referral, tried))
