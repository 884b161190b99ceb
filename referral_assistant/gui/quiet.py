"""What is on the screen is hidden when nobody is there, and what was copied does not stay on the clipboard."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from referral_assistant.casework.people import unlocking
from referral_assistant.files.key_store import Place, place
from referral_assistant.files.settings import load_settings

if TYPE_CHECKING:
    from referral_assistant.gui.hidden import Hidden
    from referral_assistant.gui.outside.unlock import Locked
    from referral_assistant.gui.window import MainWindow

COPIED_FOR = 60_000
"""Milliseconds that what was copied stays on the clipboard."""
_LOOK_EVERY = 5_000
_SLEPT = 60
"""Seconds between two looks that only a computer that slept can have let go by."""
_SOMEBODY = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class Quiet(QObject):
    """Watches every window of the app. `seconds` is a clock that goes on while the computer sleeps."""

    def __init__(self, window: MainWindow, seconds: Callable[[], float] = time.time) -> None:
        super().__init__(window)
        self._window = window
        self._seconds = seconds
        self._last = self._looked = seconds()
        self._locked = False
        self._covers: list[tuple[Hidden | Locked, list[QWidget]]] = []
        self._looking = QTimer(self, interval=_LOOK_EVERY)
        self._looking.timeout.connect(self.look)
        self._looking.start()
        self.copied = QTimer(self, singleShot=True, interval=COPIED_FOR)
        self.copied.timeout.connect(self.forget_copied)
        self._own_words = ""
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.dataChanged.connect(self._changed)

    def begin(self) -> None:
        """From now on see every event. Not before the first paint: PySide then makes ready all of its classes."""
        if (application := QApplication.instance()) is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """See that somebody is there; and hide on the key, also where a dialog holds the keyboard."""
        kind = event.type()
        if kind in _SOMEBODY:
            self._last = self._seconds()
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_hide_key(event):
                self.hide()
                return True
        return False

    def look(self) -> None:
        """Hide where nobody has been there for as long as the settings say, or the computer slept."""
        now, before = self._seconds(), self._looked
        self._looked = now
        idle = load_settings().hide_after * 60  # the school may have set it since
        if now - before > _SLEPT or (idle and now - self._last >= idle):
            self.hide()

    def hide(self) -> None:
        """Hide the window and every dialog over it, and close menus. What is typed in them stays.

        A dialog of the system's own (choose a file, print) is out of reach.
        """
        while (menu := QApplication.activePopupWidget()) is not None and menu.close():
            pass
        locked = self._lock()
        self._window.hide_at_once(locked=locked)
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                self._cover(dialog, locked=locked)

    def _lock(self) -> bool:
        """Close a key that stands under a passphrase, after a save; whether the passphrase is to be asked again."""
        if not self._window.is_hidden and unlocking.is_open() and place() is Place.PASSPHRASE:
            if self._window.keeper is not None:
                self._window.keeper.save()
            unlocking.forget()
            self._locked = True
        return self._locked

    def _cover(self, dialog: QDialog, *, locked: bool) -> None:
        from referral_assistant.gui.hidden import cover as new_cover

        if any(cover.parent() is dialog for cover, _ in self._covers):
            return
        under = [one for one in dialog.findChildren(QWidget, options=_DIRECT) if one.isEnabled()]
        for one in under:
            one.setEnabled(False)  # or Tab would lead to what cannot be seen
        cover = new_cover(self.show_again, locked=locked)
        cover.setParent(dialog)
        cover.setGeometry(dialog.rect())
        cover.show()
        cover.raise_()
        cover.take_focus()
        entry = (cover, under)
        self._covers.append(entry)
        cover.destroyed.connect(lambda: self._closed(entry))

    def show_again(self) -> None:
        """Take every cover away."""
        self._locked = False
        covers, self._covers = self._covers, []
        for cover, under in covers:
            cover.hide()
            cover.deleteLater()
            for one in under:
                one.setEnabled(True)
        self._window.show_again()

    def _closed(self, entry: tuple[Hidden | Locked, list[QWidget]]) -> None:
        """A dialog went, and its cover with it."""
        self._covers = [one for one in self._covers if one is not entry]

    def _changed(self) -> None:
        if QGuiApplication.focusWindow() is not None:  # so it was this app that copied
            self._own_words = self._clipboard.text()
            self.copied.start()

    def forget_copied(self) -> None:
        """Take what this app copied off the clipboard; never what another program has put there since."""
        self.copied.stop()
        if self._own_words and self._clipboard.text() == self._own_words:
            self._clipboard.clear(QClipboard.Mode.Clipboard)
        self._own_words = ""


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def _is_hide_key(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
