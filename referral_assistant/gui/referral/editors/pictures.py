"""Pictures are never taken in: a box that is handed one says so, and keeps nothing of it."""

from __future__ import annotations

from pathlib import PurePosixPath

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_ENDINGS = {
    *(".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".heic", ".heif", ".tif", ".tiff", ".svg", ".avif"),
    *(".mp4", ".mov", ".avi", ".mkv", ".webm", ".m4v", ".3gp", ".wmv"),
}


def is_picture(handed: QMimeData) -> bool:
    """Whether a picture, a video or a file is handed over. Text copied from Word has a picture of itself beside it."""
    if any(url.isLocalFile() or PurePosixPath(url.path()).suffix.lower() in _ENDINGS for url in handed.urls()):
        return True
    return handed.hasImage() and not handed.hasText()


class LineBox(QLineEdit):
    """One line of text that refuses pictures and files, pasted or dropped."""

    refused = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
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
