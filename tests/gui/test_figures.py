"""The figures in a dialog: every bar has its words, the keyboard reaches everything, and they can be saved."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from referral_assistant.casework.together import figures
from referral_assistant.casework.together.figures import Counted
from referral_assistant.core.figures import Figures, Row
from referral_assistant.core.refusal import Refusal
from referral_assistant.gui.outside.figures import Bar, FiguresSheet
from referral_assistant.gui.window import MainWindow
from referral_assistant.gui.working import Work
from referral_assistant.messages import figures as say
from referral_assistant.messages import window as say_window
from tests.gui.conftest import Answering
from tests.gui.life import press

SOME = Figures(
    17,
    (Row("No further action", 12), Row("Early help or another service", 5), Row("Advice", None), Row("Other", None)),
    (Row("July to September 2026", 6), Row("April to June 2026", 11)),
    (Row(say.TO_ACKNOWLEDGE, 1), Row(say.TO_DECIDE, None)),
)


def _said(sheet: FiguresSheet) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel)]


@pytest.fixture
def sheet(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[FiguresSheet]:
    monkeypatch.setattr(figures, "counted", lambda: Counted(SOME, 2))
    made = FiguresSheet(window, window.dialogs)
    made.show()
    qtbot.waitUntil(lambda: made.counted is not None)
    yield made
    made.accept()
    made.deleteLater()


def test_every_bar_has_its_words_and_one_that_is_not_told_looks_otherwise(sheet: FiguresSheet) -> None:
    bars, said = sheet.findChildren(Bar), _said(sheet)
    assert len(bars) == len(SOME.outcomes) + len(SOME.quarters)
    assert [bar.is_told for bar in bars] == [True, True, False, False, True, True]
    assert bars[0].share == 1.0
    assert all(bar.share <= 1.0 for bar in bars)
    for row in (*SOME.outcomes, *SOME.quarters):
        count = say.FEW if row.number is None else row.number
        assert say.ROW.format(label=row.label, count=count) in said
    assert say.ROW.format(label=say.TO_ACKNOWLEDGE, count=say.ONE_DAY) in said
    assert say.ROW.format(label=say.TO_DECIDE, count=say.TOO_FEW) in said
    assert say.NOT_OPENED.format(count=2) in said


def test_they_are_saved_where_the_person_says(sheet: FiguresSheet, window: MainWindow, tmp_path: Path) -> None:
    assert isinstance(window.dialogs, Answering)
    sheet.save.click()  # thought better of it
    window.dialogs.save_to = tmp_path / "f.csv"
    sheet.save.click()
    assert "No further action,12" in window.dialogs.save_to.read_text("utf-8-sig")
    window.dialogs.save_to = tmp_path / "gone" / "f.csv"
    sheet.save.click()
    assert len(window.dialogs.told) == 1


def test_tab_reaches_every_button_and_escape_closes(sheet: FiguresSheet, qtbot: QtBot) -> None:
    reached = set()
    for _ in range(6):
        qtbot.keyClick(sheet.focusWidget() or sheet, Qt.Key.Key_Tab)
        reached.add(sheet.focusWidget())
    assert {sheet.save, sheet.close_it} <= reached
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_what_keeps_them_from_being_counted_is_said(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> Counted:
        raise Refusal("There is no key.")

    monkeypatch.setattr(figures, "counted", refuse)
    made = FiguresSheet(window, window.dialogs)
    qtbot.waitUntil(lambda: "There is no key." in _said(made))
    assert not made.save.isEnabled()
    made.accept()
    made.deleteLater()


def test_it_may_be_closed_before_the_counting_has_ended(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slow() -> Counted:
        go_on.wait(10)
        return Counted(SOME, 0)

    monkeypatch.setattr(figures, "counted", slow)
    made = FiguresSheet(window, window.dialogs)
    (work,) = window.findChildren(Work)
    made.accept()
    made.deleteLater()
    with qtbot.waitSignal(work.done):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        go_on.set()


def test_home_shows_them(window: MainWindow, qtbot: QtBot) -> None:
    assert isinstance(window.dialogs, Answering)
    window.go_home()
    shown = window.screen_shown()
    assert shown is not None
    press(shown, say_window.HOME_FIGURES)
    (made,) = window.dialogs.shown
    assert isinstance(made, FiguresSheet)
    qtbot.waitUntil(lambda: made.counted is not None)
    assert say.NONE in _said(made)
