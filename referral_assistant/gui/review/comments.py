"""Comments: those that are there, and a box for a new one on any answer or on the whole."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QWidget

from referral_assistant.casework.keeping.unfinished import Unfinished
from referral_assistant.casework.together import review
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Where
from referral_assistant.core.comments import Comment, comments
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.gui.look.parts import announce, button, column, flow, frame, link, row, text
from referral_assistant.gui.referral.editors.long_text_box import LongTextBox
from referral_assistant.gui.referral.unfinished import Typed
from referral_assistant.gui.review.comment_card import CommentCard, place_of
from referral_assistant.messages import review as say

Wanted = Callable[[Comment], bool]


def save_now(opened: OpenReferral) -> None:
    """Before what was typed is forgotten, it has to be in the file. Where that fails, the keeper says so."""
    with suppress(Refusal):
        opened.save()


class CommentCards(QWidget):
    """The comments that are wanted here, open ones first. `changed`: the record holds something new."""

    changed = Signal()
    show_place = Signal(object)

    def __init__(self, opened: OpenReferral) -> None:
        super().__init__()
        self._opened = opened
        self._unfinished = Unfinished(opened.reference)
        self._shown: tuple[Comment, ...] | None = None
        self.cards: list[CommentCard] = []
        down = column(inside=self, gap=10)
        self._refused = text("", "act")
        self._refused.hide()
        down.addWidget(self._refused)
        self._cards = column(gap=10)
        down.addLayout(self._cards)

    def show_those(self, wanted: Wanted) -> int:
        """Show the comments that are wanted; how many there are. A card that stays keeps what is typed in it."""
        every = (one for one in comments(self._opened.referral.beside_review) if wanted(one))
        found = tuple(sorted(every, key=lambda one: one.is_resolved))
        if found != self._shown:
            self._shown = found
            kept = {card.comment: card for card in self.cards}
            for gone in kept.keys() - set(found):
                kept[gone].hide()
                self._cards.removeWidget(kept[gone])
                kept[gone].deleteLater()
            self.cards = [kept.get(one) or self._new(one) for one in found]
            for number, card in enumerate(self.cards):
                self._cards.insertWidget(number, card)
        return len(found)

    def _new(self, comment: Comment) -> CommentCard:
        card = CommentCard(self._opened.form, comment, self._unfinished)
        card.show_place.connect(self.show_place)
        card.reply.connect(lambda id, words: self._do(id, lambda: self._replied(id, words), say.REPLIED))
        card.settle.connect(lambda id: self._do(id, lambda: self._settled(id), say.SETTLED))
        return card

    def _replied(self, id: str, words: str) -> Referral:
        return review.replied(self._opened.referral, id, words)

    def _settled(self, id: str) -> Referral:
        return review.resolved(self._opened.referral, id)

    def _do(self, id: str, change: Callable[[], Referral], words: str) -> None:
        try:
            self._opened.put_record(change())
        except Refusal as refusal:
            self._refused.setText(str(refusal))
            self._refused.show()
            announce(self, str(refusal))
            return
        self._refused.hide()
        save_now(self._opened)
        if words == say.REPLIED:
            next(card for card in self.cards if card.comment.id == id).typed.forget()
        self.changed.emit()
        announce(self, words)
        card = next((card for card in self.cards if card.comment.id == id), None)
        if card is not None:
            card.take_focus()


class Comments(QWidget):
    """All of them, and a box to write another."""

    changed = Signal()
    show_place = Signal(object)
    written = Signal(object)
    """A comment was added, or not: the place (`None`: the whole) that the keyboard came from."""

    def __init__(self, opened: OpenReferral) -> None:
        super().__init__()
        self._opened = opened
        self._where: Where | None = None
        self._typed = Typed(self, Unfinished(opened.reference), "comment", self._raw)
        down = column(inside=self, gap=10)
        links = flow()
        self._whole = link(say.COMMENT_WHOLE, lambda: self.write_on(None))
        links.addWidget(self._whole)
        down.addLayout(links)
        self._writing = self._box()
        self._writing.hide()
        down.addWidget(self._writing)
        self._none = text(say.COMMENTS_NONE, "muted")
        down.addWidget(self._none)
        self.cards = CommentCards(opened)
        self.cards.changed.connect(self.changed)
        self.cards.show_place.connect(self.show_place)
        down.addWidget(self.cards)
        self._go_on_with_kept()
        self.box.textChanged.connect(self._typed.touch)
        self.refresh()

    def _raw(self) -> object:
        words = self.box.toPlainText()
        return {"where": str(self._where) if self._where else "", "words": words} if words.strip() else None

    def _go_on_with_kept(self) -> None:
        """What was typed here and never added is in the box again."""
        match self._typed.before:
            case {"where": str(where), "words": str(words)}:
                self._where = Where.read(where)
                self._write()
                self.box.setPlainText(words)

    def refresh(self) -> None:
        """Show what there is now."""
        self._none.setVisible(not self.cards.show_those(lambda _one: True))

    @property
    def is_unfinished(self) -> bool:
        """Whether something is typed and not added yet."""
        return bool(self.box.toPlainText().strip())

    def keep(self) -> None:
        """Keep what is typed and not added yet, replies too."""
        self._typed.keep()
        for card in self.cards.cards:
            card.typed.keep()

    def go_on(self) -> None:
        """Put the keyboard behind what is typed."""
        self.box.moveCursor(QTextCursor.MoveOperation.End)
        self.box.setFocus()

    def throw_away(self) -> None:
        """What is typed and not added is not wanted."""
        self.box.clear()
        self._typed.forget()

    def write_on(self, where: Where | None) -> None:
        """Ask for a comment on a place, or on the whole; what was typed before and not added stays in the box."""
        self._where = where
        self._typed.touch()
        self._write()
        self.box.setFocus()

    def _write(self) -> None:
        where = self._where
        words = say.WRITE_ON.format(place=place_of(self._opened.form, str(where) if where else ""))
        self._on.setText(words)
        self.box.setAccessibleName(words)
        self._writing.show()

    def _box(self) -> QFrame:
        made = frame("card")
        down = column(inside=made, margins=(14, 10, 14, 10), gap=6)
        self._on = text("", "strong")
        self.box = LongTextBox(3)
        self._refused = text("", "act")
        self._refused.hide()
        for widget in (self._on, self.box, self._refused):
            down.addWidget(widget)
        across = row(gap=8)
        across.addWidget(button(say.WRITE_ADD, self.add))
        across.addWidget(link(say.WRITE_NOT, self._close))
        across.addStretch()
        down.addLayout(across)
        return made

    def add(self) -> None:
        """Add what is typed; what cannot be added is said in place."""
        opened, where = self._opened, str(self._where) if self._where else ""
        try:
            opened.put_record(review.commented(opened.form, opened.referral, self.box.toPlainText(), where))
        except Refusal as refusal:
            self._refused.setText(str(refusal))
            self._refused.show()
            announce(self, str(refusal))
            self.box.setFocus()
            return
        save_now(opened)
        self.throw_away()
        self.changed.emit()
        announce(self, say.ADDED)
        self._close()

    def _close(self) -> None:
        self._refused.hide()
        self._writing.hide()
        if self._where is None:
            self._whole.setFocus()
        self.written.emit(self._where)
