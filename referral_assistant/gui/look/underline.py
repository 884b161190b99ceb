"""Marks under words: what kind each is, told apart by shape as well as by colour, and how each is drawn."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from referral_assistant.core.findings import Finding
from referral_assistant.gui.look.theme import theme

Shape = Literal["wave", "dashes", "double", "thick"]
MARK_COLOURS = {"spelling": "act", "stop": "act", "fix": "look", "improve": "look", "note": "accent"}
"""The colour of a mark, by what it is about."""
_SHAPES: dict[str, Shape] = {
    "spelling": "wave",
    "stop": "thick",
    "fix": "double",
    "improve": "dashes",
    "note": "dashes",
}


def kind_of(finding: Finding) -> str:
    """What the mark is about: spelling, or how serious it is."""
    return "spelling" if finding.category == "spelling" else finding.severity


def shape_of(finding: Finding) -> Shape:
    """A wave for spelling, dashes for wording to improve, two lines or a thick one for what comes first."""
    return _SHAPES[kind_of(finding)]


def draw_mark(painter: QPainter, finding: Finding, left: float, right: float, base: float) -> None:
    """Draw under words that stand from `left` to `right` on a line of writing at the height `base`."""
    colour = theme().colour(MARK_COLOURS[kind_of(finding)])
    unit = theme().scale
    top = base + 2.5 * unit
    match shape_of(finding):
        case "wave":
            painter.setPen(QPen(colour, 1.2 * unit))
            painter.translate(left, top + 0.5 * unit)
            painter.drawPath(_wave(round(right - left), unit))
            painter.translate(-left, -top - 0.5 * unit)
        case "dashes":
            pen = QPen(colour, 1.6 * unit)
            pen.setDashPattern([3, 1.6])
            painter.setPen(pen)
            painter.drawLine(QPointF(left, top), QPointF(right, top))
        case "double":
            painter.setPen(QPen(colour, 1.1 * unit))
            for lower in (0.0, 2.6 * unit):
                painter.drawLine(QPointF(left, top + lower - 0.6 * unit), QPointF(right, top + lower - 0.6 * unit))
        case "thick":
            painter.setPen(QPen(colour, 3 * unit))
            painter.drawLine(QPointF(left, top + 0.4 * unit), QPointF(right, top + 0.4 * unit))


@lru_cache(maxsize=512)
def _wave(length: int, unit: float) -> QPainterPath:
    path = QPainterPath(QPointF(0, 0))
    step, place, up = 2.2 * unit, 0.0, True
    while place + step <= length + 0.5:
        high = (-1.6 if up else 1.6) * unit
        path.quadTo(QPointF(place + step / 2, high), QPointF(place + step, 0))
        place, up = place + step, not up
    return path
