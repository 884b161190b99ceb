"""Referrals that the school no longer keeps on this computer: a list to choose from, and their deletion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from referral_assistant.casework.keeping import retention
from referral_assistant.core.moments import moment_in
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.shelf import Kept
from referral_assistant.gui.look.marks import Tick
from referral_assistant.gui.look.parts import button, column, row, scrolled, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.referral.plain_documents import offer_to_delete
from referral_assistant.messages import exports as say

if TYPE_CHECKING:
    from referral_assistant.gui.window import MainWindow


def show_past(window: MainWindow, past: tuple[Kept, ...]) -> None:
    """Show them over the window, and the list of those that are left afterwards."""
    window.dialogs.show(PastDates(window, past))
    window.go_home()


class PastDates(QDialog):
    """None is chosen at first; what is chosen is deleted once the person has said so twice."""

    def __init__(self, window: MainWindow, past: tuple[Kept, ...]) -> None:
        super().__init__(window)
        self._dialogs = window.dialogs
        self.setWindowTitle(say.PAST_TITLE)
        inner = QWidget()
        inner.setObjectName("surface")
        down = column(inside=inner, margins=(16, 12, 16, 12), gap=6)
        self.ticks = [(Tick(_words(one)), one) for one in past]
        for tick, _ in self.ticks:
            tick.toggled.connect(self._chosen_changed)
            down.addWidget(tick)
        down.addStretch()
        outer = column(inside=self, margins=(24, 20, 24, 16), gap=10)
        outer.addWidget(text(say.PAST_TITLE, "title"))
        outer.addWidget(text(say.PAST_INTRO, "muted"))
        outer.addWidget(scrolled(inner), 1)
        self.delete = button(say.PAST_DELETE, self._delete)
        across = row(gap=8)
        across.addWidget(self.delete)
        across.addStretch()
        across.addWidget(button(say.PAST_CLOSE, self.accept, "primary"))
        outer.addLayout(across)
        self._chosen_changed()
        self.resize(min(theme().px(760), window.width() - 40), min(theme().px(520), window.height() - 40))

    def _chosen(self) -> list[Kept]:
        return [one for tick, one in self.ticks if tick.isChecked()]

    def _chosen_changed(self) -> None:
        self.delete.setEnabled(bool(self._chosen()))

    def _delete(self) -> None:
        chosen = self._chosen()
        sure = say.PAST_SURE.format(count=len(chosen))
        if not self._dialogs.ask_to_delete(self, sure, say.PAST_SURE_YES, say.PAST_SURE_NO):
            return
        gone = 0
        try:
            for one in chosen:
                retention.refuse_changed(one)
                offer_to_delete(self, one.reference, self._dialogs)
                retention.delete_referral(one)
                gone += 1
        except Refusal as refusal:
            self._dialogs.tell(self, str(refusal))
        self._dialogs.tell(self, say.PAST_DONE.format(count=gone))
        self.accept()


def _words(one: Kept) -> str:
    shape = say.PAST_LINE if one.initials else say.PAST_LINE_UNNAMED
    return shape.format(reference=one.reference, initials=one.initials, moment=moment_in(one.changed))
