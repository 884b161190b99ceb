"""A referral on the screen: the sections, one stop at a time, what to look at, and the way back and on."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal

from referral_assistant.casework.reading import route
from referral_assistant.casework.reading.route import GroupStop, PageStop, Place, Stop
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.sent_copy import SentCopy
from referral_assistant.core.answers import Where, is_blank
from referral_assistant.core.findings import Finding, Findings
from referral_assistant.core.form import Form
from referral_assistant.gui.dialogs import Dialogs
from referral_assistant.gui.referral import section_list
from referral_assistant.gui.referral.advice import Advice
from referral_assistant.gui.referral.check_answers import CheckView
from referral_assistant.gui.referral.finish import FinishView
from referral_assistant.gui.referral.group import GroupView
from referral_assistant.gui.referral.lead_part import LeadView
from referral_assistant.gui.referral.page import PageView
from referral_assistant.gui.referral.send import SendView
from referral_assistant.gui.referral.standing import Standing
from referral_assistant.gui.referral.start import StartView
from referral_assistant.gui.referral.undoing import Undoing
from referral_assistant.gui.referral.view import View
from referral_assistant.gui.review.comments_here import CommentsHere
from referral_assistant.messages import after as say_after

_PAUSE = 700
"""Milliseconds without typing after which advice may be shown."""


class Wizard(Standing):
    """Holds the parts together. Where to go is decided by `casework.route`, what is shown by the views."""

    home = Signal()
    urgent = Signal()
    changed = Signal()
    save_copy = Signal()
    show_referral = Signal(object)

    def __init__(self, opened: OpenReferral, dialogs: Dialogs) -> None:
        super().__init__(opened)
        self.opened = opened
        self._dialogs = dialogs
        self._left: set[Stop] = set()
        self._sent = SentCopy(opened)
        self.side.home.connect(self.home)
        self.side.urgent.connect(self.urgent)
        self.side.picked.connect(self._pick)
        self.advice = Advice(self)
        self.undoing = Undoing(self)
        self.comments = CommentsHere(opened)
        self.comments.changed.connect(self.settled)
        self.comments.show_place.connect(self.show_answer)
        self.panel.put_above(self.comments)
        self.footer.back.connect(self.go_back)
        self.footer.on.connect(self.go_on)
        self.footer.another.connect(self._add_another)
        self.save_state = self.footer.state
        self.changed.connect(lambda: self.footer.say(""))
        self.save_state.save_copy.connect(self.save_copy)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._settle)

    # --- where a person is

    def show_stop(self, stop: Stop, where: Where | None = None) -> None:
        """Put a stop on the screen, and the keyboard into it."""
        if self.view is not None:
            self._left.add(self.view.stop)
        self._show_view(self._view_of(stop))
        self._show_progress()
        self._show_findings()
        self.pages.verticalScrollBar().setValue(0)
        if self.view is not None:
            self.view.take_focus(where)
            QTimer.singleShot(0, self.view, self.bring_into_sight)

    def show_answer(self, where: Where) -> None:
        """Go to a question, wherever it is asked."""
        stop = route.stop_of(self.opened.asked, where)
        if stop is None:
            return
        if self.view is not None and self.view.stop == stop:
            self.view.take_focus(where)
            self.bring_into_sight()
        else:
            self.show_stop(stop, where)

    def go_on(self) -> None:
        if self.view is not None:
            self.show_stop(route.after(self.opened.asked, self.view.stop))

    def go_back(self) -> None:
        if self.view is not None:
            self.show_stop(route.before(self.opened.asked, self.view.stop))

    def tell(self, words: str) -> None:
        """Say one thing that the person has to know."""
        self._dialogs.tell(self, words)

    def to_findings(self) -> None:
        self.panel.take_focus()

    def here(self) -> tuple[Stop, Where | None, set[Stop]]:
        """The stop, the question that has the keyboard, and the stops already left."""
        view = self.view
        focused = self.window().focusWidget()
        questions = view.questions if isinstance(view, PageView) else {}
        where = next(
            (where for where, question in questions.items() if focused and question.isAncestorOf(focused)), None
        )
        return (view.stop if view else Place.START), where, self._left

    def been(self, stops: set[Stop]) -> None:
        """Stops that were left before this screen was drawn."""
        self._left |= stops
        self._show_findings()

    def _pick(self, key: str) -> None:
        self.unfold(False)
        places: dict[str, Stop] = {
            section_list.START: Place.START,
            section_list.LEAD: Place.LEAD,
            section_list.CHECK: Place.CHECK,
            section_list.FINISH: Place.FINISH,
            section_list.SEND: Place.SEND,
        }
        stop = places.get(key) or self._first_of(key)
        if stop is not None:
            self.show_stop(stop)

    def _first_of(self, key: str) -> Stop | None:
        lines = {section_list.key_of(one.section, one.who): one for one in self.opened.progress}
        return route.first_of(self.opened.asked, lines[key].section, lines[key].who)

    def _add_another(self) -> None:
        stop = self.view.stop if self.view else None
        if isinstance(stop, PageStop) and stop.group:
            index = self.opened.add_entry(stop.group)
            self.settled()
            self.show_stop(route.entry_stops(self.opened.asked, stop.group, index, stop.through)[0])

    # --- what is on the screen

    def _view_of(self, stop: Stop) -> View:
        if not route.is_there(self.opened.asked, stop):
            stop = route.after(self.opened.asked, stop)
        match stop:
            case PageStop():
                return PageView(self.opened, stop)
            case GroupStop():
                return GroupView(self.opened, stop)
            case _:
                return self._view_at(stop)

    def _view_at(self, place: Place) -> View:
        match place:
            case Place.START:
                return StartView(self.opened)
            case Place.LEAD:
                return LeadView(self.opened, self._dialogs)
            case Place.CHECK:
                return CheckView(self.opened)
            case Place.FINISH:
                return FinishView(self.opened, self._dialogs)
            case _:
                return SendView(self.opened, self._dialogs)

    def _show_view(self, view: View) -> None:
        view.changed.connect(self._typed)
        view.settled.connect(self.settled)
        view.go_to.connect(self.show_stop)
        view.show_referral.connect(self.show_referral)
        view.show_answer.connect(self.show_answer)
        view.undo.connect(self.undoing.take_back)
        view.wanted.connect(self.advice.ask)
        view.at_mark.connect(self.advice.come_to)
        self.put(view)
        self.side.list.mark(_line_of(self.opened.form, view.stop))

    def _another_words(self, stop: Stop) -> str:
        if not isinstance(stop, PageStop) or stop.group is None:
            return ""
        group = self.opened.form.groups[stop.group]
        last = isinstance(route.after(self.opened.asked, stop), GroupStop)
        return group.add if last and stop.through in {None, group.who} else ""

    # --- what follows a change

    def _typed(self) -> None:
        self.changed.emit()
        self._pause.start()

    def settled(self) -> None:
        """The answers, or what is to be looked at, changed, and the person paused."""
        self.changed.emit()
        self._settle()

    def settle_now(self) -> None:
        """Where a pause is waited for, wait no longer."""
        if self._pause.isActive():
            self._settle()

    def _settle(self) -> None:
        self._pause.stop()
        if self.view is not None:
            self.view.refresh()
        self._show_progress()
        self._show_findings()
        if self._sent.differs_anew() and self._dialogs.ask(
            self, say_after.SENT_CHANGED, say_after.SENT_CHANGED_NEW, say_after.SENT_CHANGED_ALL_THE_SAME
        ):
            self.show_stop(Place.SEND)

    def _show_progress(self) -> None:
        """How far it is, and whether anything comes after this stop: what happens may bring another part."""
        self.side.show_progress(self.opened)
        if self.view is not None:
            stop = self.view.stop
            is_last = route.after(self.opened.asked, stop) == stop
            self.footer.show_for(stop, self._another_words(stop), is_last=is_last)

    def _show_findings(self) -> None:
        """Only what belongs to the questions on the screen; a blank is mentioned once the person has been and gone."""
        stop = self.view.stop if self.view else None
        found = self.opened.findings
        mine = tuple(one for one in found.all if self._belongs(one, stop))
        left = tuple(one for one in found.dismissed if route.stop_of(self.opened.asked, one.finding.where) == stop)
        self.advice.show_findings(Findings(mine, left))
        self.comments.show_for(stop)
        self.panel.say_what_was_checked(self.opened.checked_with)

    def _belongs(self, finding: Finding, stop: Stop | None) -> bool:
        if stop is None or route.stop_of(self.opened.asked, finding.where) != stop:
            return False
        return stop in self._left or not is_blank(self.opened.answers.at(finding.where))


def _line_of(form: Form, stop: Stop) -> str:
    """The line of the section list that a stop belongs to."""
    if isinstance(stop, Place):
        return stop.value
    return section_list.key_of(stop.section, route.writer_of(form, stop))
