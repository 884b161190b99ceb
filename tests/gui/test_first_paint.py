"""The first screen is there before anything that can be done on it is loaded; a moment later all of it can be done."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from referral_assistant.core.settings import Settings
from referral_assistant.files.settings import keep_settings
from referral_assistant.gui import window as window_module
from referral_assistant.gui.outside.home import Home
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import window as say
from tests.gui.conftest import ME, Answering

NOT_YET = ("pyrage", "datetime", "referral_assistant.files.shelf", "referral_assistant.gui.dialogs")
"""What the first paint does not wait for: sealing, calendars, the list, every dialog."""
PROGRAM = f"""
import sys
from referral_assistant.gui.application import qt_application
from referral_assistant.gui.window import MainWindow
application = qt_application()
window = MainWindow()
loaded = lambda: [name for name in {NOT_YET!r} if name in sys.modules]
window.painted.connect(lambda: print(loaded()))
window.ready.connect(lambda: print(loaded()))
window.ready.connect(application.quit)
window.show()
application.exec()
"""


def test_nothing_is_loaded_before_the_first_paint_that_the_first_screen_does_not_need(tmp_path: Path) -> None:
    environment = {"REFERRAL_ASSISTANT_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    at_paint, when_ready = done.stdout.splitlines()
    assert at_paint == "[]"
    assert "referral_assistant.files.shelf" in when_ready, "or the names have changed, and nothing is looked at"


@pytest.fixture
def unpainted(qtbot: QtBot, home: Path, dialogs: Answering) -> MainWindow:
    """A window that has not been shown yet."""
    keep_settings(ME)
    made = MainWindow(dialogs)
    qtbot.addWidget(made)
    return made


def test_once_it_is_painted_the_keys_and_the_buttons_do_what_they_say(
    qtbot: QtBot, unpainted: MainWindow, dialogs: Answering
) -> None:
    shown = unpainted.screen_shown()
    assert isinstance(shown, Home)
    assert shown.kept is None
    with qtbot.waitSignal(unpainted.ready):
        unpainted.show()
    assert shown.kept is not None
    qtbot.keyClick(unpainted, Qt.Key.Key_F1)
    (urgent,) = (one for one in shown.findChildren(QPushButton) if one.text() == say.URGENT_BUTTON)
    urgent.click()
    assert len(dialogs.shown) == 2


def test_a_window_that_is_never_painted_is_made_ready_all_the_same(
    qtbot: QtBot, home: Path, dialogs: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_paint(_window: MainWindow, _event: QPaintEvent) -> None:
        """As for a window that starts as an icon, or behind others."""

    monkeypatch.setattr(MainWindow, "paintEvent", no_paint)
    monkeypatch.setattr(window_module, "_AT_LATEST", 50)
    keep_settings(Settings())
    made = MainWindow(dialogs)
    qtbot.addWidget(made)
    with qtbot.waitSignals([made.painted, made.ready]):
        made.show()
    assert isinstance(shown := made.screen_shown(), Home)
    assert shown.kept is not None
