"""Keep what is typed: soon after the first change, whatever the person goes on to do."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from referral_assistant.casework.open_referral import OpenReferral
from referral_assistant.core.refusal import Refusal

SOON = 1000
"""Milliseconds from the first change that is not on disk to the save; typing on does not put it off."""
_AGAIN = 4000


class Keeper(QObject):
    """Saves the open referral, and tries again where it could not."""

    saved = Signal(str)
    """The time of day ("15:42") after the bytes are safe."""
    failed = Signal(str)

    def __init__(self, opened: OpenReferral, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.save)

    def touch(self) -> None:
        """Something changed."""
        if not self._timer.isActive():
            self._timer.start(SOON)

    def save(self) -> str:
        """Save now; empty, or the sentence that says why it could not be done."""
        self._timer.stop()
        try:
            self._opened.save()
        except Refusal as refusal:
            self._timer.start(_AGAIN)
            self.failed.emit(str(refusal))
            return str(refusal)
        if self._opened.saved_at is not None:
            self.saved.emit(f"{self._opened.saved_at:%H:%M}")
        return ""
