"""What the teacher saw, heard and did comes first; then the lead's part, with a word between the two."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from referral_assistant.casework.reading.area import only
from referral_assistant.casework.reading.route import GroupStop, PageStop, Place
from referral_assistant.core.settings import Settings
from referral_assistant.files.forms import load_form
from referral_assistant.gui import warm
from referral_assistant.gui.referral.group import GroupView
from referral_assistant.gui.referral.lead_part import LeadView
from referral_assistant.gui.referral.page import PageView
from referral_assistant.gui.referral.wizard import Wizard
from referral_assistant.gui.window import MainWindow
from tests.gui.conftest import FORM, ME

LEADS_PAGE = """
[[page]]
title = "The register"

[[page.question]]
id = "child.upn"
kind = "identifier"
ask = "Unique pupil number"
error = "the unique pupil number"
print = "Pupil number"
level = "required"
who = "lead"
why = "It finds the child on the register."
poor = "unknown"
good = "A000000000000"
source = ["GEN"]
"""

LEADS_PAGE_OF_AN_INCIDENT = """
[[page]]
title = "What the lead adds"
group = "incidents"

[[page.question]]
id = "inc.duty"
kind = "text"
ask = "Who was on duty?"
error = "who was on duty"
print = "On duty"
level = "required"
who = "lead"
why = "It shows whether the place was watched."
poor = "staff"
good = "Mr Hood"
source = ["GEN"]
"""


@pytest.fixture
def shared(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    opened: Callable[[Settings], MainWindow],
) -> MainWindow:
    """A window on the small form, with a page of the lead's in the section about the child."""
    copytree(FORM, tmp_path / "form")
    child = tmp_path / "form/sections/child.toml"
    written = child.read_text(encoding="utf-8")
    child.write_text(written.replace("[[page]]", 'lead_title = "More about the child"\n\n[[page]]', 1) + LEADS_PAGE)
    incidents = tmp_path / "form/sections/incidents.toml"
    title = 'title = "What happened"'
    changed = incidents.read_text(encoding="utf-8").replace(title, f'{title}\nlead_title = "More of what happened"', 1)
    incidents.write_text(changed + LEADS_PAGE_OF_AN_INCIDENT)
    mixed = load_form(tmp_path / "form")
    monkeypatch.setattr(warm, "form", lambda: mixed)
    monkeypatch.setattr(warm, "area", only(mixed))
    window = opened(ME)
    window.referral_steps.start()
    return window


def lines(window: MainWindow) -> list[str]:
    assert window.wizard is not None
    shown = window.wizard.side.list
    return [shown.item(number).text() for number in range(shown.count())]


def test_the_leads_pages_stand_behind_those_of_the_teacher(shared: MainWindow) -> None:
    titles = lines(shared)
    assert titles.index("For the safeguarding lead") == titles.index("More about the child") - 1
    assert titles[-3:] == ["Check your answers", "Hand over and document", "Send and follow up"]


def test_continue_leads_from_the_teachers_last_page_past_a_word_between_to_the_leads_first(shared: MainWindow) -> None:
    wizard = shared.wizard
    assert wizard is not None
    seen = []
    while wizard.view is not None and wizard.view.stop is not Place.CHECK:
        seen.append(wizard.view.stop)
        wizard.go_on()
    assert seen[-2] is Place.LEAD
    assert seen[-1] == PageStop("child", len(wizard.opened.form.sections[1].page) - 1)
    wizard.show_stop(Place.LEAD)
    assert isinstance(wizard.view, LeadView)
    assert wizard.side.list.currentItem().text() == "For the safeguarding lead"


def test_what_a_teacher_has_not_written_is_named_and_the_leads_part_is_not(shared: MainWindow) -> None:
    wizard = shared.wizard
    assert wizard is not None
    wizard.show_stop(Place.LEAD)
    assert wizard.view is not None
    said = [label.text() for label in wizard.view.findChildren(QLabel)]
    assert "• The child" in said
    assert "• More about the child" not in said


def test_of_an_entry_each_writer_goes_through_their_own_pages(shared: MainWindow) -> None:
    wizard = shared.wizard
    assert wizard is not None
    wizard.show_stop(GroupStop("incidents", "incidents", "teacher"))
    assert isinstance(wizard.view, GroupView)
    assert "More of what happened" not in lines(shared), "there is no incident yet"
    wizard.view._add_entry()
    walked = [title_of(wizard)]
    wizard.go_on()
    walked.append(title_of(wizard))
    wizard.go_on()
    assert walked == ["When it happened", "What was done and said"]
    assert wizard.view.stop == GroupStop("incidents", "incidents", "teacher")
    assert "More of what happened" in lines(shared)
    wizard.show_stop(GroupStop("incidents", "incidents", "lead"))
    wizard.view._edit(0)
    assert title_of(wizard) == "What the lead adds"
    wizard.go_on()
    assert wizard.view.stop == GroupStop("incidents", "incidents", "lead")


def test_an_entry_that_the_lead_adds_is_gone_through_from_the_first_page(shared: MainWindow) -> None:
    wizard = shared.wizard
    assert wizard is not None
    wizard.opened.add_entry("incidents")
    wizard.show_stop(GroupStop("incidents", "incidents", "lead"))
    assert isinstance(wizard.view, GroupView)
    wizard.view._add_entry()
    walked = []
    while isinstance(wizard.view, PageView):
        walked.append(title_of(wizard))
        wizard.go_on()
    assert walked == ["When it happened", "What was done and said", "What the lead adds"]
    assert wizard.view.stop == GroupStop("incidents", "incidents", "lead")


def test_an_entry_that_the_lead_removed_is_put_back_in_the_leads_own_list(shared: MainWindow) -> None:
    wizard = shared.wizard
    assert wizard is not None
    wizard.opened.add_entry("incidents")
    wizard.opened.add_entry("incidents")
    wizard.show_stop(GroupStop("incidents", "incidents", "lead"))
    assert isinstance(wizard.view, GroupView)
    wizard.view._remove(0)
    wizard.undoing.undo()
    assert len(wizard.opened.answers.entries("incidents")) == 2
    assert wizard.view.stop == GroupStop("incidents", "incidents", "lead")


def title_of(wizard: Wizard) -> str:
    assert isinstance(wizard.view, PageView)
    return wizard.view.accessibleName()
