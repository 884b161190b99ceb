"""The document as it will be printed, with a way to comment on each answer and to change it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from referral_assistant import messages
from referral_assistant.casework.together.edits import shown_beside
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Where
from referral_assistant.core.comments import comments
from referral_assistant.core.edits import Edit
from referral_assistant.core.summary import Block, SectionSummary, Summary
from referral_assistant.gui.look.parts import clear, column, line, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.referral.answer_parts import turner
from referral_assistant.gui.referral.check_answers import ChronologyTable
from referral_assistant.gui.review.answer_row import AnswerRow, Marks
from referral_assistant.gui.review.in_short import InShort
from referral_assistant.messages import review as say
from referral_assistant.messages import window as say_window


class Document(QFrame):
    """Drawn from the same summary as the Word file; a row stays, with the keyboard in it, while its answer does.

    What does not fit on the first screen is made just after it. `grown`: all of it is there.
    """

    comment = Signal(object)
    change = Signal(object)
    grown = Signal()

    def __init__(self, opened: OpenReferral) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._opened = opened
        self._is_narrow = False
        self._shape: object = None
        self._marks: dict[Where, Marks] = {}
        self._waiting: list[SectionSummary] = []
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._grow)
        self.rows: dict[Where, AnswerRow] = {}
        self._down: QVBoxLayout = column(inside=self, margins=(24, 16, 24, 20), gap=6)
        self.refresh()

    def refresh(self) -> None:
        """Draw anew what the answers, comments and changes have changed."""
        drawn = self._opened.summary
        if _shape_of(drawn) != self._shape:
            self._shape = _shape_of(drawn)
            self._lay_out(drawn)
        self._in_short.show_rows(drawn.in_short)
        self._marks = marks_of(self._opened)
        self._show_answers(drawn.sections)

    def show_at(self, where: Where) -> AnswerRow | None:
        """The row of a place, shown and with the keyboard in it; of a group, its first. `None` where there is none."""
        self.finish()
        inside = (row for place, row in self.rows.items() if place.group == where.question)
        row = self.rows.get(where) or next(inside, None)
        if row is not None:
            row.show()
            row.take_focus()
        return row

    def finish(self) -> None:
        """Make now whatever is still to be made."""
        while self._waiting:
            self._grow()

    def stand(self, *, narrow: bool) -> None:
        """Labels beside the answers or, where there is little room, above them."""
        self._is_narrow = narrow
        for row in self.rows.values():
            row.stand(narrow=narrow)

    def _lay_out(self, drawn: Summary) -> None:
        clear(self._down)
        self.rows = {}
        authority = drawn.authority or messages.NO_AUTHORITY
        self._down.addWidget(text(say.TO.format(recipient=drawn.recipient, authority=authority), "heading"))
        self._in_short = InShort()
        self._down.addWidget(self._in_short)
        self._waiting = [*drawn.sections]
        for _ in drawn.sections[:_AT_ONCE]:
            self._grow()

    def _grow(self) -> None:
        """Make one more section; after the last, the chronology."""
        if not self._waiting:
            return
        section = self._waiting.pop(0)
        made = self._section(section)
        self._show_answers((section,))
        self._down.addWidget(made)  # with all that is in it: row by row, each would lay out the whole anew
        if self._waiting:
            self._next.start()
        else:
            self._add_chronology(self._opened.summary)
            self.grown.emit()

    def _show_answers(self, sections: Iterable[SectionSummary]) -> None:
        for section in sections:
            for block in section.blocks:
                for one in block.rows:
                    if one.where in self.rows:
                        self.rows[one.where].show_answer(one, self._marks.get(one.where, Marks()))

    def _section(self, section: SectionSummary) -> QWidget:
        made = QWidget()
        down = column(inside=made, margins=(0, 14, 0, 0), gap=6)
        down.addWidget(text(section.title, "heading"))
        down.addWidget(line())
        hidden: list[QFrame] = []
        for block in section.blocks:
            self._add_block(down, block, hidden)
        if hidden:
            down.addWidget(turner(hidden, len(hidden)))
        return made

    def _add_block(self, down: QVBoxLayout, block: Block, hidden: list[QFrame]) -> None:
        if block.title:
            down.addSpacing(theme().px(6))
            words = f"{block.title} · {block.nature}" if block.nature else block.title
            down.addWidget(text(words, "strong"))
        for one in block.rows:
            made = AnswerRow(one)
            made.comment.connect(self.comment)
            made.change.connect(self.change)
            made.stand(narrow=self._is_narrow)
            self.rows[one.where] = made
            down.addWidget(made)
            if one.state == "blank":
                made.hide()
                hidden.append(made)

    def _add_chronology(self, drawn: Summary) -> None:
        self._down.addSpacing(theme().px(14))
        self._down.addWidget(text(say_window.CHECK_CHRONOLOGY, "heading"))
        events = drawn.chronology
        none: QWidget = text(say_window.CHECK_NO_EVENTS, "muted")
        self._down.addWidget(ChronologyTable(events) if events else none)


_AT_ONCE = 2
"""Sections that fill a first screen."""


def marks_of(opened: OpenReferral) -> dict[Where, Marks]:
    """What a lead should see beside each answer."""
    beside, found = opened.referral.beside_review, opened.findings.of("stop", "fix", "improve")
    said = Counter(Where.read(one.where) for one in comments(beside) if not one.is_resolved)
    looked = Counter(one.where for one in found)
    edited = shown_beside(opened.form, opened.referral)
    places = {*said, *looked, *edited} - {None}
    return {
        where: Marks(said[where], looked[where], edited.get(where, _UNCHANGED)) for where in places if where is not None
    }


_UNCHANGED = Edit("", "", "")


def _shape_of(drawn: Summary) -> object:
    """Whatever of it cannot be changed in place."""
    rows = [
        (section.title, block.title, block.nature, [(row.where, row.label, row.state == "blank") for row in block.rows])
        for section in drawn.sections
        for block in section.blocks
    ]
    return drawn.authority, drawn.recipient, drawn.chronology, rows
