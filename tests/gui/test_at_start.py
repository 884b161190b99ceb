"""The first things the app does: seal what is plain, write what waits, and say so once."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from referral_assistant.casework.reading import looking
from referral_assistant.casework.writing.opening import open_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.form import Form
from referral_assistant.core.settings import Settings
from referral_assistant.files.aside import Aside, aside_file, set_aside, waiting
from referral_assistant.files.places import referrals_folder
from referral_assistant.files.sealing import Identity, seal
from referral_assistant.gui import warm
from referral_assistant.gui.application import only_one
from referral_assistant.gui.outside.at_start import at_start
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import keys as say
from tests.gui.conftest import ME, Answering, inside

CHANGED = "2026-11-27T15:42:00+00:00"


def record(name: str) -> bytes:
    """A kept referral, unsealed."""
    return json.dumps(
        {"form": "small", "reference": "R-1", "changed": CHANGED, "answers": {"child.name": name}}
    ).encode()


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, form: Form) -> None:
    monkeypatch.setattr(looking, "form", lambda: form)


@pytest.mark.usefixtures("small")
def test_drafts_are_sealed_and_what_waits_is_written_and_both_are_said_at_once(
    opened: Callable[[Settings], MainWindow], dialogs: Answering, kept_key: Identity, tmp_path: Path
) -> None:
    draft = referrals_folder() / "R-2.json"
    draft.write_bytes(record("Al"))
    target = tmp_path / "R-1.referral"
    set_aside(aside_file(target), Aside(target, b"", seal(record("Samuel"), [kept_key.public])), (kept_key.public,))
    dialogs.says_yes = True
    at_start(opened(ME))
    assert dialogs.asked == [say.ASIDE_FOUND.format(reference="R-1", moment="27 November 2026, 15:42")]
    assert dialogs.told == [f"{say.DRAFTS_SEALED.format(count=1)} {say.ASIDE_WRITTEN.format(count=1)}"]
    assert not draft.exists()
    assert json.loads(inside(draft.with_suffix(".referral")))["answers"] == {"child.name": "Al"}
    assert json.loads(inside(target))["answers"] == {"child.name": "Samuel"}
    assert waiting() == ()


@pytest.mark.usefixtures("small")
def test_what_still_cannot_be_done_is_said_and_stays(
    opened: Callable[[Settings], MainWindow], dialogs: Answering, kept_key: Identity, tmp_path: Path
) -> None:
    draft = referrals_folder() / "R-2.json"
    draft.write_bytes(b"{")
    target = tmp_path / "gone" / "R-1.referral"
    set_aside(aside_file(target), Aside(target, b"", seal(record("Samuel"), [kept_key.public])), (kept_key.public,))
    at_start(opened(ME))
    assert dialogs.told == [f"{say.DRAFTS_LEFT.format(names='R-2.json')} {say.ASIDE_WAITING.format(count=1)}"]
    assert draft.exists()
    assert len(waiting()) == 1


def test_what_a_killed_write_left_is_deleted_beside_the_window(
    opened: Callable[[Settings], MainWindow], dialogs: Answering, qtbot: QtBot
) -> None:
    left = referrals_folder() / ".abcd1234.part"
    left.write_bytes(b"x")
    os.utime(left, (0, 0))
    at_start(opened(ME))
    qtbot.waitUntil(lambda: not left.exists())
    assert dialogs.told == []


def test_where_there_is_nothing_to_do_nothing_is_said(
    opened: Callable[[Settings], MainWindow], dialogs: Answering
) -> None:
    at_start(opened(ME))
    assert dialogs.told == []


def test_a_damaged_list_of_who_else_may_open_is_said(
    opened: Callable[[Settings], MainWindow], dialogs: Answering, home: Path
) -> None:
    window = opened(ME)
    (home / "settings.json").write_text('{"leads": [{"name": "Ms Moss", "key": "age1broken"}], "recovery": ""}')
    at_start(window)
    assert dialogs.told == [say.OTHERS_DAMAGED]


@pytest.mark.usefixtures("small")
def test_what_is_left_out_is_not_written_and_not_asked_about_again(
    opened: Callable[[Settings], MainWindow], dialogs: Answering, kept_key: Identity, tmp_path: Path
) -> None:
    target = tmp_path / "R-1.referral"
    target.write_bytes(seal(record("Sam"), [kept_key.public]))
    set_aside(aside_file(target), Aside(target, b"", seal(record("Samuel"), [kept_key.public])), (kept_key.public,))
    window = opened(ME)
    window.open_file(target)
    assert len(dialogs.asked) == 1
    assert window.wizard is not None
    assert window.wizard.opened.answers["child.name"] == "Sam"
    at_start(window)
    assert len(dialogs.asked) == 1


@pytest.mark.usefixtures("small")
def test_after_a_crash_it_is_told_what_was_open_and_opened_on_request(
    opened: Callable[[Settings], MainWindow], dialogs: Answering, kept_key: Identity, tmp_path: Path
) -> None:
    file = tmp_path / "R-1.referral"
    file.write_bytes(seal(record("Sam"), [kept_key.public]))
    crashed = open_referral(warm.form(), file)
    assert crashed.reference == "R-1"  # and the app is stopped without closing it
    dialogs.says_yes = True
    window = opened(ME)
    at_start(window)
    assert dialogs.asked == [say.STOPPED.format(reference="R-1", moment="27 November 2026, 15:42")]
    assert window.wizard is not None
    assert window.wizard.opened.path == file
    window.go_home()
    at_start(window)
    assert len(dialogs.asked) == 1


@pytest.mark.usefixtures("small")
def test_what_another_window_has_open_is_no_crash(
    opened: Callable[[Settings], MainWindow], dialogs: Answering, kept_key: Identity, tmp_path: Path
) -> None:
    file = tmp_path / "R-1.referral"
    file.write_bytes(seal(record("Sam"), [kept_key.public]))
    open_referral(warm.form(), file)
    window = opened(ME)
    window.is_alone = False
    at_start(window)
    assert dialogs.asked == []


def test_only_the_first_window_is_alone(home: Path) -> None:
    first = only_one()
    assert first.isLocked()
    assert not only_one().isLocked()
    first.unlock()
    assert only_one().isLocked()


@pytest.mark.usefixtures("small")
def test_a_file_that_was_named_is_opened_after_what_a_crash_left(
    opened: Callable[[Settings], MainWindow], dialogs: Answering, kept_key: Identity, tmp_path: Path
) -> None:
    left, named = tmp_path / "R-1.referral", tmp_path / "R-2.referral"
    for file in (left, named):
        file.write_bytes(seal(record("Sam"), [kept_key.public]))
    open_referral(warm.form(), left)
    window = opened(ME)
    at_start(window, lambda: window.open_file(named))
    assert len(dialogs.asked) == 1
    assert window.wizard is not None
    assert window.wizard.opened.path == named


@pytest.mark.usefixtures("small")
def test_what_is_closed_without_being_saved_stays_among_the_earlier_versions(
    opened: Callable[[Settings], MainWindow], dialogs: Answering, kept_key: Identity, tmp_path: Path
) -> None:
    file = tmp_path / "share" / "R-1.referral"
    file.parent.mkdir()
    file.write_bytes(seal(record("Sam"), [kept_key.public]))
    window = opened(ME)
    window.open_file(file)
    assert window.wizard is not None
    working = window.wizard.opened
    working.answer(Where("child.name"), "Samuel")
    file.parent.rename(tmp_path / "gone")
    dialogs.on_close = "lose"
    window.go_home()
    assert waiting() == ()
    (declined,) = (one for one in working.file.earlier.all() if one.made.why == "declined")
    assert working.file.earlier.open(declined).answers["child.name"] == "Samuel"


@pytest.mark.usefixtures("small")
def test_a_crash_on_a_share_that_is_away_is_told_once_it_is_back(
    opened: Callable[[Settings], MainWindow], dialogs: Answering, kept_key: Identity, tmp_path: Path
) -> None:
    share = tmp_path / "share"
    share.mkdir()
    (share / "R-1.referral").write_bytes(seal(record("Sam"), [kept_key.public]))
    open_referral(warm.form(), share / "R-1.referral")
    share.rename(tmp_path / "gone")
    window = opened(ME)
    at_start(window)
    assert dialogs.asked == []
    (tmp_path / "gone").rename(share)
    at_start(window)
    assert len(dialogs.asked) == 1
