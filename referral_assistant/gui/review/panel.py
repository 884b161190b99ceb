"""What a lead looks at beside the document, in parts that fold."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from referral_assistant.casework.together.reviewing import count_open
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Where
from referral_assistant.gui.look.parts import column
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.review.changes import Changes
from referral_assistant.gui.review.checklist import Checklist
from referral_assistant.gui.review.comments import Comments
from referral_assistant.gui.review.look_at import DismissedLines, FindingLines, NotKnownLines
from referral_assistant.gui.review.part import Part
from referral_assistant.messages import review as say


class Panel(QWidget):
    """`changed`: something that is kept is another now; `typed`: and more may follow at once."""

    changed = Signal()
    typed = Signal()
    show_place = Signal(object)

    def __init__(self, opened: OpenReferral) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._opened = opened
        self.findings = FindingLines(opened)
        self.dismissed = DismissedLines(opened)
        self.not_known = NotKnownLines(opened)
        self.changes = Changes(opened)
        self.comments = Comments(opened)
        self.checklist = Checklist(opened)
        self.parts = {widget: Part("") for widget in self._widgets()}
        self._down = column(inside=self, gap=18)
        for widget, part in self.parts.items():
            part.inside.addWidget(widget)
            widget.show_place.connect(self.show_place)
            self._down.addWidget(part)
        self._down.addStretch()
        self.changes.changed.connect(self.changed)
        self.comments.changed.connect(self.changed)
        self.checklist.chosen.connect(self.changed)
        self.checklist.typed.connect(self.typed)
        counts = self.refresh()
        for widget, part in self.parts.items():
            if widget in (self.dismissed, self.not_known) or (widget is not self.comments and not counts[widget]):
                part.fold()

    def refresh(self) -> dict[QWidget, int]:
        """Show what there is now; how many lines each part has."""
        self.comments.refresh()
        counts: dict[QWidget, int] = {
            self.findings: self.findings.refresh(),
            self.dismissed: self.dismissed.refresh(),
            self.not_known: self.not_known.refresh(),
            self.changes: self.changes.refresh(),
            self.checklist: self.checklist.refresh(),
            self.comments: count_open(self._opened.referral),
        }
        for widget, part in self.parts.items():
            part.call(_TITLES[type(widget)].format(count=counts[widget]))
        return counts

    def write_on(self, where: Where | None) -> None:
        """Ask for a comment on a place."""
        self.parts[self.comments].unfold()
        self.comments.write_on(where)

    def take_focus(self) -> None:
        next(iter(self.parts.values())).turn_link.setFocus()

    def stand(self, *, beside: bool) -> None:
        """Beside the document, with room around it, or below it."""
        around = (20, 20, 20, 16) if beside else (0, 24, 0, 0)
        self._down.setContentsMargins(*(theme().px(margin) for margin in around))

    def _widgets(self) -> tuple[FindingLines | DismissedLines | NotKnownLines | Changes | Comments | Checklist, ...]:
        return (self.findings, self.comments, self.changes, self.checklist, self.dismissed, self.not_known)


_TITLES: dict[type, str] = {
    FindingLines: say.COUNTED.format(title=say.FINDINGS, count="{count}"),
    DismissedLines: say.COUNTED.format(title=say.DISMISSED, count="{count}"),
    NotKnownLines: say.COUNTED.format(title=say.NOT_KNOWN, count="{count}"),
    Changes: say.COUNTED.format(title=say.CHANGES, count="{count}"),
    Comments: say.COMMENTS_OPEN,
    Checklist: say.CHECKLIST,
}
