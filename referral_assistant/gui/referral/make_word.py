"""A button that makes a Word document, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from referral_assistant.casework.surroundings.targets import first_place
from referral_assistant.gui.dialogs import Dialogs
from referral_assistant.gui.look.parts import announce, button, clear, column, flow, frame, link, row, text
from referral_assistant.gui.working import Work
from referral_assistant.messages import window as say

Make = Callable[[Path], object]
"""Makes the document. Raises `Refusal`. It runs beside the window, so what it draws on is taken beforehand."""


class MakeWord(QWidget):
    """`made` when the document is there."""

    made = Signal()

    def __init__(
        self, words: str, dialogs: Dialogs, file: str, prepare: Callable[[], Make], style: str = "", *, name: str = ""
    ) -> None:
        """`file`: a name to suggest, without its ending. `prepare`: called when the person has said where."""
        super().__init__()
        self._words, self._dialogs, self._file, self._prepare = words, dialogs, file, prepare
        self._work: Work | None = None
        self.button = button(words, self._ask_where, style, name=name)
        down = column(inside=self, gap=8)
        across = row()
        across.addWidget(self.button)
        across.addStretch()
        down.addLayout(across)
        self._result = column(gap=8)
        down.addLayout(self._result)

    def _ask_where(self) -> None:
        target = self._dialogs.save_file(self, say.SAVE_WHERE, f"{self._file}.docx", say.WORD_FILES, first_place())
        if target is None:
            return
        self.button.setEnabled(False)
        self.button.setText(say.FINISH_MAKING)
        make = self._prepare()
        self._work = Work(lambda: make(target), self)
        self._work.done.connect(lambda _made: self._show_made(target))
        self._work.refused.connect(self._show_refused)
        self._work.start()

    def _show_made(self, target: Path) -> None:
        words = say.FINISH_MADE.format(name=target.name)
        card = frame("card")
        inside = column(inside=card, margins=(16, 12, 16, 8), gap=4)
        inside.addWidget(text(words, "good"))
        links = flow()
        links.addWidget(link(say.FINISH_OPEN, lambda: _open(target)))
        links.addWidget(link(say.FINISH_FOLDER, lambda: _open(target.parent)))
        inside.addLayout(links)
        self._show(card, words)
        self.made.emit()

    def _show_refused(self, why: str) -> None:
        self._show(text(why, "act"), why)

    def _show(self, result: QWidget, words: str) -> None:
        self.button.setEnabled(True)
        self.button.setText(self._words)
        self.button.setFocus()
        clear(self._result)
        self._result.addWidget(result)
        announce(self, words)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
