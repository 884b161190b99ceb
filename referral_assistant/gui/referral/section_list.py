"""The sections of a referral and how far each has come."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from referral_assistant.core.form import WRITERS, Writer
from referral_assistant.core.journey import PARTS
from referral_assistant.core.progress import Progress
from referral_assistant.gui.look.marks import draw_tick
from referral_assistant.gui.look.theme import theme
from referral_assistant.messages import after as say_after
from referral_assistant.messages import window as say

_KEY, _STATE, _NOTE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
_HEIGHT, _MARK = 36, 16
START, LEAD, CHECK, FINISH, SEND = "start", "lead", "check", "finish", "send"
"""The lines that are not sections of the form."""


def key_of(section: str, who: Writer) -> str:
    """The key of the line for the pages that one writer has in a section."""
    return f"{section}/{who}"


@dataclass(frozen=True)
class _Line:
    key: str
    title: str
    state: str = ""
    note: str = ""


class SectionList(QListWidget):
    """Arrow keys move through the list; Enter, Space or a click goes there."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say.SECTIONS)
        self.setItemDelegate(_LineDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.itemClicked.connect(self._pick)

    def show_progress(self, progress: tuple[Progress, ...]) -> None:
        lines, here = _lines(progress), self.currentItem()
        key = here.data(_KEY) if here is not None else ""
        while self.count() < len(lines):
            self.addItem(QListWidgetItem())
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        for number, one in enumerate(lines):
            item = self.item(number)
            item.setText(one.title)
            for role, value in ((_KEY, one.key), (_STATE, one.state), (_NOTE, one.note)):
                item.setData(role, value)
            spoken = say.SPOKEN_SECTION.format(title=one.title, state=one.state) if one.state else one.title
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{spoken}, {one.note}" if one.note else spoken)
        self.mark(key)  # a part that is new moves the lines below it

    def mark(self, key: str) -> None:
        """Show which line the person is at."""
        for number in range(self.count()):
            if self.item(number).data(_KEY) == key:
                self.setCurrentRow(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentItem():
            self._pick(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _pick(self, item: QListWidgetItem) -> None:
        self.picked.emit(item.data(_KEY))


def _lines(progress: tuple[Progress, ...]) -> list[_Line]:
    """In the order of the way through (`casework.route`)."""
    teacher, lead = ([_line(one) for one in progress if one.who == who and one.part == "referral"] for who in WRITERS)
    review, after = ([_line(one) for one in progress if one.part == part] for part in PARTS[1:])
    between = [_Line(LEAD, say.LEAD_PART)] if teacher and lead else []
    ends = [_Line(CHECK, say.CHECK), _Line(FINISH, say.FINISH), *review, _Line(SEND, say_after.SEND), *after]
    return [_Line(START, say.START), *teacher, *between, *lead, *ends]


def _line(one: Progress) -> _Line:
    note = say.TO_LOOK_AT.format(count=one.to_look_at) if one.to_look_at else ""
    if one.state == "not needed":
        note = say.STATES[one.state]
    return _Line(key_of(one.section, one.who), one.title, say.STATES[one.state], note)


class _LineDelegate(QStyledItemDelegate):
    """Draws a line: a mark for its state, its title, and what waits there."""

    def __init__(self, of: QListWidget) -> None:
        super().__init__(of)
        self._list = of

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        width = self._list.viewport().width()
        bold = QFont(option.font)
        bold.setBold(True)
        words = QFontMetrics(bold).boundingRect(0, 0, self._room(width, index, option), 1000, _WRAP, index.data())
        return QSize(width, max(theme().px(_HEIGHT), words.height() + theme().px(14)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("soft"))
            painter.drawRoundedRect(box, 4, 4)
        if here and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        size = theme().px(_MARK)
        mark = QRectF(box.x() + theme().px(8), box.center().y() - size / 2, size, size)
        _draw_state(painter, mark, index.data(_STATE))
        self._write(painter, box, index, option, here)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        option: QStyleOptionViewItem,
        here: bool,
    ) -> None:
        font = QFont(option.font)
        font.setBold(here)
        painter.setFont(font)
        waits = index.data(_NOTE)
        painter.setPen(theme().colour("muted" if waits == say.STATES["not needed"] else "ink"))
        left = theme().px(34)
        room = self._room(int(box.width()), index, option)
        painter.drawText(
            QRectF(box.x() + left, box.y(), room, box.height()),
            _WRAP | int(Qt.AlignmentFlag.AlignVCenter),
            index.data(),
        )
        if waits:
            font.setBold(False)
            font.setPointSizeF(option.font.pointSizeF() * 0.9)
            painter.setFont(font)
            painter.setPen(theme().colour("muted" if waits == say.STATES["not needed"] else "look"))
            painter.drawText(
                box.adjusted(0, 0, -theme().px(8), 0),
                int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
                waits,
            )

    def _room(self, width: int, index: QModelIndex | QPersistentModelIndex, option: QStyleOptionViewItem) -> int:
        waits = index.data(_NOTE) or ""
        beside = option.fontMetrics.horizontalAdvance(waits) + theme().px(12) if waits else theme().px(6)
        return max(width - theme().px(34) - beside, theme().px(60))


_WRAP = int(Qt.TextFlag.TextWordWrap)


def _draw_state(painter: QPainter, box: QRectF, state: str) -> None:
    """A ring for not started, part of a ring in progress, a tick in a disc for complete."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    thick = box.width() * 0.14
    inner = box.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
    if state == say.STATES["complete"]:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("good"))
        painter.drawEllipse(box)
        draw_tick(painter, box, theme().colour("card"))
    elif state:
        painter.setPen(QPen(theme().colour("line" if state != say.STATES["not started"] else "edge"), thick * 0.8))
        painter.drawEllipse(inner)
        if state == say.STATES["in progress"]:
            painter.setPen(QPen(theme().colour("accent"), thick))
            painter.drawArc(inner, 90 * 16, -230 * 16)
