"""Every dialog behind one object, so that tests can answer in a person's place. Loaded only when one is shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from referral_assistant.messages import window as say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QMessageBox, QPushButton


class Dialogs:
    """Asks the person something and waits for the answer."""

    def save_file(self, parent: QWidget, title: str, name: str, kinds: str, folder: Path | None = None) -> Path | None:
        """Where to save, `None` where the person thought better of it. `folder`: to begin with; theirs, where none."""
        from PySide6.QtWidgets import QFileDialog

        with nothing_remembered():
            chosen, _ = QFileDialog.getSaveFileName(parent, title, str((folder or _documents()) / name), kinds)
        if not chosen:
            return None
        target = _with_suffix(Path(chosen), Path(name).suffix)
        if target == Path(chosen) or not target.exists():
            return target  # the system has asked already, about the name as it was typed
        return (
            target if self.ask(parent, say.REPLACE.format(name=target.name), say.REPLACE_YES, say.REPLACE_NO) else None
        )

    def open_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """Which file to open."""
        from PySide6.QtWidgets import QFileDialog

        with nothing_remembered():
            chosen, _ = QFileDialog.getOpenFileName(parent, title, str(_documents()), kinds)
        return Path(chosen) if chosen else None

    def print_text(self, parent: QWidget, words: str) -> bool:
        """Print a page of plain text; whether it was sent to a printer."""
        from PySide6.QtGui import QTextDocument
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        wanted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if wanted:
            page = QTextDocument()
            page.setPlainText(words)
            page.print_(printer)
        return wanted

    def tell(self, parent: QWidget, words: str) -> None:
        """Say one thing that the person has to know."""
        from PySide6.QtWidgets import QMessageBox

        box = _box(parent, QMessageBox.Icon.Warning, say.TROUBLE, words)
        box.addButton(say.OK, QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        box.deleteLater()

    def close_unsaved(self, parent: QWidget, why: str) -> str:
        """What to do with words that cannot be saved: "keep", "copy" or "lose"."""
        from PySide6.QtWidgets import QMessageBox

        words = say.CLOSE_UNSAVED.format(why=why)
        box = _box(parent, QMessageBox.Icon.Warning, say.CLOSE_UNSAVED_TITLE, words)
        keep = box.addButton(say.KEEP_OPEN, QMessageBox.ButtonRole.RejectRole)
        copy = box.addButton(say.SAVE_COPY, QMessageBox.ButtonRole.ActionRole)
        lose = box.addButton(say.CLOSE_ANYWAY, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        pressed = box.clickedButton()
        box.deleteLater()
        return next((word for button, word in ((copy, "copy"), (lose, "lose")) if pressed is button), "keep")

    def ask(self, parent: QWidget, words: str, yes: str, no: str) -> bool:
        """Whether to do something; closing the question means no."""
        box, wanted, _ = _question(parent, words, yes, no)
        box.setDefaultButton(wanted)
        return _answer(box) is wanted

    def ask_to_delete(self, parent: QWidget, words: str, yes: str, no: str) -> bool:
        """The same of what cannot be brought back: the key that goes on with everything deletes nothing."""
        box, wanted, not_wanted = _question(parent, words, yes, no)
        box.setDefaultButton(not_wanted)
        return _answer(box) is wanted

    def show(self, dialog: QDialog) -> None:
        """Show a dialog of our own until it is closed."""
        dialog.exec()
        dialog.deleteLater()


def _box(parent: QWidget, icon: QMessageBox.Icon, title: str, words: str) -> QMessageBox:
    """A message. Names and file names in it are shown as they stand: no pictures, no links, no headings of theirs."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(icon, title, words, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box


def _question(parent: QWidget, words: str, yes: str, no: str) -> tuple[QMessageBox, QPushButton, QPushButton]:
    """A question with two buttons: yes, and no, which closing it means too."""
    from PySide6.QtWidgets import QMessageBox

    box = _box(parent, QMessageBox.Icon.Question, say.APP, words)
    wanted = box.addButton(yes, QMessageBox.ButtonRole.YesRole)
    not_wanted = box.addButton(no, QMessageBox.ButtonRole.NoRole)
    box.setEscapeButton(not_wanted)
    return box, wanted, not_wanted


def _answer(box: QMessageBox) -> QAbstractButton:
    """The button that was pressed."""
    box.exec()
    pressed = box.clickedButton()
    box.deleteLater()
    return pressed


@contextmanager
def nothing_remembered() -> Iterator[None]:
    """While a file dialog of Qt's own is open: the folders that were visited, which may bear names, are not kept."""
    from PySide6.QtCore import QSettings

    def kept() -> QSettings:
        return QSettings(QSettings.Scope.UserScope, "QtProject")

    before = {key: kept().value(key) for key in _VISITED}
    try:
        yield
    finally:
        settings = kept()
        for key, value in before.items():
            if value is None:
                settings.remove(key)
            else:
                settings.setValue(key, value)
        settings.sync()


_VISITED = ("FileDialog/history", "FileDialog/lastVisited")


def _documents() -> Path:
    from PySide6.QtCore import QStandardPaths

    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _with_suffix(path: Path, suffix: str) -> Path:
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
