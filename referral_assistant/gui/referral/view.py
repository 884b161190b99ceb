"""What every stop of a referral has in common on the screen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from referral_assistant.casework.reading.route import Stop
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Value, Where
from referral_assistant.core.findings import Finding
from referral_assistant.gui.look.parts import column, text


class View(QWidget):
    """One stop. It reads the open referral, changes it, and says what happened."""

    changed = Signal()
    """The answers changed, and more typing may follow."""
    settled = Signal()
    """The answers changed and the person paused: advice may be shown."""
    go_to = Signal(object)
    """The person wants to be at another `Stop`."""
    show_referral = Signal(object)
    """The person wants to open the referral in another file, a `Path`."""
    show_answer = Signal(object)
    """The person wants to see the question at a `Where`."""
    undo = Signal()
    """The person wants the last step taken back."""
    wanted = Signal(str, object)
    """What a person wants ("explain", "learn", "leave") of a `Finding` whose words they are at."""
    at_mark = Signal(object)
    """The `Finding` whose words the caret has come to, or `None`."""

    def __init__(self, opened: OpenReferral, stop: Stop) -> None:
        super().__init__()
        self.opened = opened
        self.stop = stop
        self.down: QVBoxLayout = column(inside=self, gap=8)

    def refresh(self) -> None:
        """Draw anew what the answers have changed, without moving the keyboard."""

    def shows(self, where: Where) -> bool:
        """Whether a question, or the list of a group, is here."""
        return False

    def fill(self, where: Where) -> None:
        """Show the answer as it is now, in the place of what stands in its boxes."""

    def to_change(self, where: Where, old: Value | None) -> None:
        """Put the caret where the answer differs from another that stood in its place."""

    def show_findings(self, found: tuple[Finding, ...]) -> None:
        """Mark the words that findings are about."""

    def take_focus(self, where: Where | None = None) -> None:
        """Put the keyboard where a person goes on: at a question, or at the first thing to do."""

    def add_title(self, above: str, title: str, intro: str = "") -> None:
        """The three lines that every stop begins with."""
        if above:
            self.down.addWidget(text(above, "muted"))
        heading = text(title, "title")
        self.down.addWidget(heading)
        if intro:
            self.down.addWidget(text(intro, "muted"))
        self.setAccessibleName(title)
        self.down.addSpacing(self.down.spacing())
