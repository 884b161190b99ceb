"""What the tests of a referral's life in the window share: the app's own form, and two people."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from referral_assistant.casework.reading.route import Place
from referral_assistant.gui.referral.view import View
from referral_assistant.gui.referral.wizard import Wizard
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages.life import STATUS


def wizard(window: MainWindow) -> Wizard:
    """The referral on the screen."""
    assert window.wizard is not None
    return window.wizard


def at(window: MainWindow, place: Place) -> View:
    """Go to one of the stops that every referral has."""
    wizard(window).show_stop(place)
    view = wizard(window).view
    assert view is not None
    return view


def words_in(widget: QWidget) -> str:
    """Every word that is shown, once the layout has had its turn."""
    QCoreApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def press(widget: QWidget, words: str) -> None:
    """Press the one button that says this."""
    QCoreApplication.processEvents()
    (found,) = (one for one in widget.findChildren(QPushButton) if one.text() == words and one.isVisibleTo(widget))
    found.click()


def has(widget: QWidget, words: str) -> bool:
    """Whether such a button can be pressed."""
    QCoreApplication.processEvents()
    return any(one.text() == words and one.isVisibleTo(widget) for one in widget.findChildren(QPushButton))


def sections(window: MainWindow) -> list[str]:
    """The lines of the section list."""
    shown = wizard(window).side.list
    return [shown.item(number).text() for number in range(shown.count())]


def where_it_is(window: MainWindow) -> str:
    """What the side says of where the referral is."""
    return next(words for words in words_in(wizard(window).side).split("\n") if words in STATUS.values())
