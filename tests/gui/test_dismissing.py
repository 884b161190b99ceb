"""A finding can be left as it is, with a reason that stays in the record; it comes back when its words change."""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from referral_assistant.casework.reading.route import Place
from referral_assistant.gui.referral.editors.long_text import LongTextEditor
from referral_assistant.gui.referral.finding_card import FindingCard
from referral_assistant.gui.referral.findings import FindingsPanel
from referral_assistant.gui.window import MainWindow
from tests.gui.conftest import inside, question

REASON = "“Inappropriate” is the word of the parent who rang."


@pytest.fixture
def panel(window: MainWindow) -> FindingsPanel:
    """Beside an incident with one vague word in it."""
    assert window.wizard is not None
    window.wizard.opened.add_entry("incidents")
    typed(window, "Inappropriate touching.")
    return window.wizard.panel


def typed(window: MainWindow, words: str) -> None:
    editor = question(window, "inc.what").editor
    assert isinstance(editor, LongTextEditor)
    editor.box.setPlainText(words)
    assert window.wizard is not None
    window.wizard._settle()


def titles(panel: FindingsPanel) -> list[str]:
    QApplication.processEvents()  # what was added to a window that is shown is itself shown a moment later
    return [card.finding.title for card in panel.findChildren(FindingCard) if not card.isHidden()]


def press(panel: FindingsPanel, words: str) -> None:
    QApplication.processEvents()
    next(one for one in panel.findChildren(QPushButton) if one.text() == words and one.isVisibleTo(panel)).click()


def leave(panel: FindingsPanel, reason: str) -> None:
    press(panel, "Leave it as it is…")
    box = next(one for one in panel.findChildren(QLineEdit) if one.isVisibleTo(panel))
    box.setText(reason)
    press(panel, "Leave it")


def test_it_goes_from_the_list_and_its_reason_stands_there_and_in_the_record(
    window: MainWindow, panel: FindingsPanel
) -> None:
    assert titles(panel) == ["Hard to picture"]
    leave(panel, REASON)
    assert titles(panel) == []
    assert f"Why: {REASON}" in [one.text() for one in panel.findChildren(QLabel) if one.isVisibleTo(panel)]
    assert window.wizard is not None
    window.wizard.opened.save()
    kept = json.loads(inside(window.wizard.opened.path))["dismissed"]
    assert [(one["rule"], one["where"], one["reason"], one["who"]) for one in kept] == [
        ("VAG-001", "incidents[0].inc.what", REASON, "Ms R. Okafor")
    ]


def test_without_a_reason_it_cannot_be_left(panel: FindingsPanel) -> None:
    leave(panel, "   ")
    assert titles(panel) == ["Hard to picture"]


def test_it_can_be_looked_at_again(window: MainWindow, panel: FindingsPanel) -> None:
    leave(panel, REASON)
    press(panel, "Look at it again")
    assert titles(panel) == ["Hard to picture"]
    assert window.wizard is not None
    assert window.wizard.opened.referral.dismissed == ()


def test_other_words_are_looked_at_anew(window: MainWindow, panel: FindingsPanel) -> None:
    leave(panel, REASON)
    typed(window, "Inappropriate touching, inappropriate words.")
    assert titles(panel) == ["Hard to picture"]


def test_check_your_answers_lists_what_was_left_and_why(window: MainWindow, panel: FindingsPanel) -> None:
    leave(panel, REASON)
    assert window.wizard is not None
    window.wizard.show_stop(Place.CHECK)
    view = window.wizard.view
    assert view is not None
    said = [label.text() for label in view.findChildren(QLabel)]
    assert "Left as it is, and why" in said
    assert f"Why: {REASON}" in said
    next(one for one in view.findChildren(QPushButton) if one.text() == "Look at it again").click()
    assert window.wizard.opened.findings.dismissed == ()
