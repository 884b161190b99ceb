"""What a person does with the marks of one box: see, reach, ask about and replace them."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from referral_assistant.core.findings import Finding
from referral_assistant.core.offsets import Offsets
from referral_assistant.gui.look.parts import announce
from referral_assistant.gui.referral.editors.mark_menu import add_finding
from referral_assistant.gui.referral.editors.marks import Mark, Marks
from referral_assistant.messages import window as say


class MarkedBox(Protocol):
    """What a box of text does for its marks. Places are UTF-16 units."""

    def written(self) -> str: ...
    def caret(self) -> int: ...
    def in_word(self, place: int) -> bool: ...
    def select(self, start: int, end: int) -> None: ...
    def put_instead(self, start: int, end: int, words: str) -> None: ...
    def under(self, place: int) -> QPoint: ...
    def edit_menu(self) -> QMenu: ...
    def draw_anew(self) -> None: ...


class Marking(QObject):
    """Stands beside a box; the text of the box never holds a mark."""

    wanted = Signal(str, object)
    """What is wanted ("explain", "learn", "leave") of a `Finding`."""
    at_mark = Signal(object)
    """The `Finding` whose mark the caret has come to, or `None`."""

    def __init__(self, box: MarkedBox, widget: QWidget) -> None:
        super().__init__(widget)
        self._box = box
        self._widget = widget
        self.marks = Marks()
        self._typed_to: int | None = None
        self._at: Finding | None = None

    def show_findings(self, found: tuple[Finding, ...], answer: str) -> None:
        """Mark the words that findings are about. `answer`: the text that they were found in."""
        some = [one for one in found if one.start is not None and one.end is not None]
        offsets = Offsets(self._box.written(), answer) if some else None
        marks = []
        for one in some:
            matches = answer[one.start : one.end].casefold() == one.text.casefold() if one.text else True
            span = offsets.span(one.start or 0, one.end or 0) if offsets and matches else None
            if span is not None:
                marks.append(Mark(*span, one))
        if self.marks.put(marks, self._typed_to if self._widget.hasFocus() else None):
            self._box.draw_anew()
        self._tell()

    # --- what happens in the box

    def edited(self, position: int, removed: int, added: int) -> None:
        """Some of the text was replaced."""
        self.marks.edited(position, removed, added, self._box.in_word)
        self._typed_to = position + added

    def moved(self) -> None:
        """The caret is elsewhere, or the same."""
        caret = self._box.caret()
        if caret != self._typed_to:
            self._typed_to = None
        if self.marks.release(caret):
            self._box.draw_anew()
        self._tell()

    def left(self) -> None:
        self._typed_to = None
        if self.marks.release(None):
            self._box.draw_anew()

    def anew(self) -> None:
        """The box shows another answer."""
        self._typed_to = None
        self.marks.put([])

    # --- what a person asks for

    def select(self, finding: Finding) -> bool:
        """Put the keyboard at the words of a finding, selected; whether they are still there."""
        mark = self.marks.of(finding)
        if mark is None:
            return False
        self._widget.setFocus()
        self._box.select(mark.start, mark.end)
        return True

    def offer(self) -> bool:
        """Open the menu at the mark under the caret, otherwise at the next one; whether there is one."""
        mark = self.marks.at(self._box.caret()) or self.marks.after(self._box.caret())
        if mark is None:
            return False
        self._box.select(mark.start, mark.end)
        self.open_menu(mark.start, self._box.under(mark.start))
        return True

    def open_menu(self, place: int, at: QPoint) -> None:
        """The actions of the box and, where a mark is, those of its finding before them."""
        menu = self._box.edit_menu()
        mark = self.marks.at(place)
        if mark is not None:
            add_finding(menu, mark.finding, partial(self._put, mark), self._ask)
            announce(self._widget, say.FOR.format(link=mark.finding.title, ask=mark.finding.message))
        menu.popup(at)

    def replace(self, finding: Finding, words: str) -> None:
        """Put other words in the place of those of a finding, where they still stand."""
        mark = self.marks.of(finding)
        if mark is not None:
            self._put(mark, finding, words)

    def _put(self, mark: Mark, _finding: Finding, words: str) -> None:
        self._box.put_instead(mark.start, mark.end, words)
        self._typed_to = None
        self._tell()

    def _ask(self, action: str, finding: Finding) -> None:
        self.wanted.emit(action, finding)

    def _tell(self) -> None:
        mark = self.marks.at(self._box.caret()) if self._widget.hasFocus() else None
        now = mark.finding if mark else None
        if now != self._at:
            self._at = now
            self.at_mark.emit(now)
