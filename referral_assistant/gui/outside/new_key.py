"""Make the person's key, or bring it back from a backup or from paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from referral_assistant.casework.people import keys
from referral_assistant.gui.look.parts import button, link, text
from referral_assistant.gui.outside.asking import Asking, secret_box
from referral_assistant.messages import keys as say


class NewKey(Asking):
    """Chooses a passphrase for a new key. `made` when it is kept; `bring_back` where there was one before."""

    made = Signal()
    left = Signal()
    bring_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.down.addWidget(text(say.NEW_KEY_TITLE, "title"))
        self.down.addWidget(text(say.NEW_KEY_INTRO, "muted"))
        self.first, self.again = secret_box(), secret_box()
        self.ask(say.NEW_KEY_PASSPHRASE, self.first, say.NEW_KEY_HINT)
        self.ask(say.NEW_KEY_AGAIN, self.again)
        self.again.returnPressed.connect(self._make)
        self.trouble()
        self.foot(
            button(say.NEW_KEY_MAKE, self._make, "primary"),
            button(say.BACK, self.left.emit),
            right=link(say.BRING_BACK, self.bring_back.emit),
        )

    def take_focus(self) -> None:
        self.first.setFocus()

    def _make(self) -> None:
        first, again = self.first.text(), self.again.text()

        def make() -> None:
            keys.refuse_passphrase(first, again)
            keys.make_key(first)

        self.work(make, lambda _made: self.made.emit())


class BringBack(Asking):
    """Brings the key back from a backup file, or from the sheet. `made` when it is kept."""

    made = Signal()
    left = Signal()
    choose = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._file: Path | None = None
        self.down.addWidget(text(say.BRING_BACK_TITLE, "title"))
        self.down.addWidget(text(say.BRING_BACK_INTRO, "muted"))
        self.sheet = QLineEdit()
        self.ask(say.BRING_BACK_SHEET, self.sheet, say.BRING_BACK_SHEET_HINT)
        self._chosen = text(say.BRING_BACK_NO_FILE, "muted")
        self.down.addSpacing(14)
        self.down.addWidget(text(say.BRING_BACK_FILE, "question"))
        self.down.addWidget(self._chosen)
        self.down.addWidget(link(say.BRING_BACK_CHOOSE, self.choose.emit))
        self.of_backup = secret_box()
        self.ask(say.BRING_BACK_PASSPHRASE, self.of_backup)
        self.first, self.again = secret_box(), secret_box()
        if keys.needs_passphrase():
            self.ask(say.NEW_KEY_PASSPHRASE, self.first, say.NEW_KEY_HINT)
            self.ask(say.NEW_KEY_AGAIN, self.again)
        self.trouble()
        self.foot(button(say.BRING_BACK_NOW, self._bring_back, "primary"), button(say.BACK, self.left.emit))

    def take_focus(self) -> None:
        self.sheet.setFocus()

    def show_file(self, path: Path) -> None:
        """The backup file that was chosen."""
        self._file = path
        self._chosen.setText(path.name)

    def _bring_back(self) -> None:
        file, sheet, of_backup = self._file, self.sheet.text(), self.of_backup.text()
        first, again = self.first.text(), self.again.text()

        def bring_back() -> None:
            if keys.needs_passphrase():
                keys.refuse_passphrase(first, again)
            if file is None:
                keys.restore_from_sheet(sheet, first)
            else:
                keys.restore(file, of_backup, first)

        self.work(bring_back, lambda _back: self.made.emit())
