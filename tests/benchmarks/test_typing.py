"""How long a key takes to show in a box of 10,000 words with 200 marks in it, side by side with a bare box of Qt."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytest_benchmark.fixture import BenchmarkFixture

from referral_assistant.casework.writing.opening import start_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.findings import Finding, Findings
from referral_assistant.core.settings import Settings
from referral_assistant.files.forms import load_form
from referral_assistant.gui.dialogs import Dialogs
from referral_assistant.gui.look.theme import apply_theme
from referral_assistant.gui.referral.editors.long_text import LongTextEditor
from referral_assistant.gui.referral.page import PageView
from referral_assistant.gui.referral.wizard import Wizard

WORDS, MARKS = 10_000, 200
WHERE = Where("inc.what", "incidents", 0)
SENTENCE = "The child was seen near the fence with another child and then went back inside to tell staff. "
SHAPES = ["one paragraph", "200 paragraphs"]
KEYS = cycle([*[Qt.Key.Key_A] * 5, Qt.Key.Key_Space])


def written(shape: str) -> str:
    words = (SENTENCE * WORDS).split()[:WORDS]
    step = WORDS if shape == "one paragraph" else WORDS // 200
    return "\n".join(" ".join(words[start : start + step]) for start in range(0, WORDS, step))


def marked(text: str) -> tuple[Finding, ...]:
    """Findings of every kind, spread evenly and at their thickest where the typing is."""
    kinds = cycle([("note", "spelling"), ("improve", "vague"), ("fix", ""), ("stop", "")])
    middle, found, place = len(text) // 2, [], 0
    places = []
    while (place := text.find("fence", place + 1)) >= 0:
        places.append(place)
    near = sorted(places, key=lambda one: abs(one - middle))[: MARKS // 2]
    far = [one for one in places if one not in near]
    for start in sorted([*near, *far[:: max(len(far) // (MARKS // 2), 1)][: MARKS // 2]]):
        severity, category = next(kinds)
        found.append(
            Finding("X-1", severity, WHERE, "A title", "A message.", start=start, end=start + 5, category=category)  # type: ignore[arg-type]
        )
    assert len(found) == MARKS
    return tuple(found)


def press(box: QPlainTextEdit) -> None:
    """One key, and all that follows at once: the answer, the size of the box, the paint."""
    QTest.keyClick(box, next(KEYS))
    QApplication.processEvents()


def ready(box: QPlainTextEdit, text: str) -> None:
    cursor = box.textCursor()
    cursor.setPosition(len(text) // 2)
    box.setTextCursor(cursor)
    box.setFocus()
    QTest.qWait(50)


@pytest.fixture
def wizard(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wizard]:
    monkeypatch.setenv("REFERRAL_ASSISTANT_HOME", str(tmp_path))
    apply_theme(Settings())
    opened = start_referral(load_form(), Settings())
    opened.add_entry("incidents")
    made = Wizard(opened, Dialogs())
    made.resize(1360, 820)
    made.show()
    made.show_answer(WHERE)
    yield made
    made.hide()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.benchmark(group="from key to paint, 10,000 words (aim: 16 ms)")
@pytest.mark.parametrize("shape", SHAPES)
def test_bare_box(benchmark: BenchmarkFixture, qapp: QApplication, shape: str) -> None:
    apply_theme(Settings())
    text, box = written(shape), QPlainTextEdit()
    box.resize(680, 420)
    box.setPlainText(text)
    box.show()
    ready(box, text)
    benchmark.pedantic(press, (box,), rounds=120, warmup_rounds=5)
    box.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.benchmark(group="from key to paint, 10,000 words (aim: 16 ms)")
@pytest.mark.parametrize("shape", SHAPES)
def test_our_box_in_the_whole_wizard_with_its_marks(
    benchmark: BenchmarkFixture, wizard: Wizard, monkeypatch: pytest.MonkeyPatch, shape: str
) -> None:
    """A pause would look at the whole text anew; while a person types there is none."""
    view = wizard.view
    assert isinstance(view, PageView)
    editor = view.questions[WHERE].editor
    assert isinstance(editor, LongTextEditor)
    text = written(shape)
    editor.box.setPlainText(text)
    wizard._pause.stop()
    monkeypatch.setattr(type(wizard.opened), "findings", property(lambda _opened: Findings()))
    ready(editor.box, text)
    wizard.bring_into_sight()
    assert not editor.box.visibleRegion().isEmpty(), "what is not in sight is not painted"
    editor.show_findings(marked(text), text)
    benchmark.pedantic(press, (editor.box,), rounds=120, warmup_rounds=5)
    assert benchmark.stats is not None
    taken = sorted(benchmark.stats.stats.data)
    benchmark.extra_info["p95 in ms"] = round(taken[int(len(taken) * 0.95)] * 1000, 1)
    assert len(editor.box.marking.marks.all()) > MARKS - 20
