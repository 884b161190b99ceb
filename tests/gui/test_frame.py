"""The frame: home, keys, text size, hiding, keeping and closing."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from referral_assistant import messages
from referral_assistant.casework.keeping import kept_file
from referral_assistant.casework.people.unlocking import recipients
from referral_assistant.casework.reading.route import Place
from referral_assistant.casework.writing import opening
from referral_assistant.core.answers import Where
from referral_assistant.core.form import Form
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files import whole
from referral_assistant.files.aside import waiting
from referral_assistant.files.reports import write_report
from referral_assistant.files.sealing import seal
from referral_assistant.files.word import paragraphs_in
from referral_assistant.gui.dialogs import Dialogs
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.outside.home import Home
from referral_assistant.gui.outside.referral_table import ReferralTable
from referral_assistant.gui.referral.check_answers import CheckView
from referral_assistant.gui.referral.earlier_versions import EarlierVersions
from referral_assistant.gui.referral.finish import FinishView
from referral_assistant.gui.referral.page import PageView
from referral_assistant.gui.unexpected import _hook, catch_unexpected
from referral_assistant.gui.window import MainWindow
from referral_assistant.gui.working import Work
from referral_assistant.messages import keys as say_keys
from referral_assistant.messages import window as say
from tests.gui.conftest import ME, Answering, drawn_anew, inside, kept_list, question


def home_of(window: MainWindow) -> Home:
    shown = window.screen_shown()
    assert isinstance(shown, Home)
    return shown


def table_of(window: MainWindow) -> ReferralTable:
    table = kept_list(window).table
    assert table is not None
    return table


def cell(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    assert item is not None
    return item.text()


def words_on(widget: object) -> str:
    assert hasattr(widget, "findChildren")
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_home_lists_what_was_written_with_initials_and_never_the_name(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(question(window, "child.name").editor.first_box(), "Samuel James Kent")
    assert window.wizard is not None
    reference = window.wizard.opened.reference
    assert "Samuel" not in window.windowTitle()
    window.go_home()
    table = table_of(window)
    cells = [cell(table, 0, place) for place in range(4)]
    assert cells[:3] == [reference, "S.K.", "0 of 4 sections"]
    assert "Samuel" not in words_on(window.screen_shown())


def test_carry_on_opens_where_something_is_still_to_be_done(qtbot: QtBot, window: MainWindow) -> None:
    danger = question(window, "gate.danger")
    danger.editor.buttons[1][1].click()  # type: ignore[attr-defined]
    window.go_home()
    table = table_of(window)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert window.wizard is not None
    assert isinstance(window.wizard.view, PageView)
    assert window.wizard.view.stop.section == "child"


def test_a_damaged_file_is_listed_and_said_and_does_not_hide_the_others(
    window: MainWindow, dialogs: Answering, home: Path
) -> None:
    (home / "referrals" / "R-BROKEN.referral").write_text('{"form": "small", "ans')
    window.go_home()
    table = table_of(window)
    assert table.rowCount() == 2
    window.open_file(home / "referrals" / "R-BROKEN.referral")
    assert len(dialogs.told) == 1
    assert "line 1" in dialogs.told[0]
    assert isinstance(window.screen_shown(), Home)


def test_a_short_list_stands_right_below_its_heading(window: MainWindow) -> None:
    window.go_home()
    assert not window.grab().isNull(), "which lays it out"
    (heading,) = (one for one in kept_list(window).findChildren(QLabel) if one.text() == say.HOME_LIST)
    assert table_of(window).y() == heading.y() + heading.heightForWidth(heading.width()) + 8


def test_search_finds_by_reference_and_initials(
    qtbot: QtBot, opened: Callable[[Settings], MainWindow], home: Path
) -> None:
    folder = home / "referrals"
    folder.mkdir(parents=True)
    for number, initials in enumerate(("A.B.", "C.D.", "E.F.", "G.H.", "I.J.", "K.L.")):
        record = {
            "reference": f"R-00000{number}",
            "changed": f"2026-03-1{number}T10:00:00",
            "summary": {"initials": initials},
        }
        sealed = seal(json.dumps(record).encode(), recipients())
        (folder / f"R-00000{number}.referral").write_bytes(sealed)
    window = opened(ME)
    screen, table = home_of(window), table_of(window)
    assert cell(table, 0, 0) == "R-000005", "the last changed stands first"
    search = kept_list(window).search
    assert search is not None
    search.setFocus()
    qtbot.keyClick(search, Qt.Key.Key_Tab)
    assert window.focusWidget() is table
    qtbot.keyClicks(search, "cd")
    assert [cell(table, row, 1) for row in range(table.rowCount())] == ["C.D."]
    qtbot.keyClicks(search, "x")
    assert not table.isVisible()
    assert "matches “cdx”" in words_on(screen)


def test_text_size_grows_with_the_keys_and_the_person_stays_where_they_are(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    qtbot.keyClicks(question(window, "child.name").editor.first_box(), "Sam")
    for _ in range(9):
        qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    drawn_anew(qtbot, window)
    assert theme().scale == 2.0
    assert json.loads((home / "settings.json").read_text())["text_size"] == 200
    assert window.wizard is not None
    assert isinstance(window.wizard.view, PageView)
    assert window.wizard.view.stop.section == "child"
    focused = window.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.text() == "Sam"
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    drawn_anew(qtbot, window)
    assert theme().scale == 1.0


def test_one_key_hides_everything_and_another_brings_it_back(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.is_painted)
    qtbot.keyClicks(question(window, "child.name").editor.first_box(), "Samuel")
    qtbot.keyClick(window, Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier)
    shown = window.screen_shown()
    assert words_on(shown) == say.HIDDEN
    assert window.windowTitle() == say.APP
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert window.screen_shown() is window.wizard


def test_who_to_ring_is_one_key_away_everywhere(qtbot: QtBot, window: MainWindow, dialogs: Answering) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F2)
    window.go_home()
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert len(dialogs.shown) == 2
    assert "999" in words_on(dialogs.shown[0])
    assert "London Borough of Sutton" in words_on(dialogs.shown[0])
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert "Shift+Esc" in words_on(dialogs.shown[2])


def test_a_save_that_fails_is_said_and_tried_again_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, dialogs: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Refusal(messages.DISK_FULL)

    monkeypatch.setattr(f"{kept_file.__name__}.write_whole", full)
    qtbot.keyClicks(question(window, "child.name").editor.first_box(), "Samuel")
    assert window.wizard is not None
    footer = window.wizard.footer
    qtbot.waitUntil(lambda: messages.DISK_FULL in words_on(footer), timeout=3000)
    window.go_home()
    assert window.screen_shown() is window.wizard, "unsaved words are never left behind without asking"
    assert dialogs.told == [messages.DISK_FULL + say_keys.SET_ASIDE]
    (aside,) = waiting()
    assert "Samuel" not in aside.read_text(errors="replace")
    monkeypatch.setattr(f"{kept_file.__name__}.write_whole", whole.write_whole)
    qtbot.waitUntil(lambda: "Saved" in words_on(footer), timeout=6000)
    assert json.loads(inside(window.wizard.opened.path))["answers"]["child.name"] == "Samuel"
    assert waiting() == ()


def test_words_that_cannot_be_saved_can_be_saved_elsewhere_on_closing(
    qtbot: QtBot, window: MainWindow, dialogs: Answering, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.keyClicks(question(window, "child.name").editor.first_box(), "Samuel")
    assert window.keeper is not None
    monkeypatch.setattr(window.keeper, "save", lambda: messages.DISK_FULL)
    dialogs.on_close, dialogs.save_to = "copy", tmp_path / "copy.referral"
    assert window.close()
    assert json.loads(inside(tmp_path / "copy.referral"))["answers"]["child.name"] == "Samuel"


def test_check_shows_every_answer_and_change_goes_to_its_question(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(question(window, "child.name").editor.first_box(), "Samuel Kent")
    assert window.wizard is not None
    window.wizard.show_stop(Place.CHECK)
    view = window.wizard.view
    assert isinstance(view, CheckView)
    assert "Samuel Kent" in words_on(view)
    change = next(one for one in view.findChildren(QPushButton) if one.accessibleName() == "Change Name")
    change.click()
    focused = window.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.text() == "Samuel Kent"


def test_the_word_document_is_made_beside_the_window_and_holds_the_answers(
    qtbot: QtBot, window: MainWindow, dialogs: Answering, tmp_path: Path
) -> None:
    qtbot.keyClicks(question(window, "child.name").editor.first_box(), "Samuel <Kent> & Co")
    assert window.wizard is not None
    window.wizard.show_stop(Place.FINISH)
    view = window.wizard.view
    assert isinstance(view, FinishView)
    dialogs.save_to = tmp_path / "out.docx"
    view.make.click()
    assert not view.make.isEnabled()
    qtbot.waitUntil(view.make.isEnabled, timeout=15000)
    assert any("Samuel <Kent> & Co" in line for line in paragraphs_in((tmp_path / "out.docx").read_bytes()))
    assert say.FINISH_MADE.format(name="out.docx") in words_on(view)
    assert "Samuel" not in dialogs.names[0]
    (open_it,) = (one for one in view.findChildren(QPushButton) if one.text() == say.FINISH_OPEN)
    qtbot.waitUntil(open_it.isVisible)
    qtbot.keyClick(view.make, Qt.Key.Key_Tab)
    assert window.focusWidget() is open_it


def test_a_document_that_cannot_be_written_is_said(
    qtbot: QtBot, window: MainWindow, dialogs: Answering, tmp_path: Path
) -> None:
    assert window.wizard is not None
    window.wizard.show_stop(Place.FINISH)
    view = window.wizard.view
    assert isinstance(view, FinishView)
    dialogs.save_to = tmp_path / "nowhere" / "out.docx"
    view.make.click()
    qtbot.waitUntil(lambda: messages.NO_SUCH_FOLDER in words_on(view), timeout=15000)


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, opened: Callable[[Settings], MainWindow]) -> None:
    window = opened(ME)
    focused = window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == say.HOME_START
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert window.wizard is not None


def test_a_fault_of_the_app_saves_what_was_written_and_is_said_without_an_answer(
    qtbot: QtBot, window: MainWindow, dialogs: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catch_unexpected(window)
    qtbot.keyClicks(question(window, "child.name").editor.first_box(), "Samuel")
    try:
        raise KeyError("Samuel")
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert window.wizard is not None
    assert json.loads(inside(window.wizard.opened.path))["answers"]["child.name"] == "Samuel"
    assert len(dialogs.told) == 1
    assert "KeyError, test_frame.py:" in dialogs.told[0]
    assert "Samuel" not in dialogs.told[0]


def test_earlier_versions_are_shown_compared_and_gone_back_to(
    qtbot: QtBot, window: MainWindow, dialogs: Answering
) -> None:
    qtbot.keyClicks(question(window, "child.name").editor.first_box(), "Samuel")
    window.go_home()
    table = table_of(window)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClicks(question(window, "child.name").editor.first_box(), " Kent")
    assert window.wizard is not None
    window.wizard.side.earlier.emit()
    (shown,) = dialogs.shown
    assert isinstance(shown, EarlierVersions)
    assert "Then: Samuel\n" in words_on(shown) + "\n"
    assert "Now: Samuel Kent" in words_on(shown)
    shown.back.click()
    assert window.wizard.opened.answers["child.name"] == "Samuel"
    assert question(window, "child.name").editor.first_box().text() == "Samuel"  # type: ignore[attr-defined]


def test_what_somebody_else_saved_meanwhile_comes_in_and_both_answers_can_be_compared(
    qtbot: QtBot, window: MainWindow, dialogs: Answering, form: Form
) -> None:
    qtbot.keyClicks(question(window, "child.name").editor.first_box(), "Sam")
    assert window.wizard is not None
    assert window.keeper is not None
    assert window.keeper.save() == ""
    other = opening.open_referral(form, window.wizard.opened.path)
    other.answer(Where("child.name"), "Samantha")
    other.save()
    qtbot.keyClicks(question(window, "child.name").editor.first_box(), "uel")
    assert window.keeper.save() == ""
    assert len(dialogs.told) == 1
    assert "changed by both of you: 1" in dialogs.told[0]
    window.wizard.side.two_versions.emit()
    (shown,) = dialogs.shown
    assert "What stands now: Samuel" in words_on(shown)
    assert "The other version: Samantha" in words_on(shown)
    (use,) = (one for one in shown.findChildren(QPushButton) if one.text() == say_keys.TWO_USE)
    use.click()
    assert window.wizard.opened.answers["child.name"] == "Samantha"
    assert say_keys.TWO_NONE in words_on(shown)


@pytest.mark.parametrize("joins", [True, False])
def test_copies_that_a_synchroniser_left_are_offered_for_joining(
    joins: bool, qtbot: QtBot, window: MainWindow, dialogs: Answering, form: Form
) -> None:
    assert window.wizard is not None
    path = window.wizard.opened.path
    copied = path.with_name(f"{path.stem} (conflicted copy).referral")
    copied.write_bytes(path.read_bytes())
    other = opening.open_referral(form, copied)
    other.answer(Where("child.name"), "Samantha")
    other.save()
    dialogs.says_yes = joins
    window.open_file(path)
    assert len(dialogs.asked) == 1
    assert window.wizard.opened.answers.at(Where("child.name")) == ("Samantha" if joins else None)
    assert copied.exists() is not joins
    assert len(dialogs.told) == int(joins)


def test_a_fault_leaves_a_report_of_places_without_anything_that_was_written(
    window: MainWindow, dialogs: Answering, home: Path, qtbot: QtBot
) -> None:
    qtbot.keyClicks(question(window, "child.name").editor.first_box(), "Canary")
    try:
        raise ValueError("Canary")
    except ValueError as error:
        _hook(window)(type(error), error, error.__traceback__)
    (report,) = (home / "reports").iterdir()
    assert report.name in dialogs.told[-1]
    written = report.read_text()
    assert "ValueError" in written
    assert "test_frame.py" in written
    assert "Canary" not in written + report.name
    assert str(Path(__file__).parent) not in written


def test_only_the_last_ten_reports_are_kept(home: Path) -> None:
    start = datetime.fromisoformat("2026-11-27T15:42:00+00:00")
    for number in range(12):
        write_report(ValueError, None, start + timedelta(seconds=number))
    names = sorted(file.name for file in (home / "reports").iterdir())
    assert (len(names), names[0]) == (10, "20261127-154202.txt")


def test_a_fault_in_work_beside_the_window_is_told_too(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: told.append(kind))
    work = Work(lambda: 1 / 0)
    work.start()
    qtbot.waitUntil(lambda: told == [ZeroDivisionError])


def test_a_damaged_file_is_said_and_an_earlier_version_of_it_can_be_opened(
    window: MainWindow, dialogs: Answering
) -> None:
    assert window.wizard is not None
    opened = window.wizard.opened
    opened.answer(Where("child.name"), "Sam")
    opened.save()
    opened.file.keep_version("sitting")
    window.go_home()
    opened.path.write_bytes(b"")
    window.open_file(opened.path)
    assert isinstance(window.screen_shown(), Home)
    assert len(dialogs.asked) == 1
    dialogs.says_yes = True
    window.open_file(opened.path)
    assert window.wizard is not None
    assert window.wizard.opened.answers["child.name"] == "Sam"
    assert opened.path.read_bytes() == b""


@pytest.mark.parametrize(("says_yes", "name"), [(True, "R-1.docx"), (False, None)])
def test_a_file_is_not_replaced_unasked_because_its_ending_was_not_typed(
    says_yes: bool, name: str | None, tmp_path: Path, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Asked(Dialogs):
        def ask(self, *_: object) -> bool:
            return says_yes

    def choose(self: object, *_: object) -> tuple[str, str]:
        return str(tmp_path / "R-1"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    assert Asked().save_file(window, "", "R-2.docx", "") == tmp_path / "R-1.docx"
    (tmp_path / "R-1.docx").write_bytes(b"before")
    assert Asked().save_file(window, "", "R-2.docx", "") == (tmp_path / name if name else None)
