"""Marks under the words of the real form: where they stand, when they come and go, and what a person can do there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from referral_assistant.casework.people.unlocking import identities
from referral_assistant.casework.reading.area import only
from referral_assistant.casework.writing import open_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.findings import Finding, Findings
from referral_assistant.core.form import Form
from referral_assistant.files.forms import load_form
from referral_assistant.files.own_words import load_own_words
from referral_assistant.gui import warm
from referral_assistant.gui.look.underline import MARK_COLOURS, draw_mark, shape_of
from referral_assistant.gui.referral import finding_card, findings
from referral_assistant.gui.referral.editors.line import LineEditor
from referral_assistant.gui.referral.editors.long_text import LongTextEditor
from referral_assistant.gui.referral.editors.long_text_box import LongTextBox
from referral_assistant.gui.referral.editors.marks import Mark, Marks, changed_between
from referral_assistant.gui.referral.finding_card import FindingCard
from referral_assistant.gui.window import MainWindow
from tests.gui.conftest import RESOURCES, inside, question

WHAT = Where("inc.what", "incidents", 0)
MANY = (
    "He was inappropriate a lot recently. She is attention seeking. The DSL and SLT dealt with it. "
    "Something happened and she was upset. "
)
SPELT = {"behavour": ("behaviour", "behaviours"), "lovley": ("lovely",)}
Words = Callable[[str], LongTextBox]


@pytest.fixture
def form(monkeypatch: pytest.MonkeyPatch) -> Form:
    """The real form."""
    real = load_form()
    monkeypatch.setattr(warm, "form", lambda: real)
    monkeypatch.setattr(warm, "area", only(real))
    monkeypatch.setattr(warm, "resources", lambda: RESOURCES)
    return real


@pytest.fixture(autouse=True)
def spelling(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few words are found as a check of spelling would find them."""
    real = open_referral.check  # type: ignore[attr-defined]

    def checked(journey: object, today: object, english: object) -> Findings:
        found = real(journey, today)  # type: ignore[arg-type]
        made = []
        for one in journey.asked():  # type: ignore[attr-defined]
            text = one.value if isinstance(one.value, str) else ""
            for word, better in SPELT.items():
                start = text.find(word)
                while start >= 0:
                    made.append(
                        Finding(
                            "SPELL", "note", one.where, "Spelling", f"“{word}” is in no list.", start=start,
                            end=start + len(word), text=word, category="spelling", replace=better,
                        )
                    )  # fmt: skip
                    start = text.find(word, start + 1)
        return Findings((*found.all, *made), found.dismissed)

    monkeypatch.setattr(open_referral, "check", checked)


@pytest.fixture
def wrote(window: MainWindow) -> Words:
    """Put words into the box for what happened, as pasting does, and pause."""
    assert window.wizard is not None
    window.wizard.opened.add_entry("incidents")

    def put(words: str) -> LongTextBox:
        editor = question(window, "inc.what").editor
        assert isinstance(editor, LongTextEditor)
        editor.box.setPlainText(words)
        pause(window)
        return editor.box

    return put


def pause(window: MainWindow) -> None:
    assert window.wizard is not None
    window.wizard.settle_now()
    QApplication.processEvents()


def units(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def marked(box: LongTextBox) -> list[str]:
    return [units(box.toPlainText(), one.start, one.end) for one in box.marking.marks.all()]


def to(box: LongTextBox, words: str, more: int = 0) -> None:
    """Put the caret at some words, by the mouse or the arrow keys."""
    cursor = box.textCursor()
    cursor.setPosition(len(box.toPlainText()[: box.toPlainText().index(words)].encode("utf-16-le")) // 2 + more)
    box.setTextCursor(cursor)


def menu() -> QMenu:
    made = QApplication.activePopupWidget()
    assert isinstance(made, QMenu)
    return made


def answer(window: MainWindow) -> object:
    assert window.wizard is not None
    return window.wizard.opened.answers.at(WHAT)


def cards(window: MainWindow) -> list[FindingCard]:
    assert window.wizard is not None
    return list(window.wizard.panel._cards.values())


def about_words(window: MainWindow) -> list[FindingCard]:
    """The cards about some words, not those about an answer as a whole."""
    return [card for card in cards(window) if card.finding.text]


def here(window: MainWindow) -> list[str]:
    return [card.finding.text for card in cards(window) if card.here]


# --- where they are


def test_marks_stand_under_their_words_also_after_an_emoji_and_in_the_order_of_the_text(wrote: Words) -> None:
    box = wrote("\n  😀 inappropriate 👩‍👧 DSL\n\nHe was attention seeking, 😀behavour😀 ")
    assert marked(box) == ["inappropriate", "DSL", "attention seeking", "behavour"]


def test_a_mark_is_in_no_text_no_undo_and_no_clipboard(window: MainWindow, wrote: Words) -> None:
    box = wrote("His behavour was inappropriate.")
    assert marked(box)
    assert answer(window) == "His behavour was inappropriate."
    box.selectAll()
    box.copy()
    assert QGuiApplication.clipboard().text() == "His behavour was inappropriate."
    formats = [one.format for block in [box.document().firstBlock()] for one in block.layout().formats()]
    assert formats == []
    assert not box.document().isUndoAvailable()


def test_a_line_has_marks_too(window: MainWindow) -> None:
    editor = question(window, "ref.who.name").editor
    assert isinstance(editor, LineEditor)
    editor.box.setText("😀 behavour Smith")
    editor.typed.emit()
    pause(window)
    assert [(one.start, one.end) for one in editor.box.marking.marks.all()] == [(3, 11)]
    editor.grab()
    editor.box.setCursorPosition(5)
    assert editor.offer()
    menu().actions()[0].trigger()
    menu().close()
    assert editor.box.text() == "😀 behaviour Smith"
    editor.box.undo()
    assert editor.box.text() == "😀 behavour Smith"


@pytest.mark.parametrize(
    ("severity", "category", "shape"),
    [
        ("note", "spelling", "wave"),
        ("improve", "spelling", "wave"),
        ("improve", "vague", "dashes"),
        ("note", "", "dashes"),
        ("fix", "", "double"),
        ("stop", "", "thick"),
    ],
)
def test_kinds_differ_in_shape_and_each_is_drawn(qapp: QApplication, severity: str, category: str, shape: str) -> None:
    from PySide6.QtGui import QPainter, QPixmap

    one = Finding("R", severity, WHAT, "", "", category=category)  # type: ignore[arg-type]
    assert shape_of(one) == shape
    ground = QPixmap(80, 20)
    ground.fill(QColor("white"))
    painter = QPainter(ground)
    draw_mark(painter, one, 10, 70, 10)
    painter.end()
    image = ground.toImage()
    inked = {(x, y) for x in range(80) for y in range(20) if image.pixelColor(x, y) != QColor("white")}
    assert inked
    assert all(8 <= x <= 72 for x, _ in inked)
    assert set(MARK_COLOURS) == {"spelling", "stop", "fix", "improve", "note"}


# --- when they come and go


def test_nothing_comes_under_a_word_that_is_being_typed(qtbot: QtBot, window: MainWindow, wrote: Words) -> None:
    box = wrote("")
    qtbot.keyClicks(box, "He was inappropriate")
    assert marked(box) == [], "not before a pause"
    pause(window)
    assert marked(box) == [], "the caret is still at the word"
    qtbot.keyClicks(box, " ")
    assert marked(box) == ["inappropriate"], "the word is done, and was looked at"
    qtbot.keyClicks(box, "behavour")
    pause(window)
    assert marked(box) == ["inappropriate"]
    question(window, "inc.before").take_focus()
    assert marked(box) == ["inappropriate", "behavour"], "the box was left"


def test_marks_move_with_the_text_and_go_with_their_own_words(qtbot: QtBot, wrote: Words) -> None:
    box = wrote("Was inappropriate and his behavour was lovley.")
    to(box, "Was")
    box.insertPlainText("😀 ")  # a key for it is none that a test can press
    assert marked(box) == ["inappropriate", "behavour", "lovley"]
    to(box, "behavour", 3)
    qtbot.keyClick(box, Qt.Key.Key_X)
    assert marked(box) == ["inappropriate", "lovley"]
    to(box, "lovley", 6)
    qtbot.keyClick(box, Qt.Key.Key_Comma)
    assert marked(box) == ["inappropriate", "lovley"], "a comma is no part of a word"
    to(box, "lovley", 6)
    qtbot.keyClick(box, Qt.Key.Key_Y)
    assert marked(box) == ["inappropriate"]
    to(box, "inappropriate")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert marked(box) == ["inappropriate"]


def test_findings_are_announced_once(window: MainWindow, wrote: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(findings, "announce", lambda _widget, words: said.append(words))
    box = wrote("His behavour was lovley.")
    assert len(said) == 1
    to(box, "His")
    box.insertPlainText("All day long ")
    pause(window)
    box.insertPlainText("and night ")
    pause(window)
    assert len(said) == 1, "the same findings, further on"


# --- from the keyboard


def test_f8_goes_round_the_page_and_shows_each_card(qtbot: QtBot, window: MainWindow, wrote: Words) -> None:
    box = wrote("His behavour was inappropriate, and lovley.")
    to(box, "His")
    seen = []
    for _ in range(3):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F8)
        assert here(window) == [box.textCursor().selectedText()]
        seen.append(box.textCursor().selectedText())
    assert seen == ["behavour", "inappropriate", "lovley"]
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert box.textCursor().selectedText() == "inappropriate"
    to(box, "behavour", 2)
    assert here(window) == ["behavour"], "the card of the words at the caret"
    to(box, "was")
    assert here(window) == []


def test_f8_reaches_every_finding_of_a_page_with_many(qtbot: QtBot, window: MainWindow, wrote: Words) -> None:
    box = wrote(MANY * 6)
    to(box, "He")
    count = len(cards(window))
    assert count >= 40
    met = []
    for _ in range(count):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F8)
        met += [card.finding for card in cards(window) if card.here]
    assert len(set(met)) == count


def test_the_menu_offers_words_and_says_what_it_is(qtbot: QtBot, window: MainWindow, wrote: Words) -> None:
    box = wrote("His behavour was kind.")
    to(box, "kind")
    to(box, "His")
    qtbot.keyClick(box, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    offered = [one.text() for one in menu().actions() if not one.isSeparator()]
    assert offered[:6] == [
        "&1  behaviour",
        "&2  behaviours",
        "Spelling. “behavour” is in no list.",
        "&What is this?",
        "&Add “behavour” to my words",
        "&Leave it as it is…",
    ]
    assert len(offered) > 8, "and what every box offers"
    qtbot.keyClick(menu(), Qt.Key.Key_1)
    assert box.toPlainText() == "His behaviour was kind."
    assert marked(box) == []
    assert answer(window) == "His behaviour was kind."


def test_replacing_is_one_step_to_undo_and_keeps_the_caret(qtbot: QtBot, window: MainWindow, wrote: Words) -> None:
    box = wrote("His behavour was lovley.")
    box.moveCursor(box.textCursor().MoveOperation.End)
    qtbot.keyClicks(box, " Yes")
    pause(window)
    spelt = about_words(window)[0].finding
    assert window.wizard is not None
    window.wizard.advice.use(spelt, "behaviour")
    assert box.toPlainText() == "His behaviour was lovley. Yes"
    assert box.textCursor().atEnd()
    qtbot.keyClicks(box, "!")
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.toPlainText() == "His behaviour was lovley. Yes"
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.toPlainText() == "His behavour was lovley. Yes"
    assert answer(window) == "His behavour was lovley. Yes"


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_mouse_and_the_menu_key_open_it_as_well(wrote: Words, reason: QContextMenuEvent.Reason) -> None:
    box = wrote("behavour and more")
    to(box, "behavour", 2)
    at = box.cursorRect().center()
    to(box, "more" if reason == QContextMenuEvent.Reason.Mouse else "behavour", 2)
    QApplication.sendEvent(box.viewport(), QContextMenuEvent(reason, at, box.viewport().mapToGlobal(at)))
    assert menu().actions()[0].text() == "&1  behaviour"
    menu().close()
    to(box, "more")
    off = QPoint(box.viewport().width() - 5, box.viewport().height() - 5)
    QApplication.sendEvent(
        box.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, off, box.viewport().mapToGlobal(off))
    )
    assert "behaviour" not in menu().actions()[0].text()


def choose(name: str) -> None:
    action = next(one for one in menu().actions() if one.objectName() == name)
    action.trigger()
    menu().close()


def test_a_word_can_be_learnt_where_it_is_one(window: MainWindow, wrote: Words) -> None:
    box = wrote("The DSL saw his behavour, which was inappropriate.")
    assert window.wizard is not None
    for word in ("DSL", "behavour"):
        to(box, word, 1)
        window.wizard.advice.offer()
        choose("learn")
    assert load_own_words(identities()) == {"dsl", "behavour"}
    to(box, "inappropriate", 1)
    window.wizard.advice.offer()
    assert "learn" not in [one.objectName() for one in menu().actions()]
    choose("explain")
    card = next(card for card in cards(window) if card.finding.text == "inappropriate")
    assert card.isAncestorOf(window.focusWidget())


def test_it_can_be_left_with_a_reason(qtbot: QtBot, window: MainWindow, wrote: Words) -> None:
    box = wrote("His behavour was inappropriate.")
    assert window.wizard is not None
    to(box, "inappropriate", 1)
    window.wizard.advice.offer()
    choose("leave")
    reason = window.focusWidget()
    assert isinstance(reason, QLineEdit)
    qtbot.keyClicks(reason, "The word of the parent.")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert [one.reason for one in window.wizard.opened.referral.dismissed] == ["The word of the parent."]
    assert marked(box) == ["behavour"]
    assert [card.finding.text for card in about_words(window)] == ["behavour"]
    assert window.wizard.panel.focused() is not None, "the keyboard is at the next card"


# --- the cards


def test_a_card_stays_with_the_keyboard_when_another_goes(window: MainWindow, wrote: Words) -> None:
    box = wrote("His behavour was inappropriate, and lovley.")
    before = {card.finding.text: card for card in about_words(window)}
    before["lovley"].take_focus()
    to(box, "behavour")
    box.marking.replace(before["behavour"].finding, "conduct")
    pause(window)
    assert [card.finding.text for card in about_words(window)] == ["inappropriate", "lovley"]
    assert all(before[card.finding.text] is card for card in about_words(window))
    assert before["lovley"].isAncestorOf(window.focusWidget())
    use = next(one for one in before["lovley"].findChildren(QPushButton) if one.text() == "Use “lovely”")
    assert QAccessible.queryAccessibleInterface(use).text(QAccessible.Text.Name) == "Use “lovely” instead of “lovley”"
    use.click()
    assert box.toPlainText() == "His conduct was inappropriate, and lovely."
    assert [card.finding.text for card in about_words(window)] == ["inappropriate"]
    assert about_words(window)[0].isAncestorOf(window.focusWidget())
    show = next(one for one in about_words(window)[0].findChildren(QPushButton) if one.text() == "Show")
    show.click()
    assert box.hasFocus()
    assert box.textCursor().selectedText() == "inappropriate"


def test_many_cards_stand_under_their_question_and_fold(window: MainWindow, wrote: Words) -> None:
    wrote(MANY * 6)
    assert window.wizard is not None
    panel = window.wizard.panel
    starts = [card.finding.start for card in cards(window) if card.finding.where == WHAT and card.finding.start]
    assert starts == sorted(starts)
    group = panel._groups[WHAT]
    assert group.head.isVisible()
    group.head.click()
    assert not about_words(window)[0].isVisible()
    window.wizard.advice.show(about_words(window)[0].finding)
    assert about_words(window)[0].isVisible(), "what is gone to is unfolded"


def test_the_foot_says_what_was_checked(window: MainWindow, wrote: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    wrote("One two three.")
    assert window.wizard is not None
    foot = window.wizard.panel._foot
    assert foot.isVisible()
    assert " words in this referral were checked for abbreviations, jargon, labels and blame" in foot.text()
    assert "British spelling" in foot.text()
    monkeypatch.setattr(type(window.wizard.opened), "checked_with", property(lambda _self: ""))
    window.wizard.settled()
    assert foot.isHidden(), "nothing to say"


# --- nothing is lost


def test_a_key_is_in_the_answers_and_on_disk_though_it_is_read_late(
    qtbot: QtBot, window: MainWindow, wrote: Words
) -> None:
    box = wrote("One")
    box.moveCursor(box.textCursor().MoveOperation.End)
    qtbot.keyClicks(box, " two")
    assert window.wizard is not None
    assert window.keeper is not None
    assert window.wizard.opened.unsaved
    assert window.keeper.save() == ""
    assert '"One two"' in inside(window.wizard.opened.path)
    qtbot.keyClicks(box, " three")
    window.wizard.go_on()
    assert answer(window) == "One two three"
    box = question(window, "inc.what").editor.first_box()  # type: ignore[assignment]
    box.moveCursor(box.textCursor().MoveOperation.End)
    qtbot.keyClicks(box, " four")
    opened = window.wizard.opened
    window.go_home()
    assert opened.answers.at(WHAT) == "One two three four"
    assert '"One two three four"' in inside(opened.path)


# --- the model, by itself

SOME = Finding("R", "improve", WHAT, "", "")


def spans(marks: Marks) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in marks.all()]


@pytest.mark.parametrize(
    ("change", "letters", "left"),
    [
        ((0, 0, 3), "", [(7, 11), (15, 18)]),
        ((20, 0, 3), "", [(4, 8), (12, 15)]),
        ((5, 1, 0), "", [(11, 14)]),
        ((8, 0, 1), "", [(4, 8), (13, 16)]),
        ((8, 0, 1), "78", [(13, 16)]),
        ((4, 0, 1), "", [(5, 9), (13, 16)]),
        ((4, 0, 1), "45", [(13, 16)]),
        ((3, 10, 0), "", []),
        ((8, 4, 0), "", [(4, 8), (8, 11)]),
    ],
)
def test_an_edit_moves_marks_and_takes_those_whose_words_it_changed(
    change: tuple[int, int, int], letters: str, left: list[tuple[int, int]]
) -> None:
    marks = Marks()
    marks.put([Mark(4, 8, SOME), Mark(12, 15, replace(SOME, rule="S"))])
    marks.edited(*change, lambda place: str(place) in letters)
    assert spans(marks) == left


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [("", "a", (0, 0, 1)), ("ab", "aab", (1, 0, 1)), ("a b", "ab", (1, 1, 0)), ("one", "one", (3, 0, 0))],
)
def test_what_changed_between_two_lines(before: str, after: str, change: tuple[int, int, int]) -> None:
    assert changed_between(before, after) == change


def test_a_card_is_named_and_says_that_the_caret_is_there(window: MainWindow, wrote: Words) -> None:
    box = wrote("His behavour.")
    to(box, "behavour", 2)
    assert isinstance(about_words(window)[0], finding_card.FindingCard)
    spoken = QAccessible.queryAccessibleInterface(about_words(window)[0])
    assert spoken.text(QAccessible.Text.Description) == "You are at these words"


def test_the_words_are_safe_while_typing_and_what_lists_show_follows(
    qtbot: QtBot, window: MainWindow, wrote: Words
) -> None:
    box = wrote("One")
    assert window.wizard is not None
    opened = window.wizard.opened
    qtbot.keyClicks(box, "more ")
    opened.save_words()
    assert '"more One"' in inside(opened.path)
    assert not opened.unsaved
    opened.save()
    states = [one.state for one in opened.progress if one.state != "not needed"]
    assert f'"sections_asked": {len(states)}' in inside(opened.path)
