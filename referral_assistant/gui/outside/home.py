"""Home: start a referral, carry on with one, open a file. What takes time to read follows the first words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from referral_assistant.gui.look.flow import Flow
from referral_assistant.gui.look.parts import button, flow, frame, link, row, text
from referral_assistant.gui.outside.reading import Reading
from referral_assistant.messages import window as say

if TYPE_CHECKING:
    from referral_assistant.gui.outside.kept_list import KeptList


class Home(Reading):
    """The first screen."""

    start = Signal()
    open_file = Signal()
    details = Signal()
    urgent = Signal()
    resources = Signal()
    about = Signal()
    figures = Signal()
    key = Signal()

    def __init__(self) -> None:
        super().__init__(width=820, gap=8)
        self.kept: KeptList | None = None
        self.down.addWidget(text(say.HOME_TITLE, "title"))
        self.down.addWidget(text(say.HOME_INTRO, "muted"))
        self.down.addSpacing(8)
        self.down.addWidget(self._danger())
        self.down.addSpacing(12)
        self._start = button(say.HOME_START, self.start.emit, "primary")
        self.down.addLayout(self._actions())
        self.down.addStretch()

    def take_focus(self) -> None:
        self._start.setFocus()

    def add_kept(self) -> KeptList:
        """Make room for what is kept, once the first words stand there. Whoever asks for it lets it be read."""
        from referral_assistant.gui.outside.kept_list import KeptList

        self.kept = KeptList()
        self.down.insertSpacing(self.down.count() - 1, 24)
        self.down.insertWidget(self.down.count() - 1, self.kept)
        self.kept.show()  # at once, and not after the next event
        return self.kept

    def _actions(self) -> Flow:
        across = flow(gap=12)
        across.addWidget(self._start)
        across.addWidget(button(say.HOME_OPEN, self.open_file.emit))
        for words, pressed in (
            (say.RESOURCES_LINK, self.resources),
            (say.ABOUT_LINK, self.about),
            (say.HOME_FIGURES, self.figures),
            (say.HOME_DETAILS, self.details),
            (say.HOME_KEY, self.key),
        ):
            across.addWidget(link(words, pressed.emit))
        return across

    def _danger(self) -> QFrame:
        warning = frame("warning")
        across = row(inside=warning, margins=(16, 10, 12, 10), gap=16)
        across.addWidget(text(say.HOME_DANGER, "act"), 1)
        across.addWidget(button(say.URGENT_BUTTON, self.urgent.emit, "urgent"))
        return warning
