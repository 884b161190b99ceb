"""Ask for the passphrase of the person's key."""

from __future__ import annotations

from PySide6.QtCore import Signal

from referral_assistant.casework import unlocking
from referral_assistant.gui.look.parts import button, link, row, text
from referral_assistant.gui.outside.reading import Reading, secret_box
from referral_assistant.messages import keys as say


class Unlock(Reading):
    """`unlocked` when the key is open; `left` is a way back without it."""

    unlocked = Signal()
    left = Signal()
    forgotten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.down.addWidget(text(say.UNLOCK_TITLE, "title"))
        self.down.addWidget(text(say.UNLOCK_INTRO, "muted"))
        self.passphrase = secret_box()
        self.passphrase.returnPressed.connect(self._unlock)
        self.ask(say.UNLOCK_PASSPHRASE, self.passphrase)
        self.trouble()
        across = row(gap=8)
        across.addWidget(button(say.UNLOCK, self._unlock, "primary"))
        across.addWidget(button(say.BACK, self.left.emit))
        across.addStretch()
        across.addWidget(link(say.FORGOTTEN, self.forgotten.emit))
        self.down.addSpacing(20)
        self.down.addLayout(across)
        self.down.addStretch()

    def take_focus(self) -> None:
        self.passphrase.setFocus()

    def _unlock(self) -> None:
        typed = self.passphrase.text()
        self.work(lambda: unlocking.unlock(typed), self.unlocked.emit)
