"""The copy that was sent stays as it was: the first change of the referral after that is noticed."""

from __future__ import annotations

from referral_assistant.casework.reading.events import was_sent
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Answers
from referral_assistant.core.referral import answers_of


class SentCopy:
    """Looks at one open referral, from when it is opened or sent."""

    def __init__(self, opened: OpenReferral) -> None:
        self._opened = opened
        self._was: Answers | None = None
        self._told = False
        self.differs_anew()

    def differs_anew(self) -> bool:
        """Whether an answer of the referral itself has changed after it was sent; once only."""
        if self._told or not was_sent(self._opened.referral):
            return False
        now = answers_of(self._opened.form, self._opened.answers, "referral")
        if self._was is None:
            self._was = now
        self._told = now != self._was
        return self._told
