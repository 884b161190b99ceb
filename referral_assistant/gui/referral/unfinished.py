"""Keeps what is typed and not added yet, soon after the last key, until it is added or thrown away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from referral_assistant.casework.keeping.unfinished import Unfinished
from referral_assistant.core.refusal import Refusal
from referral_assistant.gui.look.parts import announce
from referral_assistant.gui.referral.keeping import SOON


class Typed:
    """One thing that is being typed. `read`: what there is of it now, as JSON; `None` for nothing."""

    def __init__(self, owner: QWidget, kept: Unfinished, what: str, read: Callable[[], object]) -> None:
        self._owner, self._kept, self._what, self._read = owner, kept, what, read
        self.before = kept.read(what)
        """What was kept of it when the screen was made."""
        self._timer = QTimer(owner, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self.keep)

    def touch(self) -> None:
        """A key was pressed."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Keep it as it is now."""
        self._put(self._read())

    def forget(self) -> None:
        """It was added, or is not wanted."""
        self._put(None)

    def _put(self, raw: object) -> None:
        self._timer.stop()
        try:
            self._kept.keep(self._what, raw)
        except Refusal as refusal:
            announce(self._owner, str(refusal))
