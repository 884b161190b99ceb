"""What else helps: found by word, topic and age; a browser opens only when a person presses a link."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton

from referral_assistant.gui.help.resources import ResourcesSheet
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import look_up as say
from tests.gui.conftest import Answering, question


@pytest.fixture
def browsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return opened


@pytest.fixture
def sheet(window: MainWindow, dialogs: Answering, browsed: list[str]) -> ResourcesSheet:
    window.look_up.resources()
    shown = dialogs.shown[-1]
    assert isinstance(shown, ResourcesSheet)
    return shown


def titles(sheet: ResourcesSheet) -> list[str]:
    known = {"Listening to children", "A book for small children"}
    return [label.text() for label in sheet.findChildren(QLabel) if label.text() in known and label.isVisibleTo(sheet)]


def test_it_is_found_by_word_topic_and_age(sheet: ResourcesSheet) -> None:
    assert len(titles(sheet)) == 2
    sheet.words.setText("listens")
    assert titles(sheet) == ["Listening to children"]
    sheet.words.clear()
    sheet.topic.setCurrentIndex(sheet.topic.findData("images"))
    assert titles(sheet) == ["A book for small children"]
    sheet.age.setText("12")
    assert titles(sheet) == []
    sheet.age.setText("six")
    assert titles(sheet) == ["A book for small children"]


def test_only_a_checked_address_has_a_link_and_only_pressing_it_opens_a_browser(
    sheet: ResourcesSheet, browsed: list[str]
) -> None:
    links = [one for one in sheet.findChildren(QPushButton) if "browser" in one.text()]
    assert [one.text() for one in links] == ["Open learning.example.org in the browser"]
    assert browsed == []
    links[0].click()
    assert browsed == ["https://learning.example.org/listening"]


def test_a_question_shows_what_helps_with_it_folded_away(window: MainWindow, browsed: list[str]) -> None:
    view = question(window, "say.words")
    turn = next(one for one in view.findChildren(QPushButton) if one.text() == "What else helps")
    card = next(one for one in view.findChildren(QLabel) if one.text() == "Listening to children")
    assert not card.isVisibleTo(view)
    turn.click()
    assert card.isVisibleTo(view)
    assert browsed == []


def test_a_question_that_nothing_helps_with_says_nothing_of_it(window: MainWindow) -> None:
    view = question(window, "child.name")
    assert "What else helps" not in [one.text() for one in view.findChildren(QPushButton)]


def test_where_the_school_wants_no_links_the_address_can_be_read_and_not_followed(
    window: MainWindow, dialogs: Answering, policy: Path, browsed: list[str]
) -> None:
    policy.parent.mkdir()
    policy.write_text('{"help_links": false}')
    window.look_up.resources()
    shown = dialogs.shown[-1]
    said = [label.text() for label in shown.findChildren(QLabel)]
    assert any(text.startswith(say.RESOURCE_AT.format(address="")) for text in said)
    assert [link.text() for link in shown.findChildren(QPushButton)] == [say.CLOSE]
    assert browsed == []
