"""One of very many: a box that searches the options as a person types."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from referral_assistant.core.answers import Unread, Value
from referral_assistant.core.form import Option, Question
from referral_assistant.core.text import clean_line
from referral_assistant.gui.look.parts import column, text
from referral_assistant.gui.referral.editors.base import Editor
from referral_assistant.gui.referral.editors.own_undo import Line
from referral_assistant.messages import window as say


class Finder(Line):
    """A line edit that offers the options whose label holds what was typed. Only a whole label picks one."""

    def __init__(self, options: tuple[Option, ...], name: str) -> None:
        super().__init__()
        self._labels = {option.id: option.label for option in options}
        self._ids = {option.label.casefold(): option.id for option in options}
        self.setAccessibleName(name)
        self.setPlaceholderText(say.FINDER_EMPTY)
        self.setClearButtonEnabled(True)
        completer = QCompleter([option.label for option in options], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(10)
        completions = QListView()
        completions.setObjectName("completions")
        completer.setPopup(completions)
        self.setCompleter(completer)

    def picked(self) -> str | None:
        """The id of the option whose label stands in the box."""
        return self._ids.get(clean_line(self.text()).casefold())

    def pick(self, option: str) -> None:
        self.setText(self._labels.get(option, ""))
        self.setCursorPosition(0)


class FinderEditor(Editor):
    """What is typed but is not an option is kept as typed, and said."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.box = Finder(question.option, question.ask)
        self.box.setAccessibleDescription(question.hint)
        self._doubt = text(say.FINDER_NONE, "act")
        self._doubt.hide()
        down = column(inside=self, gap=6)
        down.addWidget(self.box)
        down.addWidget(self._doubt)
        self.box.textChanged.connect(lambda _text: self.typed.emit())
        self.box.editingFinished.connect(self._left)

    def value(self) -> Value | None:
        typed = clean_line(self.box.text())
        return self.box.picked() or (Unread(typed) if typed else None)

    def show_value(self, value: Value | None) -> None:
        with QSignalBlocker(self.box):
            match value:
                case str():
                    self.box.pick(value)
                case Unread(typed):
                    self.box.setText(typed)
                case _:
                    self.box.setText("")

    def first_box(self) -> QWidget:
        return self.box

    def _left(self) -> None:
        self._doubt.setVisible(isinstance(self.value(), Unread))
        self.left.emit()
