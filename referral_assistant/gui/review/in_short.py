"""The first page of the document, as a duty social worker will read it: only to be read, the answers stand below."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from referral_assistant.core.summary import Row
from referral_assistant.gui.look.parts import clear, column, line, row, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.referral.answer_parts import answer, label
from referral_assistant.messages import review as say

_LABEL = 150


class InShort(QWidget):
    """Made again only where what it says has changed."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Row, ...] | None = None
        self._down = column(inside=self, margins=(0, 8, 0, 0), gap=6)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these; nothing is touched where they stand there already."""
        if rows == self._shown:
            return
        self._shown = rows
        clear(self._down)
        self._down.addWidget(text(say.IN_SHORT, "heading"))
        self._down.addWidget(line())
        for one in rows:
            across = row(gap=14)
            across.addWidget(label(one.label, theme().px(_LABEL)))
            across.addLayout(answer(one), 1)
            self._down.addLayout(across)
