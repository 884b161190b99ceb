"""The end of a referral in the window: plain documents shown and deleted, closing, and what is past its date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from referral_assistant.casework.reading.events import is_closed
from referral_assistant.casework.reading.route import Place
from referral_assistant.core.settings import Settings
from referral_assistant.gui.outside.home import Home
from referral_assistant.gui.outside.past_dates import PastDates
from referral_assistant.gui.referral.finish import FinishView
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import exports as say
from tests.gui.conftest import ME, Answering


@pytest.fixture
def finish(window: MainWindow, dialogs: Answering, tmp_path: Path, qtbot: QtBot) -> FinishView:
    """The last page, with a document made."""
    assert window.wizard is not None
    window.wizard.show_stop(Place.FINISH)
    view = window.wizard.view
    assert isinstance(view, FinishView)
    dialogs.save_to = tmp_path / "referral.docx"
    view.make.click()
    qtbot.waitUntil(lambda: "referral.docx" in words_in(view.documents), timeout=10_000)
    return view


def words_in(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_a_document_is_listed_and_deleted_only_when_the_person_is_sure(finish: FinishView, dialogs: Answering) -> None:
    document = dialogs.save_to
    assert document is not None
    (delete,) = finish.documents.findChildren(QPushButton)
    assert delete.accessibleName() == say.EXPORT_DELETE_NAME.format(name=document.name)
    delete.click()
    assert document.exists()
    dialogs.says_yes = True
    delete.click()
    assert not document.exists()
    assert not finish.documents.isVisible()


def test_closing_offers_to_delete_what_anybody_can_read(finish: FinishView, dialogs: Answering) -> None:
    document = dialogs.save_to
    assert document is not None
    finish.closing.press.click()
    assert is_closed(finish.opened.referral)
    assert "still on this computer: 1." in dialogs.asked[0]
    assert document.exists()
    assert finish.closing.press.text() == say.CLOSE_AGAIN
    finish.closing.press.click()
    dialogs.says_yes = True
    finish.closing.press.click()
    assert not document.exists()


def test_closing_without_documents_asks_nothing(window: MainWindow, dialogs: Answering) -> None:
    assert window.wizard is not None
    window.wizard.show_stop(Place.FINISH)
    view = window.wizard.view
    assert isinstance(view, FinishView)
    view.closing.press.click()
    assert is_closed(view.opened.referral)
    assert dialogs.asked == []


def test_what_is_past_its_date_is_offered_at_home_and_deleted_by_choice(
    opened: Callable[[Settings], MainWindow],
    dialogs: Answering,
    policy: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = opened(ME)
    window.referral_steps.start()
    assert window.wizard is not None
    path = window.wizard.opened.path
    window.go_home()
    policy.parent.mkdir()
    policy.write_text('{"keep_for": 12}')
    monkeypatch.setenv("REFERRAL_ASSISTANT_TODAY", "2030-01-01")
    window.go_home()
    home = window.screen_shown()
    assert isinstance(home, Home)
    assert say.PAST.format(months=12, count=1) in words_in(home)
    dialogs.says_yes = True

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, PastDates)
        assert not dialog.delete.isEnabled()
        ((tick, _),) = dialog.ticks
        tick.click()
        dialog.delete.click()
        dialog.deleteLater()

    monkeypatch.setattr(dialogs, "show", choose)
    (look,) = (one for one in home.findChildren(QPushButton) if one.text() == say.PAST_LOOK)
    look.click()
    assert not path.exists()
    assert dialogs.asked == [say.PAST_SURE.format(count=1)]
    shown = window.screen_shown()
    assert isinstance(shown, Home)
    assert say.PAST_LOOK not in [one.text() for one in shown.findChildren(QPushButton)]
