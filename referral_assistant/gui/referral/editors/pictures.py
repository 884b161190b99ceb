"""What counts as a picture: none is ever taken in, pasted or dropped."""

from __future__ import annotations

from pathlib import PurePosixPath

from PySide6.QtCore import QMimeData

_ENDINGS = {
    *(".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".heic", ".heif", ".tif", ".tiff", ".svg", ".avif"),
    *(".mp4", ".mov", ".avi", ".mkv", ".webm", ".m4v", ".3gp", ".wmv"),
}


def is_picture(handed: QMimeData) -> bool:
    """Whether a picture, a video or a file is handed over. Text copied from Word has a picture of itself beside it."""
    if any(url.isLocalFile() or PurePosixPath(url.path()).suffix.lower() in _ENDINGS for url in handed.urls()):
        return True
    return handed.hasImage() and not handed.hasText()
