"""A box for paragraphs: it grows with what is in it, and draws marks under the words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextLayout,
    QTextLine,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu

from referral_assistant.core.offsets import units
from referral_assistant.gui.look.underline import draw_mark
from referral_assistant.gui.referral.editors.marking import Marking
from referral_assistant.gui.referral.editors.marks import changed_between
from referral_assistant.gui.referral.editors.own_undo import Paragraphs
from referral_assistant.gui.referral.editors.pictures import is_picture

_MOST = 18
"""Lines of text that the box shows at most."""
_GIANT = 12_000
"""Characters in one paragraph above which letters are set without kerning: each key lays the whole of it out."""


class LongTextBox(Paragraphs):
    """Plain text only; Tab leaves it; it grows with its text and scrolls itself only when it is at its largest."""

    left = Signal()
    refused = Signal()

    def __init__(self, fewest: int) -> None:
        super().__init__()
        self._fewest = fewest
        self._height = 0
        self._giant = False
        self.marking = Marking(self, self)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.fit())
        self.document().contentsChange.connect(self._edited)
        self.cursorPositionChanged.connect(self.marking.moved)

    # --- what the marks ask of it

    def written(self) -> str:
        return self.toPlainText()

    def caret(self) -> int:
        return self.textCursor().position()

    def in_word(self, place: int) -> bool:
        return place >= 0 and self.document().characterAt(place).isalnum()

    def select(self, start: int, end: int) -> None:
        """Select some words, the caret after them."""
        self.setTextCursor(self._over(start, end))
        self.ensureCursorVisible()

    def put_instead(self, start: int, end: int, words: str) -> None:
        """One step to undo; a caret that is not in the words stays where it is."""
        cursor = self._over(start, end)
        own = self.textCursor()
        inside = start <= own.position() <= end
        cursor.insertText(words)
        if inside:
            self.setTextCursor(self._over(cursor.position(), cursor.position()))

    def to_change(self, old: str) -> None:
        """Put the caret behind what differs from another text."""
        start, _, added = changed_between(units(old), units(self.toPlainText()))
        self.setTextCursor(self._over(start + added, start + added))

    def under(self, place: int) -> QPoint:
        """On the screen, just below a place."""
        return self.viewport().mapToGlobal(self.cursorRect(self._over(place, place)).bottomLeft())

    def edit_menu(self) -> QMenu:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def draw_anew(self) -> None:
        self.viewport().update()

    def _over(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _edited(self, position: int, removed: int, added: int) -> None:
        self.marking.edited(position, removed, added)
        self._lighten(self.document().findBlock(position).length())

    def _lighten(self, length: int) -> None:
        """A giant paragraph is set in simpler letters, so that typing stays quick."""
        if (length > _GIANT) == self._giant:
            return
        self._giant = length > _GIANT
        font = QFont(self.font())
        if self._giant:
            font.setKerning(False)
            font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
        self.document().setDefaultFont(font)

    # --- drawing

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's names
        super().paintEvent(event)
        if self.marking.marks.all():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(event.rect())
            for block, top in self._blocks(event.rect().bottom()):
                self._draw_marks(painter, block, top, (event.rect().top(), event.rect().bottom()))
            painter.end()

    def _blocks(self, bottom: int) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The blocks in sight and where each begins."""
        block = self.firstVisibleBlock()
        at = self.contentOffset()
        while block.isValid() and at.y() <= bottom:
            if block.isVisible():
                yield block, QPointF(at)
                at.setY(at.y() + self.blockBoundingRect(block).height())
            block = block.next()

    def _draw_marks(self, painter: QPainter, block: QTextBlock, at: QPointF, sight: tuple[int, int]) -> None:
        layout = block.layout()
        lines = _lines_in_sight(layout, sight[0] - at.y(), sight[1] - at.y())
        if not lines:
            return
        begin, ends = block.position(), []
        for number in lines:
            one = layout.lineAt(number)
            ends.append(one.textStart() + one.textLength())
        start, end = begin + layout.lineAt(lines[0]).textStart(), begin + ends[-1]
        for mark in self.marking.marks.within(start, end):
            left, right = max(mark.start, start) - begin, min(mark.end, end) - begin
            for place in range(bisect_right(ends, left), len(ends)):
                if left >= right:
                    break
                one = layout.lineAt(lines[place])
                after = min(right, ends[place])
                base = at.y() + one.y() + one.ascent()
                end_of_words = min(_x(one, after), one.x() + one.naturalTextWidth())  # no space at the end of a line
                draw_mark(painter, mark.finding, at.x() + _x(one, left), at.x() + end_of_words, base)
                left = after

    # --- what a person does

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """By the mouse at the words under it, by the keyboard at the caret."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            place = self.cursorForPosition(event.pos()).position()
            self.marking.open_menu(place, event.globalPos())
        else:
            self.marking.open_menu(self.caret(), self.under(self.caret()))
        event.accept()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        return is_picture(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        if is_picture(source):
            self.refused.emit()
        else:
            super().insertFromMimeData(source)

    def fit(self) -> None:
        lines = min(max(self.document().size().height() + 1, self._fewest), _MOST)
        around = self.contentsMargins().top() + self.contentsMargins().bottom()
        frame = around + 2 * int(self.document().documentMargin())
        height = int(lines * self.fontMetrics().lineSpacing()) + frame + 2 * self.frameWidth() + 18
        if height != self._height:
            self._height = height
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.marking.moved()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.marking.left()
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll the page, not the box, unless the box is the one in use and has more to show."""
        if self.hasFocus() and self.verticalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            event.ignore()


def _x(line: QTextLine, place: int) -> float:
    found: object = line.cursorToX(place)  # Qt hands back the place as well
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def _lines_in_sight(layout: QTextLayout, top: float, bottom: float) -> range:
    """The numbers of the lines of a paragraph between two heights. A line with a picture sign in it is higher."""
    numbers = range(layout.lineCount())
    first = bisect_right(numbers, top, key=lambda number: layout.lineAt(number).y()) - 1
    last = bisect_right(numbers, bottom, key=lambda number: layout.lineAt(number).y())
    return range(max(first, 0), last)
