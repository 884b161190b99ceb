"""The small parts that every screen is made of: text, buttons, links, lines and columns."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from referral_assistant.gui.look.flow import Flow
from referral_assistant.gui.look.theme import look, theme

L = TypeVar("L", bound=QBoxLayout)


class Words(QLabel):
    """Text that wraps. Its height follows from its width, so it asks for no room of its own."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(0, self.fontMetrics().height())


def text(words: str, style: str = "", *, selectable: bool = False) -> QLabel:
    """Plain text that wraps; never read as HTML, whatever a person typed."""
    label = Words(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    policy = label.sizePolicy()
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if style:
        look(label, style)
    return label


def short_text(words: str, style: str = "") -> QLabel:
    """Plain text on one line, as wide as its words."""
    label = text(words, style)
    label.setWordWrap(False)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
    return label


def button(words: str, pressed: Callable[[], object], style: str = "", *, name: str = "") -> QPushButton:
    """A button; `name` is what a screen reader says where the words alone would not do."""
    made = QPushButton(words)
    made.setAutoDefault(True)  # so that Enter presses it, as Space does
    made.clicked.connect(lambda _checked=False: pressed())
    if name:
        made.setAccessibleName(name)
    if style:
        look(made, style)
    if style == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def link(words: str, pressed: Callable[[], object], *, name: str = "") -> QPushButton:
    """A button for a small action, drawn as a link."""
    return button(words, pressed, "link", name=name)


def line() -> QFrame:
    """A hairline across."""
    return frame("line")


def frame(style: str) -> QFrame:
    """A frame with one of the looks of the style sheet."""
    made = QFrame()
    look(made, style)
    return made


def column(
    *, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8, inside: QWidget | None = None
) -> QVBoxLayout:
    """A column of widgets; lengths are given for 100 %. `margins`: left, top, right, bottom."""
    layout = QVBoxLayout(inside) if inside else QVBoxLayout()
    return _spaced(layout, margins, gap)


def row(
    *, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8, inside: QWidget | None = None
) -> QHBoxLayout:
    """A row of widgets; lengths are given for 100 %."""
    layout = QHBoxLayout(inside) if inside else QHBoxLayout()
    return _spaced(layout, margins, gap)


def scrolled(inner: QWidget, *, name: str = "") -> QScrollArea:
    """A widget that scrolls up and down; with a `name`, by the keyboard too: for one that holds nothing but words."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inner)
    made.setAccessibleName(name)
    if not name:
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


def flow(gap: int = 16) -> Flow:
    """A row of small actions that goes on below where it does not fit."""
    return Flow(theme().px(gap))


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say something when it next pauses."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def clear(layout: QLayout) -> None:
    """Take every widget and stretch out of a layout and let them go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
            inner.deleteLater()


def _spaced(layout: L, margins: tuple[int, int, int, int], gap: int) -> L:
    layout.setContentsMargins(*(theme().px(margin) for margin in margins))
    layout.setSpacing(theme().px(gap))
    return layout
