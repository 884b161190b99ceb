"""What every editor can do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from referral_assistant.core.answers import Value
from referral_assistant.core.findings import Finding
from referral_assistant.core.form import Question
from referral_assistant.gui.referral.editors.marking import Marking


class Editor(QWidget):
    """Shows one value. `typed` is sent at every keystroke, `left` when a box was left, `chosen` when one was picked.

    `refused` is sent when a picture or a file was pasted or dropped: none is taken in. `wanted` is sent with what a
    person wants ("explain", "learn", "leave") of a `Finding`, `at_mark` with the one that the caret is at now, or none.
    """

    typed = Signal()
    left = Signal()
    chosen = Signal()
    refused = Signal()
    wanted = Signal(str, object)
    at_mark = Signal(object)
    can_clear = False
    """Whether the person needs a link to take the answer back (a radio button cannot be unpressed)."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question

    def value(self) -> Value | None:
        """What is entered now; `None` where nothing is."""
        raise NotImplementedError

    def show_value(self, value: Value | None) -> None:
        """Show a value, sending no signal."""
        raise NotImplementedError

    def hold(self) -> None:
        """Show the value, and let nobody change it, until `release`."""
        self.setEnabled(False)

    def release(self) -> None:
        """Let it be changed again."""
        self.setEnabled(True)

    def first_box(self) -> QWidget:
        """The widget that takes the keyboard when a person comes to this question."""
        raise NotImplementedError

    def to_change(self, old: Value | None) -> None:
        """Put the caret behind what differs from another answer; a line of text has it at its end anyway."""

    def caret(self) -> int:
        """How far on in the answer the keyboard is (UTF-16 units)."""
        return 0

    def show_findings(self, found: tuple[Finding, ...], answer: str) -> None:
        """Mark the words that findings are about; `answer` is the text that they were found in."""

    def select(self, finding: Finding) -> bool:
        """Put the keyboard at the words of a finding; whether they can be reached."""
        return False

    def place_of(self, finding: Finding) -> int:
        """Where the words of a finding begin, as `caret` counts; -1 where it is about no words in the box."""
        return -1

    def replace(self, finding: Finding, words: str) -> None:
        """Put other words in the place of those of a finding."""

    def offer(self) -> bool:
        """Open the menu at the mark under the caret, or at the next one; whether there was one."""
        return False


class MarkedEditor(Editor):
    """An editor whose box has marks under its words."""

    def mark(self, marking: Marking) -> None:
        self._marking = marking
        marking.wanted.connect(self.wanted)
        marking.at_mark.connect(self.at_mark)

    def show_findings(self, found: tuple[Finding, ...], answer: str) -> None:
        self._marking.show_findings(found, answer)

    def select(self, finding: Finding) -> bool:
        return self._marking.select(finding)

    def place_of(self, finding: Finding) -> int:
        mark = self._marking.marks.of(finding)
        return mark.start if mark else -1

    def replace(self, finding: Finding, words: str) -> None:
        self._marking.replace(finding, words)

    def offer(self) -> bool:
        return self._marking.offer()
