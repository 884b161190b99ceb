"""The card of one finding: what, why, what could stand instead, and a way to leave it as it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from textwrap import fill

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from referral_assistant.core.findings import Dismissed, Finding
from referral_assistant.core.form import Form
from referral_assistant.core.text import clean_line
from referral_assistant.gui.look.parts import button, column, flow, frame, link, row, text
from referral_assistant.gui.look.theme import look, theme
from referral_assistant.gui.referral.question import fold
from referral_assistant.messages import window as say

_TAGS = {"stop": "tag-act", "fix": "tag-look", "improve": "tag-look", "note": "tag-note"}
_MOST, _LINE = 5, 26
"""How many replacements a card offers, and how many letters stand on one line of a button."""


class _Folded(QFrame):
    """What a link unfolds, made when it is first wanted: most of it never is."""

    def __init__(self, make: Callable[[QFrame], None]) -> None:
        super().__init__()
        look(self, "fold")
        self._fill: Callable[[QFrame], None] | None = make

    def setVisible(self, visible: bool) -> None:  # noqa: N802  Qt's name
        if visible and self._fill is not None:
            make, self._fill = self._fill, None
            make(self)
        super().setVisible(visible)


class FindingCard(QFrame):
    """One finding. The same finding further on in the text keeps its card."""

    show_it = Signal(object)
    use = Signal(object, str)
    leave = Signal(object, str)

    def __init__(self, form: Form, finding: Finding) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.finding = finding
        self.here = False
        self.setAccessibleName(f"{say.SEVERITY[finding.severity]}: {finding.title}")
        down = column(inside=self, margins=(14, 10, 14, 8), gap=4)
        down.addWidget(text(say.SEVERITY[finding.severity].upper(), _TAGS[finding.severity]))
        down.addWidget(text(_headline(finding), "strong"))
        down.addWidget(text(finding.message, "muted"))
        if finding.replace:
            words = flow(8)
            for one in finding.replace[:_MOST]:
                words.addWidget(self._use(one))
            down.addLayout(words)
        links = flow()
        self._show = link(say.SHOW, lambda: self.show_it.emit(self.finding), name=self._about(say.SHOW))
        links.addWidget(self._show)
        down.addLayout(links)
        names = "; ".join(form.sources[code].name for code in finding.source if code in form.sources)
        if names or finding.suggestions:
            more = _Folded(partial(self._fill_more, names))
            down.addWidget(more)
            links.addWidget(fold(say.WHY, say.HIDE, finding.title, more))
        self._leaving = _Folded(self._fill_leaving)
        down.addWidget(self._leaving)
        self._leave = fold(say.LEAVE, say.LEAVE_NOT, finding.title, self._leaving)
        links.addWidget(self._leave)

    def take_focus(self) -> None:
        self._show.setFocus()

    def ask_reason(self) -> None:
        """Unfold the question why it may stay, and put the keyboard there."""
        if self._leaving.isHidden():
            self._leave.click()
        self._reason.setFocus()

    def stand_here(self, here: bool) -> None:
        """Show, by a bar and a thick edge, and say whether the caret is at the words it is about."""
        if here != self.here:
            self.here = here
            self.setAccessibleDescription(say.AT_CARET if here else "")
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        super().paintEvent(event)
        if self.here:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour, wide = theme().colour("accent"), theme().px(6)
            painter.setPen(QPen(colour, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), wide, wide)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(0, 0, wide, self.height()), wide / 2, wide / 2)
            painter.end()

    def _about(self, words: str) -> str:
        shape = say.SHOW_WORDS if self.finding.text else say.FOR
        return shape.format(link=words, ask=self.finding.title, text=self.finding.text)

    def _use(self, words: str) -> QWidget:
        name = say.USE_INSTEAD.format(words=words, text=self.finding.text)
        shown = fill(say.USE.format(words=words), _LINE).replace("&", "&&")  # two offers may end in other words
        made = button(shown, lambda: self.use.emit(self.finding, words), name=name)
        look(made, "use")
        return made

    def _fill_leaving(self, made: QFrame) -> None:
        down = column(inside=made, margins=(10, 2, 0, 2), gap=6)
        down.addWidget(text(say.LEAVE_WHY))
        reason = self._reason = QLineEdit()
        reason.setAccessibleName(say.FOR.format(link=say.LEAVE_WHY, ask=self.finding.title))
        done = button(say.LEAVE_DONE, lambda: self.leave.emit(self.finding, clean_line(reason.text())))
        done.setEnabled(False)
        reason.textChanged.connect(lambda words: done.setEnabled(bool(clean_line(words))))
        reason.returnPressed.connect(done.click)
        down.addWidget(reason)
        across = row()
        across.addWidget(done)
        across.addStretch()
        down.addLayout(across)
        QWidget.setTabOrder(self._leave, reason)
        QWidget.setTabOrder(reason, done)

    def _fill_more(self, names: str, made: QFrame) -> None:
        down = column(inside=made, margins=(10, 2, 0, 2), gap=4)
        for suggestion in self.finding.suggestions:
            down.addWidget(text(suggestion))
        if names:
            down.addWidget(text(say.ADVICE_FROM.format(sources=names), "small"))


def _headline(finding: Finding) -> str:
    if not finding.text:
        return finding.title
    shape = say.HEADLINE_ASKING if finding.title.endswith("?") else say.HEADLINE
    return shape.format(title=finding.title, text=finding.text)


def left_card(dismissed: Dismissed, bring_back: Callable[[Finding], object]) -> QFrame:
    """What was left as it is, why, and a way to look at it again."""
    finding, reason = dismissed
    card = frame("plain")
    down = column(inside=card, margins=(14, 6, 14, 6), gap=2)
    down.addWidget(text(say.LEFT.format(title=finding.title), "strong"))
    down.addWidget(text(say.LEFT_WHY.format(reason=reason), "muted"))
    name = say.FOR.format(link=say.LOOK_AGAIN, ask=finding.title)
    down.addWidget(link(say.LOOK_AGAIN, lambda: bring_back(finding), name=name))
    return card
