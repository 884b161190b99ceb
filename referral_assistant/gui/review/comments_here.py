"""Comments where a person works on the form: those on the page, beside it, and all of them over the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from referral_assistant.casework.reading import route
from referral_assistant.casework.reading.route import Stop
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Where
from referral_assistant.core.comments import Comment
from referral_assistant.gui.look.parts import button, column, row, scrolled, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.review.comments import CommentCards, Comments
from referral_assistant.messages import keys as say_key
from referral_assistant.messages import review as say


class CommentsHere(QWidget):
    """Those on the questions of one stop; away where there are none."""

    changed = Signal()
    show_place = Signal(object)

    def __init__(self, opened: OpenReferral) -> None:
        super().__init__()
        self._opened = opened
        down = column(inside=self, margins=(0, 0, 0, 8), gap=10)
        down.addWidget(text(say.COMMENTS_HERE, "heading"))
        self.cards = CommentCards(opened)
        self.cards.changed.connect(self.changed)
        self.cards.show_place.connect(self.show_place)
        down.addWidget(self.cards)
        self.hide()

    def show_for(self, stop: Stop | None) -> None:
        """Show the comments on this stop."""

        def is_here(comment: Comment) -> bool:
            where = Where.read(comment.where)
            return where is not None and route.stop_of(self._opened.journey, where) == stop

        self.setVisible(bool(self.cards.show_those(is_here)))


class CommentsDialog(QDialog):
    """All of them; `show_place` takes the person to the question, `changed` to what was said."""

    def __init__(
        self, parent: QWidget, opened: OpenReferral, show: Callable[[Where], object], changed: Callable[[], object]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say.COMMENTS_PART)
        inner = QWidget()
        inner.setObjectName("surface")
        down = column(inside=inner, margins=(24, 12, 24, 12), gap=10)
        down.addWidget(text(say.COMMENTS_PART, "title"))
        down.addWidget(text(say.COMMENTS_INTRO, "muted"))
        self.comments = Comments(opened)
        self.comments.changed.connect(self.comments.refresh)
        self.comments.changed.connect(changed)
        self.comments.show_place.connect(self.accept)
        self.comments.show_place.connect(show)
        down.addWidget(self.comments)
        down.addStretch()
        outer = column(inside=self, margins=(0, 12, 0, 16), gap=8)
        outer.addWidget(scrolled(inner))
        across = row(margins=(24, 0, 24, 0))
        across.addStretch()
        across.addWidget(button(say_key.EARLIER_CLOSE, self.accept, "primary"))
        outer.addLayout(across)
        self.resize(min(theme().px(620), parent.width() - 40), min(theme().px(600), parent.height() - 40))
