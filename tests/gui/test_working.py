"""What runs beside the window and ends after the screen that wanted it goes nowhere, and is no fault."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from referral_assistant.core.refusal import Refusal
from referral_assistant.gui import working
from referral_assistant.gui.working import Work, wait_for_all


def fine() -> str:
    return "done"


def refused() -> str:
    raise Refusal("It cannot be read.")


def faulty() -> str:
    raise ValueError


@pytest.mark.parametrize("ends", [fine, refused, faulty])
def test_the_screen_may_be_gone_by_the_end(qtbot: QtBot, ends: object) -> None:
    go_on = threading.Event()

    def slow() -> object:
        go_on.wait(10)
        assert callable(ends)
        return ends()

    screen = QObject()
    work = Work(slow, screen)
    work.start()
    screen.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    go_on.set()
    wait_for_all()  # a fault in the thread would be a warning, and so an error
    assert not work._thread.is_alive()
    assert work not in working._running, "what it was about would be held for ever"
