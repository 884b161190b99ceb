"""A file dialog leaves no trace of the folders that were visited, and nothing that others have kept there is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from referral_assistant.gui.dialogs import Dialogs, nothing_remembered


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    """Where Qt keeps what its dialogs remember, in a folder of the test's own."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))
    return QSettings(QSettings.Scope.UserScope, "QtProject")


def visit(kept: QSettings, folder: str) -> None:
    """As Qt's own file dialog does when it closes."""
    kept.setValue("FileDialog/lastVisited", folder)
    kept.setValue("FileDialog/history", [folder])
    kept.sync()


def test_a_visited_folder_is_not_kept(kept: QSettings, tmp_path: Path) -> None:
    with nothing_remembered():
        visit(kept, "file:///home/Sam Kerr")
    kept.sync()
    assert kept.value("FileDialog/lastVisited") is None
    assert not any("Kerr" in file.read_text() for file in tmp_path.rglob("*.conf"))


def test_what_another_program_had_kept_is_there_again(kept: QSettings) -> None:
    visit(kept, "file:///home/music")
    with nothing_remembered():
        visit(kept, "file:///home/Sam Kerr")
    kept.sync()
    assert kept.value("FileDialog/lastVisited") == "file:///home/music"


@pytest.mark.parametrize("is_there", [True, False])
def test_a_file_is_offered_in_the_documents_or_at_home_but_nowhere_that_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, is_there: bool
) -> None:
    offered: list[str] = []

    def choose(parent: QWidget, title: str, place: str, kinds: str) -> tuple[str, str]:
        offered.append(place)
        return "", ""

    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    if is_there:
        (tmp_path / "Documents").mkdir()
    parent = QWidget()
    qtbot.addWidget(parent)
    assert Dialogs().save_file(parent, "Save", "a.docx", "*.docx") is None
    assert offered == [str((tmp_path / "Documents" if is_there else tmp_path) / "a.docx")]
