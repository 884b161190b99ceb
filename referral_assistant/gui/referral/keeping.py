"""Keep what is typed: soon after the first change, whatever the person goes on to do."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from referral_assistant.casework.keeping.aside import found_for, leave_out
from referral_assistant.casework.keeping.joining import told
from referral_assistant.casework.keeping.lease import RENEW, taken_over
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.refusal import Refusal
from referral_assistant.gui.dialogs import Dialogs
from referral_assistant.messages import window as say

SOON, AT_LATEST = 250, 1000
"""Milliseconds from the first change that is not on disk to the save; typing on does not put it off. Where saving takes
long, as on a share far away, it comes later, so that it leaves time to type."""
_AGAIN = 4000


class Keeper(QObject):
    """Saves the open referral, and tries again where it could not."""

    saved = Signal(str)
    """The time of day ("15:42") after the bytes are safe."""
    failed = Signal(str)
    joined = Signal(str)
    """What somebody else saved came in; says what that means."""
    taken_over = Signal(str)
    """Somebody else has it now; says who, and what that means."""

    def __init__(self, opened: OpenReferral, dialogs: Dialogs, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._dialogs = dialogs
        self._took = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._save_words)
        self._renewing = QTimer(self, interval=round(RENEW.total_seconds() * 1000))
        self._renewing.timeout.connect(self.renew)
        self._renewing.start()

    def touch(self) -> None:
        """Something changed."""
        if not self._timer.isActive():
            self._timer.start(min(max(SOON, round(10_000 * self._took)), AT_LATEST))

    def save(self) -> str:
        """Save now; empty, or the sentence that says why it could not be done."""
        return self._save(self._opened.save)

    def _save_words(self) -> None:
        self._save(self._opened.save_words)

    def _save(self, save: Callable[[], None]) -> str:
        self._timer.stop()
        began = monotonic()
        try:
            save()
            self._took = monotonic() - began
        except Refusal as refusal:
            self._timer.start(_AGAIN)
            self.failed.emit(str(refusal))
            return str(refusal)
        if self._opened.file.joined:
            self._opened.file.joined = False
            self.joined.emit(told(self._opened.conflicts()))
        if self._opened.file.saved_at is not None:
            self.saved.emit(f"{self._opened.file.saved_at:%H:%M}")
        return ""

    def renew(self) -> None:
        """Say that it is still open here; where somebody has taken it over, save and tell."""
        holder = self._opened.file.lease.renew(self._opened.referral.recipients)
        if holder is not None:
            self.taken_over.emit(taken_over(holder))

    def let_go(self, parent: QWidget) -> bool:
        """Save; where that fails, ask what to do. Whether the referral may leave the screen."""
        why = self.save()
        gone = not why or self._may_lose(parent, why)
        if gone:
            self._opened.file.lease.drop()
        return gone

    def _may_lose(self, parent: QWidget, why: str) -> bool:
        match self._dialogs.close_unsaved(parent, why):
            case "lose":
                self._forget(parent)
                return True
            case "copy":
                return self.save_copy(parent)
            case _:
                return False

    def _forget(self, parent: QWidget) -> None:
        """Leave it out; one wrong press must not lose it, so it stays among the earlier versions for thirty days."""
        try:
            for one in found_for(self._opened.path):
                leave_out(one)
            self._opened.file.forget_aside()
        except Refusal as refusal:
            self._dialogs.tell(parent, str(refusal))

    def save_copy(self, parent: QWidget) -> bool:
        """Save a copy where the person says; whether that was done."""
        name = say.FILE_NAME.format(reference=self._opened.reference)
        target = self._dialogs.save_file(parent, say.COPY_WHERE, f"{name}.referral", say.COPY_FILES)
        if target is None:
            return False
        try:
            self._opened.save_copy(target)
        except Refusal as refusal:
            self._dialogs.tell(parent, str(refusal))
            return False
        return True
