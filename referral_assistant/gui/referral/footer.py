"""Back, Continue, another entry, whether everything is saved, and what was just taken back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from referral_assistant.casework.reading.route import Place, Stop
from referral_assistant.gui.look.parts import button, column, row, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.referral.save_state import SaveState
from referral_assistant.messages import window as say


class Footer(QFrame):
    """Stands below every stop."""

    back = Signal()
    on = Signal()
    another = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("footer")
        self._down = column(inside=self, margins=(44, 12, 44, 14), gap=6)
        self._across = row(gap=8)
        self._back = button(say.BACK, self.back.emit)
        self._on = button(say.CONTINUE, self.on.emit, "primary")
        self.state = SaveState()
        self._another = button("", self.another.emit)
        self._across.addWidget(self._back)
        self._across.addWidget(self._on)
        self._across.addSpacing(8)
        self._across.addWidget(self.state, 100)
        self._across.addStretch()
        self._across.addWidget(self._another)
        self._said = text("", "strong")
        self._said.hide()
        self._down.addWidget(self._said)
        self._down.addLayout(self._across)

    def show_for(self, stop: Stop, another: str, *, is_last: bool) -> None:
        """Offer what can be done at this stop; `another` is empty where no entry can be added."""
        self._back.setVisible(stop is not Place.START)
        self._on.setVisible(not is_last)
        self._another.setText(another)
        self._another.setVisible(bool(another))
        self.say("")

    def stack(self, narrow: bool) -> None:
        """Where there is little room, whether all is saved stands above the buttons."""
        side = 24 if narrow else theme().px(44)
        self._down.setContentsMargins(side, theme().px(10), side, theme().px(12))
        wanted = self._down if narrow else self._across
        if narrow and self._down.indexOf(self.state) < 0:
            self._across.removeWidget(self.state)
            wanted.insertWidget(0, self.state)
        elif not narrow and self._across.indexOf(self.state) < 0:
            self._down.removeWidget(self.state)
            wanted.insertWidget(3, self.state, 100)

    def say(self, words: str) -> None:
        """Say what a key has done, until the next change or the next stop."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
