"""A blank screen, for when somebody comes in. Where the key stands under a passphrase, it asks for it again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from referral_assistant.casework import unlocking
from referral_assistant.gui.look.parts import button, column, row, short_text, text
from referral_assistant.gui.outside.reading import Reading, secret_box
from referral_assistant.messages import keys as say_key
from referral_assistant.messages import window as say


class Hidden(QWidget):
    """Says nothing of what is behind it."""

    show_again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # or it would be glass over a dialog
        down = column(inside=self, gap=12)
        down.addStretch()
        down.addWidget(short_text(say.HIDDEN, "muted"), 0, Qt.AlignmentFlag.AlignHCenter)
        self._again = button(say.HIDDEN_SHOW, self.show_again.emit)
        down.addWidget(self._again, 0, Qt.AlignmentFlag.AlignHCenter)
        down.addStretch()

    def take_focus(self) -> None:
        self._again.setFocus()


class Locked(Reading):
    """The same, until the passphrase is right."""

    show_again = Signal()

    def __init__(self) -> None:
        super().__init__(width=480)
        self.passphrase = secret_box()
        self.passphrase.returnPressed.connect(self._unlock)
        self.down.addWidget(text(say.HIDDEN, "muted"))
        self.ask(say_key.UNLOCK_PASSPHRASE, self.passphrase)
        self.trouble()
        across = row(gap=8)
        across.addWidget(button(say.HIDDEN_SHOW, self._unlock, "primary"))
        across.addStretch()
        self.down.addSpacing(12)
        self.down.addLayout(across)
        self.down.addStretch()

    def take_focus(self) -> None:
        self.passphrase.setFocus()

    def _unlock(self) -> None:
        typed = self.passphrase.text()
        self.work(lambda: unlocking.unlock(typed), self.show_again.emit)


def cover(*, locked: bool) -> Hidden | Locked:
    """What stands before everything else while the screen is hidden."""
    return Locked() if locked else Hidden()
