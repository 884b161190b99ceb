"""One part of what a lead looks at: a heading that folds what stands under it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from referral_assistant.gui.look.parts import column, line, link, row, text
from referral_assistant.messages import review as say


class Part(QWidget):
    """What is inside goes into `inside`; folded, it is out of reach of the keyboard too."""

    def __init__(self, title: str) -> None:
        super().__init__()
        down = column(inside=self, gap=4)
        across = row(gap=8)
        self._title = text("", "heading")
        across.addWidget(self._title, 1)
        self.turn_link = link(say.HIDE_PART, self.turn)
        across.addWidget(self.turn_link)
        down.addLayout(across)
        down.addWidget(line())
        self._body = QWidget()
        self.inside: QVBoxLayout = column(inside=self._body, margins=(0, 4, 0, 0), gap=8)
        down.addWidget(self._body)
        self.call(title)

    def call(self, title: str) -> None:
        """What the part is called now: the count in it may have changed."""
        self._title.setText(title)
        self._say()

    def turn(self) -> None:
        """Fold it away, or show it."""
        self._body.setVisible(self._body.isHidden())
        self._say()

    def fold(self) -> None:
        if not self._body.isHidden():
            self.turn()

    def unfold(self) -> None:
        if self._body.isHidden():
            self.turn()

    def _say(self) -> None:
        folded = self._body.isHidden()
        words, state = (say.SHOW_PART, say.PART_CLOSED) if folded else (say.HIDE_PART, say.PART_OPEN)
        self.turn_link.setText(words)
        title = state.format(title=self._title.text())
        self.turn_link.setAccessibleName(say.PART_NAME.format(link=words, title=title))
