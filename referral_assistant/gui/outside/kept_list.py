"""What is kept on this computer, what waits for review and what is due: the lists below the first screen's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QWidget

from referral_assistant.casework.keeping import listing
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.settings import load_settings
from referral_assistant.files.shelf import Kept
from referral_assistant.gui.look.parts import button, clear, column, flow, frame, link, row, text
from referral_assistant.gui.look.tab_order import order_as_laid_out
from referral_assistant.gui.outside.desk_lists import DeskLists
from referral_assistant.gui.working import Work
from referral_assistant.messages import exports as say_exports
from referral_assistant.messages import keys as say_key
from referral_assistant.messages import window as say

if TYPE_CHECKING:
    from referral_assistant.casework.together.desk import Desk
    from referral_assistant.gui.outside.referral_table import ReferralTable

_SOON = 150
"""Milliseconds after which more is read than the list: nobody waits for a share that may be slow."""
_HOUR = 3_600_000
"""Milliseconds between two looks at what is due."""
_FEW = 5
"""Up to so many referrals need no search."""


class KeptList(QWidget):
    """Reads nothing before `read`."""

    unlock = Signal()
    bring_back = Signal()
    """The key does not open the list, and the person has another way to it."""
    carry_on = Signal(object)
    """The path of the referral to carry on with."""
    follow_up = Signal(object)
    """The path of a referral for which something is due."""
    past = Signal(object)
    """Those that the school no longer keeps here, to be looked at."""
    looked_around = Signal()
    """What else there is to show stands on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.table: ReferralTable | None = None
        self.search: QLineEdit | None = None
        self._kept: tuple[Kept, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.look_around)
        self._lay_out()
        self.hourly = QTimer(self, interval=_HOUR)
        self.hourly.timeout.connect(self.look_around)
        self.hourly.start()

    def read(self) -> None:
        """Read the list; beside the window, where the keychain may keep it waiting."""
        locked = listing.is_locked()
        self._shut.hide()
        self._locked.setVisible(locked)
        self._opening.setVisible(not locked and listing.may_wait())
        if locked:
            return
        if listing.may_wait():
            self._work = Work(listing.referrals, self)
            self._work.done.connect(self._show)
            self._work.refused.connect(self._refused)
            self._work.start()
            return
        try:
            kept = listing.referrals()
        except Refusal as refusal:
            self._refused(str(refusal))
        else:
            self._show(kept)

    def _refused(self, why: str) -> None:
        """Say why there is no list; all else on the first screen is there."""
        self._opening.hide()
        self._why.setText(why)
        self._shut.show()

    def _show(self, kept: tuple[Kept, ...]) -> None:
        self._opening.hide()
        self._kept = kept
        if self._kept and self.table is None:
            self.table = self._new_table()
        if len(self._kept) > _FEW and self.search is None:
            self._offer_search()
        self._none.setVisible(not self._kept)
        self._show_past(load_settings().keep_for)
        self._fill()
        self._soon.start()

    def _offer_search(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(say.HOME_SEARCH)
        self.search.setAccessibleName(say.HOME_SEARCH)
        self.search.textChanged.connect(lambda _text: self._fill())
        self._search_here.addWidget(self.search)
        self.search.show()
        order_as_laid_out(self)

    def look_around(self) -> None:
        """Read where each referral is by now, what waits and what is due, beside the window: a share may be slow."""
        if listing.is_desk() and not listing.is_locked():
            kept = self._kept
            self._desk_work = Work(lambda: _desk(kept))
            self._desk_work.done.connect(self._show_desk)
            self._desk_work.refused.connect(self.desk.say_trouble)
            self._desk_work.start()

    def _show_desk(self, desk: Desk) -> None:
        self.desk.show_desk(desk)
        if desk.kept != self._kept:
            self._kept = desk.kept
            self._fill()
        self.looked_around.emit()

    def _show_past(self, months: int) -> None:
        """Those that have not changed for so many months; 0: the school has not said how long they are kept."""
        past = _past_their_date(self._kept) if months else ()
        self._past.setVisible(bool(past))
        if past:
            clear(self._past_words)
            words = say_exports.PAST.format(months=months, count=len(past))
            self._past_words.addWidget(text(words), 1)
            self._past_words.addWidget(button(say_exports.PAST_LOOK, lambda: self.past.emit(past)))

    def _lay_out(self) -> None:
        self._down = column(inside=self, gap=8)
        self.desk = DeskLists()
        self.desk.review.connect(self.carry_on)
        self.desk.follow_up.connect(self.follow_up)
        self._down.addWidget(self.desk)
        self._down.addWidget(text(say.HOME_LIST, "heading"))
        self._search_here = column()
        self._down.addLayout(self._search_here)
        self._none = text(say.HOME_NONE, "muted")
        self._opening = text(say_key.HOME_OPENING, "muted")
        self._locked = _notice(text(say_key.HOME_LOCKED), button(say_key.HOME_UNLOCK, self.unlock.emit))
        self._why = text("")
        again = button(say_key.HOME_AGAIN, self.read)
        self._shut = _notice(self._why, again, link(say_key.BRING_BACK, self.bring_back.emit))
        self._nothing = text("", "muted")
        self._past = frame("card")
        self._past_words = row(inside=self._past, margins=(16, 10, 12, 10), gap=16)
        for widget in (self._none, self._nothing, self._opening, self._locked, self._shut, self._past):
            widget.hide()
            self._down.addWidget(widget)
        self._down.addStretch()  # or the table would draw everything apart

    def _new_table(self) -> ReferralTable:
        from referral_assistant.gui.outside.referral_table import ReferralTable

        table = ReferralTable()
        table.chosen.connect(self.carry_on)
        self._down.insertWidget(self._down.count() - 1, table)
        return table

    def _fill(self) -> None:
        typed = self.search.text().strip() if self.search is not None else ""
        shown = [kept for kept in self._kept if _matches(kept, typed)]
        if self.table is not None:
            self.table.show_referrals(shown)
            self.table.setVisible(bool(shown))
        self._nothing.setText(say.HOME_NOTHING_LIKE_THIS.format(typed=typed))
        self._nothing.setVisible(bool(self._kept) and not shown)


def _notice(words: QLabel, *buttons: QPushButton) -> QFrame:
    """Why there is no list yet, and what can be done about it."""
    made = frame("plain")
    down = column(inside=made, margins=(14, 10, 14, 12), gap=8)
    down.addWidget(words)
    across = flow(gap=12)
    for one in buttons:
        across.addWidget(one)
    down.addLayout(across)
    return made


def _past_their_date(kept: tuple[Kept, ...]) -> tuple[Kept, ...]:
    from referral_assistant.casework.keeping import retention  # with calendars and hashes; few schools set a date

    return retention.past_their_date(kept)


def _desk(kept: tuple[Kept, ...]) -> Desk:
    from referral_assistant.casework.together.desk import desk  # with the form, which is slow to load the first time

    return desk(kept)


def _matches(kept: Kept, typed: str) -> bool:
    wanted = typed.casefold().replace(".", "")
    return wanted in kept.reference.casefold() or wanted in kept.initials.casefold().replace(".", "")
