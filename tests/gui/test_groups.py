"""Entries of a group as cards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from referral_assistant.casework.reading.route import PageStop
from referral_assistant.core.answers import Answers, NotKnown
from referral_assistant.gui.referral.group import GroupView
from referral_assistant.gui.referral.page import PageView
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import window as say
from tests.gui.conftest import line, question


def groups(window: MainWindow) -> GroupView:
    assert window.wizard is not None
    window.wizard._pick(line("incidents"))
    view = window.wizard.view
    assert isinstance(view, GroupView)
    return view


def press(view: GroupView, name: str) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    button = next(one for one in view.findChildren(QPushButton) if name in (one.accessibleName(), one.text()))
    button.click()


def whats(window: MainWindow) -> list[object]:
    assert window.wizard is not None
    return [entry.get("inc.what") for entry in window.wizard.opened.answers.entries("incidents")]


def add(qtbot: QtBot, window: MainWindow, words: str) -> None:
    press(groups(window), "Add an incident")
    assert window.wizard is not None
    index = len(window.wizard.opened.answers.entries("incidents")) - 1
    qtbot.keyClicks(question(window, "inc.what", index).editor.first_box(), words)


def test_adding_opens_the_first_page_of_the_new_entry(window: MainWindow) -> None:
    press(groups(window), "Add an incident")
    assert window.wizard is not None
    assert isinstance(window.wizard.view, PageView)
    assert window.wizard.view.stop == PageStop("incidents", 0, "incidents", 0)


def test_continue_goes_through_the_entry_and_back_to_the_cards(qtbot: QtBot, window: MainWindow) -> None:
    press(groups(window), "Add an incident")
    assert window.wizard is not None
    window.wizard.go_on()
    assert isinstance(window.wizard.view, PageView)
    assert window.wizard.view.stop.page == 1
    window.wizard.go_on()
    assert isinstance(window.wizard.view, GroupView)
    window.wizard.go_on()
    assert isinstance(window.wizard.view, PageView)
    assert window.wizard.view.stop == PageStop("words", 0)


def test_entries_can_be_reordered_removed_and_brought_back(qtbot: QtBot, window: MainWindow) -> None:
    for words in ("first", "second", "third"):
        add(qtbot, window, words)
    view = groups(window)
    press(view, "Move up Incident 3")
    assert whats(window) == ["first", "third", "second"]
    press(view, say.UNDO)
    assert whats(window) == ["first", "second", "third"]
    press(view, "Remove Incident 2")
    assert whats(window) == ["first", "third"]
    press(view, say.UNDO)
    assert whats(window) == ["first", "second", "third"]


def test_a_removed_entry_can_be_brought_back_from_another_page(qtbot: QtBot, window: MainWindow) -> None:
    add(qtbot, window, "the only one")
    press(groups(window), "Remove Incident 1")
    assert whats(window) == []
    question(window, "gate.danger")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert whats(window) == ["the only one"]


def test_after_removing_the_keyboard_is_at_undo(qtbot: QtBot, window: MainWindow) -> None:
    add(qtbot, window, "x")
    press(groups(window), "Remove Incident 1")
    qtbot.waitUntil(
        lambda: isinstance(focused := QApplication.focusWidget(), QPushButton) and focused.text() == say.UNDO
    )


def test_a_group_can_be_not_known_with_a_reason(qtbot: QtBot, window: MainWindow) -> None:
    view = groups(window)
    press(view, say.I_DO_NOT_KNOW)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    qtbot.keyClicks(focused, "the log is away")
    assert window.wizard is not None
    assert window.wizard.opened.answers["incidents"] == NotKnown("the log is away")
    press(view, say.I_DO_KNOW)
    assert "incidents" not in window.wizard.opened.answers


def test_a_card_says_how_many_things_wait_in_its_entry(qtbot: QtBot, window: MainWindow) -> None:
    add(qtbot, window, "Inappropriate.")
    view = groups(window)
    assert any("2 to look at" in label.text() for label in view.findChildren(type(view._said)))


def test_an_entry_left_empty_is_still_there_and_is_said(window: MainWindow) -> None:
    press(groups(window), "Add an incident")
    assert window.wizard is not None
    assert window.wizard.opened.answers.entries("incidents") == (Answers(),)
    assert any(finding.where.group == "incidents" for finding in window.wizard.opened.findings.all)
