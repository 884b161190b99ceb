"""The home screen with files in which anything at all may stand: each has its line, and none keeps it from opening."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from pytestqt.qtbot import QtBot

from referral_assistant.core.settings import Settings
from referral_assistant.files.places import referrals_folder
from referral_assistant.files.sealing import Identity, seal
from referral_assistant.gui.window import MainWindow
from tests.gui.conftest import ME, kept_list
from tests.hostile import hostile_records


def test_each_of_three_hundred_spoiled_records_has_its_line(
    qtbot: QtBot, opened: Callable[[Settings], MainWindow], kept_key: Identity
) -> None:
    for number, inside in enumerate(islice(hostile_records(36), 300)):
        (referrals_folder() / f"R-{number}.referral").write_bytes(seal(inside, [kept_key.public]))
    window = opened(ME)
    kept = kept_list(window)
    qtbot.waitUntil(lambda: kept.table is not None)
    assert kept.table is not None
    assert kept.table.rowCount() == 300
    assert not window.grab().isNull()
