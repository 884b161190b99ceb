"""Check your answers: what the document will say, what to look at, what is not known, and the chronology."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from referral_assistant.casework.reading.route import Place
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Where
from referral_assistant.core.chronology import Event
from referral_assistant.core.findings import SEVERITIES, Finding
from referral_assistant.core.summary import Block, Row, SectionSummary
from referral_assistant.gui.look.parts import column, frame, line, link, row, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.referral.answer_parts import answer, label, turner
from referral_assistant.gui.referral.finding_card import left_card
from referral_assistant.gui.referral.view import View
from referral_assistant.messages import window as say

_LABEL = 190


class CheckView(View):
    """Drawn from the same summary as the document."""

    def __init__(self, opened: OpenReferral, stop: Place = Place.CHECK) -> None:
        super().__init__(opened, stop)
        self.add_title("", say.CHECK_TITLE, say.CHECK_INTRO)
        self._add_findings()
        for section in opened.summary.sections:
            self._add_section(section)
        self._add_not_known()
        self._add_chronology()

    def take_focus(self, where: Where | None = None) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocus()

    def _heading(self, words: str) -> None:
        self.down.addSpacing(theme().px(20))
        self.down.addWidget(text(words, "heading"))
        self.down.addWidget(line())

    def _add_findings(self) -> None:
        self._heading(say.CHECK_FINDINGS)
        found = self.opened.findings
        if not found.all:
            self.down.addWidget(text(say.CHECK_ALL_WELL, "good"))
        for severity in SEVERITIES:
            some = found.of(severity)
            if not some:
                continue
            words = f"{say.SEVERITY_MANY[severity]} ({len(some)})"
            lines = self._lines(some)
            if severity in ("stop", "fix"):
                self.down.addSpacing(4)
                self.down.addWidget(text(words, "act" if severity == "stop" else "strong"))
                self.down.addWidget(lines)
            else:
                self._folded(words, lines)
        self._add_left()

    def _add_left(self) -> None:
        """What was left as it is, and why: whoever reads the referral next sees it too."""
        if self.opened.findings.dismissed:
            self.down.addSpacing(8)
            self.down.addWidget(text(say.CHECK_LEFT, "strong"))
        for one in self.opened.findings.dismissed:
            self.down.addWidget(left_card(one, self._bring_back))

    def _bring_back(self, finding: Finding) -> None:
        self.opened.bring_back(finding)
        self.settled.emit()
        self.go_to.emit(self.stop)

    def _lines(self, found: tuple[Finding, ...]) -> QFrame:
        card = frame("card")
        down = column(inside=card, margins=(16, 8, 12, 8), gap=2)
        for finding in found:
            across = row(gap=16)
            across.addWidget(text(finding.message), 1)
            name = say.FOR.format(link=say.SHOW, ask=finding.message)
            show = link(say.SHOW, partial(self.show_answer.emit, finding.where), name=name)
            across.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
            down.addLayout(across)
        return card

    def _folded(self, words: str, inside: QWidget) -> None:
        inside.hide()
        self.down.addWidget(link(words, lambda: inside.setVisible(inside.isHidden())))
        self.down.addWidget(inside)

    def _add_section(self, section: SectionSummary) -> None:
        self._heading(section.title)
        blanks = sum(one.state == "blank" for block in section.blocks for one in block.rows)
        hidden: list[QFrame] = []
        for block in section.blocks:
            self._add_block(block, hidden)
        if blanks:
            self.down.addWidget(turner(hidden, blanks))

    def _add_block(self, block: Block, hidden: list[QFrame]) -> None:
        if block.title:
            self.down.addSpacing(8)
            self.down.addWidget(text(f"{block.title} · {block.nature}" if block.nature else block.title, "strong"))
        for one in block.rows:
            made = self._row(one)
            if one.state == "blank":
                made.hide()
                hidden.append(made)
            self.down.addWidget(made)

    def _row(self, one: Row) -> QFrame:
        made = frame("plain")
        outer = column(inside=made, gap=6)
        across = row(gap=16)
        across.addWidget(label(one.label, theme().px(_LABEL)))
        across.addLayout(answer(one), 1)
        words, spoken = (say.ADD, say.ADD_WHAT) if not one.paragraphs else (say.CHANGE, say.CHANGE_WHAT)
        change = link(words, lambda: self.show_answer.emit(one.where), name=spoken.format(label=one.label))
        across.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(across)
        outer.addWidget(line())
        return made

    def _add_not_known(self) -> None:
        if self.opened.summary.not_known:
            self._heading(say.CHECK_NOT_KNOWN)
            for one in self.opened.summary.not_known:
                self.down.addWidget(self._row(one))

    def _add_chronology(self) -> None:
        self._heading(say.CHECK_CHRONOLOGY)
        self.down.addWidget(text(say.CHECK_CHRONOLOGY_INTRO, "muted"))
        events = self.opened.summary.chronology
        self.down.addWidget(ChronologyTable(events) if events else text(say.CHECK_NO_EVENTS, "muted"))


class ChronologyTable(QTableWidget):
    """The events as a table, as high as its rows."""

    def __init__(self, events: tuple[Event, ...]) -> None:
        super().__init__(len(events), 3)
        self.setAccessibleName(say.CHECK_CHRONOLOGY)
        self.setHorizontalHeaderLabels(say.CHECK_CHRONOLOGY_COLUMNS)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for number, event in enumerate(events):
            for place, words in enumerate((event.when, event.what, event.known)):
                item = QTableWidgetItem(words)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                self.setItem(number, place, item)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        width = self.viewport().width()
        for place, share in enumerate((0.26, 0.50, 0.24)):
            self.setColumnWidth(place, int(width * share))
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(number) for number in range(self.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().height() + 2 * self.frameWidth() + 4)
