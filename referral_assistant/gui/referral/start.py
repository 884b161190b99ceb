"""Before you start: the danger line, then the statements a person may tick off."""

from __future__ import annotations

from referral_assistant.casework.reading.route import Place
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Where
from referral_assistant.gui.look.marks import Tick
from referral_assistant.gui.look.parts import column, frame, text
from referral_assistant.gui.referral.view import View
from referral_assistant.messages import window as say


class StartView(View):
    """Ticks here are for the person alone: they are not kept, and stop nobody."""

    def __init__(self, opened: OpenReferral, stop: Place = Place.START) -> None:
        super().__init__(opened, stop)
        self.add_title("", say.START, say.START_INTRO)
        warning = frame("warning")
        inside = column(inside=warning, margins=(16, 12, 16, 12), gap=4)
        inside.addWidget(text(say.START_DANGER, "act"))
        inside.addWidget(text(say.START_DANGER_MORE))
        self.down.addWidget(warning)
        self.down.addSpacing(8)
        statements = [one for one in opened.form.statements if not one.first]
        self.ticks = [Tick(one.text) for one in statements if not one.small]
        for tick in self.ticks:
            self.down.addWidget(tick)
        self.down.addSpacing(8)
        for one in statements:
            if one.small:
                self.down.addWidget(text(one.text, "small"))

    def take_focus(self, where: Where | None = None) -> None:
        if self.ticks:
            self.ticks[0].setFocus()
