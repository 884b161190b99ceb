"""The first things the app does: seal what is plain, write what waits, and say so once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from referral_assistant.casework import looking
from referral_assistant.core.form import Form
from referral_assistant.core.settings import Settings
from referral_assistant.files.aside import Aside, set_aside, waiting
from referral_assistant.files.places import referrals_folder
from referral_assistant.files.sealing import Identity, seal
from referral_assistant.gui.outside.at_start import at_start
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import keys as say
from tests.gui.conftest import ME, Answering, inside


def record(name: str) -> bytes:
    """A kept referral, unsealed."""
    return json.dumps({"form": "small", "reference": "R-1", "answers": {"child.name": name}}).encode()


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
    set_aside(Aside(target, b"", seal(record("Samuel"), [kept_key.public])), (kept_key.public,))
    at_start(opened(ME))
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
    set_aside(Aside(target, b"", seal(record("Samuel"), [kept_key.public])), (kept_key.public,))
    at_start(opened(ME))
    assert dialogs.told == [f"{say.DRAFTS_LEFT.format(names='R-2.json')} {say.ASIDE_WAITING.format(count=1)}"]
    assert draft.exists()
    assert len(waiting()) == 1


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
