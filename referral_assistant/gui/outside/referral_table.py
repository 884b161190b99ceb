"""The kept referrals as a table. Loaded only where there are some."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from referral_assistant.core.moments import short_moment
from referral_assistant.files.shelf import Kept
from referral_assistant.gui.look.theme import theme
from referral_assistant.messages import window as say
from referral_assistant.messages.life import STATUS

_LONGEST = (*STATUS.values(), "27 Nov 2026, 15:42")
"""Words that a cell may hold."""
_WRAP = int(Qt.TextFlag.TextWordWrap)
_MOST_ROWS = 8
"""So many are in sight; the list scrolls."""
_PROGRESS, _LAST_CHANGE = 2, 4
"""Columns; by the second the list is sorted at first."""
_ROOM = 600
"""As wide as all the columns need, at 100 %."""


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
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for short in (0, 1):
            header.setSectionResizeMode(short, QHeaderView.ResizeMode.ResizeToContents)
        header.setHighlightSections(False)
        self.setSortingEnabled(True)
        header.setSortIndicator(_LAST_CHANGE, Qt.SortOrder.DescendingOrder)
        header.sectionResized.connect(self._set_height, Qt.ConnectionType.QueuedConnection)  # once all have their width
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
        self._set_height()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Where there is no room for all, how far a referral has come is told by the referral itself."""
        self.setColumnHidden(_PROGRESS, self.width() < theme().px(_ROOM))
        super().resizeEvent(event)

    def _set_height(self, *_section: int) -> None:
        """A row has as many lines as the longest words need."""
        metrics, room = self.fontMetrics(), self.columnWidth(_LAST_CHANGE) - theme().px(16)
        wrapped = (metrics.boundingRect(0, 0, room, 1000, _WRAP, words) for words in _LONGEST)
        more = max(one.height() for one in wrapped) // metrics.lineSpacing() - 1
        high = theme().px(40) + more * metrics.lineSpacing()
        self.verticalHeader().setDefaultSectionSize(high)
        rows = min(self.rowCount(), _MOST_ROWS)
        self.setFixedHeight(rows * high + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 2)

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
        return [(kept.reference, kept.reference), ("", ""), (say.HOME_DAMAGED, ""), ("", ""), ("", "")]
    progress = say.HOME_SECTIONS.format(done=kept.sections_done, asked=kept.sections_asked)
    return [
        (kept.reference, kept.reference),
        (kept.initials or "–", kept.initials),
        (progress, f"{kept.sections_done:04}"),
        _where(kept.status),
        (_moment(kept.changed), kept.changed),
    ]


def _where(status: str) -> tuple[str, str]:
    """In words; sorted by how far it has come. What a file says that nobody knows is as if it said nothing."""
    known = status if status in STATUS else "draft"
    return STATUS[known], f"{[*STATUS].index(known):02}"


def _moment(iso: str) -> str:
    try:
        return short_moment(datetime.fromisoformat(iso))
    except ValueError:
        return iso
