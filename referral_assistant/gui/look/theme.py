"""How the window looks: colours with a meaning, one size from which all others follow, and the style sheet."""

from __future__ import annotations

from string import Template
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from referral_assistant.core.settings import Settings

SMALLEST, LARGEST, STEP = 100, 200, 25
"""Percent of the text size."""
_BODY = 10.5  # points at 100 %


class Colours(NamedTuple):
    """Each colour by what it means. `good`, `look` and `act` never stand alone: a word or a shape goes with them."""

    surface: str
    card: str
    line: str
    edge: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    soft: str
    good: str
    look: str
    act: str


LIGHT = Colours(
    surface="#f4f6f8",
    card="#ffffff",
    line="#d6dbe1",
    edge="#5d6873",
    ink="#191d22",
    muted="#535d68",
    accent="#1b5c90",
    on_accent="#ffffff",
    soft="#e4edf5",
    good="#1a6b3a",
    look="#845400",
    act="#a1222a",
)
DARK = Colours(
    surface="#15181c",
    card="#1e2329",
    line="#3a424b",
    edge="#8d99a5",
    ink="#edf0f3",
    muted="#abb5bf",
    accent="#7fbeee",
    on_accent="#0c1a27",
    soft="#223748",
    good="#74cf9b",
    look="#f0be60",
    act="#ff9494",
)


class Theme(NamedTuple):
    """The colours in force and the scale (1.0 = 100 %)."""

    colours: Colours
    scale: float = 1.0

    def px(self, pixels: float) -> int:
        """A length given for 100 %, in pixels at the size in force."""
        return round(pixels * self.scale)

    def colour(self, name: str) -> QColor:
        return QColor(getattr(self.colours, name))


_current = Theme(LIGHT)


def theme() -> Theme:
    """The theme in force."""
    return _current


def apply_theme(settings: Settings) -> None:
    """Dress the whole application for the system's colour scheme, in the person's text size and with their colours."""
    global _current  # noqa: PLW0603  painting code asks for it; handing it through every widget would say no more
    colours = system_colours() if settings.colours else without_meanings(system_colours())
    _current = Theme(colours, settings.text_size / 100)
    font = QFont(_system_font())
    font.setPointSizeF(_BODY * _current.scale)
    QApplication.setFont(font)
    QApplication.setPalette(_palette(_current.colours))
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setStyleSheet(_style_sheet(_current))


def system_colours() -> Colours:
    """The colours of the system's scheme: its own palette where a person has asked for high contrast."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return high_contrast(QGuiApplication.palette())
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def high_contrast(palette: QPalette) -> Colours:
    """The system's own few colours: every line and every meaning in full ink."""
    window, text = palette.window().color().name(), palette.windowText().color().name()
    marked, on_marked = palette.highlight().color().name(), palette.highlightedText().color().name()
    return Colours(window, window, text, text, text, text, marked, on_marked, window, text, text, text)


def without_meanings(colours: Colours) -> Colours:
    """The same where what is fine, to be looked at or urgent is told by words and shapes alone."""
    return colours._replace(good=colours.ink, look=colours.ink, act=colours.ink)


def look(widget: QWidget, name: str) -> None:
    """Give a widget one of the looks of the style sheet."""
    widget.setProperty("look", name)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it gets the look when it is first shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)


_own_font: list[QFont] = []


def _system_font() -> QFont:
    """The system's font as it was before this app set a size."""
    if not _own_font:
        _own_font.append(QApplication.font())
    return _own_font[0]


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for roles, colour in (
        ((role.Window,), colours.surface),
        ((role.Base, role.AlternateBase, role.Button, role.ToolTipBase), colours.card),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colours.ink),
        ((role.PlaceholderText,), colours.muted),
        ((role.Highlight, role.Link, role.LinkVisited, role.Accent), colours.accent),
        ((role.HighlightedText,), colours.on_accent),
    ):
        for one in roles:
            palette.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(colours.muted))
    return palette


def _style_sheet(theme: Theme) -> str:
    values = theme.colours._asdict()
    points = {"body": 10.5, "question": 11.5, "heading": 13, "title": 20, "small": 9.5}
    values |= {f"pt_{name}": f"{size * theme.scale:.1f}pt" for name, size in points.items()}
    for name, (tall, wide) in {"box": (8, 10), "button": (8, 16), "link": (4, 2)}.items():
        values[f"pad_{name}"] = f"{theme.px(tall)}px {theme.px(wide)}px"
        values[f"pad_{name}_focused"] = f"{theme.px(tall) - 1}px {theme.px(wide) - 1}px"
    values |= {f"px{size}": f"{theme.px(size)}px" for size in (2, 4, 6, 8, 10, 12, 16, 20, 24, 36)}
    return _SHEET.substitute(values)


_SHEET = Template("""
QWidget { color: $ink; font-size: $pt_body; }
QMainWindow, QDialog, QScrollArea, #surface { background: $surface; border: none; }
#side, #panel, #panel > QWidget, #panel FindingsPanel, #panel Panel { background: $card; }
#side { border-right: 1px solid $line; }
#panel { border: none; border-left: 1px solid $line; }
#footer { background: $surface; border-top: 1px solid $line; }
QToolTip { background: $card; color: $ink; border: 1px solid $edge; padding: $px4; }

QLabel { background: transparent; }
QLabel[look="title"] { font-size: $pt_title; font-weight: 600; }
QLabel[look="heading"] { font-size: $pt_heading; font-weight: 600; }
QLabel[look="question"] { font-size: $pt_question; font-weight: 600; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="small"] { color: $muted; font-size: $pt_small; }
QLabel[look="tag"] { color: $muted; font-size: $pt_small; font-weight: 600; }
QLabel[look="tag-act"] { color: $act; font-size: $pt_small; font-weight: 700; }
QLabel[look="tag-look"] { color: $look; font-size: $pt_small; font-weight: 700; }
QLabel[look="tag-note"] { color: $accent; font-size: $pt_small; font-weight: 700; }
QLabel[look="act"] { color: $act; font-weight: 600; }
QLabel[look="good"] { color: $good; font-weight: 600; }

QLineEdit, QPlainTextEdit {
    background: $card; border: 1px solid $edge; border-radius: $px4; padding: $pad_box;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: $pad_box_focused; }
QComboBox {
    background: $card; border: 1px solid $edge; border-radius: $px4; padding: $pad_box; color: $ink;
}
QComboBox:focus { border: 2px solid $accent; padding: $pad_box_focused; }
QComboBox::drop-down { border: none; width: $px24; }
QComboBox QAbstractItemView { background: $card; color: $ink; selection-background-color: $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $muted; border-color: $line; }

QPushButton {
    outline: none; background: $card; border: 1px solid $edge; border-radius: $px4;
    padding: $pad_button; min-height: $px16;
}
QPushButton:hover { background: $soft; }
QPushButton:focus { border: 2px solid $accent; padding: $pad_button_focused; }
QPushButton:disabled { color: $muted; border-color: $line; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[look="primary"]:focus { border: 2px solid $ink; }
QPushButton[look="primary"]:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton[look="urgent"] {
    color: $act; border: 1px solid $act; font-weight: 600; text-align: left; background: $card;
}
QPushButton[look="urgent"]:focus { border: 2px solid $act; }
QPushButton[look="link"] {
    background: transparent; color: $accent; border: 1px solid transparent; border-radius: $px4;
    padding: $pad_link; text-align: left; min-height: $px16;
}
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border: 2px solid $accent; padding: $pad_link_focused; }
QPushButton[look="link"]:disabled { color: $muted; }

QFrame[look="card"] { background: $card; border: 1px solid $line; border-radius: $px6; }
QFrame[look="fold"] { background: transparent; border: none; border-left: 3px solid $line; }
QFrame[look="warning"] { background: $card; border: 1px solid $act; border-left: 5px solid $act; border-radius: $px4; }
QFrame[look="notice"] { background: $soft; border: none; border-radius: $px4; }
QFrame[look="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QGroupBox { border: none; margin: 0; padding: 0; background: transparent; }

QListWidget { background: transparent; border: none; outline: none; }
QTableWidget { background: $card; border: 1px solid $line; border-radius: $px4; gridline-color: $line; outline: none; }
QTableWidget::item { padding: $px4 $px8; }
QTableWidget::item:selected { background: $soft; color: $ink; }
QTableWidget:focus { border: 2px solid $accent; }
QHeaderView::section {
    background: $surface; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: $px6 $px8; font-weight: 600;
}
QListView#completions { background: $card; border: 1px solid $edge; outline: none; }
QListView#completions::item { padding: $px6 $px8; }
QListView#completions::item:selected { background: $soft; color: $ink; }

QMenu { background: $card; color: $ink; border: 1px solid $edge; padding: $px4 0; }
QMenu::item { padding: $px6 $px24 $px6 $px16; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $muted; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: $px4 0; }

QScrollBar:vertical { background: transparent; width: $px12; margin: 0; }
QScrollBar::handle:vertical { background: $line; min-height: $px36; border-radius: $px4; margin: 2px; }
QScrollBar::handle:vertical:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar:horizontal { background: transparent; height: $px12; margin: 0; }
QScrollBar::handle:horizontal { background: $line; min-width: $px36; border-radius: $px4; margin: 2px; }
""")


def readable(percent: int) -> int:
    """The text size nearest to this that the app offers, whatever a hand-written settings file says."""
    return min(max(percent, SMALLEST), LARGEST)
