"""Between the two parts: what the teacher has done, and how it goes on."""

from __future__ import annotations

from referral_assistant.casework.reading.route import Place
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Where
from referral_assistant.gui.dialogs import Dialogs
from referral_assistant.gui.look.parts import button, column, frame, row, text
from referral_assistant.gui.referral.hand_over import HandOver
from referral_assistant.gui.referral.view import View
from referral_assistant.messages import window as say


class LeadView(View):
    """A teacher can stop here; a lead goes on."""

    def __init__(self, opened: OpenReferral, dialogs: Dialogs, stop: Place = Place.LEAD) -> None:
        super().__init__(opened, stop)
        self.add_title("", say.LEAD_TITLE, say.LEAD_INTRO)
        self._add_state()
        self.down.addSpacing(8)
        for words in say.LEAD_LINES:
            self.down.addWidget(text(words))
        self.down.addSpacing(8)
        self.check = button(say.LEAD_CHECK, lambda: self.go_to.emit(Place.CHECK))
        across = row()
        across.addWidget(self.check)
        across.addStretch()
        self.down.addLayout(across)
        self.down.addSpacing(20)
        self.hand_over = HandOver(opened, dialogs)
        self.hand_over.handed.connect(self.settled)
        self.down.addWidget(self.hand_over)

    def take_focus(self, where: Where | None = None) -> None:
        self.check.setFocus()

    def _add_state(self) -> None:
        waiting = [one for one in self.opened.progress if one.who == "teacher" and one.state in _UNFINISHED]
        if not waiting:
            self.down.addWidget(text(say.LEAD_ALL_THERE, "good"))
            return
        state = frame("card")
        inside = column(inside=state, margins=(16, 12, 16, 12), gap=4)
        inside.addWidget(text(say.LEAD_STILL_OPEN))
        for one in waiting:
            inside.addWidget(text(say.LEAD_OPEN_SECTION.format(title=one.title), "muted"))
        self.down.addWidget(state)


_UNFINISHED = {"not started", "in progress"}
