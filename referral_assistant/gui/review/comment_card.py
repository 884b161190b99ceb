"""One comment: where it is, what was said, and a way to reply and to say that it is settled."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from referral_assistant.casework.keeping.earlier import place_words
from referral_assistant.casework.keeping.unfinished import Unfinished
from referral_assistant.core.answers import Where
from referral_assistant.core.comments import Comment
from referral_assistant.core.form import Form
from referral_assistant.core.moments import moment_in
from referral_assistant.gui.look.parts import button, column, flow, frame, link, row, text
from referral_assistant.gui.referral.editors.long_text_box import LongTextBox
from referral_assistant.gui.referral.question import fold
from referral_assistant.gui.referral.unfinished import Typed
from referral_assistant.messages import review as say
from referral_assistant.messages import window as say_window


class CommentCard(QFrame):
    """Whoever opens the referral may reply, and may settle it."""

    show_place = Signal(object)
    reply = Signal(str, str)
    settle = Signal(str)

    def __init__(self, form: Form, comment: Comment, unfinished: Unfinished) -> None:
        super().__init__()
        self.setProperty("look", "plain" if comment.is_resolved else "card")
        self.comment = comment
        place = place_of(form, comment.where)
        tag, style = (say.SETTLED, "tag") if comment.is_resolved else (say.OPEN, "tag-look")
        self.setAccessibleName(f"{tag}: {place}")
        down = column(inside=self, margins=(14, 10, 14, 8), gap=4)
        down.addWidget(text(tag, style))
        down.addWidget(text(place, "strong"))
        for said in comment.said:
            down.addWidget(text(say.SAID.format(who=said.who, moment=moment_in(said.when)), "small"))
            down.addWidget(text(said.text, selectable=True))
        links = flow()
        where = Where.read(comment.where)
        show = link(say_window.SHOW, lambda: self.show_place.emit(where), name=_named(say_window.SHOW, place))
        show.setVisible(where is not None)
        links.addWidget(show)
        self._replying = self._reply_box(place)
        self._reply = fold(say.REPLY, say.REPLY_NOT, place, self._replying)
        self._reply.clicked.connect(self._go_on)
        self.typed = Typed(self, unfinished, f"reply {comment.id}", lambda: self.box.toPlainText().strip() or None)
        if isinstance(self.typed.before, str):
            self.box.setPlainText(self.typed.before)
            self._reply.click()
        self.box.textChanged.connect(self.typed.touch)
        links.addWidget(self._reply)
        if not comment.is_resolved:
            settle = link(say.SETTLE, lambda: self.settle.emit(comment.id), name=_named(say.SETTLE, place))
            links.addWidget(settle)
        down.addLayout(links)
        down.addWidget(self._replying)

    def take_focus(self) -> None:
        self._reply.setFocus()

    def _go_on(self) -> None:
        if not self._replying.isHidden():
            self.box.setFocus()

    def _reply_box(self, place: str) -> QFrame:
        made = frame("fold")
        down = column(inside=made, margins=(10, 2, 0, 2), gap=6)
        self.box = LongTextBox(2)
        self.box.setAccessibleName(say.REPLY_TO.format(place=place))
        down.addWidget(self.box)
        across = row()
        add = button(say.REPLY_ADD, lambda: self.reply.emit(self.comment.id, self.box.toPlainText()))
        across.addWidget(add)
        across.addStretch()
        down.addLayout(across)
        return made


def _named(words: str, place: str) -> str:
    return say_window.FOR.format(link=words, ask=place)


def place_of(form: Form, where: str) -> str:
    """A place as people read it; what the form no longer asks stays as the record names it."""
    read = Where.read(where)
    if read is None:
        return say.WHOLE
    known = read.question in form.questions or read.question in form.groups
    return place_words(form, read) if known else where
