"""A screen outside any referral: one column that is pleasant to read, with room around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from referral_assistant.gui.look.parts import announce, column, row, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.working import Work

T = TypeVar("T")


class Reading(QScrollArea):
    """What it shows goes into `down`."""

    def __init__(self, width: int = 680, gap: int = 6) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        surface = QWidget()
        surface.setObjectName("surface")
        across = row(inside=surface, margins=(44, 36, 44, 28), gap=0)
        across.addStretch(1)
        reading = QFrame()
        reading.setMaximumWidth(theme().px(width))
        across.addWidget(reading, 100)
        across.addStretch(1)
        self.down = column(inside=reading, gap=gap)
        self.setWidget(surface)
        self._surface = surface
        self._wrong: QLabel | None = None
        self._work: Work | None = None
        self._before: QWidget | None = None

    def work(self, function: Callable[[], T], done: Callable[[T], object]) -> None:
        """Do what takes a second or two (a passphrase is slow on purpose) beside the window, then `done` with it."""
        self._before = self.focusWidget()
        self._surface.setEnabled(False)
        self._work = Work(function, self)
        self._work.done.connect(lambda result: self._worked(lambda: done(result)))
        self._work.refused.connect(self.refuse)
        self._work.start()

    def refuse(self, words: str) -> None:
        """Say what went wrong, and let the person try again."""
        self._give_back()
        if self._wrong is not None:
            say_trouble(self._wrong, words)
            self.ensureWidgetVisible(self._wrong)

    def _worked(self, done: Callable[[], object]) -> None:
        self._give_back()
        if self._wrong is not None:
            say_trouble(self._wrong, "")
        done()

    def _give_back(self) -> None:
        """Let the person go on where the keyboard was."""
        self._surface.setEnabled(True)
        if self._before is not None:
            self._before.setFocus()
            if isinstance(self._before, QLineEdit):
                self._before.selectAll()

    def ask(self, words: str, box: QWidget, hint: str = "") -> None:
        """A question with its box below it."""
        self.down.addSpacing(theme().px(14))
        label = text(words, "question")
        label.setBuddy(box)
        self.down.addWidget(label)
        if hint:
            self.down.addWidget(text(hint, "muted"))
        box.setAccessibleName(words)
        box.setAccessibleDescription(hint)
        self.down.addWidget(box)

    def foot(self, *left: QPushButton, right: QPushButton | None = None) -> None:
        """The buttons at the end, and room below them."""
        across = row(gap=8)
        for one in left:
            across.addWidget(one)
        across.addStretch()
        if right is not None:
            across.addWidget(right)
        self.down.addSpacing(20)
        self.down.addLayout(across)
        self.down.addStretch()

    def trouble(self) -> None:
        """A place for what went wrong, empty for now."""
        self._wrong = text("", "act")
        self._wrong.hide()
        self.down.addWidget(self._wrong)


def secret_box() -> QLineEdit:
    """A box that does not show what is typed."""
    box = QLineEdit()
    box.setEchoMode(QLineEdit.EchoMode.Password)
    return box


def say_trouble(label: QLabel, words: str) -> None:
    """Say what went wrong, on the screen and to a screen reader."""
    label.setText(words)
    label.setVisible(bool(words))
    if words:
        announce(label, words)
