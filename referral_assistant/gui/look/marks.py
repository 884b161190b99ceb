"""Radio buttons, tick boxes and lists that scale with the text, wrap long labels and show their focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QRadioButton, QSizePolicy, QWidget

from referral_assistant.gui.look.theme import theme

_MARK, _GAP, _ROOM = 22, 10, 5


# A Qt class cannot have two Qt parents, so what the two share is a plain class that a type checker sees as a button.
if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object


class _Marked(_Button):
    """What both share: where the mark and the words stand, and how high they are at a width."""

    def set_up(self) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self.text()) + theme().px(_MARK + _GAP + 2 * _ROOM) + 2
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(
            theme().px(120), self.heightForWidth(theme().px(120)) if len(self.text()) < 16 else theme().px(_MARK)
        )

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        words = self._words(width)
        return max(words.height(), theme().px(_MARK)) + 2 * theme().px(_ROOM)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        room, size = theme().px(_ROOM), theme().px(_MARK)
        self.paint_mark(painter, QRectF(room, room, size, size).adjusted(1, 1, -1, -1))
        painter.setPen(theme().colour("ink" if self.isEnabled() else "muted"))
        painter.drawText(self._words(self.width()), _FLAGS, self.text())
        painter.end()

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        raise NotImplementedError

    def _words(self, width: int) -> QRect:
        left, room = theme().px(_ROOM + _MARK + _GAP), theme().px(_ROOM)
        space = QRect(0, 0, max(width - left - room, 40), 10_000)
        needed = self.fontMetrics().boundingRect(space, _FLAGS, self.text())
        top = room + max(0, (theme().px(_MARK) - self.fontMetrics().height()) // 2)
        return QRect(left, top, space.width(), needed.height())

    def _pen(self) -> QPen:
        return QPen(theme().colour("ink" if self.isChecked() else "edge"), max(1.5, theme().px(2) * 0.9))


_FLAGS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


class Radio(_Marked, QRadioButton):
    """One of several."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.set_up()

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(self._pen())
        painter.setBrush(theme().colour("card"))
        painter.drawEllipse(box)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("ink"))
            inset = box.width() * 0.27
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


class Tick(_Marked, QCheckBox):
    """One that is ticked or not."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.set_up()

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(self._pen())
        painter.setBrush(theme().colour("card"))
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            draw_tick(painter, box, theme().colour("ink"))


class Chooser(QComboBox):
    """One of a short list; a hook shows that it opens. The wheel of a mouse changes nothing."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("muted"), theme().px(2)))
        size = theme().px(8)
        left, top = self.width() - 2.5 * size, (self.height() - size / 2) / 2
        painter.drawPolyline([QPointF(left, top), QPointF(left + size / 2, top + size / 2), QPointF(left + size, top)])

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()


def draw_tick(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A tick inside a box."""
    pen = QPen(colour, box.width() * 0.13)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    at = [(0.26, 0.53), (0.43, 0.70), (0.75, 0.32)]
    painter.drawPolyline([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in at])
