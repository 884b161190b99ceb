"""A box for paragraphs, which grows with what is in it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from referral_assistant.core.answers import NotKnown, Unread, Value
from referral_assistant.core.form import Question
from referral_assistant.core.kinds import KINDS, Typed
from referral_assistant.gui.look.parts import column
from referral_assistant.gui.referral.editors.base import Editor
from referral_assistant.gui.referral.editors.pictures import is_picture

_FEWEST, _MOST = {"long text": 5, "quoted words": 3}, 18
"""Lines of text that the box shows."""


class _Box(QPlainTextEdit):
    """Plain text only; Tab leaves it; it grows with its text and scrolls itself only when it is at its largest."""

    left = Signal()
    refused = Signal()

    def __init__(self, fewest: int) -> None:
        super().__init__()
        self._fewest = fewest
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.fit())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802  Qt's name
        return is_picture(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        if is_picture(source):
            self.refused.emit()
        else:
            super().insertFromMimeData(source)

    def fit(self) -> None:
        lines = min(max(self.document().size().height() + 1, self._fewest), _MOST)
        frame = (
            self.contentsMargins().top() + self.contentsMargins().bottom() + 2 * int(self.document().documentMargin())
        )
        self.setFixedHeight(int(lines * self.fontMetrics().lineSpacing()) + frame + 2 * self.frameWidth() + 18)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self.fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll the page, not the box, unless the box is the one in use and has more to show."""
        if self.hasFocus() and self.verticalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            event.ignore()


class LongTextEditor(Editor):
    """Paragraphs; the words are counted by the question around it."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        kind = KINDS[question.kind]
        if not isinstance(kind, Typed):
            raise TypeError(question.kind)
        self._kind = kind
        self.box = _Box(_FEWEST[question.kind])
        self.box.setAccessibleName(question.ask)
        self.box.setAccessibleDescription(question.hint)
        column(inside=self).addWidget(self.box)
        self.box.textChanged.connect(self.typed)
        self.box.left.connect(self.chosen)
        self.box.refused.connect(self.refused)

    def value(self) -> Value | None:
        return self._kind.from_typed(self.box.toPlainText(), self.question)

    def show_value(self, value: Value | None) -> None:
        with QSignalBlocker(self.box):
            match value:
                case None | NotKnown():
                    self.box.clear()
                case Unread(typed):
                    self.box.setPlainText(typed)
                case _:
                    self.box.setPlainText(self._kind.as_typed(value))

    def first_box(self) -> QWidget:
        return self.box
