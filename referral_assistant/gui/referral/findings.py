"""What there is to look at on a page, as cards beside it or below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from referral_assistant.core.answers import Where
from referral_assistant.core.findings import Finding
from referral_assistant.core.form import Form
from referral_assistant.gui.look.parts import announce, clear, column, flow, frame, link, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.referral.question import fold
from referral_assistant.messages import window as say

_TAGS = {"stop": "tag-act", "fix": "tag-look", "improve": "tag-look", "note": "tag-note"}


class FindingCard(QFrame):
    """One finding: how serious, what, why, what to do, and a way to it."""

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

    def take_focus(self) -> None:
        self._show.setFocus()

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

    def __init__(self, form: Form) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._form = form
        self._shown: tuple[Finding, ...] | None = None
        self._down = down = column(inside=self, gap=12)
        self._title = text("", "heading")
        self._hint = text(say.NOTHING_MORE, "muted")
        self._cards = column(gap=12)
        down.addWidget(self._title)
        down.addWidget(self._hint)
        down.addLayout(self._cards)
        down.addStretch()
        self.show_findings(())

    def stand(self, *, beside: bool) -> None:
        """Beside the page, with room around it, or below it, in line with the questions."""
        around = (18, 20, 18, 16) if beside else (0, 28, 0, 0)
        self._down.setContentsMargins(*(theme().px(margin) for margin in around))

    def show_findings(self, found: tuple[Finding, ...]) -> None:
        if found == self._shown:
            return
        self._shown = found
        self._title.setText(count_words(len(found)))
        self._hint.setVisible(not found)
        clear(self._cards)
        for finding in found:
            self._cards.addWidget(FindingCard(self._form, finding, self.show_answer.emit))
        if found:
            announce(self, count_words(len(found)))

    def take_focus(self) -> None:
        """Put the keyboard at the first card, where there is one."""
        item = self._cards.itemAt(0)
        card = item.widget() if item is not None else None
        if isinstance(card, FindingCard):
            card.take_focus()


def count_words(count: int) -> str:
    """ "3 things to look at"."""
    if not count:
        return say.NOTHING_TO_LOOK_AT
    return say.ONE_THING if count == 1 else say.THINGS.format(count=count)
