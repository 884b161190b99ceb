"""About the app: version, licences, and the published figures of the language checks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from referral_assistant import __version__
from referral_assistant.files.measured import load_measurements
from referral_assistant.gui.help.about import about_lines
from referral_assistant.gui.help.sheet import Sheet
from referral_assistant.gui.window import MainWindow


def test_the_lines_hold_every_published_figure() -> None:
    said = "\n".join(f"{what}\n{meaning}" for what, meaning in about_lines())
    measured = load_measurements()
    assert __version__ in said
    for one in (measured.developed, measured.held_back):
        assert f"{one.passages} passages" in said
        for figure in (*one.recall.values(), one.recall_of_all, one.precision, one.clean_marked):
            assert f"{figure} %" in said


def test_f9_shows_them(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F9)
    sheet = window.findChild(Sheet)
    assert sheet is not None
    assert any("held back" in label.text() for label in sheet.findChildren(QLabel))
    sheet.accept()
