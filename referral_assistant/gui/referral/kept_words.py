"""A child's exact words that another has written down: they are changed only by somebody who says why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from referral_assistant.casework.together.edits import give_reason
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.text import clean_line
from referral_assistant.gui.look.parts import announce, button, column, flow, frame, row, text
from referral_assistant.gui.referral.question import QuestionView, fold
from referral_assistant.messages import review as say
from referral_assistant.messages import window as say_window


class KeptWords(QFrame):
    """Stands below the words. `freed`: a reason was given, and they can be changed."""

    freed = Signal()

    def __init__(self, opened: OpenReferral, view: QuestionView) -> None:
        super().__init__()
        self._opened, self._view = opened, view
        down = column(inside=self, gap=4)
        down.addWidget(text(say.WORDS_KEPT, "muted"))
        asking = frame("fold")
        self.turn_link = fold(say.WORDS_CHANGE, say.WORDS_CHANGE_NOT, view.question.ask, asking)
        self.line = QLineEdit()
        self.turn_link.clicked.connect(self.line.setFocus)
        links = flow()
        links.addWidget(self.turn_link)
        down.addLayout(links)
        down.addWidget(asking)
        inside = column(inside=asking, margins=(10, 2, 0, 2), gap=6)
        inside.addWidget(text(say.WORDS_WHY))
        self.line.setAccessibleName(say_window.FOR.format(link=say.WORDS_WHY, ask=view.question.ask))
        inside.addWidget(self.line)
        self._refused = text("", "act")
        self._refused.hide()
        inside.addWidget(self._refused)
        across = row()
        do = button(say.WORDS_DO, self._free)
        self.line.returnPressed.connect(do.click)
        across.addWidget(do)
        across.addStretch()
        inside.addLayout(across)
        view.hold(self)

    def _free(self) -> None:
        try:
            give_reason(self._opened, self._view.where, clean_line(self.line.text()))
        except Refusal as refusal:
            self._refused.setText(str(refusal))
            self._refused.show()
            announce(self, str(refusal))
            return
        self._view.release()
        self.hide()
        self.freed.emit()
