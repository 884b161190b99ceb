"""The shield keeps every window out of captures while it is on, and a notice stands in the place of the main one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from referral_assistant.core.settings import Settings
from referral_assistant.files.settings import load_settings
from referral_assistant.gui import shield as shield_module
from referral_assistant.gui.outside.details import Details
from referral_assistant.gui.shield import Shield
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import settings as say
from tests.gui.conftest import ME

OpenWindow = Callable[[Settings], MainWindow]


class Screen:
    """In the place of the system: remembers which windows it keeps out."""

    def __init__(self) -> None:
        self.kept_out: set[int] = set()

    def __call__(self, handle: int, on: bool) -> bool:
        (self.kept_out.add if on else self.kept_out.discard)(handle)
        return True


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    made = Screen()
    monkeypatch.setattr(shield_module, "system_shield", lambda: made)
    monkeypatch.setattr("referral_assistant.gui.outside.details.system_shield", lambda: made)
    return made


def shielded(window: MainWindow) -> Shield:
    return window.shield


def test_the_window_and_a_dialog_are_kept_out_from_the_moment_they_show(
    screen: Screen, opened: OpenWindow, qtbot: QtBot
) -> None:
    window = opened(ME)
    assert int(window.winId()) in screen.kept_out
    dialog = QDialog(window)
    dialog.show()
    assert int(dialog.winId()) in screen.kept_out
    dialog.close()


def test_a_notice_lies_where_the_window_is_and_is_itself_seen(screen: Screen, opened: OpenWindow) -> None:
    window = opened(ME)
    notice = shielded(window).notice
    assert notice is not None
    assert notice.isVisible()
    assert int(notice.winId()) not in screen.kept_out
    window.resize(900, 700)
    assert notice.geometry() == window.frameGeometry()
    window.hide()
    assert not notice.isVisible()


def test_turned_off_in_the_details_everything_is_seen_again(screen: Screen, opened: OpenWindow) -> None:
    window = opened(ME)
    window.home_steps.ask_details(window.go_home)
    details = window.screen_shown()
    assert isinstance(details, Details)
    details.shield.setCurrentIndex(details.shield.findData(False))
    details.kept.emit(details.written())
    notice = shielded(window).notice
    assert screen.kept_out == set()
    assert notice is not None
    assert not notice.isVisible()
    assert load_settings().shield is False


def test_it_starts_as_it_was_left(screen: Screen, opened: OpenWindow) -> None:
    window = opened(ME._replace(shield=False))
    assert screen.kept_out == set()
    assert shielded(window).notice is None


def test_where_the_system_has_no_way_nothing_is_promised(opened: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shield_module, "system_shield", lambda: None)
    window = opened(ME)
    assert not shielded(window).can
    assert shielded(window).notice is None
    details = Details(Settings(), (), {})
    assert details.shield.accessibleDescription() == say.SHIELD_CANNOT
    details.deleteLater()
