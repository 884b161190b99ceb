"""The school's figures: a small chart of which every bar has its words, and the same as a CSV."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QWidget

from referral_assistant.casework.keeping import listing
from referral_assistant.casework.surroundings.targets import first_place
from referral_assistant.casework.together import figures
from referral_assistant.casework.together.figures import Counted
from referral_assistant.core.figures import FEWEST, Row
from referral_assistant.core.refusal import Refusal
from referral_assistant.gui.dialogs import Dialogs
from referral_assistant.gui.look.parts import announce, button, clear, column, row, scrolled, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.working import Work
from referral_assistant.messages import figures as say

if TYPE_CHECKING:
    from referral_assistant.gui.window import MainWindow


class Bar(QWidget):
    """How much one row is of the greatest; an outline alone where the number is not told. Its words stand above it."""

    def __init__(self, share: float, *, is_told: bool) -> None:
        super().__init__()
        self.share, self.is_told = share, is_told
        self.setFixedHeight(theme().px(12))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        accent = QColor(theme().colours.accent)
        painter.setPen(QPen(accent, 1))
        if self.is_told:
            painter.setBrush(accent)
        painter.drawRect(QRectF(0.5, 0.5, max((self.width() - 1) * self.share, 2.0), self.height() - 1))


def show_figures(window: MainWindow) -> None:
    """Show them over home, once the key is open."""

    def show() -> None:
        window.go_home()
        window.dialogs.show(FiguresSheet(window, window.dialogs))

    if listing.is_locked():
        window.key_steps.unlock(show)
    else:
        show()


class FiguresSheet(QDialog):
    """Counts beside the window, for every referral has to be opened; Escape closes it."""

    def __init__(self, parent: QWidget, dialogs: Dialogs) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self.counted: Counted | None = None
        self.setWindowTitle(say.TITLE)
        inner = QWidget()
        inner.setObjectName("surface")
        self._down = column(inside=inner, margins=(24, 20, 24, 8), gap=6)
        self._down.addWidget(text(say.COUNTING, "muted"))
        self._down.addStretch()
        outer = column(inside=self, margins=(0, 0, 0, 16), gap=8)
        outer.addWidget(scrolled(inner, name=say.TITLE), 1)
        across = row(margins=(24, 0, 24, 0), gap=8)
        self.save = button(say.SAVE, self._save)
        self.save.setEnabled(False)
        self.close_it = button(say.CLOSE, self.accept, "primary")
        across.addWidget(self.save)
        across.addStretch()
        across.addWidget(self.close_it)
        outer.addLayout(across)
        self.resize(min(theme().px(640), parent.width() - 40), min(theme().px(620), parent.height() - 40))
        self.close_it.setFocus()
        work = Work(figures.counted, parent)  # the window's: this may be closed before it has ended
        for ended, shown in ((work.done, self._show), (work.refused, self._refused)):
            ended.connect(shown)
            ended.connect(work.deleteLater)
        work.start()

    def _refused(self, why: str) -> None:
        clear(self._down)
        self._down.addWidget(text(why, "act"))
        self._down.addStretch()

    def _show(self, counted: Counted) -> None:
        self.counted = counted
        clear(self._down)
        self._down.addWidget(text(say.TITLE, "title"))
        self._down.addWidget(text(say.INTRO, "muted"))
        if counted.not_opened:
            self._down.addWidget(text(say.NOT_OPENED.format(count=counted.not_opened)))
        found = counted.figures
        if found.sent == 0:
            self._down.addWidget(text(say.NONE))
        else:
            self._down.addWidget(text(say.SENT.format(count=_words(found.sent))))
            self._chart(say.OUTCOMES, found.outcomes, say.SEVERAL)
            self._chart(say.QUARTERS, found.quarters)
            self._days(found.days)
            self.save.setEnabled(True)
        self._down.addStretch()
        announce(self, say.SENT.format(count=_words(found.sent)))

    def _chart(self, title: str, rows: tuple[Row, ...], said: str = "") -> None:
        self._title(title, said)
        greatest = max((one.number for one in rows if one.number is not None), default=FEWEST)
        for one in rows:
            self._down.addWidget(text(say.ROW.format(label=one.label, count=_words(one.number))))
            share = (FEWEST - 1 if one.number is None else one.number) / max(greatest, FEWEST)
            self._down.addWidget(Bar(share, is_told=one.number is not None))

    def _days(self, rows: Iterable[Row]) -> None:
        self._title(say.DAYS)
        for one in rows:
            told = say.ONE_DAY if one.number == 1 else say.MEDIAN.format(days=one.number)
            self._down.addWidget(
                text(say.ROW.format(label=one.label, count=say.TOO_FEW if one.number is None else told))
            )

    def _title(self, title: str, said: str = "") -> None:
        self._down.addSpacing(12)
        self._down.addWidget(text(title, "heading"))
        if said:
            self._down.addWidget(text(said, "muted"))

    def _save(self) -> None:
        target = self._dialogs.save_file(self, say.SAVE_WHERE, say.FILE_NAME, say.CSV_FILES, first_place())
        if target is None or self.counted is None:
            return
        try:
            figures.save_csv(self.counted.figures, target)
        except Refusal as refusal:
            self._dialogs.tell(self, str(refusal))
            return
        announce(self, say.SAVED.format(name=target.name))


def _words(count: int | None) -> str:
    return say.FEW if count is None else str(count)
