"""The end of a review: return it with comments, or approve it; what stands in the way is said in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from referral_assistant.casework.keeping.unfinished import Unfinished
from referral_assistant.casework.people.leads import own_name
from referral_assistant.casework.reading.standing import status_of
from referral_assistant.casework.together import reviewing
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.text import clean_line
from referral_assistant.gui.look.parts import announce, button, column, link, row, text
from referral_assistant.gui.look.theme import look, theme
from referral_assistant.gui.referral.unfinished import Typed
from referral_assistant.messages import review as say

_ROOM = 720
"""Below this width the buttons stand alone; what they mean is said when they are pressed."""


class Asking(QWidget):
    """What is asked before the decision is made: a sentence, a line to write where one is wanted, and two buttons."""

    def __init__(self, do: Callable[[str], object], leave: Callable[[], object], kept: Unfinished, what: str) -> None:
        """`what`: the name under which a line that is typed and not used yet is kept."""
        super().__init__()
        down = column(inside=self, gap=8)
        self._words = text("")
        self.line = QLineEdit()
        self._typed = Typed(self, kept, what, lambda: clean_line(self.line.text()) or None)
        down.addWidget(self._words)
        down.addWidget(self.line)
        across = row(gap=8)
        self.do = button("", lambda: do(clean_line(self.line.text())), "primary")
        self.line.returnPressed.connect(self.do.click)
        across.addWidget(self.do)
        across.addWidget(link(say.NOT_NOW, leave))
        across.addStretch()
        down.addLayout(across)
        if isinstance(self._typed.before, str):
            self.line.setText(self._typed.before)
        self.line.textChanged.connect(self._typed.touch)
        self.hide()

    def done(self) -> None:
        """What was asked for is done, and its line used."""
        self.line.clear()
        self._typed.forget()

    def ask(self, words: str, action: str) -> None:
        """Ask for a line, in these words."""
        self._show(words, action)
        self.line.show()
        self.line.setFocus()

    def confirm(self, words: str, action: str) -> None:
        """Ask for nothing but the press of a button."""
        self._show(words, action)
        self.line.clear()
        self.line.hide()
        self.do.setFocus()

    def _show(self, words: str, action: str) -> None:
        self._words.setText(words)
        self.line.setAccessibleName(words)
        self.do.setText(action)
        self.show()


class Decision(QFrame):
    """Stands below the document. `decided`: it was returned or approved, and saved."""

    decided = Signal()

    def __init__(self, opened: OpenReferral) -> None:
        super().__init__()
        self.setObjectName("footer")
        self._opened = opened
        down = column(inside=self, margins=(24, 12, 24, 14), gap=8)
        self._said = text("", "act")
        self._said.hide()
        down.addWidget(self._said)
        kept = Unfinished(opened.reference)
        self.returning = Asking(self._return, self._leave, kept, "return")
        self.approving = Asking(self._approve, self._leave, kept, "approve")
        self._buttons = self._button_row()
        for widget in (self.returning, self.approving, self._buttons):
            down.addWidget(widget)
        self.refresh()

    def refresh(self) -> None:
        """Offer what can be done as it stands now."""
        self.approve.setVisible(status_of(self._opened.form, self._opened.referral) != "approved")

    def _button_row(self) -> QWidget:
        made = QWidget()
        across = row(inside=made, gap=8)
        self.give_back = button(say.RETURN, self._ask_return)
        self.approve = button(say.APPROVE, self._ask_approve, "primary")
        across.addWidget(self.give_back)
        across.addWidget(self.approve)
        across.addSpacing(8)
        self._bound = text(say.BOUND, "muted")
        across.addWidget(self._bound, 1)
        across.addStretch()
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._bound.setVisible(self.width() >= theme().px(_ROOM))

    def _ask_return(self) -> None:
        if self._may():
            count = reviewing.count_open(self._opened.referral)
            self._begin()
            self.returning.ask(say.RETURN_ASK.format(count=count), say.RETURN_DO)

    def _ask_approve(self) -> None:
        if self._may():
            words = f"{say.APPROVE_ASK.format(name=own_name())} {say.BOUND}"
            self._begin()
            if reviewing.needs_reason(self._opened):
                self.approving.ask(f"{words} {say.APPROVE_WHY}", say.APPROVE_DO)
            else:
                self.approving.confirm(words, say.APPROVE_DO)

    def _return(self, words: str) -> None:
        self._do(lambda: reviewing.give_back(self._opened, words), say.RETURNED)

    def _approve(self, because: str) -> None:
        self._do(lambda: reviewing.approve(self._opened, because), say.APPROVED)

    def _may(self) -> bool:
        try:
            reviewing.refuse_no_lead(self._opened)
        except Refusal as refusal:
            self._say(str(refusal), "act")
            return False
        return True

    def _do(self, act: Callable[[], None], words: str) -> None:
        try:
            act()
        except Refusal as refusal:
            self._say(str(refusal), "act")
            return
        for asking in (self.returning, self.approving):
            asking.done()
        self.decided.emit()
        self._leave()
        self._say(words, "good")

    def _begin(self) -> None:
        self._said.hide()
        self._buttons.hide()

    def _leave(self) -> None:
        self._said.hide()
        self.returning.hide()
        self.approving.hide()
        self._buttons.show()
        self.give_back.setFocus()

    def _say(self, words: str, style: str) -> None:
        look(self._said, style)
        self._said.setText(words)
        self._said.show()
        announce(self, words)
