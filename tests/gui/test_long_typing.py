"""Hours of typing: nothing that Python and Qt hand to each other is used up."""

from __future__ import annotations

import sys

from pytestqt.qtbot import QtBot

from referral_assistant.gui.window import MainWindow
from tests.gui.conftest import question

KEYS = 400


def test_no_key_uses_up_what_python_counts(qtbot: QtBot, window: MainWindow) -> None:
    """PySide6 6.12.0 gave back one reference of `True` too many a signal; Python 3.11 aborts when none are left."""
    box = question(window, "child.name").editor.first_box()
    assert box is not None
    before = [sys.getrefcount(one) for one in (True, False, None)]
    for _ in range(KEYS):
        qtbot.keyClick(box, "a")
    after = [sys.getrefcount(one) for one in (True, False, None)]
    assert min(new - old for new, old in zip(after, before, strict=True)) > -KEYS // 4
