"""One line of typing: text, dates, times, numbers, postcodes, phones, email addresses, reference numbers."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker

from referral_assistant.core.answers import NotKnown, Unread, Value
from referral_assistant.core.form import Question
from referral_assistant.core.kinds import KINDS, Typed
from referral_assistant.gui.look.parts import row, short_text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.referral.editors.base import MarkedEditor
from referral_assistant.gui.referral.editors.line_box import LineBox

_WIDTHS = {"date": 240, "time": 150, "number": 110, "postcode": 150, "phone": 260, "identifier": 260}


class LineEditor(MarkedEditor):
    """A line edit; beside a date or a time it says how the typing was understood."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        kind = KINDS[question.kind]
        if not isinstance(kind, Typed):
            raise TypeError(question.kind)
        self._kind = kind
        self.box = LineBox()
        self.mark(self.box.marking)
        self.box.setAccessibleName(question.ask)
        self.box.setAccessibleDescription(question.hint)
        self._understood = short_text("", "muted")
        across = row(inside=self, gap=12)
        across.addWidget(self.box)
        if question.kind in _WIDTHS:
            self.box.setFixedWidth(theme().px(_WIDTHS[question.kind]))
            across.addWidget(short_text(question.unit, "muted") if question.unit else self._understood)
            across.addStretch()
        self.box.textEdited.connect(self._edited)
        self.box.put.connect(self._edited)
        self.box.editingFinished.connect(self.left)
        self.box.refused.connect(self.refused)

    def value(self) -> Value | None:
        return self._kind.from_typed(self.box.text(), self.question)

    def show_value(self, value: Value | None) -> None:
        with QSignalBlocker(self.box):
            match value:
                case None | NotKnown():
                    self.box.setText("")  # to clear it would be a step that the box can undo
                case Unread(typed):
                    self.box.setText(typed)
                case _:
                    self.box.setText(self._kind.as_typed(value))
        self.box.settle()
        self._read_back()

    def first_box(self) -> LineBox:
        return self.box

    def caret(self) -> int:
        return self.box.caret()

    def _edited(self) -> None:
        self._read_back()
        self.typed.emit()

    def _read_back(self) -> None:
        value = self.value()
        known = value is not None and not isinstance(value, Unread)
        understood = self._kind.read_back(value) if known and value is not None else ""
        self._understood.setText(understood if understood != self.box.text() else "")
