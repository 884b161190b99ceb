"""Sending and following up in the window: how the council wants it, what is written down, and what stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from referral_assistant.casework.keeping import exports
from referral_assistant.casework.keeping.unfinished import Unfinished
from referral_assistant.casework.reading.route import Place
from referral_assistant.casework.writing.at_work import change_open
from referral_assistant.casework.writing.closing import closed
from referral_assistant.core.answers import Value, Where
from referral_assistant.core.dates import date_from_edtf
from referral_assistant.core.form import Form
from referral_assistant.core.settings import Settings
from referral_assistant.gui import warm
from referral_assistant.gui.referral.make_word import MakeWord
from referral_assistant.gui.referral.record import Record
from referral_assistant.gui.referral.send import SendView
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import after as say
from referral_assistant.messages import letter as say_letter
from referral_assistant.messages import life as say_life
from tests.gui.conftest import ME, Answering
from tests.gui.life import at, has, press, sections, where_it_is, wizard, words_in
from tests.played import text_of

DAY = date_from_edtf("2026-12-23")
SENT: dict[str, Value] = {"rev.send.how": "secure_email", "rev.send.date": DAY}


@pytest.fixture
def form() -> Form:
    """The app's own form."""
    return warm.form()


@pytest.fixture
def window(opened: Callable[[Settings], MainWindow], monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A new referral to a council of which the app knows something, two days before Christmas."""
    monkeypatch.setenv("REFERRAL_ASSISTANT_TODAY", "2026-12-23")
    made = opened(ME._replace(pack="eastborough", authority=""))
    made.referral_steps.start()
    return made


@pytest.fixture
def view(window: MainWindow) -> SendView:
    found = at(window, Place.SEND)
    assert isinstance(found, SendView)
    return found


def fill(dialogs: Answering, given: dict[str, Value]) -> Record:
    """Answer the small form that was shown last, and say that it is to be written down."""
    dialog = dialogs.shown[-1]
    assert isinstance(dialog, Record)
    for question in dialog.questions:
        if question.where.question in given:
            question.show_value(given[question.where.question])
    dialog.keep.click()
    return dialog


def record(view: SendView, dialogs: Answering, step: str, given: dict[str, Value]) -> None:
    press(view, say.RECORD[step])
    fill(dialogs, given)


def test_it_says_how_this_council_wants_it(view: SendView) -> None:
    said = words_in(view)
    for words in (
        "On the council’s own form. Eastborough Request for Support and Protection. eastborough.example/children/refer",
        "The council wants a call first.",
        "Secure email from the school's own mailbox; never a personal one. frontdoor@eastborough.example",
        say.HOW_WRITE.format(hours=24),
    ):
        assert words in said.split("\n")
    assert say.NOT_APPROVED in said


def test_where_no_pack_says_so_the_person_is_told_to_ask(opened: Callable[[Settings], MainWindow]) -> None:
    made = opened(ME)
    made.referral_steps.start()
    assert say.HOW_UNKNOWN in words_in(at(made, Place.SEND))


def test_what_was_sent_is_written_down_and_what_comes_after_is_asked(
    window: MainWindow, view: SendView, dialogs: Answering
) -> None:
    assert "After sending" not in sections(window)
    assert not has(view, say.RECORD["acknowledged"])
    record(view, dialogs, "sent", SENT)
    answers = wizard(window).opened.answers
    assert (answers["rev.send"], answers["rev.send.to"]) == (True, "frontdoor@eastborough.example")
    assert where_it_is(window) == "Sent"
    assert sections(window)[-3:] == ["Review and sign-off", "Send and follow up", "After sending"]
    assert wizard(window).side.list.currentItem().text() == "Send and follow up"
    assert "24 December 2026: Children’s Social Services say that they have it" in words_in(view)
    assert "sent by Ms R. Okafor. Note: Secure email" in words_in(view)
    assert "sent" in {one.made.why for one in wizard(window).opened.file.earlier.all()}
    wizard(window).go_on()
    after = wizard(window).view
    assert after is not None
    assert after.accessibleName() == "Did they get it?"


def test_what_is_missing_is_said_in_the_forms_words_and_nothing_is_written_down(
    window: MainWindow, view: SendView, dialogs: Answering
) -> None:
    press(view, say.RECORD["sent"])
    dialog = fill(dialogs, {})
    assert dialog.wrong.text() == "Say how you send the referral."
    assert dialog.wrong.isVisibleTo(dialog)
    assert where_it_is(window) == "Draft"
    fill(dialogs, SENT)
    assert where_it_is(window) == "Sent"


def test_what_comes_back_moves_what_is_due(window: MainWindow, view: SendView, dialogs: Answering) -> None:
    record(view, dialogs, "sent", SENT)
    record(view, dialogs, "acknowledged", {"fu.ack.who": "R. Hale", "fu.ack.ref": "123"})
    assert where_it_is(window) == "Acknowledged"
    assert "24 December 2026: their decision" in words_in(view)
    record(view, dialogs, "outcome", {"fu.outcome": ("nfa",), "fu.outcome.reason": "Below the threshold."})
    assert say.DUE_TITLE not in words_in(view)
    assert "decision recorded by Ms R. Okafor. Note: No further action" in words_in(view)


def test_a_day_that_has_passed_is_said(
    window: MainWindow, view: SendView, dialogs: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(view, dialogs, "sent", SENT)
    monkeypatch.setenv("REFERRAL_ASSISTANT_TODAY", "2026-12-29")
    said = words_in(at(window, Place.SEND))
    assert "24 December 2026: Children’s Social Services say that they have it – this day has passed" in said


def test_a_call_becomes_a_written_follow_up(window: MainWindow, view: SendView, dialogs: Answering) -> None:
    record(view, dialogs, "call", {"fu.call.with": "R. Hale", "fu.call.said": "She asked for dates."})
    press(view, say.CALL_COPY)
    copied = QGuiApplication.clipboard().text()
    assert "To: Eastborough Children's Front Door" in copied
    assert "What was said: She asked for dates." in copied
    assert where_it_is(window) == "Draft"


def make(qtbot: QtBot, view: SendView, dialogs: Answering, words: str, target: Path) -> str:
    """Make a Word document with the button of these words; what stands in it."""
    dialogs.save_to = target
    (maker,) = (one for one in view.findChildren(MakeWord) if one.button.text() == words)
    maker.button.click()
    qtbot.waitUntil(maker.button.isEnabled, timeout=15000)
    return text_of(target)


def test_a_call_that_is_being_written_down_outlasts_a_crash(qtbot: QtBot, view: SendView, dialogs: Answering) -> None:
    press(view, say.RECORD["call"])
    dialog = dialogs.shown[-1]
    assert isinstance(dialog, Record)
    assert say.RECORD_BEGUN not in words_in(dialog)
    kept = Unfinished(view.opened.reference)
    said = next(one for one in dialog.questions if one.where.question == "fu.call.said")
    box = said.editor.first_box()
    assert box is not None
    qtbot.keyClicks(box, "She asked for dates.")
    qtbot.waitUntil(lambda: "She asked for dates." in str(kept.read("record call")))
    press(view, say.RECORD["call"])  # as the next start of the app would
    again = dialogs.shown[-1]
    assert isinstance(again, Record)
    assert again is not dialog
    assert say.RECORD_BEGUN in words_in(again)
    fill(dialogs, {"fu.call.with": "R. Hale"})
    assert kept.read("record call") is None
    (call,) = view.opened.answers.entries("fu.call")
    assert call.get("fu.call.said") == "She asked for dates."


def test_what_was_begun_can_be_begun_afresh(qtbot: QtBot, view: SendView, dialogs: Answering) -> None:
    Unfinished(view.opened.reference).keep("record call", {"fu.call.said": "She asked for dates."})
    press(view, say.RECORD["call"])
    dialog = dialogs.shown[-1]
    assert isinstance(dialog, Record)
    press(dialog, say.RECORD_AFRESH)
    assert "fu.call.said" not in dialog._given()
    assert Unfinished(view.opened.reference).read("record call") is None


def test_a_call_becomes_a_letter(qtbot: QtBot, view: SendView, dialogs: Answering, tmp_path: Path) -> None:
    record(view, dialogs, "call", {"fu.call.with": "R. Hale", "fu.call.said": "She asked for dates."})
    said = make(qtbot, view, dialogs, say.CALL_WORD, tmp_path / "call.docx")
    for words in (say.CALL_SUBJECT, "within 24 hours", "She asked for dates.", "Ms R. Okafor", "Eastborough"):
        assert words in said
    assert [one.exported.path.name for one in exports.still_there(view.opened.reference)] == ["call.docx"]


def test_a_disagreement_becomes_a_letter_along_the_councils_steps(
    qtbot: QtBot, window: MainWindow, view: SendView, dialogs: Answering, tmp_path: Path
) -> None:
    record(view, dialogs, "sent", SENT)
    assert say.DISAGREE_TITLE not in words_in(view)
    record(view, dialogs, "outcome", {"fu.outcome": ("nfa",), "fu.outcome.reason": "Below the threshold."})
    assert not has(view, say.DISAGREE_LETTER)
    press(view, say.DISAGREE_WRITE)
    assert wizard(window).view is not view
    wizard(window).opened.answer(Where("fu.disagree"), value=True)
    wizard(window).opened.answer(Where("fu.disagree.why"), "He is not safe at home.")
    again = at(window, Place.SEND)
    assert isinstance(again, SendView)
    said = make(qtbot, again, dialogs, say.DISAGREE_LETTER, tmp_path / "letter.docx")
    for words in ("He is not safe at home.", "Below the threshold.", say_letter.SUBJECT, "23 December 2026"):
        assert words in said
    record(again, dialogs, "outcome", {"fu.outcome": ("s47",)})
    assert say.DISAGREEMENT_ENDED in words_in(again)
    assert not has(again, say.DISAGREE_LETTER)


def test_new_facts_come_after_sending_only_and_change_nothing_that_was_sent(
    window: MainWindow, view: SendView, dialogs: Answering
) -> None:
    assert not has(view, say.RECORD["new"])
    record(view, dialogs, "sent", SENT)
    record(view, dialogs, "new", {"fu.new.what": "The bus driver told Mr Lund.", "fu.new.source": "told_other"})
    press(view, say.NEW_COPY)
    assert "our referral that was sent on 23 December 2026" in QGuiApplication.clipboard().text()
    assert where_it_is(window) == "Sent"
    assert dialogs.asked == []


def test_changing_an_answer_after_sending_warns_once_and_offers_a_new_fact(
    window: MainWindow, view: SendView, dialogs: Answering
) -> None:
    record(view, dialogs, "sent", SENT)
    shown = wizard(window)
    shown.opened.answer(Where("child.name.full"), "Sam Kerr")
    dialogs.says_yes = True
    shown.settled()
    assert dialogs.asked == [say.SENT_CHANGED]
    assert isinstance(shown.view, SendView)
    shown.opened.answer(Where("child.name.full"), "Samuel Kerr")
    shown.settled()
    assert len(dialogs.asked) == 1


def test_answers_of_the_review_are_no_change_of_what_was_sent(
    window: MainWindow, view: SendView, dialogs: Answering
) -> None:
    record(view, dialogs, "sent", SENT)
    wizard(window).opened.answer(Where("rev.facts"), value=True)
    wizard(window).settled()
    assert dialogs.asked == []


def test_it_is_all_done_by_keyboard_and_the_keyboard_stays_at_the_button(
    window: MainWindow, view: SendView, dialogs: Answering, qtbot: QtBot
) -> None:
    view.take_focus()
    qtbot.keyClick(view.buttons["sent"], Qt.Key.Key_Return)
    dialog = dialogs.shown[-1]
    assert isinstance(dialog, Record)
    assert dialog.questions[0].isAncestorOf(dialog.focusWidget())
    fill(dialogs, SENT)
    qtbot.waitUntil(lambda: window.focusWidget() is view.buttons["sent"], timeout=2000)
    assert all(one.accessibleName() or one.text() for one in view.buttons.values())


def test_a_referral_that_is_closed_is_opened_again_first(
    window: MainWindow, view: SendView, dialogs: Answering
) -> None:
    record(view, dialogs, "sent", SENT)
    change_open(wizard(window).opened, closed)
    shown = at(window, Place.SEND)
    assert isinstance(shown, SendView)
    assert say_life.CLOSED in words_in(shown)
    assert shown.buttons == {}
    assert say.DUE_TITLE not in words_in(shown)
