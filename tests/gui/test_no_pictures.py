"""A picture or a file, pasted or dropped, is refused in words and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from referral_assistant.gui.referral.question import QuestionView
from referral_assistant.gui.window import MainWindow
from tests.gui.conftest import question

SAID = "Pictures, videos and files cannot be put here"


def picture() -> QMimeData:
    handed = QMimeData()
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    handed.setImageData(image)
    return handed


def file() -> QMimeData:
    handed = QMimeData()
    handed.setUrls([QUrl.fromLocalFile("/home/somebody/IMG_0001.jpg")])
    return handed


def from_word() -> QMimeData:
    handed = picture()
    handed.setText("She ran to Mr Hood.")
    return handed


def paste(view: QuestionView, handed: QMimeData, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setMimeData(handed)
    view.take_focus()
    qtbot.keyClick(view.editor.first_box(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def drop(view: QuestionView, handed: QMimeData) -> None:
    box = view.editor.first_box()
    target = box.viewport() if hasattr(box, "viewport") else box
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        handed,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(target, event)


def says_so(view: QuestionView) -> bool:
    return any(label.text().startswith(SAID) and label.isVisibleTo(view) for label in view.findChildren(QLabel))


def ask(window: MainWindow, id: str) -> QuestionView:
    assert window.wizard is not None
    if id.startswith("inc."):
        window.wizard.opened.add_entry("incidents")
    return question(window, id)


@pytest.mark.parametrize("id", ["inc.what", "say.words", "child.name"])
@pytest.mark.parametrize("handed", [picture, file])
def test_what_is_pasted_or_dropped_is_refused_in_words(
    window: MainWindow, qtbot: QtBot, id: str, handed: Callable[[], QMimeData]
) -> None:
    view = ask(window, id)
    assert not says_so(view)
    paste(view, handed(), qtbot)
    assert says_so(view)
    assert view.value() is None
    drop(view, handed())
    assert view.value() is None


@pytest.mark.parametrize("id", ["inc.what", "child.name"])
def test_text_from_word_is_taken_in_and_the_picture_of_it_is_not(window: MainWindow, qtbot: QtBot, id: str) -> None:
    view = ask(window, id)
    paste(view, from_word(), qtbot)
    assert view.value() == "She ran to Mr Hood."
    assert not says_so(view)


def test_it_goes_away_when_the_person_types(window: MainWindow, qtbot: QtBot) -> None:
    view = question(window, "child.name")
    paste(view, picture(), qtbot)
    qtbot.keyClicks(view.editor.first_box(), "Sam")
    assert not says_so(view)
