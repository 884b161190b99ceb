"""For everyone: names for a screen reader, the keyboard alone, large text, contrast."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from referral_assistant.core.settings import Settings
from referral_assistant.gui.look import theme as looks
from referral_assistant.gui.look.theme import DARK, LIGHT, Colours, high_contrast
from referral_assistant.gui.look.underline import MARK_COLOURS
from referral_assistant.gui.window import MainWindow
from tests.gui.conftest import ME, drawn_anew, line, question

STOPS = ("start", "safety", "child", "incidents", "words", "check", "finish")


def stops(window: MainWindow) -> Iterator[str]:
    assert window.wizard is not None
    window.wizard.opened.add_entry("incidents")
    for key in STOPS:
        window.wizard._pick(line(key))
        yield key
    question(window, "inc.what")
    yield "an entry"
    question(window, "child.needs")
    yield "more about the child"


def reached_by_tab(window: QWidget) -> list[QWidget]:
    return [
        box for box in window.findChildren(QWidget) if box.focusPolicy() & Qt.FocusPolicy.TabFocus and box.isVisible()
    ]


def test_everything_that_takes_the_keyboard_has_a_name_and_a_role(window: MainWindow) -> None:
    for key in stops(window):
        for box in reached_by_tab(window):
            spoken = QAccessible.queryAccessibleInterface(box)
            assert spoken.text(QAccessible.Text.Name), f"{key}: {box}"
            assert spoken.role() != QAccessible.Role.NoRole, f"{key}: {box}"


def test_radio_buttons_are_named_by_their_words_in_a_group_named_by_the_question(window: MainWindow) -> None:
    danger = question(window, "gate.danger")
    radio = danger.editor.first_box()
    spoken = QAccessible.queryAccessibleInterface(radio)
    assert spoken.role() == QAccessible.Role.RadioButton
    assert spoken.text(QAccessible.Text.Name) == "Yes"
    group = QAccessible.queryAccessibleInterface(radio.parentWidget())
    assert group.role() == QAccessible.Role.Grouping
    assert group.text(QAccessible.Text.Name) == danger.question.ask


@pytest.mark.parametrize("key", STOPS)
def test_tab_goes_through_every_control_and_comes_round_again(qtbot: QtBot, window: MainWindow, key: str) -> None:
    assert window.wizard is not None
    window.wizard._pick(line(key))
    QApplication.processEvents()
    wanted = {box for box in reached_by_tab(window) if box.isEnabled()}
    seen: list[QWidget] = []
    for _ in range(3 * len(wanted) + 5):
        focused = window.focusWidget()
        assert focused is not None
        if focused in seen[:1] and len(seen) > 1:
            break
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    else:
        pytest.fail("Tab never came round: somewhere it is caught")
    # of radio buttons in one group Tab reaches one, the arrow keys the others
    missed = {box for box in wanted - set(seen) if not isinstance(box, QAbstractButton) or not box.autoExclusive()}
    assert not missed


def test_questions_are_reached_in_the_order_in_which_they_stand(qtbot: QtBot, window: MainWindow) -> None:
    danger = question(window, "gate.danger")
    danger.editor.buttons[0][1].click()  # type: ignore[attr-defined]
    QApplication.processEvents()
    danger.take_focus()
    heights = []
    for _ in range(20):
        focused = window.focusWidget()
        assert focused is not None
        assert window.wizard is not None
        if window.wizard.view is None or not window.wizard.view.isAncestorOf(focused):
            break
        heights.append(focused.mapTo(window.wizard.view, QPoint(0, 0)).y())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert heights == sorted(heights)
    assert len(heights) > 8


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize(("width", "height"), [(1024, 700), (1360, 820)])
def test_nothing_is_cut_off(opened: Callable[[Settings], MainWindow], size: int, width: int, height: int) -> None:
    window = opened(ME._replace(text_size=size))
    window.resize(width, height)
    window.referral_steps.start()
    for key in stops(window):
        for _ in range(3):  # heights follow from widths, which follow from scroll bars
            QApplication.processEvents()
        assert_nothing_cut_off(window, key)


def assert_nothing_cut_off(window: MainWindow, key: str) -> None:
    for area in window.findChildren(QScrollArea):
        inner = area.widget()
        if area.isVisible() and inner is not None:
            assert inner.width() <= area.viewport().width() + 1, f"{key}: wider than the window"
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed - 1, f"{key}: {label.text()}"
            if not label.wordWrap():
                assert label.width() >= label.sizeHint().width() - 1, f"{key}: {label.text()}"
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            needed = button.heightForWidth(button.width()) if button.hasHeightForWidth() else button.sizeHint().height()
            assert button.height() >= needed - 1, f"{key}: {button.text()}"
            assert button.height() >= 24, f"{key}: {button.text()} is too small a target"
            if not button.hasHeightForWidth():
                assert button.width() >= button.sizeHint().width() - 1, f"{key}: {button.text()}"
            corner = button.mapTo(window, QPoint(button.width(), 0))
            assert corner.x() <= window.width(), f"{key}: {button.text()} stands outside the window"


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio."""
    lighter, darker = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def system_high_contrast() -> Colours:
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, "#000000"),
        (QPalette.ColorRole.WindowText, "#ffffff"),
        (QPalette.ColorRole.Highlight, "#1aebff"),
        (QPalette.ColorRole.HighlightedText, "#000000"),
    ):
        palette.setColor(role, QColor(colour))
    return high_contrast(palette)


@pytest.mark.parametrize("name", ["light", "dark", "high contrast"])
def test_text_and_edges_stand_out(qapp: QApplication, name: str) -> None:
    colours = {"light": LIGHT, "dark": DARK}.get(name) or system_high_contrast()
    for ground in (colours.surface, colours.card):
        for ink in ("ink", "muted", "accent", "good", "look", "act"):
            assert contrast(getattr(colours, ink), ground) >= 4.5, f"{ink} on {ground}"
        assert contrast(colours.edge, ground) >= 3.0
        assert contrast(colours.accent, ground) >= 3.0, "focus"
    for about, mark in MARK_COLOURS.items():
        assert contrast(getattr(colours, mark), colours.card) >= 3.0, f"the mark for {about}"
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    for ink in ("ink", "look", "muted"):
        assert contrast(getattr(colours, ink), colours.soft) >= 4.5, f"{ink} on the marked line"


def test_the_window_follows_the_system_into_the_dark(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = question(window, "child.name")
    name.take_focus()
    monkeypatch.setattr(looks, "system_colours", lambda: DARK)
    window.redrawing.redress()
    drawn_anew(qtbot, window)
    assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(DARK.surface)
    assert window.wizard is not None
    assert window.wizard.isAncestorOf(window.focusWidget())
    monkeypatch.undo()
    window.redrawing.redress()
    drawn_anew(qtbot, window)
