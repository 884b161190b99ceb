"""What two people changed: both answers, and a choice between them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from referral_assistant.casework.keeping.joining import Open
from referral_assistant.casework.writing.copies import copies, take_in
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.refusal import Refusal
from referral_assistant.gui.look.parts import button, clear, column, line, row, scrolled, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.messages import keys as say

if TYPE_CHECKING:
    from referral_assistant.gui.window import MainWindow


def show_two_versions(window: MainWindow, opened: OpenReferral) -> None:
    """Show them over the window, and draw it anew afterwards."""
    if (focused := window.focusWidget()) is not None:
        focused.clearFocus()  # what is being typed is one of the two versions
    window.dialogs.show(TwoVersions(window, opened))
    window.redrawing.redraw()


def offer_copies(window: MainWindow, opened: OpenReferral) -> None:
    """Where a synchroniser left copies of the referral beside it, offer to join them."""
    found = copies(opened)
    if not found or not window.dialogs.ask(
        window, say.COPIES_FOUND.format(count=len(found)), say.COPIES_JOIN, say.COPIES_LATER
    ):
        return
    words = say.COPIES_JOINED.format(count=len(found))
    try:
        for one in found:
            take_in(opened, one)
    except Refusal as refusal:
        words = str(refusal)
    window.redrawing.redraw()
    conflicts = len(opened.conflicts())
    window.dialogs.tell(window, words + (say.CHANGED_CONFLICTS.format(count=conflicts) if conflicts else ""))


class TwoVersions(QDialog):
    """Each answer that two people changed, until it is settled."""

    def __init__(self, parent: QWidget, opened: OpenReferral) -> None:
        super().__init__(parent)
        self._opened = opened
        self.setWindowTitle(say.TWO_TITLE)
        inner = QWidget()
        inner.setObjectName("surface")
        self._down = column(inside=inner, margins=(24, 12, 24, 12), gap=6)
        outer = column(inside=self, margins=(0, 20, 0, 16), gap=8)
        outer.addWidget(scrolled(inner, name=say.TWO_TITLE))
        across = row(margins=(24, 0, 24, 0))
        across.addStretch()
        self._close = button(say.EARLIER_CLOSE, self.accept, "primary")
        across.addWidget(self._close)
        outer.addLayout(across)
        self.resize(min(theme().px(640), parent.width() - 40), min(theme().px(600), parent.height() - 40))
        self._show()

    def _show(self) -> None:
        clear(self._down)
        found = self._opened.conflicts()
        self._down.addWidget(text(say.TWO_TITLE, "title"))
        self._down.addWidget(text(say.TWO_INTRO if found else say.TWO_NONE, "muted"))
        for one in found:
            self._add(one)
        self._down.addStretch()
        self._close.setFocus()

    def _add(self, one: Open) -> None:
        place, mine, other = one.shown
        self._down.addWidget(line())
        self._down.addWidget(text(place, "heading"))
        self._down.addWidget(text(say.TWO_MINE.format(answer=mine)))
        self._down.addWidget(text(say.TWO_OTHER.format(answer=other)))
        across = row(gap=8)
        for words, name, use_other in (
            (say.TWO_KEEP, say.TWO_KEEP_NAME, False),
            (say.TWO_USE, say.TWO_USE_NAME, True),
        ):
            pressed = partial(self._settle, one, use_other=use_other)
            across.addWidget(button(words, pressed, name=name.format(place=place)))
        across.addStretch()
        self._down.addLayout(across)

    def _settle(self, one: Open, *, use_other: bool) -> None:
        self._opened.settle(one.conflict, use_other=use_other)
        self._show()
