"""The parts of an answer as the document prints it: its label, its words, and a way to the ones not given."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from referral_assistant.core.summary import Row
from referral_assistant.gui.look.parts import column, frame, link, text
from referral_assistant.messages import window as say


def label(words: str, width: int) -> QLabel:
    """What an answer is called, in a column as wide as that."""
    made = text(words, "muted")
    policy = made.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
    made.setSizePolicy(policy)
    made.setFixedWidth(width)
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    made.setContentsMargins(0, 4, 0, 0)
    return made


def answer(one: Row) -> QVBoxLayout:
    """An answer as the document prints it: its nature, its paragraphs, a child's words set apart."""
    down = column(margins=(0, 4, 0, 0), gap=4)
    if one.nature:
        down.addWidget(text(one.nature, "tag"))
    if one.quoted and one.state == "answered":
        down.addWidget(text(one.speaker, "tag"))
        quoted = frame("fold")
        inside = column(inside=quoted, margins=(12, 0, 0, 0), gap=4)
        for paragraph in one.paragraphs:
            inside.addWidget(text(paragraph, selectable=True))
        down.addWidget(quoted)
    elif one.paragraphs:
        down.addWidget(text("\n".join(one.paragraphs), selectable=True))
    else:
        down.addWidget(text(say.CHECK_NOT_ANSWERED, "tag-look" if one.state == "missing" else "muted"))
    down.addStretch()
    return down


def turner(hidden: list[QFrame], count: int) -> QWidget:
    """A link that shows and hides the rows without an answer."""

    def turn() -> None:
        shown = hidden[0].isHidden()
        for one in hidden:
            one.setVisible(shown)
        made.setText(say.BLANKS_HIDE if shown else say.BLANKS_SHOW.format(count=count))

    made = link(say.BLANKS_SHOW.format(count=count), turn)
    return made
