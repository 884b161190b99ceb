"""A blank screen, for when somebody comes in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from referral_assistant.gui.look.parts import button, column, short_text
from referral_assistant.gui.outside.unlock import Locked
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


def cover(then: Callable[[], object], *, locked: bool) -> Hidden | Locked:
    """What stands before everything else until the person goes on with `then`; `locked`: with their passphrase."""
    if locked:
        asking = Locked()
        asking.unlocked.connect(then)
        return asking
    made = Hidden()
    made.show_again.connect(then)
    return made
