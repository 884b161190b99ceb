"""Who the person is and which council's pack holds."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from referral_assistant.casework.people import sharing
from referral_assistant.casework.surroundings.policy import policy_trouble
from referral_assistant.core.settings import Settings
from referral_assistant.files.content import PACKS
from referral_assistant.files.sealing import new_identity
from referral_assistant.files.settings import load_settings
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.outside.details import Details
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import settings as say_setting
from referral_assistant.messages.settings import SET_BY_SCHOOL
from tests.gui.conftest import ME, Answering, drawn_anew


def details_of(window: MainWindow) -> Details:
    """The screen, as the person is asked."""
    window.home_steps.ask_details(window.go_home)
    shown = window.screen_shown()
    assert isinstance(shown, Details)
    return shown


@pytest.fixture
def details(opened: Callable[[Settings], MainWindow]) -> tuple[MainWindow, Details]:
    window = opened(ME)
    shown = details_of(window)
    return window, shown


def test_a_pack_that_comes_with_the_app_can_be_chosen(details: tuple[MainWindow, Details]) -> None:
    _, shown = details
    assert shown.pack.currentData() == ""
    shown.pack.setCurrentIndex(shown.pack.findText("Eastborough Council"))
    shown.kept.emit(shown.written())
    assert load_settings().pack == "eastborough"


def test_a_pack_from_a_file_can_be_chosen(
    details: tuple[MainWindow, Details], dialogs: Answering, tmp_path: Path
) -> None:
    own = tmp_path / "ours.toml"
    copyfile(PACKS / "eastborough.toml", own)
    dialogs.open_from = own
    _, shown = details
    shown.choose_pack.emit()
    assert shown.pack.currentText() == "ours.toml"
    assert shown.written().pack == str(own)


def test_a_pack_with_a_fault_is_said_and_not_taken(
    details: tuple[MainWindow, Details], dialogs: Answering, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("council = 3\n")
    dialogs.open_from = broken
    _, shown = details
    shown.choose_pack.emit()
    assert shown.written().pack == ""
    assert len(dialogs.told) == 1
    assert "broken.toml" in dialogs.told[0]


def test_what_the_school_has_set_is_shown_and_cannot_be_changed(
    opened: Callable[[Settings], MainWindow], policy: Path
) -> None:
    policy.parent.mkdir()
    policy.write_text('{"school": "Hill Lane", "hide_after": 2}')
    window = opened(ME)
    window.home_steps.ask_details(window.go_home)
    details = window.screen_shown()
    assert isinstance(details, Details)
    assert (details.school.text(), details.hide_after.currentData()) == ("Hill Lane", 2)
    assert not details.school.isEnabled()
    assert not details.hide_after.isEnabled()
    assert details.name.isEnabled()
    assert details.school.accessibleDescription() == SET_BY_SCHOOL


def test_who_else_may_open_what_is_written_outlives_a_change_of_text_size_and_of_details(
    qtbot: QtBot, details: tuple[MainWindow, Details]
) -> None:
    window, _ = details
    lead = sharing.add_lead("Mrs Lee", new_identity().public)
    sharing.keep_recovery_key(recovery := new_identity().public)
    window.redrawing.set_text_size(150)
    drawn_anew(qtbot, window)
    assert (load_settings().leads, load_settings().recovery) == ((lead,), recovery)
    shown = window.screen_shown()
    assert isinstance(shown, Details)
    shown.school.setText("Hill Lane Infants")
    shown.kept.emit(shown.written())
    assert load_settings() == window.settings
    assert (load_settings().school, load_settings().text_size) == ("Hill Lane Infants", 150)
    assert (load_settings().leads, load_settings().recovery) == ((lead,), recovery)


def test_what_the_school_has_set_besides_is_shown(policy: Path, opened: Callable[[Settings], MainWindow]) -> None:
    policy.parent.mkdir()
    policy.write_text(json.dumps({"keep_for": 72, "help_links": False, "export_places": ["~/Documents"]}))
    window = opened(ME)
    window.home_steps.ask_details(window.go_home)
    screen = window.screen_shown()
    assert screen is not None
    shown = "\n".join(label.text() for label in screen.findChildren(QLabel))
    assert say_setting.ALSO_BY_SCHOOL in shown
    for name, value in {"keep_for": "72", "help_links": "no", "export_places": "~/Documents"}.items():
        assert say_setting.ALSO.format(title=say_setting.TITLES[name], value=value) in shown


def test_without_a_policy_nothing_is_said_of_the_school(details: tuple[MainWindow, Details]) -> None:
    _, shown = details
    assert say_setting.ALSO_BY_SCHOOL not in {label.text() for label in shown.findChildren(QLabel)}


def test_colours_are_a_choice_and_words_stay(details: tuple[MainWindow, Details]) -> None:
    _, shown = details
    assert theme().colours.act != theme().colours.ink
    shown.colours.setCurrentIndex(shown.colours.findData(False))
    shown.kept.emit(shown.written())
    assert not load_settings().colours
    meanings = {getattr(theme().colours, name) for name in ("good", "look", "act")}
    assert meanings == {theme().colours.ink}


def test_colours_that_the_school_has_set_cannot_be_changed(
    policy: Path, opened: Callable[[Settings], MainWindow]
) -> None:
    policy.parent.mkdir()
    policy.write_text('{"colours": false}')
    window = opened(ME)
    shown = details_of(window)
    assert not shown.colours.isEnabled()
    assert theme().colours.act == theme().colours.ink


def test_a_pack_on_the_machine_can_be_chosen_by_name(policy: Path, opened: Callable[[Settings], MainWindow]) -> None:
    (policy.parent / "packs").mkdir(parents=True)
    (policy.parent / "packs" / "ours.toml").write_text('council = "Our Council"\nnation = "england"\n')
    window = opened(ME)
    shown = details_of(window)
    shown.pack.setCurrentIndex(shown.pack.findText("Our Council"))
    assert shown.written().pack == "ours"


def test_an_open_window_holds_to_what_the_school_sets_meanwhile_and_says_what_is_wrong(
    policy: Path, opened: Callable[[Settings], MainWindow], dialogs: Answering
) -> None:
    window = opened(ME)
    policy.parent.mkdir()
    policy.write_text('{"hide_after": 1, "colours": false, "school": "Hill Lane"}')
    window.go_home()
    assert (window.settings.hide_after, window.settings.school) == (1, "Hill Lane")
    assert theme().colours.act == theme().colours.ink
    policy.write_text("{")
    window.go_home()
    window.go_home()
    assert [words for words in dialogs.told if "could not be used" in words] == [policy_trouble()]
    assert window.settings.school == "Hill Lane"


def test_what_the_school_has_set_is_not_kept_from_the_screen_even_for_this_sitting(
    policy: Path, opened: Callable[[Settings], MainWindow]
) -> None:
    policy.parent.mkdir()
    policy.write_text('{"school": "Hill Lane"}')
    window = opened(ME)
    shown = details_of(window)
    shown.school.setText("Forged")
    shown.kept.emit(shown.written())
    assert window.settings.school == "Hill Lane"
