"""Undo and redo in the window: in the box with the keyboard as long as it can, then step by step across pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from referral_assistant.casework.undo import done_again, taken_back
from referral_assistant.core.answers import Where
from referral_assistant.core.form import Form
from referral_assistant.core.steps import Step
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
            self._show(self._wizard.opened.redo(), done_again, say.NOTHING_TO_REDO)

    def take_back(self) -> None:
        """Take back the last step of the referral, whatever a box could undo."""
        self._show(self._wizard.opened.undo(), taken_back, say.NOTHING_TO_UNDO)

    def _box(self) -> Line | Paragraphs | None:
        focused = self._wizard.window().focusWidget()
        return focused if isinstance(focused, Line | Paragraphs) else None

    def _show(self, step: Step | None, said: Callable[[Form, Step], str], nothing: str) -> None:
        if step is not None:
            self._go_to(step.where)
        words = nothing if step is None else said(self._wizard.opened.form, step)
        self._wizard.footer.say(words)
        announce(self._wizard, words)

    def _go_to(self, where: Where) -> None:
        view = self._wizard.view
        if view is not None:
            view.fill(where)
        self._wizard.settled()
        if view is not None and view.shows(where):
            view.take_focus(where)
            self._wizard.bring_into_sight()
        else:
            self._wizard.show_answer(where)
