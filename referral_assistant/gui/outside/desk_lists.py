"""What waits for review and what is due, on the first screen; each is shown only where there is something."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from referral_assistant.core.dates import printed_day
from referral_assistant.core.moments import moment_in
from referral_assistant.gui.look.parts import clear, column, frame, line, link, row, text
from referral_assistant.messages import desk as say

if TYPE_CHECKING:
    from referral_assistant.casework.together.desk import Desk
    from referral_assistant.casework.together.followups import FollowUp
    from referral_assistant.files.shelf import Kept

_FEW = 5
"""So many are shown at first."""
Line = tuple[str, str, Callable[[], object]]
"""What to say, in which style, and what opens it."""


class DeskLists(QWidget):
    """Choosing one opens the referral there."""

    review = Signal(object)
    """The path of the referral to review."""
    follow_up = Signal(object)
    """The path of the referral to follow up."""

    def __init__(self) -> None:
        super().__init__()
        self._down = column(inside=self, gap=8)
        self.hide()

    def show_desk(self, desk: Desk) -> None:
        """Show it; away where there is nothing."""
        clear(self._down)
        if desk.waiting:
            self._heading(say.WAITING_TITLE)
            self._add([self._waiting(one) for one in desk.waiting])
        if desk.due:
            self._heading(say.DUE_TITLE)
            over = sum(one.is_over for one in desk.due)
            if over:
                self._down.addWidget(text(say.ONE_OVER if over == 1 else say.OVER.format(count=over), "act"))
            self._add([self._due(one) for one in desk.due])
        self._down.addSpacing(16)
        self.setVisible(bool(desk.waiting or desk.due))

    def say_trouble(self, why: str) -> None:
        """Say why there is nothing to show."""
        clear(self._down)
        self._down.addWidget(text(why, "muted"))
        self.show()

    def _heading(self, words: str) -> None:
        self._down.addWidget(text(words, "heading"))

    def _waiting(self, one: Kept) -> Line:
        who, moment = (one.handed.who, moment_in(one.handed.at)) if one.handed else ("", "")
        words = say.WAITING.format(reference=one.reference, initials=one.initials or "–", who=who, moment=moment)
        return words, "", lambda: self.review.emit(one.path)

    def _due(self, one: FollowUp) -> Line:
        from referral_assistant.casework.together.followups import due_words  # loaded by now: something is due

        words = (say.DUE_OVER if one.is_over else say.DUE).format(
            day=printed_day(one.due.by),
            reference=one.reference,
            initials=one.initials or "–",
            what=due_words(one.due),
        )
        return words, "act" if one.is_over else "", lambda: self.follow_up.emit(one.path)

    def _add(self, lines: list[Line]) -> None:
        card = frame("card")
        down = column(inside=card, margins=(16, 6, 12, 6), gap=4)
        _fill(down, lines[:_FEW])
        self._down.addWidget(card)
        if len(lines) > _FEW:
            self._down.addWidget(_show_all(down, lines))


def _fill(down: QVBoxLayout, lines: list[Line]) -> None:
    for one in lines:
        if down.count():
            down.addWidget(line())
        down.addWidget(_line(one))


def _show_all(down: QVBoxLayout, lines: list[Line]) -> QPushButton:
    def show_all() -> None:
        made.hide()
        _fill(down, lines[_FEW:])

    made = link(say.SHOW_ALL.format(count=len(lines)), show_all)
    return made


def _line(one: Line) -> QWidget:
    words, style, opens = one
    made = QWidget()
    across = row(inside=made, gap=16)
    across.addWidget(text(words, style), 1)
    across.addWidget(link(say.OPEN, opens, name=say.OPEN_NAME.format(words=words)))
    return made
