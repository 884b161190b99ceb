"""A message shows names as they stand: nothing in one becomes a picture, a link or a heading."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from referral_assistant.gui.dialogs import Dialogs

HOSTILE = '<h1>Ring 0900</h1><img src="file:///x.png"><a href="https://example.org">here</a>'


@pytest.mark.parametrize(
    "shows",
    [
        lambda dialogs, parent: dialogs.tell(parent, HOSTILE),
        lambda dialogs, parent: dialogs.ask(parent, HOSTILE, "Yes", "No"),
        lambda dialogs, parent: dialogs.ask_to_delete(parent, HOSTILE, "Yes", "No"),
        lambda dialogs, parent: dialogs.close_unsaved(parent, HOSTILE),
    ],
)
def test_every_message_is_plain_text(
    shows: Callable[[Dialogs, QWidget], object], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[QMessageBox] = []

    def shown(box: QMessageBox) -> None:
        seen.append(box)

    monkeypatch.setattr(QMessageBox, "exec", shown)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda _box: None)
    parent = QWidget()
    qtbot.addWidget(parent)
    shows(Dialogs(), parent)
    (box,) = seen
    assert HOSTILE in box.text()
    assert box.textFormat() == Qt.TextFormat.PlainText
