"""What every editor can do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from referral_assistant.core.answers import Value
from referral_assistant.core.form import Question


class Editor(QWidget):
    """Shows one value. `typed` is sent at every keystroke, `chosen` when something was picked or a box was left.

    `refused` is sent when a picture or a file was pasted or dropped: none is taken in.
    """

    typed = Signal()
    chosen = Signal()
    refused = Signal()
    can_clear = False
    """Whether the person needs a link to take the answer back (a radio button cannot be unpressed)."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question

    def value(self) -> Value | None:
        """What is entered now; `None` where nothing is."""
        raise NotImplementedError

    def show_value(self, value: Value | None) -> None:
        """Show a value, sending no signal."""
        raise NotImplementedError

    def first_box(self) -> QWidget:
        """The widget that takes the keyboard when a person comes to this question."""
        raise NotImplementedError
