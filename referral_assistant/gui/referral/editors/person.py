"""A person: one labelled box for each part that the question asks for."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QGroupBox, QWidget

from referral_assistant import messages
from referral_assistant.core.answers import Person, Unread, Value
from referral_assistant.core.form import Question
from referral_assistant.core.kinds.person import parts_of, person
from referral_assistant.gui.look.parts import column, text
from referral_assistant.gui.referral.editors.base import Editor
from referral_assistant.gui.referral.editors.own_undo import Line


class PersonEditor(Editor):
    """The boxes stand below each other, each under its own label."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        group = QGroupBox()
        group.setAccessibleName(question.ask)
        down = column(inside=group, gap=4)
        self.boxes = {part: Line() for part in parts_of(question)}
        for part, box in self.boxes.items():
            label = text(messages.PERSON_PARTS[part], "muted")
            label.setBuddy(box)
            box.setAccessibleName(messages.PERSON_PARTS[part])
            box.setAccessibleDescription(question.ask)
            box.textEdited.connect(lambda _text: self.typed.emit())
            box.editingFinished.connect(self.left)
            down.addWidget(label)
            down.addWidget(box)
            down.addSpacing(6)
        column(inside=self).addWidget(group)
        self._other: tuple[tuple[str, str], ...] = ()

    def value(self) -> Value | None:
        return person({**dict(self._other), **{part: box.text() for part, box in self.boxes.items()}})

    def show_value(self, value: Value | None) -> None:
        parts = dict(value.parts) if isinstance(value, Person) else {}
        if isinstance(value, Unread):
            parts = {next(iter(self.boxes)): value.typed}
        self._other = tuple((part, held) for part, held in parts.items() if part not in self.boxes)
        for part, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setText(parts.get(part, ""))

    def first_box(self) -> QWidget:
        return next(iter(self.boxes.values()))
