"""What to look at in a referral: findings by severity, those that were dismissed and why, and what is not known."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Where
from referral_assistant.core.findings import SEVERITIES, Dismissed, Finding
from referral_assistant.core.summary import Row
from referral_assistant.gui.look.parts import clear, column, link, row, text
from referral_assistant.messages import review as say
from referral_assistant.messages import window as say_window

_STYLE = {"stop": "tag-act", "fix": "tag-look", "improve": "tag-look", "note": "tag-note"}


class _Lines(QWidget):
    """Lines that each lead to a place in the document; made again only where they are others."""

    show_place = Signal(object)

    def __init__(self, opened: OpenReferral) -> None:
        super().__init__()
        self._opened = opened
        self._shown: object = None
        self._down = column(inside=self, gap=8)
        self.refresh()

    def refresh(self) -> int:
        """Show what there is now; how many lines that is."""
        raise NotImplementedError

    def _is_new(self, found: object) -> bool:
        was, self._shown = self._shown, found
        if found != was:
            clear(self._down)
        return found != was

    def _add(self, words: str, more: str, where: Where) -> None:
        across = row(gap=12)
        down = column(gap=2)
        down.addWidget(text(words))
        if more:
            down.addWidget(text(more, "muted"))
        across.addLayout(down, 1)
        name = say_window.FOR.format(link=say_window.SHOW, ask=words)
        show = link(say_window.SHOW, partial(self.show_place.emit, where), name=name)
        across.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        self._down.addLayout(across)


class FindingLines(_Lines):
    """Most serious first."""

    def refresh(self) -> int:
        found = self._opened.findings.all
        if self._is_new(found):
            for severity in SEVERITIES:
                some = self._opened.findings.of(severity)
                if some:
                    title = say.COUNTED.format(title=say_window.SEVERITY_MANY[severity].upper(), count=len(some))
                    self._down.addWidget(text(title, _STYLE[severity]))
                for one in some:
                    self._add(_words(one), "", one.where)
            if not found:
                self._down.addWidget(text(say.FINDINGS_NONE, "good"))
        return len(found)


class DismissedLines(_Lines):
    """What was left as it is, and why."""

    def refresh(self) -> int:
        found: tuple[Dismissed, ...] = self._opened.findings.dismissed
        if self._is_new(found):
            for finding, reason in found:
                self._add(_words(finding), say_window.LEFT_WHY.format(reason=reason), finding.where)
            if not found:
                self._down.addWidget(text(say.DISMISSED_NONE, "muted"))
        return len(found)


class NotKnownLines(_Lines):
    """What is not known, and why."""

    def refresh(self) -> int:
        found: tuple[Row, ...] = self._opened.summary.not_known
        if self._is_new(found):
            for one in found:
                self._add(one.label, "\n".join(one.paragraphs), one.where)
            if not found:
                self._down.addWidget(text(say.NOT_KNOWN_NONE, "muted"))
        return len(found)


def _words(finding: Finding) -> str:
    if not finding.text:
        return finding.message
    return say_window.HEADLINE.format(title=finding.message.rstrip("."), text=finding.text)
