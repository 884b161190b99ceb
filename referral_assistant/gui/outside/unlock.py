"""Ask for the passphrase of the person's key: before the first sealed file, and after the screen was hidden."""

from __future__ import annotations

from PySide6.QtCore import Signal

from referral_assistant.casework.people import unlocking
from referral_assistant.gui.look.parts import button, link, text
from referral_assistant.gui.outside.asking import Asking, secret_box
from referral_assistant.messages import keys as say
from referral_assistant.messages import window as say_window


class _AsksPassphrase(Asking):
    """`unlocked` when the key is open."""

    unlocked = Signal()

    def __init__(self, width: int = 680) -> None:
        super().__init__(width)
        self.passphrase = secret_box()
        self.passphrase.returnPressed.connect(self.unlock)

    def take_focus(self) -> None:
        self.passphrase.setFocus()

    def unlock(self) -> None:
        typed = self.passphrase.text()
        self.work(lambda: unlocking.unlock(typed), lambda _open: self.unlocked.emit())


class Unlock(_AsksPassphrase):
    """`left` is a way back without the key; `forgotten` a way to bring it back."""

    left = Signal()
    forgotten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.down.addWidget(text(say.UNLOCK_TITLE, "title"))
        self.down.addWidget(text(say.UNLOCK_INTRO, "muted"))
        self.ask(say.UNLOCK_PASSPHRASE, self.passphrase)
        self.trouble()
        self.foot(
            button(say.UNLOCK, self.unlock, "primary"),
            button(say.BACK, self.left.emit),
            right=link(say.FORGOTTEN, self.forgotten.emit),
        )


class Locked(_AsksPassphrase):
    """A blank screen, until the passphrase is right."""

    def __init__(self) -> None:
        super().__init__(width=480)
        self.down.addWidget(text(say_window.HIDDEN, "muted"))
        self.ask(say.UNLOCK_PASSPHRASE, self.passphrase)
        self.trouble()
        self.foot(button(say_window.HIDDEN_SHOW, self.unlock, "primary"))
