"""The shield: keeps every window of the app out of screenshots and shared screens, and puts a notice in its place."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from referral_assistant.gui.look.parts import column, text
from referral_assistant.messages import settings as say

KeepOut = Callable[[int, bool], bool]
"""Keeps a window (by the system's handle) out of captures, or lets it in again; whether the system did that."""


class Shield(QObject):
    """Watches which windows of the app open, and keeps each out of captures while it is on."""

    def __init__(self, window: QWidget, keep_out: KeepOut | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._keep_out = keep_out or system_shield()
        self._on = False
        self.notice: Notice | None = None
        if self.can and (application := QApplication.instance()) is not None:
            application.installEventFilter(self)

    @property
    def can(self) -> bool:
        """Whether this system has a way to do that."""
        return self._keep_out is not None

    def turn(self, on: bool) -> None:
        """Turn it on or off, for the windows that are open and those to come."""
        if on == self._on or self._keep_out is None:
            return
        self._on = on
        for one in QApplication.topLevelWidgets():
            if one.isVisible() and not isinstance(one, Notice):
                self._apply(one)
        self._show_notice()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if self._on and isinstance(watched, QWidget) and watched.isWindow():
            if event.type() == QEvent.Type.Show and not isinstance(watched, Notice):
                self._apply(watched)
            if watched is self._window and event.type() in _MOVES:
                self._show_notice()
        return False

    def _apply(self, window: QWidget) -> None:
        if self._keep_out is not None:
            self._keep_out(int(window.winId()), self._on)

    def _show_notice(self) -> None:
        """Behind the window, just as large: a capture sees it where the window would be, and nobody else does."""
        seen = self._on and self._window.isVisible() and not self._window.isMinimized()
        if self.notice is None:
            if not seen:
                return
            self.notice = Notice()
            self._window.destroyed.connect(self.notice.deleteLater)
        self.notice.setVisible(seen)
        if seen:
            self.notice.setGeometry(self._window.frameGeometry())
            self.notice.lower()


class Notice(QWidget):
    """What a capture shows in place of the window: why it is blank, and what to do."""

    def __init__(self) -> None:
        super().__init__(None, _BEHIND)
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        down = column(inside=self, margins=(48, 48, 48, 48))
        down.addStretch()
        down.addWidget(text(say.SHIELD_NOTICE, "question"))
        down.addStretch()


_BEHIND = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.WindowTransparentForInput
)
_MOVES = {
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.WindowStateChange,
    QEvent.Type.WindowActivate,
}


def system_shield() -> KeepOut | None:
    """How this system keeps a window out of captures; `None` where it has no way (X and Wayland have none)."""
    if sys.platform == "win32":
        return _windows
    return _mac if sys.platform == "darwin" else None


def _windows(handle: int, on: bool) -> bool:
    """SetWindowDisplayAffinity: leave the window out (Windows 10 2004 and later), or else show it black."""
    import ctypes

    set_affinity = ctypes.WinDLL("user32").SetWindowDisplayAffinity  # type: ignore[attr-defined]
    set_affinity.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
    leave_out, show_black, let_in = 0x11, 0x1, 0x0
    wanted = (leave_out, show_black) if on else (let_in,)
    return any(bool(set_affinity(handle, one)) for one in wanted)


def _mac(handle: int, on: bool) -> bool:
    """NSWindow.sharingType: none, or read only. Newer ways of capturing may pass it over."""
    import ctypes
    import ctypes.util

    cocoa = ctypes.CDLL(ctypes.util.find_library("objc"))
    cocoa.sel_registerName.restype = ctypes.c_void_p
    cocoa.sel_registerName.argtypes = [ctypes.c_char_p]
    get = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", cocoa))
    put = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)(("objc_msgSend", cocoa))
    window = get(handle, cocoa.sel_registerName(b"window"))
    if window:
        put(window, cocoa.sel_registerName(b"setSharingType:"), 0 if on else 1)
    return bool(window)
