"""Answering questions in the window."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from referral_assistant.core.answers import NotKnown, Unread, Where
from referral_assistant.core.settings import Settings
from referral_assistant.gui.outside.details import Details
from referral_assistant.gui.referral.editors.choice import ChoiceEditor, ChoicesEditor
from referral_assistant.gui.referral.editors.line import LineEditor
from referral_assistant.gui.referral.editors.long_text import LongTextEditor
from referral_assistant.gui.referral.page import PageView
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import window as say
from tests.gui.conftest import ME, Answering, inside, line, question


def answers(window: MainWindow) -> dict[str, object]:
    assert window.wizard is not None
    return dict(window.wizard.opened.answers)


def kept(window: MainWindow) -> dict[str, object]:
    assert window.wizard is not None
    record: dict[str, object] = json.loads(inside(window.wizard.opened.path))["answers"]
    return record


def test_the_first_referral_asks_who_you_are_and_fills_it_in(
    qtbot: QtBot, opened: Callable[[Settings], MainWindow], home: Path
) -> None:
    window = opened(Settings())
    window.referral_steps.start()
    details = window.screen_shown()
    assert isinstance(details, Details)
    boxes = (details.name, details.role, details.school, details.authority)
    for box, typed in zip(boxes, ("Ms R. Okafor", "Teacher", "Hill Lane", "London Borough of Sutton"), strict=True):
        box.clear()
        qtbot.keyClicks(box, typed)
    button = next(one for one in details.findChildren(QPushButton) if one.text() == say.DETAILS_KEEP)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert answers(window) == {"ref.name": "Ms R. Okafor", "ref.authority": "E09000029"}
    assert json.loads((home / "settings.json").read_text())["school"] == "Hill Lane"


def test_what_is_typed_is_on_disk_soon_without_any_save(qtbot: QtBot, window: MainWindow) -> None:
    box = question(window, "child.name").editor.first_box()
    qtbot.keyClicks(box, "Samuel Kent")
    assert answers(window)["child.name"] == "Samuel Kent"
    qtbot.waitUntil(lambda: kept(window).get("child.name") == "Samuel Kent", timeout=2000)


def test_typing_on_does_not_put_off_the_save(qtbot: QtBot, window: MainWindow) -> None:
    box = question(window, "child.name").editor.first_box()
    for letter in "Samuel Kent of Sutton":
        qtbot.keyClicks(box, letter)
        qtbot.wait(90)
    assert str(kept(window).get("child.name", "")).startswith("Samuel")


def test_a_question_appears_and_goes_with_the_answer_above_it_and_the_keyboard_stays(
    qtbot: QtBot, window: MainWindow
) -> None:
    danger = question(window, "gate.danger")
    view = window.wizard.view if window.wizard else None
    assert isinstance(view, PageView)
    told = view.questions[Where("gate.told")]
    assert isinstance(danger.editor, ChoiceEditor)
    yes, no = (button for _, button in danger.editor.buttons)
    yes.setFocus()
    qtbot.keyClick(yes, Qt.Key.Key_Space)
    assert list(view.questions) == [Where(id) for id in ("gate.danger", "gate.when", "gate.time", "gate.told")]
    assert view.questions[Where("gate.told")] is told
    assert QApplication.focusWidget() is yes
    qtbot.mouseClick(no, Qt.MouseButton.LeftButton)
    assert list(view.questions) == [Where("gate.danger"), Where("gate.told")]


def test_an_answer_comes_back_when_its_question_does(qtbot: QtBot, window: MainWindow) -> None:
    danger = question(window, "gate.danger")
    assert isinstance(danger.editor, ChoiceEditor)
    yes, no = (button for _, button in danger.editor.buttons)
    yes.click()
    qtbot.keyClicks(question(window, "gate.when").editor.first_box(), "10 March 2026")
    no.click()
    yes.click()
    editor = question(window, "gate.when").editor
    assert isinstance(editor, LineEditor)
    assert editor.box.text() == "10 March 2026"


def test_a_radio_answer_can_be_taken_back(window: MainWindow) -> None:
    danger = question(window, "gate.danger")
    assert isinstance(danger.editor, ChoiceEditor)
    assert all(not button.isChecked() for _, button in danger.editor.buttons), "nothing is chosen to begin with"
    danger.editor.buttons[0][1].click()
    assert answers(window)["gate.danger"] is True
    next(one for one in danger.findChildren(QPushButton) if one.text() == say.CLEAR).click()
    assert "gate.danger" not in answers(window)
    assert all(not button.isChecked() for _, button in danger.editor.buttons)


def test_a_date_that_cannot_be_read_is_kept_as_typed_and_said(qtbot: QtBot, window: MainWindow) -> None:
    box = question(window, "child.dob").editor.first_box()
    qtbot.keyClicks(box, "the day after")
    assert answers(window)["child.dob"] == Unread("the day after")
    assert window.wizard is not None
    qtbot.waitUntil(lambda: "the day after" in shown_advice(window), timeout=2000)
    again = question(window, "gate.danger") and question(window, "child.dob")
    assert isinstance(again.editor, LineEditor)
    assert again.editor.box.text() == "the day after"


def test_a_date_says_how_it_was_understood(qtbot: QtBot, window: MainWindow) -> None:
    editor = question(window, "child.dob").editor
    qtbot.keyClicks(editor.first_box(), "4/5/17")
    assert "Thursday 4 May 2017" in [label.text() for label in editor.findChildren(QLabel)]


def test_not_known_asks_why_and_hides_but_keeps_what_was_written(qtbot: QtBot, window: MainWindow) -> None:
    name = question(window, "child.name")
    qtbot.keyClicks(name.editor.first_box(), "Samuel")
    turn = next(one for one in name.findChildren(QPushButton) if one.text() == say.I_DO_NOT_KNOW)
    turn.click()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    qtbot.keyClicks(focused, "the register is locked")
    assert answers(window)["child.name"] == NotKnown("the register is locked")
    turn.click()
    assert answers(window)["child.name"] == "Samuel"


def test_ticking_none_of_these_takes_the_others_away(window: MainWindow) -> None:
    editor = question(window, "child.needs").editor
    assert isinstance(editor, ChoicesEditor)
    ticks = {option.id: button for option, button in editor.buttons}
    ticks["speech"].click()
    ticks["none"].click()
    assert answers(window)["child.needs"] == ("none",)
    ticks["hearing"].click()
    assert answers(window)["child.needs"] == ("hearing",)


def test_an_authority_is_found_by_a_part_of_its_name_and_anything_else_is_kept_as_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    box = question(window, "ref.authority").editor.first_box()
    assert isinstance(box, QLineEdit)
    box.clear()
    qtbot.keyClicks(box, "Suttonn")
    assert answers(window)["ref.authority"] == Unread("Suttonn")
    box.clear()
    qtbot.keyClicks(box, "sutton")
    offered = box.completer().completionModel()
    assert "London Borough of Sutton" in [offered.data(offered.index(row, 0)) for row in range(offered.rowCount())]
    box.setText("london borough of sutton")
    assert answers(window)["ref.authority"] == "E09000029"


def test_the_wheel_never_changes_an_answer(window: MainWindow) -> None:
    for id in ("gate.told", "ref.authority", "child.dob", "child.siblings", "child.needs"):
        editor = question(window, id).editor
        before = answers(window)
        box = editor.first_box()
        box.setFocus()
        turn = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QCoreApplication.sendEvent(box, turn)
        assert answers(window) == before, id


def test_tab_leaves_a_text_box(qtbot: QtBot, window: MainWindow) -> None:
    assert window.wizard is not None
    window.wizard.opened.add_entry("incidents")
    box = question(window, "inc.what").editor.first_box()
    assert isinstance(box, QPlainTextEdit)
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not box
    assert box.toPlainText() == ""


def test_pasted_text_is_cleaned_once_and_shown_as_plain_text(window: MainWindow) -> None:
    assert window.wizard is not None
    window.wizard.opened.add_entry("incidents")
    editor = question(window, "inc.what").editor
    assert isinstance(editor, LongTextEditor)
    editor.box.setPlainText("<b>B</b> said\x00 “no” & ran\r\nŵyl 🙂")
    window.wizard.opened.save()
    assert kept(window)["incidents"] == [{"inc.what": "<b>B</b> said “no” & ran\nŵyl 🙂"}]
    window.wizard.to_sections()
    window.wizard._pick("check")
    labels = [label for label in window.wizard.findChildren(QLabel) if "ran" in label.text()]
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_no_label_in_the_window_guesses_at_html(window: MainWindow) -> None:
    assert window.wizard is not None
    for key in ("start", "safety", "child", "incidents", "check", "finish"):
        window.wizard._pick(line(key))
        for label in window.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText, label.text()


@pytest.mark.parametrize("id", ["child.name", "child.postcode", "inc.what"])
def test_every_box_can_be_typed_into_and_read_back_after_opening_the_file_again(
    qtbot: QtBot, window: MainWindow, dialogs: Answering, id: str
) -> None:
    assert window.wizard is not None
    window.wizard.opened.add_entry("incidents")
    qtbot.keyClicks(question(window, id).editor.first_box(), "SM1 1AA")
    path = window.wizard.opened.path
    window.go_home()
    window.open_file(path)
    assert question(window, id).value() == "SM1 1AA"
    assert not dialogs.told


def shown_advice(window: MainWindow) -> str:
    assert window.wizard is not None
    return " ".join(label.text() for label in window.wizard.panel.findChildren(QLabel))


def test_a_blank_is_mentioned_only_after_the_page_was_left(qtbot: QtBot, window: MainWindow) -> None:
    question(window, "child.name")
    assert say.NOTHING_TO_LOOK_AT in shown_advice(window)
    assert window.wizard is not None
    window.wizard.go_on()
    question(window, "child.name")
    assert "the child's name" in shown_advice(window)


def test_advice_about_words_waits_for_a_pause(qtbot: QtBot, window: MainWindow) -> None:
    assert window.wizard is not None
    window.wizard.opened.add_entry("incidents")
    box = question(window, "inc.what").editor.first_box()
    qtbot.keyClicks(box, "Inappropriate")
    assert "Inappropriate" not in shown_advice(window)
    qtbot.waitUntil(lambda: "Inappropriate" in shown_advice(window), timeout=2000)


def test_deleted_widgets_are_really_gone(window: MainWindow) -> None:
    assert window.wizard is not None
    counts = []
    for _ in range(4):
        for key in ("safety", "child", "incidents", "check", "start"):
            window.wizard._pick(line(key))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        counts.append(len(window.findChildren(QWidget)))
    assert counts[-1] == counts[1]


def test_settings_of_a_known_person_are_filled_in(window: MainWindow) -> None:
    assert answers(window) == {"ref.name": ME.name, "ref.authority": ME.authority}
