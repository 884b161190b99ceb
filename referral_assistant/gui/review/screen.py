"""A lead's review on the screen: the document, what to look at beside or below it, and the decision at the end."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from referral_assistant.casework.reading.standing import history_lines
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Where
from referral_assistant.gui.dialogs import Dialogs
from referral_assistant.gui.help.sheet import Sheet
from referral_assistant.gui.look.parts import button, column, flow, frame, link, row, scrolled, short_text, text
from referral_assistant.gui.look.tab_order import order_as_laid_out
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.referral.save_state import SaveState
from referral_assistant.gui.review.decision import Decision
from referral_assistant.gui.review.document import Document
from referral_assistant.gui.review.panel import Panel
from referral_assistant.gui.review.standing_card import StandingCard
from referral_assistant.messages import review as say
from referral_assistant.messages import window as say_window

_PANEL, _WIDE, _NARROW_ROWS = 380, 960, 560


class ReviewScreen(QWidget):
    """Holds the parts together; what may be done is decided by `casework.reviewing` and `casework.edits`."""

    home = Signal()
    urgent = Signal()
    changed = Signal()
    save_copy = Signal()
    change_answer = Signal(object)
    """The person wants the form: at the question of a `Where`, or where they left it (`None`)."""
    sheet = Signal(object)
    """A dialog to be shown."""

    def __init__(self, opened: OpenReferral) -> None:
        super().__init__()
        self.opened = opened
        self.save_state = SaveState()
        self.save_state.save_copy.connect(self.save_copy)
        self.standing = StandingCard(opened)
        self.document = Document(opened)
        self.panel = Panel(opened)
        self.decision = Decision(opened)
        self.document.grown.connect(lambda: order_as_laid_out(self))
        self.document.comment.connect(self.panel.write_on)
        self.document.change.connect(self.change_answer)
        self.panel.show_place.connect(self.show_place)
        self.panel.changed.connect(self.settled)
        self.panel.typed.connect(self.changed)
        self.panel.comments.written.connect(self._back_to_row)
        self.decision.decided.connect(self.settled)
        self._lay_out()
        order_as_laid_out(self)

    # --- what a person sees

    def take_focus(self) -> None:
        self._form.setFocus()

    def keep_unfinished(self) -> bool:
        """Keep what is typed and not added, for the screen that takes the place of this one.

        Whether the keyboard is in the box for a new comment.
        """
        self.panel.comments.keep()
        return self.panel.comments.box.hasFocus()

    def offer_unfinished(self, dialogs: Dialogs) -> None:
        """Before the screen changes: ask whether a comment that is typed and not added is to be added."""
        if self.panel.comments.is_unfinished:
            if dialogs.ask(self, say.UNFINISHED, say.WRITE_ADD, say.THROW_AWAY):
                self.panel.comments.add()
            self.panel.comments.throw_away()

    def settled(self) -> None:
        """Something that is kept is another now: show it, wherever it stands."""
        self.changed.emit()
        for part in (self.standing, self.document, self.panel, self.decision):
            part.refresh()
        order_as_laid_out(self)

    def show_place(self, where: Where) -> None:
        """Put the keyboard at an answer in the document; what is not in it is shown in the form."""
        row = self.document.show_at(where)
        if row is None:
            self.change_answer.emit(where)
            return
        for _ in range(2):  # heights follow from widths, which follow from scroll bars
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._pages.ensureWidgetVisible(row, 0, theme().px(60))

    def to_sections(self) -> None:
        """Put the keyboard at the beginning."""
        self.take_focus()

    def to_findings(self) -> None:
        """Put the keyboard at what is to be looked at."""
        self.panel.take_focus()

    def _back_to_row(self, where: Where | None) -> None:
        if where is not None:
            self.show_place(where)

    def _show_history(self) -> None:
        lines = [(line, "") for line in history_lines(self.opened.referral)]
        self.sheet.emit(Sheet(self.window(), say.HISTORY_LINK, say.HISTORY_INTRO, lines))

    # --- how it stands

    def _lay_out(self) -> None:
        outer = column(inside=self, gap=0)
        outer.addWidget(self._top())
        across = row(gap=0)
        self._pages = scrolled(self._reading())
        across.addWidget(self._pages, 1)
        self._panel_scroll = QScrollArea()
        self._panel_scroll.setObjectName("panel")
        self._panel_scroll.setWidgetResizable(True)
        self._panel_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._panel_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._panel_scroll.setFixedWidth(theme().px(_PANEL))
        across.addWidget(self._panel_scroll)
        for area in (self._pages, self._panel_scroll):  # they scroll, so that the decision below is never squeezed
            area.setSizePolicy(area.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Ignored)
        outer.addLayout(across, 1)
        outer.addWidget(self.decision)

    def _top(self) -> QFrame:
        made = frame("plain")
        down = column(inside=made, margins=(24, 10, 24, 8), gap=4)
        links = flow(12)
        links.addWidget(link(say_window.HOME_LINK, self.home.emit))
        self._form = link(say.CHANGE_ANSWERS, lambda: self.change_answer.emit(None))
        links.addWidget(self._form)
        links.addWidget(link(say.HISTORY_LINK, self._show_history))
        links.addWidget(button(say_window.URGENT_BUTTON, self.urgent.emit, "urgent"))
        down.addLayout(links)
        across = row(gap=16)
        across.addWidget(short_text(say_window.REFERRAL.format(reference=self.opened.reference), "muted"))
        across.addWidget(self.save_state, 1)
        down.addLayout(across)
        return made

    def _reading(self) -> QWidget:
        surface = QWidget()
        surface.setObjectName("surface")
        self._column: QVBoxLayout = column(inside=surface, margins=(24, 8, 24, 24), gap=10)
        self.setAccessibleName(say.TITLE)
        self._column.addWidget(text(say.TITLE, "title"))
        self._column.addWidget(self.standing)
        self._column.addWidget(self.document)
        self._column.addStretch()
        return surface

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        beside = self.width() >= theme().px(_WIDE)
        self._panel_scroll.setVisible(beside)
        if beside and self._panel_scroll.widget() is not self.panel:
            self._column.removeWidget(self.panel)
            self._panel_scroll.setWidget(self.panel)
        elif not beside and self._column.indexOf(self.panel) < 0:
            if self._panel_scroll.widget() is self.panel:
                self._panel_scroll.takeWidget()
            self._column.insertWidget(self._column.count() - 1, self.panel)
        self.panel.stand(beside=beside)
        room = self.width() - (theme().px(_PANEL) if beside else 0)
        self.document.stand(narrow=room < theme().px(_NARROW_ROWS))
        order_as_laid_out(self)
