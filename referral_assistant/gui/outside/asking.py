"""A screen outside any referral that asks for something, does what was asked, and says what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from referral_assistant.gui.look.parts import announce, row, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.outside.reading import Reading
from referral_assistant.gui.working import Work

T = TypeVar("T")


class Asking(Reading):
    """What is asked goes into `down`, the buttons last."""

    def __init__(self, width: int = 680) -> None:
        super().__init__(width)
        self._wrong: QLabel | None = None
        self._work: Work | None = None
        self._before: QWidget | None = None

    def work(self, function: Callable[[], T], done: Callable[[T], object]) -> None:
        """Do what takes a second or two (a passphrase is slow on purpose) beside the window, then `done` with it."""
        self._before = self.focusWidget()
        self.surface.setEnabled(False)
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
        self.surface.setEnabled(True)
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
