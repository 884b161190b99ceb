"""The parts of a referral's screen, and how they stand at each width."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from referral_assistant.casework.reading.route import GroupStop, PageStop
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.gui.look.parts import button, column, row
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.referral.editors.long_text_box import LongTextBox
from referral_assistant.gui.referral.findings import FindingsPanel
from referral_assistant.gui.referral.footer import Footer
from referral_assistant.gui.referral.side import Side
from referral_assistant.gui.referral.view import View
from referral_assistant.messages import window as say

_PANEL, _READING, _MARGIN = 300, 680, 44
_WIDE, _MIDDLE = 1180, 760


class Standing(QWidget):
    """The sections, one view, what to look at and the way on. What happens in them is the wizard's."""

    def __init__(self, opened: OpenReferral) -> None:
        super().__init__()
        self.view: View | None = None
        self.side = Side(opened)
        self.panel = FindingsPanel(opened.form)
        self.footer = Footer()
        self._lay_out()

    def put(self, view: View) -> None:
        """Show another view; the one before it goes."""
        old, self.view = self.view, view
        self.content.insertWidget(0, view)
        if old is not None:
            old.hide()
            self.content.removeWidget(old)
            old.deleteLater()
        self.place_panel()

    def to_sections(self) -> None:
        """Put the keyboard into the list of sections, shown where it was folded away."""
        self.unfold(True)
        self.side.list.setFocus()

    def bring_into_sight(self) -> None:
        """Scroll to what has the keyboard."""
        for _ in range(2):  # heights follow from widths, which follow from scroll bars
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        focused = self.window().focusWidget()
        if focused is not None and self.view is not None and self.view.isAncestorOf(focused):
            block: QWidget = focused
            while (parent := block.parentWidget()) is not None and parent is not self.view:
                block = parent
            self.pages.ensureWidgetVisible(block, 0, theme().px(24))
            self.pages.ensureWidgetVisible(focused, 0, theme().px(24))
            surface = self.pages.widget()
            if isinstance(focused, LongTextBox) and surface is not None:  # it may be higher than what is in sight
                focused.ensureCursorVisible()
                caret = focused.cursorRect().intersected(focused.viewport().rect()).center()
                at = focused.viewport().mapTo(surface, caret)
                self.pages.ensureVisible(at.x(), at.y(), 0, theme().px(40))

    def bring_card_into_sight(self, card: QWidget) -> None:
        """Scroll the panel to a card where the panel stands beside the page, otherwise the page."""
        area = self._panel_scroll if self.panel_is_beside else self.pages
        for _ in range(2):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        area.ensureWidgetVisible(card, 0, theme().px(16))

    @property
    def panel_is_beside(self) -> bool:
        return self._panel_scroll.widget() is self.panel

    @property
    def _asks(self) -> bool:
        return self.view is not None and isinstance(self.view.stop, PageStop | GroupStop)

    def _lay_out(self) -> None:
        across = row(inside=self, gap=0)
        across.addWidget(self.side)
        self._middle = QWidget()
        across.addWidget(self._middle, 1)
        self._panel_scroll = QScrollArea()
        self._panel_scroll.setObjectName("panel")
        self._panel_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._panel_scroll.setWidgetResizable(True)
        self._panel_scroll.setFixedWidth(theme().px(_PANEL))
        self._panel_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across.addWidget(self._panel_scroll)
        down = column(inside=self._middle, gap=0)
        self._fold = button(say.SECTIONS_BUTTON, self.to_sections, "link")
        top = row(margins=(16, 8, 16, 0))
        top.addWidget(self._fold)
        top.addStretch()
        down.addLayout(top)
        self.pages = QScrollArea()
        self.pages.setWidgetResizable(True)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pages.setWidget(self._reading_column())
        down.addWidget(self.pages, 1)
        down.addWidget(self.footer)

    def _reading_column(self) -> QWidget:
        surface = QWidget()
        surface.setObjectName("surface")
        across = self._around = row(inside=surface, margins=(_MARGIN, 28, _MARGIN, 28), gap=0)
        self._reading = QFrame()
        self._reading.setMaximumWidth(theme().px(_READING))
        self.content: QVBoxLayout = column(inside=self._reading, gap=0)
        self.content.addStretch(1)
        across.addWidget(self._reading, 100)
        across.addStretch(1)
        return surface

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self.unfold(False)
        self.place_panel()

    def unfold(self, wanted: bool) -> None:
        """Where there is no room for both, the sections take the place of the page while they are wanted."""
        room = self.width() >= theme().px(_MIDDLE)
        self.side.setVisible(room or wanted)
        self.side.fill(not room)
        self._middle.setVisible(room or not wanted)
        self._fold.setVisible(not room)
        self.footer.stack(not room)
        side = theme().px(_MARGIN) if room else 24
        self._around.setContentsMargins(side, theme().px(28), side, theme().px(28))

    def place_panel(self) -> None:
        """Beside the page where there is room, otherwise below it; away where nothing is asked."""
        beside = self.width() >= theme().px(_WIDE)
        self.panel.setVisible(self._asks)
        self._panel_scroll.setVisible(self._asks and beside)
        if beside and self._panel_scroll.widget() is not self.panel:
            self.content.removeWidget(self.panel)
            self._panel_scroll.setWidget(self.panel)
            self.panel.stand(beside=True)
        elif not beside and self.content.indexOf(self.panel) < 0:
            if self._panel_scroll.widget() is self.panel:
                self._panel_scroll.takeWidget()
            self.content.insertWidget(self.content.count() - 1, self.panel)
            self.panel.stand(beside=False)
