"""Undo and redo by keyboard: in the box first, then across pages, to the question that was changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from referral_assistant.casework.reading.route import GroupStop, PageStop
from referral_assistant.casework.writing.opening import open_referral
from referral_assistant.core.answers import NotKnown, Where
from referral_assistant.gui import warm
from referral_assistant.gui.referral import undoing
from referral_assistant.gui.referral.editors.choice import ChoiceEditor, ChoicesEditor
from referral_assistant.gui.referral.editors.own_undo import Line, Paragraphs
from referral_assistant.gui.referral.group import GroupView
from referral_assistant.gui.referral.page import PageView
from referral_assistant.gui.referral.wizard import Wizard
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import window as say
from tests.gui.conftest import Answering, line, question

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def wizard_of(window: MainWindow) -> Wizard:
    assert window.wizard is not None
    return window.wizard


def answers(window: MainWindow) -> dict[str, object]:
    """What is answered since the referral was begun."""
    return {id: one for id, one in wizard_of(window).opened.answers.items() if not id.startswith("ref.")}


def focused(window: MainWindow) -> QWidget:
    """What has the keyboard."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def undo(qtbot: QtBot, window: MainWindow, times: int = 1) -> None:
    for _ in range(times):
        qtbot.keyClick(focused(window), Qt.Key.Key_Z, CTRL)


def redo(qtbot: QtBot, window: MainWindow, times: int = 1) -> None:
    for _ in range(times):
        qtbot.keyClick(focused(window), Qt.Key.Key_Y, CTRL)


def write(qtbot: QtBot, window: MainWindow, id: str, words: str, index: int = 0) -> QWidget:
    box = question(window, id, index).editor.first_box()
    qtbot.keyClicks(box, words)
    return box


def at(window: MainWindow) -> Where | None:
    """The question that has the keyboard."""
    return wizard_of(window).here()[1]


def words_in(widget: QWidget) -> str:
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    assert isinstance(widget, QLineEdit)
    return widget.text()


def said(window: MainWindow) -> str:
    shown = wizard_of(window).footer._said
    return shown.text() if shown.isVisible() else ""


def choose(qtbot: QtBot, window: MainWindow, id: str, number: int) -> None:
    editor = question(window, id).editor
    assert isinstance(editor, ChoiceEditor | ChoicesEditor)
    button = editor.buttons[number][1]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def press(window: MainWindow, name: str) -> None:
    view = wizard_of(window).view
    assert view is not None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    next(one for one in view.findChildren(QPushButton) if name in (one.accessibleName(), one.text())).click()


def incident(qtbot: QtBot, window: MainWindow, words: str) -> None:
    wizard_of(window)._pick(line("incidents"))
    press(window, "Add an incident")
    write(qtbot, window, "inc.what", words, len(wizard_of(window).opened.answers.entries("incidents")) - 1)


def test_typing_on_one_page_and_choosing_on_the_next_are_taken_back_there(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, "child.name", "Samuel")
    qtbot.keyClick(focused(window), Qt.Key.Key_Return, CTRL)
    choose(qtbot, window, "child.needs", 0)
    assert answers(window) == {"child.name": "Samuel", "child.needs": ("speech",)}
    undo(qtbot, window)
    assert (answers(window), at(window)) == ({"child.name": "Samuel"}, Where("child.needs"))
    editor = question(window, "child.needs").editor
    assert isinstance(editor, ChoicesEditor)
    assert editor.value() is None
    undo(qtbot, window)
    assert (answers(window), at(window)) == ({}, Where("child.name"))
    assert words_in(focused(window)) == ""
    assert isinstance(wizard_of(window).view, PageView)
    assert said(window) == "Taken back: the child's name."
    redo(qtbot, window)
    assert words_in(focused(window)) == "Samuel"
    qtbot.keyClick(focused(window), Qt.Key.Key_Z, CTRL | SHIFT)
    assert answers(window) == {"child.name": "Samuel", "child.needs": ("speech",)}
    assert (at(window), said(window)) == (
        Where("child.needs"),
        "Done again: whether the child needs help with any of these.",
    )


@pytest.mark.parametrize("id", ["child.name", "say.words", "child.carer", "ref.authority"])
def test_a_box_takes_back_its_own_letters_first_and_nothing_is_counted_twice(
    qtbot: QtBot, window: MainWindow, id: str
) -> None:
    choose(qtbot, window, "gate.told", 0)
    before = answers(window)
    box = question(window, id).editor.first_box()
    held = words_in(box)
    qtbot.keyClicks(box, "Sam Kay")
    wizard_of(window).settle_now()
    while answers(window) != before or words_in(box) != held:
        assert focused(window) is box, "the box has not taken all of it back"
        undo(qtbot, window)
    assert said(window) == ""
    undo(qtbot, window)
    assert (answers(window), at(window)) == ({}, Where("gate.told"))


def test_a_box_does_again_what_it_took_back_before_the_referral_does(qtbot: QtBot, window: MainWindow) -> None:
    box = write(qtbot, window, "say.words", "He won't let me go.")
    undo(qtbot, window)
    assert answers(window) == {}
    redo(qtbot, window)
    assert (answers(window), words_in(box)) == ({"say.words": "He won't let me go."}, "He won't let me go.")
    assert said(window) == ""
    redo(qtbot, window)
    assert said(window) == say.NOTHING_TO_REDO


def test_what_was_left_is_taken_back_in_the_order_it_was_done_also_from_its_own_box(
    qtbot: QtBot, window: MainWindow
) -> None:
    box = write(qtbot, window, "child.name", "Samuel")
    write(qtbot, window, "child.dob", "4 May 2017")
    box.setFocus()
    undo(qtbot, window)
    assert (list(answers(window)), at(window)) == (["child.name"], Where("child.dob"))
    undo(qtbot, window)
    assert (answers(window), at(window), words_in(box)) == ({}, Where("child.name"), "")
    undo(qtbot, window)
    assert (answers(window), said(window)) == ({}, say.NOTHING_TO_UNDO)


def test_a_box_that_was_filled_by_undo_has_nothing_of_its_own_to_take_back(qtbot: QtBot, window: MainWindow) -> None:
    for id in ("child.name", "say.words"):
        write(qtbot, window, id, "Samuel")
        press(window, say.I_DO_NOT_KNOW) if id == "say.words" else question(window, "child.dob")
    undo(qtbot, window)
    assert (at(window), words_in(focused(window))) == (Where("say.words"), "Samuel")
    undo(qtbot, window)
    assert (at(window), words_in(focused(window))) == (Where("say.words"), "")
    undo(qtbot, window)
    assert (at(window), answers(window)) == (Where("child.name"), {})
    redo(qtbot, window, 3)
    assert answers(window) == {"child.name": "Samuel", "say.words": NotKnown("")}


@pytest.mark.parametrize("id", ["child.name", "say.words", "child.carer", "ref.authority"])
def test_a_box_that_is_emptied_by_undo_cannot_bring_its_words_back_by_itself(
    qtbot: QtBot, window: MainWindow, id: str
) -> None:
    box = write(qtbot, window, id, "Sam")
    assert isinstance(box, Line | Paragraphs)
    assert box.has_undo()
    question(window, id).show_value(None)
    assert (words_in(box), box.has_undo(), box.has_redo()) == ("", False, False)


def test_a_line_that_forgets_what_it_could_undo_keeps_its_caret_and_what_is_selected(qtbot: QtBot) -> None:
    box = Line()
    qtbot.addWidget(box)
    qtbot.keyClicks(box, "Samuel Kent")
    for start, length in ((2, 4), (6, -4)):
        box.setSelection(start, length)
        before = box.cursorPosition(), box.selectedText()
        qtbot.keyClicks(box, "x")
        box.undo()
        box.setSelection(start, length)
        assert box.has_redo()
        box.forget_undo()
        assert (box.cursorPosition(), box.selectedText(), box.has_redo(), box.has_undo()) == (*before, False, False)


def test_selected_words_rubbed_out_by_mistake_come_back_after_the_page_was_left(
    qtbot: QtBot, window: MainWindow
) -> None:
    box = write(qtbot, window, "say.words", "He won't let me go. I said no.")
    wizard_of(window).settle_now()
    qtbot.keyClick(box, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(box, Qt.Key.Key_X)
    wizard_of(window).go_back()
    assert answers(window) == {"say.words": "x"}
    undo(qtbot, window)
    assert words_in(focused(window)) == "He won't let me go. I said no."


def test_the_caret_goes_to_what_was_taken_back_in_a_long_text(qtbot: QtBot, window: MainWindow) -> None:
    box = question(window, "say.words").editor.first_box()
    assert isinstance(box, QPlainTextEdit)
    box.insertPlainText("🙂 He said no. I went.")
    wizard_of(window).go_back()
    question(window, "say.words")
    box = focused(window)
    assert isinstance(box, QPlainTextEdit)
    box.moveCursor(box.textCursor().MoveOperation.Start)
    for _ in "🙂 He said no":
        qtbot.keyClick(box, Qt.Key.Key_Right)
    qtbot.keyClicks(box, ", loudly")
    wizard_of(window).go_back()
    undo(qtbot, window)
    again = focused(window)
    assert isinstance(again, QPlainTextEdit)
    assert (again.toPlainText(), again.textCursor().position()) == ("🙂 He said no. I went.", 13)
    redo(qtbot, window)
    assert (again.toPlainText(), again.textCursor().position()) == ("🙂 He said no, loudly. I went.", 21)
    undo(qtbot, window, 2)
    redo(qtbot, window)
    assert again.textCursor().atEnd()


def test_a_question_that_appears_with_an_answer_taken_back_is_gone_to(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "gate.danger", 0)
    write(qtbot, window, "gate.when", "10 March 2026")
    choose(qtbot, window, "gate.danger", 1)
    undo(qtbot, window, 2)
    assert (at(window), words_in(focused(window))) == (Where("gate.when"), "")
    undo(qtbot, window)
    assert (at(window), answers(window)) == (Where("gate.danger"), {})


def test_a_removed_incident_comes_back_from_any_page_and_the_list_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    incident(qtbot, window, "the first")
    incident(qtbot, window, "the second")
    wizard_of(window)._pick(line("incidents"))
    press(window, "Remove Incident 1")
    before = answers(window)
    question(window, "gate.danger")
    undo(qtbot, window)
    assert [one["inc.what"] for one in wizard_of(window).opened.answers.entries("incidents")] == [
        "the first",
        "the second",
    ]
    view = wizard_of(window).view
    assert isinstance(view, GroupView)
    assert view.stop == GroupStop("incidents", "incidents", "teacher")
    assert (focused(window), said(window)) == (view._add, "Put back: Incident 1.")
    redo(qtbot, window)
    assert (answers(window), said(window)) == (before, "Removed again: Incident 1.")
    undo(qtbot, window, 2)
    assert wizard_of(window).view is not view
    assert at(window) == Where("inc.what", "incidents", 1)
    assert said(window) == "Taken back: Incident 2, what was done and said."
    undo(qtbot, window)
    assert isinstance(wizard_of(window).view, GroupView)
    assert said(window) == "Taken out again: Incident 2."


def test_the_undo_beside_a_removed_incident_takes_back_just_that(qtbot: QtBot, window: MainWindow) -> None:
    incident(qtbot, window, "the only one")
    wizard_of(window)._pick(line("incidents"))
    press(window, "Remove Incident 1")
    view = wizard_of(window).view
    assert isinstance(view, GroupView)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is view._undo)
    qtbot.keyClick(view._undo, Qt.Key.Key_Space)
    assert wizard_of(window).view is view
    assert not view._bar.isVisible()
    assert (len(wizard_of(window).opened.answers.entries("incidents")), focused(window)) == (1, view._add)
    press(window, "Remove Incident 1")
    press(window, say.I_DO_NOT_KNOW)
    assert not view._bar.isVisible(), "it would take back that it is not known"


def test_the_reason_why_a_group_is_not_known_is_taken_back_and_shown(qtbot: QtBot, window: MainWindow) -> None:
    wizard_of(window)._pick(line("incidents"))
    press(window, say.I_DO_NOT_KNOW)
    reason = focused(window)
    qtbot.keyClicks(reason, "the log is away")
    qtbot.keyClick(reason, Qt.Key.Key_Tab)
    reason.setFocus()
    undo(qtbot, window)
    assert said(window) == "Taken back: Incidents."
    redo(qtbot, window)
    question(window, "gate.danger")
    undo(qtbot, window)
    view = wizard_of(window).view
    assert isinstance(view, GroupView)
    assert (answers(window), view._not_known.box.text()) == ({"incidents": NotKnown("")}, "")
    redo(qtbot, window)
    assert view._not_known.box.text() == "the log is away"
    undo(qtbot, window, 2)
    assert (answers(window), view._not_known.isVisible()) == ({}, False)


def test_what_was_taken_back_is_on_disk_soon(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, "child.name", "Samuel")
    question(window, "gate.danger")
    opened = wizard_of(window).opened
    opened.save()
    undo(qtbot, window)
    qtbot.waitUntil(lambda: "child.name" not in open_referral(warm.form(), opened.path).answers, timeout=3000)


def test_it_is_told_to_a_screen_reader_and_goes_with_the_next_change(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(undoing, "announce", lambda _widget, words: told.append(words))
    choose(qtbot, window, "gate.told", 0)
    undo(qtbot, window)
    assert told == [said(window)] == ["Taken back: who has been told."]
    choose(qtbot, window, "gate.told", 1)
    assert said(window) == ""
    undo(qtbot, window)
    wizard_of(window).go_on()
    assert said(window) == ""


def test_what_came_in_is_not_overwritten_by_a_box_that_shows_what_was_there_before(
    qtbot: QtBot, window: MainWindow, dialogs: Answering
) -> None:
    write(qtbot, window, "say.words", "Mine.")
    choose(qtbot, window, "gate.told", 0)
    mine = wizard_of(window).opened
    mine.save()
    theirs = open_referral(warm.form(), mine.path)
    theirs.answer(Where("say.words"), "Theirs.")
    theirs.save()
    question(window, "say.words").take_focus()
    mine.answer(Where("child.name"), "Samuel")
    assert window.keeper is not None
    window.keeper.save()
    assert dialogs.told, "it is said that something came in"
    assert answers(window) == {"say.words": "Theirs.", "gate.told": "lead", "child.name": "Samuel"}
    assert (at(window), words_in(focused(window))) == (Where("say.words"), "Theirs.")
    undo(qtbot, window, 5)
    assert answers(window) == {"say.words": "Theirs."}


def test_the_place_in_an_incident_is_found_though_its_number_has_changed(qtbot: QtBot, window: MainWindow) -> None:
    incident(qtbot, window, "the first")
    incident(qtbot, window, "the second")
    wizard_of(window)._pick(line("incidents"))
    press(window, "Move up Incident 2")
    write(qtbot, window, "inc.what", " and more", 0)
    question(window, "gate.danger")
    undo(qtbot, window)
    assert at(window) == Where("inc.what", "incidents", 0)
    undo(qtbot, window, 2)
    view = wizard_of(window).view
    assert view is not None
    assert view.stop == PageStop("incidents", 1, "incidents", 1)
