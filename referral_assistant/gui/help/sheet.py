"""A short list to read and close: who to ring, which keys there are."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from referral_assistant.gui.look.parts import button, column, line, row, scrolled, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.messages import look_up as say


class Sheet(QDialog):
    """Lines of two parts: what, and what it is for. Escape and Enter close it."""

    def __init__(self, parent: QWidget, title: str, intro: str, lines: list[tuple[str, str]]) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        inner = QWidget()
        inner.setObjectName("surface")
        down = column(inside=inner, margins=(24, 20, 24, 8), gap=6)
        down.addWidget(text(title, "title"))
        down.addWidget(text(intro))
        down.addSpacing(8)
        for what, meaning in lines:
            down.addWidget(line())
            down.addWidget(text(what, "heading"))
            for paragraph in meaning.split("\n"):
                down.addWidget(text(paragraph))
            down.addSpacing(4)
        down.addStretch()
        outer = column(inside=self, margins=(0, 0, 0, 16), gap=8)
        outer.addWidget(scrolled(inner, name=title))
        across = row(margins=(24, 0, 24, 0))
        across.addStretch()
        close = button(say.CLOSE, self.accept, "primary")
        close.setDefault(True)
        across.addWidget(close)
        outer.addLayout(across)
        self.resize(min(theme().px(560), parent.width() - 40), min(theme().px(600), parent.height() - 40))
        close.setFocus()
