"""What differs from what the writer handed over: each change with who made it, to be accepted or taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from referral_assistant.casework.together.edits import Edited, accept, edited, take_back
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.moments import moment_in
from referral_assistant.core.refusal import Refusal
from referral_assistant.gui.look.parts import announce, clear, column, flow, frame, link, text
from referral_assistant.messages import review as say
from referral_assistant.messages import window as say_window

Act = Callable[[OpenReferral, Edited], None]


class Changes(QWidget):
    """A card for each. `changed`: an answer, or what is agreed to, is another now."""

    changed = Signal()
    show_place = Signal(object)

    def __init__(self, opened: OpenReferral) -> None:
        super().__init__()
        self._opened = opened
        self._shown: tuple[Edited, ...] | None = None
        self._down = column(inside=self, gap=10)
        self.refresh()

    def refresh(self) -> int:
        """Show what differs now; how many places do."""
        try:
            found = edited(self._opened.form, self._opened.referral)
        except Refusal as refusal:
            clear(self._down)
            self._down.addWidget(text(str(refusal), "act"))
            return 0
        if found != self._shown:
            self._shown = found
            clear(self._down)
            self._accepts: list[QPushButton] = []
            if not found:
                self._down.addWidget(text(say.CHANGES_NONE, "muted"))
            for one in found:
                self._down.addWidget(self._card(one))
        return len(found)

    def _card(self, one: Edited) -> QFrame:
        place, before, after = one.shown
        card = frame("card")
        card.setAccessibleName(place)
        down = column(inside=card, margins=(14, 10, 14, 8), gap=4)
        down.addWidget(text(place, "strong"))
        down.addWidget(text(_who_and_when(one), "small"))
        down.addWidget(text(say.BEFORE.format(answer=before), "muted", selectable=True))
        down.addWidget(text(say.NOW.format(answer=after), selectable=True))
        if one.edit.because:
            down.addWidget(text(say.CHANGED_BECAUSE.format(reason=one.edit.because), "tag-look"))
        links = flow()
        for words, pressed in (
            (say_window.SHOW, lambda: self.show_place.emit(one.change.where)),
            (say.ACCEPT, partial(self._do, accept, one, say.ACCEPTED)),
            (say.TAKE_BACK, partial(self._do, take_back, one, say.TAKEN_BACK)),
        ):
            made = link(words, pressed, name=say_window.FOR.format(link=words, ask=place))
            links.addWidget(made)
            if words == say.ACCEPT:
                self._accepts.append(made)
        down.addLayout(links)
        return card

    def _do(self, act: Act, one: Edited, words: str) -> None:
        place = (self._shown or ()).index(one)
        act(self._opened, one)
        self.changed.emit()
        announce(self, words)
        if self._accepts:
            self._accepts[min(place, len(self._accepts) - 1)].setFocus()


def _who_and_when(one: Edited) -> str:
    shape = say.CHANGED_WHEN if one.edit.when else say.CHANGED_SINCE
    return shape.format(who=one.edit.who, moment=moment_in(one.edit.when))
