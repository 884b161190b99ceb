"""One line of text, which draws marks under its words and takes in no picture."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu

from referral_assistant.core.offsets import text_of, units
from referral_assistant.gui.look.underline import draw_mark
from referral_assistant.gui.referral.editors.marking import Marking
from referral_assistant.gui.referral.editors.marks import changed_between
from referral_assistant.gui.referral.editors.own_undo import Line
from referral_assistant.gui.referral.editors.pictures import is_picture

_CARET = 5
"""Pixels from the left of the rectangle that Qt gives of the caret to the caret itself."""


class LineBox(Line):
    """One line of text that refuses pictures and files, pasted or dropped."""

    refused = Signal()
    put = Signal()
    """Other words were put in the place of some."""

    def __init__(self) -> None:
        super().__init__()
        self._units = ""
        self.marking = Marking(self, self)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(lambda _old, _new: self.marking.moved())

    # --- what the marks ask of it

    def written(self) -> str:
        return self.text()

    def caret(self) -> int:
        return self.cursorPosition()

    def in_word(self, place: int) -> bool:
        return place >= 0 and self._units[place : place + 1].isalnum()

    def select(self, start: int, end: int) -> None:
        self.setSelection(start, end - start)

    def put_instead(self, start: int, end: int, words: str) -> None:
        """One step to undo; a caret that is not in the words stays where it is."""
        caret = self.cursorPosition()
        self.setSelection(start, end - start)
        self.insert(words)
        if caret < start:
            self.setCursorPosition(caret)
        elif caret > end:
            self.setCursorPosition(caret + len(units(words)) - (end - start))
        self.put.emit()

    def under(self, place: int) -> QPoint:
        return self.mapToGlobal(QPoint(round(self._x(place)), self.height()))

    def edit_menu(self) -> QMenu:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def draw_anew(self) -> None:
        self.update()

    def settle(self) -> None:
        """Another answer was put in, unseen by what follows typing."""
        self._units = units(self.text())
        self.marking.anew()

    def _changed(self, text: str) -> None:
        before, self._units = self._units, units(text)
        self.marking.edited(*changed_between(before, self._units))

    # --- drawing

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's names
        super().paintEvent(event)
        marks = self.marking.marks.all()
        if not marks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = self.rect().adjusted(_CARET, 1, -_CARET, -1)
        painter.setClipRect(inside)
        metrics, caret = QFontMetricsF(self.font()), self.cursorRect()
        base = caret.center().y() + (metrics.ascent() - metrics.descent()) / 2
        for mark in marks:
            draw_mark(painter, mark.finding, self._x(mark.start), self._x(mark.end), base)
        painter.end()

    def _x(self, place: int) -> float:
        """How far from the left a place is, reckoned from the caret: Qt says nothing of other places."""
        metrics = QFontMetricsF(self.font())

        def wide(end: int) -> float:
            return metrics.horizontalAdvance(text_of(self._units[:end]))

        return self.cursorRect().x() + _CARET + wide(place) - wide(self.cursorPosition())

    # --- what a person does

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        place = self.cursorPositionAt(event.pos()) if mouse else self.caret()
        self.marking.open_menu(place, event.globalPos() if mouse else self.under(place))
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.marking.moved()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.marking.left()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.matches(QKeySequence.StandardKey.Paste) and is_picture(QGuiApplication.clipboard().mimeData()):
            self.refused.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if is_picture(event.mimeData()):
            event.acceptProposedAction()  # so that the drop comes here, and can be refused in words
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        if is_picture(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        if is_picture(event.mimeData()):
            event.accept()
            self.refused.emit()
        else:
            super().dropEvent(event)
