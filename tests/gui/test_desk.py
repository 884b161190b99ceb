"""Home: where each referral is, what waits for review, what is due; each only where there is something."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from referral_assistant.casework.reading.area import area
from referral_assistant.casework.reading.route import Place
from referral_assistant.casework.surroundings.review_folder import place_in
from referral_assistant.casework.together import review, sending
from referral_assistant.casework.together.exchange import hand_over
from referral_assistant.casework.writing.at_work import AtWork
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.form import Form
from referral_assistant.core.referral import Referral
from referral_assistant.core.settings import Settings
from referral_assistant.files.sealing import Identity
from referral_assistant.files.settings import load_settings
from referral_assistant.gui import warm
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import desk as say
from tests.casework.people import People
from tests.gui.conftest import kept_list
from tests.gui.life import press, where_it_is, wizard, words_in

Windows = Callable[[], MainWindow]


@pytest.fixture
def form() -> Form:
    """The app's own form."""
    return warm.form()


@pytest.fixture
def people(tmp_path: Path, open_key: Identity, monkeypatch: pytest.MonkeyPatch) -> People:
    monkeypatch.setenv("REFERRAL_ASSISTANT_TODAY", "2026-12-29")
    return People(tmp_path, open_key, monkeypatch)


@pytest.fixture
def handed(people: People, form: Form) -> tuple[Path, Path]:
    """A referral that was handed over: the teacher's own file, and the copy with the lead."""
    opened = start_referral(form, Settings(), area)
    opened.answer(Where("child.name.full"), "Sam Kerr")
    copy = place_in(people.folder, opened.reference)
    hand_over(opened, (people.lead,), copy)
    opened.file.lease.drop()
    return opened.path, copy


@pytest.fixture
def at_home(opened: Callable[[Settings], MainWindow], qtbot: QtBot) -> Windows:
    """Opens a window, once everything on its first screen has been read."""

    def show() -> MainWindow:
        window = opened(load_settings())
        with qtbot.waitSignal(kept_list(window).looked_around, timeout=20_000):
            pass
        return window

    return show


def opens(path: Path) -> OpenReferral:
    return open_referral(warm.form(), path, area)


def sent(work: AtWork) -> Referral:
    return sending.sent(work, sending.Sending("secure_email", day="2026-12-23"))


def where_column(window: MainWindow) -> list[str]:
    table = kept_list(window).table
    assert table is not None
    items = (table.item(row, 3) for row in range(table.rowCount()))
    return [item.text() for item in items if item is not None]


def test_with_nothing_to_review_and_nothing_due_neither_is_there(handed: tuple[Path, Path], at_home: Windows) -> None:
    window = at_home()
    assert not kept_list(window).desk.isVisibleTo(window)
    assert where_column(window) == ["With the lead"]


def test_what_waits_for_a_lead_is_named_without_the_childs_name_and_opens_where_it_lies(
    handed: tuple[Path, Path], at_home: Windows, people: People, qtbot: QtBot
) -> None:
    people.as_lead()
    window = at_home()
    said = words_in(kept_list(window).desk)
    assert say.WAITING_TITLE in said
    assert f"{handed[1].stem}, S.K.: handed over by Ms Okafor" in said
    assert say.DUE_TITLE not in said.split("\n")
    (button,) = kept_list(window).desk.findChildren(QPushButton)
    assert "S.K." in button.accessibleName()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert window.review is not None
    assert window.review.opened.path == handed[1]


def test_the_list_tells_where_the_newer_copy_is(handed: tuple[Path, Path], at_home: Windows, people: People) -> None:
    people.at_copy(handed[1], opens, review.given_back)
    assert where_column(at_home()) == ["Returned with comments"]


def test_what_is_overdue_is_counted_and_opens_where_it_is_followed_up(
    handed: tuple[Path, Path], at_home: Windows, people: People
) -> None:
    people.at_copy(handed[1], opens, sent)
    people.as_lead()
    window = at_home()
    said = words_in(kept_list(window).desk)
    assert say.ONE_OVER in said
    assert f"Overdue since 24 December 2026: {handed[1].stem}, S.K.:" in said
    assert say.WAITING_TITLE not in said
    press(kept_list(window).desk, say.OPEN)
    view = wizard(window).view
    assert view is not None
    assert view.stop is Place.SEND
    assert where_it_is(window) == "Sent"


def test_it_is_looked_at_again_each_hour(
    handed: tuple[Path, Path], at_home: Windows, people: People, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.at_copy(handed[1], opens, sent)
    monkeypatch.setenv("REFERRAL_ASSISTANT_TODAY", "2026-12-23")
    people.as_lead()
    window = at_home()
    assert say.ONE_OVER not in words_in(kept_list(window).desk)
    monkeypatch.setenv("REFERRAL_ASSISTANT_TODAY", "2026-12-29")
    assert kept_list(window).hourly.interval() == 3_600_000
    assert kept_list(window).hourly.isActive()
    with qtbot.waitSignal(kept_list(window).looked_around, timeout=20_000):
        kept_list(window).hourly.timeout.emit()
    assert say.ONE_OVER in words_in(kept_list(window).desk)


def test_more_than_a_few_are_shown_on_request(
    people: People, form: Form, at_home: Windows, opened: Callable[[Settings], MainWindow]
) -> None:
    for _ in range(6):
        one = start_referral(form, Settings(), area)
        hand_over(one, (people.lead,), place_in(people.folder, one.reference))
        one.file.lease.drop()
    people.as_lead()
    window = at_home()
    desk = kept_list(window).desk
    assert words_in(desk).count("handed over by") == 5
    press(desk, say.SHOW_ALL.format(count=6))
    assert words_in(desk).count("handed over by") == 6


def test_leaving_home_while_it_is_read_harms_nothing(handed: tuple[Path, Path], at_home: Windows) -> None:
    window = at_home()
    window.go_home()
    window.open_file(handed[0])
    assert wizard(window).opened.path == handed[0]
