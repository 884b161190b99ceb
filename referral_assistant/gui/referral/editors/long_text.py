"""Long text and quoted words: a box for paragraphs."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker

from referral_assistant.core.answers import NotKnown, Unread, Value
from referral_assistant.core.form import Question
from referral_assistant.core.kinds import KINDS, Typed
from referral_assistant.gui.look.parts import column
from referral_assistant.gui.referral.editors.base import MarkedEditor
from referral_assistant.gui.referral.editors.long_text_box import LongTextBox

_FEWEST = {"long text": 5, "quoted words": 3}
"""Lines of text that an empty box shows."""


class LongTextEditor(MarkedEditor):
    """Paragraphs; the words are counted by the question around it."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        kind = KINDS[question.kind]
        if not isinstance(kind, Typed):
            raise TypeError(question.kind)
        self._kind = kind
        self.box = LongTextBox(_FEWEST[question.kind])
        self.box.setAccessibleName(question.ask)
        self.box.setAccessibleDescription(question.hint)
        column(inside=self).addWidget(self.box)
        self.mark(self.box.marking)
        self.box.textChanged.connect(self.typed)
        self.box.left.connect(self.left)
        self.box.refused.connect(self.refused)

    def value(self) -> Value | None:
        return self._kind.from_typed(self.box.toPlainText(), self.question)

    def show_value(self, value: Value | None) -> None:
        with QSignalBlocker(self.box):
            match value:
                case None | NotKnown():
                    self.box.clear()
                case Unread(typed):
                    self.box.setPlainText(typed)
                case _:
                    self.box.setPlainText(self._kind.as_typed(value))
        self.box.marking.anew()

    def to_change(self, old: Value | None) -> None:
        self.box.to_change(old if isinstance(old, str) else "")

    def hold(self) -> None:
        self.box.setReadOnly(True)  # so that it can still be read and copied by the keyboard

    def release(self) -> None:
        self.box.setReadOnly(False)

    def first_box(self) -> LongTextBox:
        return self.box

    def caret(self) -> int:
        return self.box.caret()
