"""Whether everything is saved, and a way out where it cannot be."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from referral_assistant.gui.look.parts import link, row, text
from referral_assistant.gui.look.theme import look
from referral_assistant.messages import window as say


class SaveState(QWidget):
    """One line."""

    save_copy = Signal()

    def __init__(self) -> None:
        super().__init__()
        across = row(inside=self, gap=8)
        self._status = text("", "muted")
        self._copy = link(say.SAVE_COPY, self.save_copy.emit)
        self._copy.hide()
        across.addWidget(self._status, 1)
        across.addWidget(self._copy)

    def saved(self, time: str) -> None:
        look(self._status, "muted")
        self._status.setText(say.SAVED.format(time=time))
        self._copy.hide()

    def saving(self) -> None:
        if self._copy.isHidden():
            self._status.setText(say.SAVING)

    def failed(self, why: str) -> None:
        look(self._status, "act")
        self._status.setText(say.NOT_SAVED_WHY.format(why=why))
        self._copy.show()
