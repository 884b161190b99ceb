"""Hidden when nobody is there, whatever stands over the window; and nothing copied stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QMenu, QVBoxLayout
from pytestqt.qtbot import QtBot

from referral_assistant.casework.people import unlocking
from referral_assistant.core.settings import Settings
from referral_assistant.files.key_store import Place, keep_key
from referral_assistant.files.sealing import Identity
from referral_assistant.files.settings import keep_settings, load_settings
from referral_assistant.gui.hidden import Hidden
from referral_assistant.gui.outside.details import Details
from referral_assistant.gui.outside.home import Home
from referral_assistant.gui.outside.unlock import Locked
from referral_assistant.gui.quiet import Quiet
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import keys as say_keys
from tests.gui.conftest import ME, drawn_anew, question


class Clock:
    """Seconds, as a test says."""

    def __init__(self) -> None:
        self.at = 1_000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def quiet(qtbot: QtBot, window: MainWindow, clock: Clock) -> Quiet:
    """The window's own, on the test's clock."""
    qtbot.waitUntil(lambda: window.is_painted)
    window.quiet.deleteLater()
    window.quiet = Quiet(window, clock)
    window.quiet.begin()
    return window.quiet


@pytest.fixture
def dialog(window: MainWindow) -> Iterator[QDialog]:
    made = QDialog(window)
    made.resize(300, 200)
    QVBoxLayout(made).addWidget(QLineEdit("Samuel"))
    made.open()
    yield made
    made.deleteLater()


def wait(quiet: Quiet, clock: Clock, seconds: int) -> None:
    """Let time go by as the timer would see it."""
    for _ in range(0, seconds, 5):
        clock.at += 5
        quiet.look()


def test_the_screen_hides_when_nobody_has_been_there_for_as_long_as_the_settings_say(
    window: MainWindow, quiet: Quiet, clock: Clock
) -> None:
    wait(quiet, clock, 295)
    assert not window.is_hidden
    wait(quiet, clock, 5)
    assert window.is_hidden


def test_a_key_shows_that_somebody_is_there(qtbot: QtBot, window: MainWindow, quiet: Quiet, clock: Clock) -> None:
    box = question(window, "child.name").editor.first_box()
    wait(quiet, clock, 295)
    qtbot.keyClicks(box, "S")
    wait(quiet, clock, 295)
    assert not window.is_hidden


def test_it_can_be_told_never_to_hide_but_hides_after_sleep(window: MainWindow, quiet: Quiet, clock: Clock) -> None:
    keep_settings(window.settings._replace(hide_after=0))
    wait(quiet, clock, 7200)
    assert not window.is_hidden
    clock.at += 600
    quiet.look()
    assert window.is_hidden


def test_the_key_hides_a_dialog_too_and_what_is_typed_in_it_stays(
    qtbot: QtBot, window: MainWindow, quiet: Quiet, dialog: QDialog
) -> None:
    (box,) = dialog.findChildren(QLineEdit)
    qtbot.keyClick(box, Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier)
    assert window.is_hidden
    assert dialog.isVisible()
    (cover,) = dialog.findChildren(Hidden)
    assert cover.geometry() == dialog.rect()
    seen = dialog.grab().toImage()
    box.setText("Something else, and much longer")
    assert dialog.grab().toImage() == seen
    box.setText("Samuel")
    assert not box.isEnabled()
    quiet.hide()
    assert dialog.findChildren(Hidden) == [cover]
    cover.show_again.emit()
    assert not window.is_hidden
    assert not cover.isVisible()
    assert (box.isEnabled(), box.text()) == (True, "Samuel")


def test_an_open_menu_does_not_outlast_the_screen(window: MainWindow, quiet: Quiet) -> None:
    menu = QMenu(window)
    menu.addAction("Samuel")
    menu.popup(window.mapToGlobal(window.rect().center()))
    assert menu.isVisible()
    quiet.hide()
    assert not menu.isVisible()


def test_a_dialog_that_closes_leaves_the_covers_of_the_others_in_order(
    window: MainWindow, quiet: Quiet, dialog: QDialog
) -> None:
    other = QDialog(window)
    other.open()
    quiet.hide()
    other.deleteLater()
    QCoreApplication.sendPostedEvents(other, QEvent.Type.DeferredDelete.value)
    (cover,) = dialog.findChildren(Hidden)
    quiet.show_again()
    assert not cover.isVisible()
    (box,) = dialog.findChildren(QLineEdit)
    assert box.isEnabled()


@pytest.mark.usefixtures("quick_passphrases")
def test_where_the_key_has_a_passphrase_it_is_asked_again_and_what_was_typed_is_safe(
    qtbot: QtBot, window: MainWindow, quiet: Quiet, dialog: QDialog, home: Path, kept_key: Identity
) -> None:
    (home / "key.txt").unlink()
    keep_key(kept_key, Place.PASSPHRASE, "four brown owls sing")
    qtbot.keyClicks(question(window, "child.name").editor.first_box(), "Samuel")
    assert window.wizard is not None
    opened = window.wizard.opened
    quiet.hide()
    assert not opened.unsaved
    assert unlocking.is_locked()
    (box,) = dialog.findChildren(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)
    seen = dialog.grab().toImage()
    box.setText("Something else")
    assert dialog.grab().toImage() == seen
    (cover,) = dialog.findChildren(Locked)
    qtbot.keyClicks(cover.passphrase, "four brown owls sang")
    qtbot.keyClick(cover.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: say_keys.WRONG_PASSPHRASE in [one.text() for one in cover.findChildren(QLabel)])
    assert window.is_hidden
    cover.passphrase.clear()
    qtbot.keyClicks(cover.passphrase, "four brown owls sing")
    qtbot.keyClick(cover.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.is_hidden)
    assert not unlocking.is_locked()
    assert [one for one in dialog.findChildren(Locked) if one.isVisible()] == []
    assert (box.isEnabled(), box.text()) == (True, "Something else")


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0])
def test_no_key_brings_back_what_is_locked(
    key: Qt.Key, qtbot: QtBot, window: MainWindow, quiet: Quiet, home: Path, kept_key: Identity
) -> None:
    (home / "key.txt").unlink()
    keep_key(kept_key, Place.PASSPHRASE, "four brown owls sing")
    question(window, "child.name")
    window.redrawing.set_text_size(150)
    drawn_anew(qtbot, window)
    quiet.hide()
    seen, title = window.screen_shown(), window.windowTitle()
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(seen, Locked)
    assert window.screen_shown() is seen
    assert (window.is_hidden, window.windowTitle()) == (True, title)


def test_what_is_drawn_anew_while_it_is_hidden_stays_behind_and_is_there_afterwards(
    qtbot: QtBot, window: MainWindow, quiet: Quiet
) -> None:
    before = window.wizard
    quiet.hide()
    seen, title = window.screen_shown(), window.windowTitle()
    window.redrawing.redraw()
    assert (window.screen_shown(), window.windowTitle()) == (seen, title)
    quiet.show_again()
    drawn_anew(qtbot, window)
    assert window.screen_shown() is window.wizard is not before
    quiet.hide()
    seen = window.screen_shown()
    window.go_home()
    assert window.screen_shown() is seen
    quiet.show_again()
    assert isinstance(window.screen_shown(), Home)


@pytest.fixture
def copied(qtbot: QtBot, window: MainWindow, quiet: Quiet) -> Quiet:
    """Something was copied in the window."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)
    QGuiApplication.clipboard().setText("Samuel")
    assert quiet.copied.isActive()
    return quiet


def test_what_was_copied_is_taken_off_the_clipboard_after_a_minute(copied: Quiet) -> None:
    assert copied.copied.interval() == 60_000
    copied.copied.timeout.emit()
    assert QGuiApplication.clipboard().text() == ""


def test_closing_the_window_takes_it_off_at_once(window: MainWindow, copied: Quiet) -> None:
    window.close()
    assert QGuiApplication.clipboard().text() == ""


def test_what_another_program_copied_since_stays(copied: Quiet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QGuiApplication, "focusWindow", staticmethod(lambda: None))
    QGuiApplication.clipboard().setText("from elsewhere")
    copied.copied.timeout.emit()
    assert QGuiApplication.clipboard().text() == "from elsewhere"


def test_the_time_is_a_setting(opened: Callable[[Settings], MainWindow]) -> None:
    window = opened(ME)
    window.home_steps.ask_details(window.go_home)
    shown = window.screen_shown()
    assert isinstance(shown, Details)
    assert shown.hide_after.currentText() == "After 5 minutes"
    shown.hide_after.setCurrentIndex(shown.hide_after.findText("After 10 minutes"))
    shown.kept.emit(shown.written())
    assert load_settings().hide_after == 10
    assert window.settings.hide_after == 10


def test_before_the_first_paint_no_event_is_looked_at_by_the_app(
    qtbot: QtBot, opened: Callable[[Settings], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    """PySide makes ready all of its classes for the first event that is: a fifth of a start."""
    seen: list[bool] = []

    def look(quiet: Quiet, watched: QObject, event: QEvent) -> bool:
        seen.append(quiet._window.is_painted)
        return False

    monkeypatch.setattr(Quiet, "eventFilter", look)
    window = opened(ME)
    qtbot.waitUntil(lambda: window.is_painted)
    window.setWindowTitle("anything")
    qtbot.waitUntil(lambda: bool(seen))
    assert all(seen)
