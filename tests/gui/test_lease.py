"""A referral that somebody else has open is opened only on request; and given up when another takes it over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from referral_assistant.casework.keeping import lease
from referral_assistant.casework.keeping.lease import Lease
from referral_assistant.casework.writing.opening import open_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.settings import Settings
from referral_assistant.files.leases import lease_file
from referral_assistant.files.sealing import Identity
from referral_assistant.gui import warm
from referral_assistant.gui.outside.home import Home
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import leases as say
from tests.gui.conftest import ME, Answering, drawn_anew, inside, question

Elsewhere = Callable[[Path], Lease]


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, kept_key: Identity) -> Elsewhere:
    """Somebody at another computer opens the referral in a file."""

    def take(path: Path) -> Lease:
        with monkeypatch.context() as patched:
            patched.setattr(lease, "_place", lambda: "another computer")
            other = Lease(path)
            other.take((kept_key.public,))
        return other

    return take


def path_of(window: MainWindow) -> Path:
    assert window.wizard is not None
    return window.wizard.opened.path


def test_what_somebody_has_open_stays_theirs_unless_it_is_taken_over(
    window: MainWindow, dialogs: Answering, elsewhere: Elsewhere
) -> None:
    path = path_of(window)
    window.go_home()
    assert not lease_file(path).exists()
    elsewhere(path)
    window.open_file(path)
    assert isinstance(window.screen_shown(), Home)
    assert len(dialogs.asked) == 1
    assert "since" in dialogs.asked[0]
    dialogs.says_yes = True
    window.open_file(path)
    assert window.wizard is not None


def test_when_another_takes_it_over_what_was_typed_is_kept_and_the_screen_is_left(
    window: MainWindow, dialogs: Answering, elsewhere: Elsewhere, qtbot: QtBot
) -> None:
    path = path_of(window)
    qtbot.keyClicks(question(window, "child.name").editor.first_box(), "Sam Kerr")
    elsewhere(path)
    assert window.keeper is not None
    window.keeper.renew()
    assert isinstance(window.screen_shown(), Home)
    assert len(dialogs.told) == 1
    assert "took this referral over" in dialogs.told[0]
    assert "Sam Kerr" in inside(path)
    assert lease_file(path).exists()


def test_drawing_the_screen_anew_keeps_it(qtbot: QtBot, window: MainWindow, dialogs: Answering) -> None:
    path = path_of(window)
    before = lease_file(path).read_bytes()
    window.redrawing.set_text_size(ME.text_size + 25)
    drawn_anew(qtbot, window)
    assert window.keeper is not None
    window.keeper.renew()
    assert lease_file(path).read_bytes() != before
    assert dialogs.told == []


def test_closing_the_window_gives_it_back(opened: Callable[[Settings], MainWindow]) -> None:
    window = opened(ME)
    window.referral_steps.start()
    path = path_of(window)
    assert lease_file(path).exists()
    window.close()
    assert not lease_file(path).exists()


def test_the_words_name_what_can_be_done() -> None:
    assert "take it over" in say.OPEN_BY
    assert "take it over" in say.OPEN_ELSEWHERE


def test_what_stays_on_the_screen_because_another_cannot_be_opened_is_still_shown_as_open(
    window: MainWindow, dialogs: Answering
) -> None:
    path = path_of(window)
    window.open_file(path.with_name("R-NOTHERE.referral"))
    assert len(dialogs.told) == 1
    assert path_of(window) == path
    assert lease_file(path).exists()


def test_a_dialog_is_not_taken_from_under_the_person_when_another_takes_it_over_or_saves(
    window: MainWindow, dialogs: Answering, elsewhere: Elsewhere, qtbot: QtBot
) -> None:
    path, wizard = path_of(window), window.wizard
    dialog = QDialog(wizard)
    dialog.setModal(True)
    dialog.show()
    theirs = open_referral(warm.form(), path)
    theirs.answer(Where("child.name"), "Sam")
    theirs.save()
    assert wizard is not None
    wizard.opened.put_record(wizard.opened.referral)
    assert window.keeper is not None
    window.keeper.save()
    elsewhere(path)
    window.keeper.renew()
    qtbot.wait(500)
    assert window.wizard is wizard
    assert dialogs.told == []
    dialog.close()
    qtbot.waitUntil(lambda: len(dialogs.told) == 2)
    assert isinstance(window.screen_shown(), Home)
