"""What there is to look at on a page, as cards beside it or below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from referral_assistant.core.answers import Where
from referral_assistant.core.findings import Dismissed, Finding, Findings
from referral_assistant.core.form import Form
from referral_assistant.core.text import clean_line
from referral_assistant.gui.look.parts import announce, button, clear, column, flow, frame, link, row, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.referral.question import fold
from referral_assistant.messages import window as say

_TAGS = {"stop": "tag-act", "fix": "tag-look", "improve": "tag-look", "note": "tag-note"}


class FindingCard(QFrame):
    """One finding: how serious, what, why, what to do, a way to it, and a way to leave it as it is with a reason."""

    leave = Signal(object, str)

    def __init__(self, form: Form, finding: Finding, show: Callable[[Where], object]) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.finding = finding
        self.setAccessibleName(f"{say.SEVERITY[finding.severity]}: {finding.title}")
        down = column(inside=self, margins=(14, 10, 14, 8), gap=4)
        down.addWidget(text(say.SEVERITY[finding.severity].upper(), _TAGS[finding.severity]))
        down.addWidget(text(f"{finding.title}: “{finding.text}”" if finding.text else finding.title, "strong"))
        down.addWidget(text(finding.message, "muted"))
        links = flow()
        name = say.FOR.format(link=say.SHOW, ask=finding.title)
        self._show = link(say.SHOW, lambda: show(finding.where), name=name)
        links.addWidget(self._show)
        more = self._more(form)
        down.addLayout(links)
        if more is not None:
            down.addWidget(more)
            links.addWidget(fold(say.WHY, say.HIDE, finding.title, more))
        leaving = self._leaving()
        down.addWidget(leaving)
        links.addWidget(fold(say.LEAVE, say.LEAVE_NOT, finding.title, leaving))

    def take_focus(self) -> None:
        self._show.setFocus()

    def _leaving(self) -> QWidget:
        made = frame("fold")
        down = column(inside=made, margins=(10, 2, 0, 2), gap=6)
        down.addWidget(text(say.LEAVE_WHY))
        reason = QLineEdit()
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
        return made

    def _more(self, form: Form) -> QWidget | None:
        names = "; ".join(form.sources[code].name for code in self.finding.source if code in form.sources)
        if not names and not self.finding.suggestions:
            return None
        made = frame("fold")
        down = column(inside=made, margins=(10, 2, 0, 2), gap=4)
        for suggestion in self.finding.suggestions:
            down.addWidget(text(suggestion))
        if names:
            down.addWidget(text(say.ADVICE_FROM.format(sources=names), "small"))
        return made


class FindingsPanel(QWidget):
    """The cards of one page. They change only when the findings do, so that a card in use stays."""

    show_answer = Signal(object)
    leave = Signal(object, str)
    bring_back = Signal(object)

    def __init__(self, form: Form) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._form = form
        self._shown: Findings | None = None
        self._down = down = column(inside=self, gap=12)
        self._title = text("", "heading")
        self._hint = text(say.NOTHING_MORE, "muted")
        self._cards = column(gap=12)
        down.addWidget(self._title)
        down.addWidget(self._hint)
        down.addLayout(self._cards)
        down.addStretch()
        self.show_findings(Findings())

    def stand(self, *, beside: bool) -> None:
        """Beside the page, with room around it, or below it, in line with the questions."""
        around = (18, 20, 18, 16) if beside else (0, 28, 0, 0)
        self._down.setContentsMargins(*(theme().px(margin) for margin in around))

    def show_findings(self, found: Findings) -> None:
        if found == self._shown:
            return
        self._shown = found
        words = count_words(len(found.all))
        self._title.setText(words)
        self._hint.setVisible(not found.all)
        clear(self._cards)
        for finding in found.all:
            card = FindingCard(self._form, finding, self.show_answer.emit)
            card.leave.connect(self.leave)
            self._cards.addWidget(card)
        for one in found.dismissed:
            self._cards.addWidget(left_card(one, self.bring_back.emit))
        if found.all:
            announce(self, words)

    def take_focus(self) -> None:
        """Put the keyboard at the first card, where there is one."""
        item = self._cards.itemAt(0)
        card = item.widget() if item is not None else None
        if isinstance(card, FindingCard):
            card.take_focus()


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


def count_words(count: int) -> str:
    """ "3 things to look at"."""
    if not count:
        return say.NOTHING_TO_LOOK_AT
    return say.ONE_THING if count == 1 else say.THINGS.format(count=count)
