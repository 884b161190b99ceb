"""Undo and redo in the window: in the box with the keyboard as long as it can, then step by step across pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from referral_assistant.casework.keeping.undo import done_again, taken_back
from referral_assistant.core.answers import Value
from referral_assistant.core.steps import Answered, Step
from referral_assistant.gui.look.parts import announce
from referral_assistant.gui.referral.editors.own_undo import Line, Paragraphs
from referral_assistant.messages import window as say

if TYPE_CHECKING:
    from referral_assistant.gui.referral.wizard import Wizard


class Undoing(QObject):
    """Takes the person to what was changed, and says what it was."""

    def __init__(self, wizard: Wizard) -> None:
        super().__init__(wizard)
        self._wizard = wizard

    def undo(self) -> None:
        box = self._box()
        if box is not None and box.has_undo():
            box.undo()
        else:
            self.take_back()

    def redo(self) -> None:
        box = self._box()
        if box is not None and box.has_redo():
            box.redo()
        else:
            self._do_again()

    def take_back(self) -> None:
        """Take back the last step of the referral, whatever a box could undo."""
        step = self._wizard.opened.undo()
        if step is None:
            self._say(say.NOTHING_TO_UNDO)
        else:
            self._show(step, step.after if isinstance(step, Answered) else None)
            self._say(taken_back(self._wizard.opened.form, step))

    def _do_again(self) -> None:
        step = self._wizard.opened.redo()
        if step is None:
            self._say(say.NOTHING_TO_REDO)
        else:
            self._show(step, step.before if isinstance(step, Answered) else None)
            self._say(done_again(self._wizard.opened.form, step))

    def _box(self) -> Line | Paragraphs | None:
        focused = self._wizard.window().focusWidget()
        return focused if isinstance(focused, Line | Paragraphs) else None

    def _show(self, step: Step, old: Value | None) -> None:
        """Go to what changed, the caret where it differs from what stood there until now (`old`)."""
        view = self._wizard.view
        if view is not None:
            view.fill(step.where)
        self._wizard.settled()
        if view is not None and view.shows(step.where):
            view.take_focus(step.where)
        else:
            self._wizard.show_answer(step.where)
        if self._wizard.view is not None:
            self._wizard.view.to_change(step.where, old)

    def _say(self, words: str) -> None:
        self._wizard.footer.say(words)
        self._wizard.bring_into_sight()  # the line takes some of the room
        announce(self._wizard, words)
