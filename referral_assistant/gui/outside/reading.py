"""A screen outside any referral: one column that is pleasant to read, with room around it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from referral_assistant.gui.look.parts import column, row
from referral_assistant.gui.look.theme import theme


class Reading(QScrollArea):
    """What it shows goes into `down`."""

    def __init__(self, width: int = 680, gap: int = 6) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        surface = QWidget()
        surface.setObjectName("surface")
        across = row(inside=surface, margins=(44, 36, 44, 28), gap=0)
        across.addStretch(1)
        reading = QFrame()
        reading.setMaximumWidth(theme().px(width))
        across.addWidget(reading, 100)
        across.addStretch(1)
        self.down = column(inside=reading, gap=gap)
        self.setWidget(surface)
        self.surface = surface
