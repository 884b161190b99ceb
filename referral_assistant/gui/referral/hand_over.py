"""Hand a referral over to a safeguarding lead: to whom, where its sealed copy goes, and what to do without a lead."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from referral_assistant.casework.reading.addressed import barred_leads
from referral_assistant.casework.reading.standing import status_of
from referral_assistant.casework.surroundings.review_folder import place_in, review_folder
from referral_assistant.casework.together import exchange, handing_over, reviewers
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Lead
from referral_assistant.core.status import BEFORE_SENT
from referral_assistant.files.places import SUFFIX
from referral_assistant.gui.dialogs import Dialogs
from referral_assistant.gui.help.who_to_ring import ring_lines
from referral_assistant.gui.look.marks import Tick
from referral_assistant.gui.look.parts import announce, button, clear, column, flow, frame, link, text
from referral_assistant.gui.referral.question import fold
from referral_assistant.messages import handing_over as say
from referral_assistant.messages import life as say_life


class HandOver(QWidget):
    """One step, and never in the way: what can be done without a lead stands beside it."""

    handed = Signal()

    def __init__(self, opened: OpenReferral, dialogs: Dialogs) -> None:
        super().__init__()
        self._opened, self._dialogs = opened, dialogs
        self.ticks: list[tuple[Tick, Lead]] = []
        self.hand: QPushButton | None = None
        down = column(inside=self, gap=6)
        down.addWidget(text(say.HAND_TITLE, "heading"))
        self._down = column(gap=6)
        down.addLayout(self._down)
        self._result = column(gap=6)
        down.addLayout(self._result)
        self.show_all()

    def show_all(self) -> None:
        """Draw it anew: the answers, or the settings, may have brought another lead or taken one away."""
        clear(self._down)
        self.ticks, self.hand = [], None
        status = status_of(self._opened.form, self._opened.referral)
        if status not in BEFORE_SENT:
            self._down.addWidget(text(say_life.SENT_ALREADY, "muted"))
            return
        if status == "with-lead":
            self._down.addWidget(text(say.HAND_AGAIN))
        self._add_barred()
        leads = reviewers.other_leads(self._opened)
        if leads:
            self._add_leads(leads)
        else:
            self._add_invitation()
        self._add_nobody()

    def first(self) -> QWidget | None:
        """Where the keyboard goes on; `None` where there is nothing to press."""
        return self.ticks[0][0] if self.ticks else self.hand

    def _add_barred(self) -> None:
        barred = barred_leads(self._opened.form, self._opened.answers)
        if not barred:
            return
        card = frame("warning")
        inside = column(inside=card, margins=(16, 10, 12, 10), gap=4)
        names = ", ".join(lead.name for lead in barred)
        inside.addWidget(text(say.HAND_BARRED.format(names=names)))
        inside.addWidget(text(say_life.OUTSIDE.strip()))
        local = self._opened.local
        if local.adults_phone:
            inside.addWidget(text(say.HAND_OFFICER.format(name=local.adults_name, phone=local.adults_phone), "strong"))
        self._down.addWidget(card)

    def _add_leads(self, leads: tuple[Lead, ...]) -> None:
        folder = review_folder()
        self._down.addWidget(text(say.HAND_INTRO if folder else say.HAND_INTRO_CARRY, "muted"))
        for lead in leads:
            tick = Tick(say.HAND_LEAD.format(name=lead.name, role=lead.role) if lead.role else lead.name)
            tick.setChecked(len(leads) == 1)
            tick.toggled.connect(lambda _on: self._show_others())
            self.ticks.append((tick, lead))
            self._down.addWidget(tick)
        self._others = text("", "muted")
        self._down.addWidget(self._others)
        if folder:
            target = place_in(folder, self._opened.reference)
            self.hand = button(say.HAND, lambda: self._hand(target))
            self._add_actions(self.hand, link(say.HAND_ELSEWHERE, self._ask_where))
        else:
            self.hand = button(say.HAND_CARRY, self._ask_where)
            self._add_actions(self.hand)
        self._show_others()

    def _add_actions(self, *actions: QPushButton) -> None:
        """A lead who wrote it can go on to the review by themself."""
        across = flow(gap=8)
        for one in actions:
            across.addWidget(one)
        if reviewers.may_take_on(self._opened):
            across.addWidget(link(say.HAND_SELF, self._take))
        self._down.addLayout(across)

    def _add_invitation(self) -> None:
        self._down.addWidget(text(say.HAND_NO_KEY))
        self.hand = button(say.INVITE_COPY, self._copy_invitation)
        self._add_actions(self.hand)

    def _add_nobody(self) -> None:
        """Anyone may refer: whom to ring, folded away until it is wanted."""
        card = frame("fold")
        inside = column(inside=card, margins=(12, 2, 0, 4), gap=4)
        inside.addWidget(text(say.NOBODY_THERE))
        for what, meaning in ring_lines(self._opened.local, self._opened.summary.authority):
            inside.addWidget(text(what, "strong"))
            inside.addWidget(text(meaning))
        self._down.addWidget(fold(say.NOBODY_CLOSED, say.NOBODY_OPEN, say.HAND_TITLE, card))
        self._down.addWidget(card)

    def _chosen(self) -> tuple[Lead, ...]:
        return tuple(lead for tick, lead in self.ticks if tick.isChecked())

    def _show_others(self) -> None:
        to = self._chosen()
        others = handing_over.others_with_key(self._opened.referral, to) if to else ()
        self._others.setText(say_life.OTHERS_WITH_KEY.format(names=", ".join(others)))
        self._others.setVisible(bool(others))

    def _ask_where(self) -> None:
        if not self._chosen():
            self._say_refused(say.HAND_CHOOSE)
            return
        name = f"{self._opened.reference}{SUFFIX}"
        target = self._dialogs.save_file(self, say.HAND_WHERE, name, say.HAND_FILES)
        if target is not None:
            self._hand(target)

    def _hand(self, target: Path) -> None:
        to = self._chosen()
        if not to:
            self._say_refused(say.HAND_CHOOSE)
            return
        try:
            came = exchange.hand_over(self._opened, to, target)
        except Refusal as refusal:
            self._say_refused(str(refusal))
            return
        self._say_handed(to, target)
        if came is not None:
            self._dialogs.tell(self, exchange.told(came))

    def _take(self) -> None:
        try:
            reviewers.review_oneself(self._opened)
        except Refusal as refusal:
            self._say_refused(str(refusal))
            return
        self._say(say.TAKEN, ())

    def _say_handed(self, to: tuple[Lead, ...], target: Path) -> None:
        names = ", ".join(lead.name for lead in to)
        note = handing_over.note(self._opened.referral)
        lines = (say.HANDED_WHERE.format(name=target.name, folder=target.parent), say.HANDED_TELL, note.strip())
        self._say(say.HANDED.format(names=names), lines, note)

    def _say(self, first: str, lines: tuple[str, ...], note: str = "") -> None:
        clear(self._result)
        card = frame("card")
        inside = column(inside=card, margins=(16, 12, 16, 8), gap=4)
        inside.addWidget(text(first, "good"))
        for one in lines:
            inside.addWidget(text(one, selectable=True))
        if note:
            inside.addWidget(link(say.NOTE_COPY, lambda: self._copy(note, say.NOTE_COPIED)))
        self._result.addWidget(card)
        self.show_all()
        announce(self, first)
        self.handed.emit()

    def _say_refused(self, why: str) -> None:
        clear(self._result)
        self._result.addWidget(text(why, "act"))
        announce(self, why)

    def _copy_invitation(self) -> None:
        self._copy(say.INVITATION, say.INVITE_COPIED)
        clear(self._result)
        self._result.addWidget(text(say.INVITE_COPIED, "good"))
        self._result.addWidget(text(say.INVITATION, "muted", selectable=True))

    def _copy(self, words: str, done: str) -> None:
        QGuiApplication.clipboard().setText(words)
        announce(self, done)
