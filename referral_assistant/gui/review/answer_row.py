"""One answer of the document, what a lead should see beside it, and a way to comment on it or change it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QSizePolicy, QWidget

from referral_assistant.core.edits import Edit
from referral_assistant.core.summary import Row
from referral_assistant.gui.look.parts import clear, column, frame, line, link, row, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.referral.answer_parts import answer, label
from referral_assistant.messages import review as say
from referral_assistant.messages import window as say_window

_LABEL, _LINKS = 150, 170
_MOST = 16_777_215  # Qt's own "no limit"


class Marks(NamedTuple):
    """How many comments are open, how much there is to look at, and who changed it last."""

    comments: int = 0
    to_look_at: int = 0
    edit: Edit = Edit("", "", "")


class AnswerRow(QFrame):
    """Made again only where the answer, or what stands beside it, has changed."""

    comment = Signal(object)
    change = Signal(object)

    def __init__(self, one: Row) -> None:
        super().__init__()
        self._shown: tuple[Row, Marks] | None = None
        self._wanted: tuple[Row, Marks] = one, Marks()
        self._is_narrow = False
        self._where = one.where
        down = column(inside=self, gap=4)
        self._across: QBoxLayout = row(gap=14)
        down.addLayout(self._across)
        down.addWidget(line())
        self._label: QWidget
        self._links: QWidget
        self._comment: QPushButton

    def show_answer(self, one: Row, marks: Marks) -> None:
        """Show this, once the row itself is shown; nothing is touched where it stands there already."""
        self._wanted = one, marks
        if not self.isHidden():
            self._fill()

    def setVisible(self, visible: bool) -> None:  # noqa: N802  Qt's name
        if visible:
            self._fill()
        super().setVisible(visible)

    def _fill(self) -> None:
        if self._wanted == self._shown:
            return
        one, marks = self._wanted
        had_keyboard = self._shown is not None and self.isAncestorOf(self.window().focusWidget() or self)
        self._shown = self._wanted
        clear(self._across)
        self._label = label(one.label, theme().px(_LABEL))
        said = answer(one)
        for words in _words_beside(one, marks):
            said.insertWidget(0, text(words, "tag-look"))
        self._links = self._beside(one, marks)
        self._across.addWidget(self._label)
        self._across.addLayout(said, 1)
        self._across.addWidget(self._links, 0, Qt.AlignmentFlag.AlignTop)
        self.stand(narrow=self._is_narrow)
        if had_keyboard:
            self.take_focus()

    def take_focus(self) -> None:
        self._comment.setFocus()

    def stand(self, *, narrow: bool) -> None:
        """Beside each other, or above each other where there is little room."""
        self._is_narrow = narrow
        if self._shown is None:
            return
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(way)
        self._across.setSpacing(theme().px(2 if narrow else 14))
        for widget, width in ((self._label, _LABEL), (self._links, _LINKS)):
            widget.setMinimumWidth(0 if narrow else theme().px(width))
            widget.setMaximumWidth(_MOST if narrow else theme().px(width))
        policy = self._label.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored if narrow else QSizePolicy.Policy.Fixed)
        self._label.setSizePolicy(policy)

    def _beside(self, one: Row, marks: Marks) -> QWidget:
        made = frame("plain")
        down = column(inside=made, gap=0)
        links = row(gap=6)
        words, spoken = say.COMMENT, say.COMMENT_WHAT.format(label=one.label)
        if marks.comments:
            words = say.ONE_COMMENT if marks.comments == 1 else say.COMMENTS.format(count=marks.comments)
            spoken = say.COMMENTS_WHAT.format(words=words, label=one.label)
        self._comment = link(words, lambda: self.comment.emit(self._where), name=spoken)
        links.addWidget(self._comment)
        change, what = (
            (say_window.CHANGE, say_window.CHANGE_WHAT) if one.paragraphs else (say_window.ADD, say_window.ADD_WHAT)
        )
        links.addWidget(link(change, lambda: self.change.emit(self._where), name=what.format(label=one.label)))
        links.addStretch()
        down.addLayout(links)
        if marks.to_look_at:
            down.addWidget(text(say.LOOK.format(count=marks.to_look_at), "tag-look"))
        if marks.edit.who:
            down.addWidget(text(say.CHANGED_BY.format(who=marks.edit.who), "tag-note"))
        return made


def _words_beside(one: Row, marks: Marks) -> tuple[str, ...]:
    """A child's exact words that somebody else has changed say so where they stand."""
    edit = marks.edit
    if not one.quoted or not edit.who:
        return ()
    shape = say.WORDS_CHANGED if edit.because else say.WORDS_CHANGED_NO_REASON
    return (shape.format(who=edit.who, reason=edit.because),)
