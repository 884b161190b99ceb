"""From the last page, a referral for another child of the same incident, and the key to the labels."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from referral_assistant.casework.reading.route import Place
from referral_assistant.core.settings import Settings
from referral_assistant.files.content import EXAMPLE
from referral_assistant.files.settings import keep_settings
from referral_assistant.files.word import paragraphs_in
from referral_assistant.gui.referral.finish import FinishView
from referral_assistant.gui.referral.linked import StartLinked
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import linking as say
from tests.gui.conftest import ME, Answering


@pytest.fixture
def on_example(qtbot: QtBot, home: Path, dialogs: Answering) -> Iterator[MainWindow]:
    """A window at the last page of the worked example, on the app's own form."""
    keep_settings(Settings(*ME[:3], authority="E10000019"))
    window = MainWindow(dialogs)
    qtbot.addWidget(window)
    window.show()
    window.open_file(EXAMPLE)
    assert window.wizard is not None
    window.wizard.show_stop(Place.FINISH)
    yield window
    dialogs.on_close = "lose"
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def last_page(window: MainWindow) -> FinishView:
    assert window.wizard is not None
    assert isinstance(window.wizard.view, FinishView)
    return window.wizard.view


def asked(window: MainWindow, dialogs: Answering) -> StartLinked:
    last_page(window).others.start.click()
    dialog = dialogs.shown[-1]
    assert isinstance(dialog, StartLinked)
    return dialog


def words_on(view: FinishView) -> str:
    return "\n".join(label.text() for label in view.findChildren(QLabel))


def press(view: FinishView, words: str) -> None:
    next(one for one in view.findChildren(QPushButton) if one.text() == words).click()


def test_what_is_left_behind_is_said_before_and_changes_with_the_child(
    on_example: MainWindow, dialogs: Answering
) -> None:
    dialog = asked(on_example, dialogs)
    assert list(dialog.children_asked) == ["Child B", "Child C"]
    assert say.START_NOTHING_BEHIND in [label.text() for label in dialog.findChildren(QLabel)]
    dialog.children_asked["Child C"].setChecked(True)
    assert dialog.label == "Child C"
    assert len(dialog._kept) == 2
    dialog._kept["act.apart.how"].setChecked(True)
    dialog._more["act.gap"].setChecked(True)
    assert dialog.also == {"act.apart.how", "act.gap"}


def test_the_linked_referral_is_kept_at_once_and_opens_from_where_it_was_made(
    qtbot: QtBot, on_example: MainWindow, dialogs: Answering
) -> None:
    dialog = asked(on_example, dialogs)
    qtbot.keyClick(dialog.go, Qt.Key.Key_Space)
    shown = words_on(last_page(on_example))
    assert "The referral for Child B has begun" in shown
    assert "gave way to “Child A”" in shown
    press(last_page(on_example), say.OTHERS_OPEN)
    assert on_example.wizard is not None
    opened = on_example.wizard.opened
    assert opened.answers["child.name.full"] == "Amira Noor Haddad"
    assert opened.answers["ref.subject"] == "affected"
    assert opened.reference in opened.path.name


def test_the_key_is_saved_where_the_person_says(on_example: MainWindow, dialogs: Answering, tmp_path: Path) -> None:
    dialogs.save_to = tmp_path / "key.docx"
    last_page(on_example).others.key.click()
    assert "Amira Noor Haddad" in "\n".join(paragraphs_in(dialogs.save_to.read_bytes()))
    assert dialogs.names == [f"Key {last_page(on_example).opened.reference}.docx"]
    assert say.KEY_APART in words_on(last_page(on_example))


def test_where_no_other_child_has_a_label_nothing_is_offered(opened: Callable[[Settings], MainWindow]) -> None:
    window = opened(ME)
    window.referral_steps.start()
    assert window.wizard is not None
    window.wizard.show_stop(Place.FINISH)
    assert not hasattr(last_page(window), "others")
