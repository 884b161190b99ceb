"""Yes or no, one of a few, and several of a few."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGroupBox, QHBoxLayout, QVBoxLayout, QWidget

from referral_assistant import messages
from referral_assistant.core.answers import Value
from referral_assistant.core.form import Question
from referral_assistant.gui.look.marks import Radio, Tick
from referral_assistant.gui.look.parts import column, row
from referral_assistant.gui.referral.editors.base import Editor


class _Options(Editor):
    """Buttons in a group that a screen reader names by the question."""

    def lay_out(self, buttons: Iterable[QAbstractButton], *, across: bool = False) -> None:
        self._group = QGroupBox()
        self._group.setAccessibleName(self.question.ask)
        self._group.setAccessibleDescription(self.question.hint)
        layout: QHBoxLayout | QVBoxLayout = (
            row(inside=self._group, gap=24) if across else column(inside=self._group, gap=4)
        )
        for button in buttons:
            button.setAccessibleName(button.text())
            button.setAccessibleDescription(self.question.ask)
            layout.addWidget(button)
        if across:
            layout.addStretch()
        column(inside=self).addWidget(self._group)


class ChoiceEditor(_Options):
    """Radio buttons, none of them pressed to begin with."""

    can_clear = True

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.buttons = [(value, Radio(words)) for value, words in self.options()]
        self._together = QButtonGroup(self)
        for _, button in self.buttons:
            self._together.addButton(button)
        self._together.buttonClicked.connect(lambda _button: self.chosen.emit())
        self.lay_out((button for _, button in self.buttons), across=self.across())

    def options(self) -> list[tuple[Value, str]]:
        return [(option.id, option.label) for option in self.question.option]

    def across(self) -> bool:
        return False

    def value(self) -> Value | None:
        return next((value for value, button in self.buttons if button.isChecked()), None)

    def show_value(self, value: Value | None) -> None:
        self._together.setExclusive(False)  # an exclusive group cannot be emptied
        for option, button in self.buttons:
            with QSignalBlocker(button):
                button.setChecked(type(option) is type(value) and option == value)
        self._together.setExclusive(True)
        self.update()

    def first_box(self) -> QWidget:
        return next((button for _, button in self.buttons if button.isChecked()), self.buttons[0][1])


class YesOrNoEditor(ChoiceEditor):
    """Yes and No beside each other."""

    def options(self) -> list[tuple[Value, str]]:
        return [(True, messages.YES), (False, messages.NO)]

    def across(self) -> bool:
        return True


class ChoicesEditor(_Options):
    """Tick boxes; ticking one that stands alone takes the others away."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.buttons = [(option, Tick(option.label)) for option in question.option]
        for option, button in self.buttons:
            button.toggled.connect(lambda on, id=option.id: self._toggled(id, on))
        self.lay_out(button for _, button in self.buttons)

    def value(self) -> Value | None:
        return tuple(option.id for option, button in self.buttons if button.isChecked()) or None

    def show_value(self, value: Value | None) -> None:
        picked = value if isinstance(value, tuple) else ()
        for option, button in self.buttons:
            with QSignalBlocker(button):
                button.setChecked(option.id in picked)
        self.update()

    def first_box(self) -> QWidget:
        return self.buttons[0][1]

    def _toggled(self, id: str, on: bool) -> None:
        alone = {option.id: option.alone for option, _ in self.buttons}
        for option, button in self.buttons:
            if on and option.id != id and (alone[id] or option.alone):
                with QSignalBlocker(button):
                    button.setChecked(False)
                button.update()
        self.chosen.emit()
