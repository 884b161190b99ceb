"""The earlier versions of a referral: what has changed since each, and a way back to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QWidget

from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.moments import moment_words
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.versions import Version
from referral_assistant.gui.look.parts import button, clear, column, line, row, scrolled, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.messages import keys as say

if TYPE_CHECKING:
    from referral_assistant.gui.window import MainWindow


def show_earlier(window: MainWindow, opened: OpenReferral) -> None:
    """Show them over the window, and draw it anew where the person goes back to one."""
    if (focused := window.focusWidget()) is not None:
        focused.clearFocus()  # what is being typed belongs to how it is now, and must not come after going back
    try:
        window.dialogs.show(EarlierVersions(window, opened, window.redrawing.redraw))
    except Refusal as refusal:
        window.dialogs.tell(window, str(refusal))


class EarlierVersions(QDialog):
    """A list of moments; beside it, what has changed since the one that is chosen."""

    def __init__(self, parent: QWidget, opened: OpenReferral, restored: Callable[[], object]) -> None:
        super().__init__(parent)
        self._opened, self._restored = opened, restored
        self._versions = opened.file.earlier.all()
        self.setWindowTitle(say.EARLIER_TITLE)
        self.list = QListWidget()
        self.list.setAccessibleName(say.EARLIER_TITLE)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([_words(one) for one in self._versions])
        self.list.currentRowChanged.connect(self._show)
        inner = QWidget()
        inner.setObjectName("surface")
        self._changes = column(inside=inner, margins=(16, 12, 16, 12), gap=6)
        outer = column(inside=self, margins=(24, 20, 24, 16), gap=10)
        outer.addWidget(text(say.EARLIER_TITLE, "title"))
        outer.addWidget(text(say.EARLIER_INTRO if self._versions else say.EARLIER_NONE, "muted"))
        both = row(gap=16)
        both.addWidget(self.list, 2)
        both.addWidget(scrolled(inner, name=say.EARLIER_CHANGES), 3)
        outer.addLayout(both, 1)
        across = row(gap=8)
        self.back = button(say.EARLIER_RESTORE, self._restore)
        self.back.setEnabled(bool(self._versions))
        across.addWidget(self.back)
        across.addStretch()
        close = button(say.EARLIER_CLOSE, self.accept, "primary")
        across.addWidget(close)
        outer.addLayout(across)
        self.resize(min(theme().px(900), parent.width() - 40), min(theme().px(600), parent.height() - 40))
        self.list.setCurrentRow(0)

    def _show(self, place: int) -> None:
        clear(self._changes)
        try:
            found = self._opened.file.earlier.changes_since(self._versions[place], self._opened.referral)
        except Refusal as refusal:
            self._changes.addWidget(text(str(refusal), "act"))
            self.back.setEnabled(False)
            return
        self.back.setEnabled(bool(found))
        if not found:
            self._changes.addWidget(text(say.EARLIER_SAME))
        for one in found:
            self._changes.addWidget(text(one.place, "strong"))
            self._changes.addWidget(text(say.EARLIER_THEN.format(answer=one.before), "muted"))
            self._changes.addWidget(text(say.EARLIER_NOW.format(answer=one.after)))
            self._changes.addWidget(line())
        self._changes.addStretch()

    def _restore(self) -> None:
        try:
            self._opened.restore(self._versions[self.list.currentRow()])
        except Refusal as refusal:
            clear(self._changes)
            self._changes.addWidget(text(str(refusal), "act"))
            return
        self.accept()
        self._restored()


def _words(version: Version) -> str:
    moment = moment_words(version.made.moment.astimezone())
    return say.EARLIER_LINE.format(moment=moment, why=say.EARLIER_WHY[version.made.why])
