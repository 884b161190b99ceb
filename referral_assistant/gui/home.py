"""Home: start a referral, carry on with one, open a file. It loads nothing that takes time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QLineEdit, QScrollArea, QTableWidget, QTableWidgetItem, QWidget

from referral_assistant.files.shelf import Kept, kept_referrals
from referral_assistant.gui.parts import button, column, frame, link, row, text
from referral_assistant.gui.theme import theme
from referral_assistant.messages import window as say

_FEW = 5
"""Up to so many referrals need no search."""


class Home(QScrollArea):
    """The first screen."""

    start = Signal()
    open_file = Signal()
    details = Signal()
    urgent = Signal()
    carry_on = Signal(object)
    """The path of the referral to carry on with."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        surface = QWidget()
        surface.setObjectName("surface")
        across = row(inside=surface, margins=(44, 36, 44, 28), gap=0)
        across.addStretch(1)
        reading = QFrame()
        reading.setMaximumWidth(theme().px(820))
        across.addWidget(reading, 100)
        across.addStretch(1)
        self._down = column(inside=reading, gap=8)
        self.setWidget(surface)
        self._lay_out()

    def take_focus(self) -> None:
        self._start.setFocus()

    def show_referrals(self) -> None:
        """Read the list anew."""
        self._kept = kept_referrals()
        self.search.setVisible(len(self._kept) > _FEW)
        self._none.setVisible(not self._kept)
        self._fill()

    def _lay_out(self) -> None:
        self._down.addWidget(text(say.HOME_TITLE, "title"))
        self._down.addWidget(text(say.HOME_INTRO, "muted"))
        self._down.addSpacing(8)
        self._down.addWidget(self._danger())
        self._down.addSpacing(12)
        self._start = button(say.HOME_START, self.start.emit, "primary")
        across = row(gap=8)
        across.addWidget(self._start)
        across.addWidget(button(say.HOME_OPEN, self.open_file.emit))
        across.addStretch()
        across.addWidget(link(say.HOME_DETAILS, self.details.emit))
        self._down.addLayout(across)
        self._down.addSpacing(24)
        self._down.addWidget(text(say.HOME_LIST, "heading"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(say.HOME_SEARCH)
        self.search.setAccessibleName(say.HOME_SEARCH)
        self.search.textChanged.connect(lambda _text: self._fill())
        self._none = text(say.HOME_NONE, "muted")
        self._nothing = text("", "muted")
        self.table = ReferralTable()
        self.table.chosen.connect(self.carry_on)
        for widget in (self.search, self._none, self._nothing, self.table):
            self._down.addWidget(widget)
        self._down.addStretch()
        self.show_referrals()

    def _danger(self) -> QFrame:
        warning = frame("warning")
        across = row(inside=warning, margins=(16, 10, 12, 10), gap=16)
        across.addWidget(text(say.HOME_DANGER, "act"), 1)
        across.addWidget(button(say.URGENT_BUTTON, self.urgent.emit, "urgent"))
        return warning

    def _fill(self) -> None:
        typed = self.search.text().strip()
        shown = [kept for kept in self._kept if _matches(kept, typed)]
        self.table.show_referrals(shown)
        self.table.setVisible(bool(shown))
        self._nothing.setText(say.HOME_NOTHING_LIKE_THIS.format(typed=typed))
        self._nothing.setVisible(bool(self._kept) and not shown)


class ReferralTable(QTableWidget):
    """The kept referrals. Enter or a double click carries on; the heads of the columns sort."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(0, len(say.HOME_COLUMNS))
        self.setAccessibleName(say.HOME_LIST)
        self.setAccessibleDescription(say.HOME_CHOOSE)
        self.setHorizontalHeaderLabels(say.HOME_COLUMNS)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().px(40))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self.setSortingEnabled(True)
        header.setSortIndicator(3, Qt.SortOrder.DescendingOrder)
        self.cellDoubleClicked.connect(lambda row, _column: self._choose(row))

    def show_referrals(self, kept: list[Kept]) -> None:
        self.setSortingEnabled(False)
        self.setRowCount(len(kept))
        for number, one in enumerate(kept):
            for place, (words, order) in enumerate(_cells(one)):
                item = _Cell(words, order)
                item.setData(Qt.ItemDataRole.UserRole, one.path)
                self.setItem(number, place, item)
        self.setSortingEnabled(True)
        if kept:
            self.setCurrentCell(0, 0)
        rows = min(len(kept), 8)
        self.setFixedHeight(
            rows * theme().px(40) + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 2
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self._choose(self.currentRow())
        else:
            super().keyPressEvent(event)

    def _choose(self, row: int) -> None:
        item = self.item(row, 0)
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


class _Cell(QTableWidgetItem):
    """Sorts by what it means (a moment), not by how it is written."""

    def __init__(self, words: str, order: str) -> None:
        super().__init__(words)
        self._order = order

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return self._order < other._order if isinstance(other, _Cell) else super().__lt__(other)


def _cells(kept: Kept) -> list[tuple[str, str]]:
    if not kept.readable:
        return [(kept.reference, kept.reference), ("", ""), (say.HOME_DAMAGED, ""), ("", "")]
    progress = say.HOME_SECTIONS.format(done=kept.sections_done, asked=kept.sections_asked)
    return [
        (kept.reference, kept.reference),
        (kept.initials or "–", kept.initials),
        (progress, f"{kept.sections_done:04}"),
        (_moment(kept.changed), kept.changed),
    ]


def _moment(iso: str) -> str:
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _matches(kept: Kept, typed: str) -> bool:
    wanted = typed.casefold().replace(".", "")
    return wanted in kept.reference.casefold() or wanted in kept.initials.casefold().replace(".", "")
