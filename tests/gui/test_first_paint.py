"""The first screen is there before anything that can be done on it is loaded; a moment later all of it can be done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from pytestqt.qtbot import QtBot

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading.area import only
from referral_assistant.casework.writing.opening import start_referral
from referral_assistant.core.form import Form
from referral_assistant.core.settings import Settings
from referral_assistant.files.sealing import Identity
from referral_assistant.files.settings import keep_settings
from referral_assistant.gui import window as window_module
from referral_assistant.gui.outside.home import Home
from referral_assistant.gui.outside.new_key import BringBack
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import keys as say_key
from referral_assistant.messages import window as say
from tests.gui.conftest import ME, Answering, kept_list
from tests.gui.life import press, words_in

NOT_YET = ("pyrage", "datetime", "referral_assistant.files.shelf", "referral_assistant.gui.dialogs")
"""What the first paint does not wait for: sealing, calendars, the list, every dialog."""
LATE = ("pydantic", "docx", "docxtpl", "lxml", "jinja2")
"""What home does not need at all."""
PROGRAM = f"""
NOT_YET, LATE = {NOT_YET!r}, {LATE!r}
import sys
from referral_assistant.gui.application import qt_application
from referral_assistant.gui.window import MainWindow
application = qt_application()
window = MainWindow()
def loaded(names):
    return [name for name in names if name in sys.modules]
window.painted.connect(lambda: print(loaded(NOT_YET)))
window.ready.connect(lambda: print(window.screen_shown().kept.table.rowCount(), loaded(LATE)))
window.ready.connect(application.quit)
window.show()
application.exec()
"""


def test_nothing_is_loaded_before_the_first_paint_that_the_first_screen_does_not_need(
    home: Path, kept_key: Identity, form: Form
) -> None:
    start_referral(form, ME, only(form)).file.lease.drop()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    at_paint, when_ready = done.stdout.splitlines()
    assert at_paint == "[]"
    assert when_ready == "1 []", "not even where there is a referral to list"


@pytest.fixture
def unpainted(qtbot: QtBot, home: Path, kept_key: Identity, dialogs: Answering) -> MainWindow:
    """A window that has not been shown yet."""
    keep_settings(ME)
    made = MainWindow(dialogs)
    qtbot.addWidget(made)
    return made


def test_a_key_that_cannot_be_read_is_said_where_the_list_would_stand_and_can_be_brought_back(
    home: Path, kept_key: Identity, form: Form, qtbot: QtBot, dialogs: Answering
) -> None:
    start_referral(form, ME, only(form)).file.lease.drop()
    (home / "key.txt").write_text("not a key")
    unlocking.forget()
    keep_settings(ME)
    made = MainWindow(dialogs)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.ready):
        made.show()
    kept = kept_list(made)
    assert say_key.KEY_DAMAGED in words_in(kept)
    assert kept.table is None
    press(kept, say_key.BRING_BACK)
    assert isinstance(made.screen_shown(), BringBack)
    made.go_home()
    home_screen = made.screen_shown()
    assert isinstance(home_screen, Home)
    press(home_screen, say.HOME_START)
    assert made.wizard is None, "what was written could never be opened"
    assert dialogs.asked == [say_key.KEY_DAMAGED]
    dialogs.says_yes = True
    press(home_screen, say.HOME_KEY)
    assert isinstance(made.screen_shown(), BringBack)
    made.go_home()
    kept = kept_list(made)
    (home / "key.txt").write_text(kept_key.secret)
    press(kept, say_key.HOME_AGAIN)
    assert say_key.KEY_DAMAGED not in words_in(kept)
    assert kept.table is not None


@pytest.mark.parametrize(
    ("words", "opens"),
    [
        (say.URGENT_BUTTON, "Sheet"),
        (say.HOME_START, "YourKey"),
        (say.HOME_OPEN, "Wizard"),
        (say.RESOURCES_LINK, "ResourcesSheet"),
        (say.ABOUT_LINK, "Sheet"),
        (say.HOME_FIGURES, "FiguresSheet"),
        (say.HOME_DETAILS, "Details"),
        (say.HOME_KEY, "YourKey"),
    ],
)
def test_once_it_is_painted_each_button_does_what_it_says(
    qtbot: QtBot, unpainted: MainWindow, dialogs: Answering, form: Form, words: str, opens: str
) -> None:
    shown = unpainted.screen_shown()
    assert isinstance(shown, Home)
    assert shown.kept is None
    other = start_referral(form, ME, only(form))
    other.file.lease.drop()
    dialogs.open_from = other.path
    with qtbot.waitSignal(unpainted.ready):
        unpainted.show()
    press(shown, words)
    after = unpainted.screen_shown()
    assert opens in {type(one).__name__ for one in (*dialogs.shown, after)}
    unpainted.close()


def test_keys_work_once_it_is_painted(qtbot: QtBot, unpainted: MainWindow, dialogs: Answering) -> None:
    with qtbot.waitSignal(unpainted.ready):
        unpainted.show()
    qtbot.keyClick(unpainted, Qt.Key.Key_F1)
    assert [type(one).__name__ for one in dialogs.shown] == ["Sheet"]


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
    with qtbot.waitSignal(made.ready):
        made.show()
    assert not made.is_painted
    assert isinstance(shown := made.screen_shown(), Home)
    assert shown.kept is not None
