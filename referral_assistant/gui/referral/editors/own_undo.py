"""Undo within a box of text: what is being typed into it now, and nothing that came before."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


class Line(QLineEdit):
    """One line of text. The keys for undo are the window's, which asks the box first."""

    def event(self, event: QEvent) -> bool:
        return not is_left_to_window(event) and super().event(event)

    def has_undo(self) -> bool:
        return self.isUndoAvailable()

    def has_redo(self) -> bool:
        return self.isRedoAvailable()

    def forget_undo(self) -> None:
        """Qt forgets what a line could undo only where its text is set; caret and selection stay as they are."""
        if not self.isUndoAvailable() and not self.isRedoAvailable():
            return
        caret, start, length = self.cursorPosition(), self.selectionStart(), len(self.selectedText())
        with QSignalBlocker(self):
            self.setText(self.text())
            self.setCursorPosition(caret)
            if start >= 0:
                self.setSelection(*((start, length) if caret > start else (start + length, -length)))


class Paragraphs(QPlainTextEdit):
    """Paragraphs of text, in the same way."""

    def event(self, event: QEvent) -> bool:
        return not is_left_to_window(event) and super().event(event)

    def has_undo(self) -> bool:
        return self.document().isUndoAvailable()

    def has_redo(self) -> bool:
        return self.document().isRedoAvailable()

    def forget_undo(self) -> None:
        self.document().clearUndoRedoStacks()


def is_left_to_window(event: QEvent) -> bool:
    """Whether a key for undo or redo is asked for. A box of Qt would take it even with nothing left to undo."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    taken = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    if taken:
        event.ignore()
    return taken


def boxes_in(widget: QWidget) -> Iterator[Line | Paragraphs]:
    """Every box of text in a widget."""
    yield from widget.findChildren(Line)
    yield from widget.findChildren(Paragraphs)
