"""The lead's review on the real screen: read, comment, accept and take back, answer the checklist, return, approve."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from referral_assistant.casework.keeping.unfinished import Unfinished
from referral_assistant.casework.reading.area import only
from referral_assistant.casework.reading.standing import approval_of, status_of
from referral_assistant.casework.together.review import commented
from referral_assistant.casework.together.reviewing import approve
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Kept, NotKnown, Where
from referral_assistant.core.comments import Comment, comments
from referral_assistant.core.edits import edits
from referral_assistant.core.fingerprint import fingerprint, in_groups
from referral_assistant.core.form import Form
from referral_assistant.core.settings import Settings
from referral_assistant.files.forms import load_form
from referral_assistant.files.referrals import keep_referral
from referral_assistant.files.sealing import Identity
from referral_assistant.files.settings import load_settings
from referral_assistant.gui import warm
from referral_assistant.gui.help.sheet import Sheet
from referral_assistant.gui.outside.home import Home
from referral_assistant.gui.referral.page import PageView
from referral_assistant.gui.referral.wizard import Wizard
from referral_assistant.gui.review.comments import Comments
from referral_assistant.gui.review.comments_here import CommentsDialog
from referral_assistant.gui.review.in_short import InShort
from referral_assistant.gui.review.screen import ReviewScreen
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import review as say
from tests.gui.conftest import RESOURCES, Answering, inside, question
from tests.gui.test_access import assert_nothing_cut_off, reached_by_tab
from tests.people import Somebody, hand_over, set_leads, somebody

REAL = load_form()
NAME, NOW, WORDS, WISHES = (Where(id) for id in ("child.name.full", "child.now", "say.words", "say.wishes"))


@pytest.fixture
def form(monkeypatch: pytest.MonkeyPatch) -> Form:
    """The app's own form: the small one of the other tests has no review."""
    monkeypatch.setattr(warm, "form", lambda: REAL)
    monkeypatch.setattr(warm, "area", only(REAL))
    monkeypatch.setattr(warm, "resources", lambda: RESOURCES)
    return REAL


@pytest.fixture
def teacher(form: Form) -> Somebody:
    return somebody("Ms Okafor", "Class teacher")


@pytest.fixture
def lead(policy: Path) -> Somebody:
    made = somebody("Peter Lund", "Designated safeguarding lead")
    set_leads(policy, made)
    return made


@pytest.fixture
def file(kept_key: Identity, teacher: Somebody, lead: Somebody) -> Path:
    """What the teacher wrote and handed over."""
    teacher.works()
    written = start_referral(REAL, Settings(), only(REAL))
    written.answer(NAME, "Sam Kay")
    written.answer(NOW, "At school")
    written.answer(Where("say.spoke"), value=True)
    written.answer(WORDS, "He took my bag")
    index = written.add_entry("incidents")
    written.answer(Where("inc.what", "incidents", index), "Jo took the bag")
    hand_over(written, lead)
    written.file.lease.drop()
    return written.path


Open = Callable[[Somebody], MainWindow]


@pytest.fixture
def at(opened: Callable[[Settings], MainWindow], file: Path) -> Open:
    """Somebody opens the file in a window of their own."""

    def window_for(person: Somebody) -> MainWindow:
        person.works()
        window = opened(load_settings())
        window.open_file(file)
        if window.review is not None:
            window.review.document.finish()
        QApplication.processEvents()
        return window

    return window_for


@pytest.fixture
def window(at: Open, lead: Somebody) -> MainWindow:
    return at(lead)


def screen_of(window: MainWindow) -> ReviewScreen:
    assert window.review is not None
    return window.review


@pytest.fixture
def screen(window: MainWindow) -> ReviewScreen:
    return screen_of(window)


def said(widget: QWidget) -> str:
    """Everything that stands in it, folded parts apart."""
    QApplication.processEvents()  # what has just been made is shown a moment later
    shown = [label for label in widget.findChildren(QLabel) if not _is_folded(label, widget)]
    return "\n".join(label.text() for label in shown)


def _is_folded(label: QWidget, within: QWidget) -> bool:
    return not label.isVisibleTo(within)


def press(qtbot: QtBot, widget: QWidget, name: str) -> None:
    """Press the button that a screen reader calls so, by the keyboard."""
    QApplication.processEvents()
    found = [one for one in widget.findChildren(QPushButton) if _name(one) == name and one.isVisibleTo(widget)]
    assert found, f"{name!r} is not among {[_name(one) for one in widget.findChildren(QPushButton)]}"
    found[0].setFocus()
    qtbot.keyClick(found[0], Qt.Key.Key_Return)


def _name(button: QPushButton) -> str:
    return button.accessibleName() or button.text()


def type_into(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Type where the keyboard is."""
    focused = window.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, words)


def label(where: Where) -> str:
    return REAL.questions[where.question].print


def comment_on(where: Where) -> str:
    return say.COMMENT_WHAT.format(label=label(where))


def found(screen: ReviewScreen) -> tuple[Comment, ...]:
    return comments(screen.opened.referral.beside_review)


def change(screen: ReviewScreen, where: Where, value: str) -> None:
    """As if it had been changed in the form, and saved."""
    screen.opened.answer(where, value)
    screen.opened.save()
    screen.settled()


# --- whose it is


def test_a_lead_comes_to_the_review_and_a_teacher_to_the_form(at: Open, teacher: Somebody, lead: Somebody) -> None:
    window = at(lead)
    assert window.review is not None
    window.close()
    assert at(teacher).wizard is not None


def test_the_adult_who_is_thought_to_be_involved_sees_nothing_of_it(
    at: Open, teacher: Somebody, lead: Somebody, file: Path, dialogs: Answering
) -> None:
    teacher.works()
    written = open_referral(REAL, file, only(REAL))
    written.answer(Where("gate.adult"), value=True)
    written.answer(Where("gate.adult.name"), "Mr Peter Lund")
    keep_referral(REAL, file, replace(written.referral, recipients=(lead.identity.public, teacher.identity.public)))
    written.file.lease.drop()
    window = at(lead)
    assert isinstance(window.screen_shown(), Home)
    assert dialogs.told == [say.MUST_NOT_SEE]


def test_from_the_review_to_the_form_and_back(qtbot: QtBot, window: MainWindow, screen: ReviewScreen) -> None:
    press(qtbot, screen, f"Change {label(NAME)}")
    assert isinstance(window.screen_shown(), Wizard)
    assert window.wizard is not None
    assert isinstance(window.wizard.view, PageView)
    assert NAME in window.wizard.view.questions
    press(qtbot, window.wizard.side, say.TO_REVIEW)
    assert window.review is not None


def test_a_teacher_has_no_way_to_the_review(at: Open, teacher: Somebody) -> None:
    wizard = at(teacher).wizard
    assert wizard is not None
    links = [one.text() for one in wizard.side.findChildren(QPushButton) if one.isVisibleTo(wizard)]
    assert say.TO_REVIEW not in links


# --- the document


def test_the_document_says_every_answer_of_the_summary(screen: ReviewScreen) -> None:
    words = said(screen.document)
    for section in screen.opened.summary.sections:
        assert section.title in words
        for block in section.blocks:
            for row in block.rows:
                if row.state != "blank":
                    assert row.label in words
                    assert all(paragraph in words for paragraph in row.paragraphs)


def test_it_says_from_whom_it_is_and_that_it_is_not_approved(screen: ReviewScreen) -> None:
    words = said(screen.standing)
    assert "From Ms Okafor" in words
    assert "not approved" in words


def test_what_is_to_be_looked_at_leads_to_its_place_in_the_document(qtbot: QtBot, screen: ReviewScreen) -> None:
    hidden = {where for where, row in screen.document.rows.items() if row.isHidden()}
    finding = next(one for one in screen.opened.findings.of("note") if one.where in hidden)
    press(qtbot, screen.panel.findings, f"Show: {finding.message}")
    row = screen.document.rows[finding.where]
    assert row.isAncestorOf(screen.window().focusWidget() or screen)
    assert row.isVisible()


def test_what_was_left_and_what_is_not_known_are_there_with_their_reasons(
    at: Open, lead: Somebody, file: Path, teacher: Somebody
) -> None:
    teacher.works()
    written = open_referral(REAL, file, only(REAL))
    written.answer(WISHES, NotKnown("Nobody has asked yet"))
    left = next(one for one in written.findings.all if one.where != WISHES)
    written.dismiss(left, "The head agreed")
    written.save()
    written.file.lease.drop()
    panel = screen_of(at(lead)).panel
    for widget, words in ((panel.dismissed, "The head agreed"), (panel.not_known, "Nobody has asked yet")):
        part = panel.parts[widget]
        assert words not in said(part)
        part.turn()
        assert words in said(part)


# --- comments


def test_a_comment_on_an_answer_by_the_keyboard(qtbot: QtBot, window: MainWindow, screen: ReviewScreen) -> None:
    press(qtbot, screen.document, comment_on(NAME))
    type_into(qtbot, window, "Is this the name at birth?")
    press(qtbot, screen.panel, say.WRITE_ADD)
    (one,) = found(screen)
    assert (one.where, one.said[0].who, one.said[0].text) == (str(NAME), "Peter Lund", "Is this the name at birth?")
    QApplication.processEvents()
    row = screen.document.rows[NAME]
    assert row.isAncestorOf(window.focusWidget() or window)
    assert next(one.text() for one in row.findChildren(QPushButton) if one.isVisibleTo(row)) == say.ONE_COMMENT
    assert say.COMMENTS_OPEN.format(count=1) in said(screen.panel)
    assert window.keeper is not None
    assert window.keeper.save() == ""
    assert "Is this the name at birth?" in inside(screen.opened.path)


def test_an_empty_comment_is_refused_in_place(qtbot: QtBot, screen: ReviewScreen) -> None:
    press(qtbot, screen.panel, say.COMMENT_WHOLE)
    press(qtbot, screen.panel, say.WRITE_ADD)
    assert found(screen) == ()
    assert "The comment is empty" in said(screen.panel)


def test_a_reply_and_settling_it(qtbot: QtBot, window: MainWindow, screen: ReviewScreen) -> None:
    screen.opened.put_record(commented(REAL, screen.opened.referral, "Which bag?", "incidents[0].inc.what"))
    screen.settled()
    (card,) = screen.panel.comments.cards.cards
    place = card.accessibleName().partition(": ")[2]
    assert place.startswith("Incident 1")
    press(qtbot, card, f"{say.REPLY}: {place}")
    type_into(qtbot, window, "The red one")
    press(qtbot, card, say.REPLY_ADD)
    assert [one.text for one in found(screen)[0].said] == ["Which bag?", "The red one"]
    press(qtbot, screen.panel.comments, f"{say.SETTLE}: {place}")
    assert found(screen)[0].is_resolved
    assert say.COMMENTS_OPEN.format(count=0) in said(screen.panel)


def test_the_first_page_stands_first_and_follows_the_answers(window: MainWindow, screen: ReviewScreen) -> None:
    (short,) = screen.document.findChildren(InShort)
    assert say.IN_SHORT in said(short)
    assert "At school" in said(short)
    screen.opened.answer(NOW, "At home since noon")
    screen.settled()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert "At home since noon" in said(short)
    assert "At school" not in said(short)


def test_a_comment_and_a_reply_that_are_being_typed_outlast_a_crash(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen
) -> None:
    screen.opened.put_record(commented(REAL, screen.opened.referral, "Which bag?", "incidents[0].inc.what"))
    screen.settled()
    press(qtbot, screen.document, comment_on(NAME))
    type_into(qtbot, window, "Is it")
    (card,) = screen.panel.comments.cards.cards
    card.box.setPlainText("The red")
    kept = Unfinished(screen.opened.reference)
    qtbot.waitUntil(lambda: kept.read("comment") == {"where": str(NAME), "words": "Is it"})
    qtbot.waitUntil(lambda: kept.read(f"reply {card.comment.id}") == "The red")
    again = Comments(screen.opened)  # as the next start of the app would
    qtbot.addWidget(again)
    assert again.box.toPlainText() == "Is it"
    assert again.cards.cards[0].box.toPlainText() == "The red"
    again.add()
    again.cards.cards[0].reply.emit(card.comment.id, "The red one")
    assert (kept.read("comment"), kept.read(f"reply {card.comment.id}")) == (None, None)


def test_a_comment_that_is_being_typed_outlasts_larger_text_and_is_offered_before_it_is_left(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen, dialogs: Answering
) -> None:
    press(qtbot, screen.document, comment_on(NAME))
    type_into(qtbot, window, "Is it")
    window.redrawing.set_text_size(125)
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    again = screen_of(window)
    assert again is not screen
    assert again.panel.comments.box.toPlainText() == "Is it"
    assert again.panel.comments.box.hasFocus()
    type_into(qtbot, window, " so?")
    assert again.panel.comments.box.toPlainText() == "Is it so?"
    dialogs.says_yes = True
    window.go_home()
    assert dialogs.asked == [say.UNFINISHED]
    assert [one.said[0].text for one in found(again)] == ["Is it so?"]
    assert isinstance(window.screen_shown(), Home)


def test_the_teacher_sees_a_comment_at_its_question_and_replies_there(
    qtbot: QtBot, at: Open, lead: Somebody, teacher: Somebody
) -> None:
    window = at(lead)
    opened = screen_of(window).opened
    opened.put_record(commented(REAL, opened.referral, "Which bag?", "incidents[0].inc.what"))
    window.close()
    window = at(teacher)
    question(window, "child.name.full")
    wizard = window.wizard
    assert wizard is not None
    assert not wizard.comments.isVisibleTo(wizard.panel)
    question(window, "inc.what")
    assert "Which bag?" in said(wizard.comments)
    place = wizard.comments.cards.cards[0].accessibleName().partition(": ")[2]
    press(qtbot, wizard.comments, f"{say.REPLY}: {place}")
    type_into(qtbot, window, "The red one")
    press(qtbot, wizard.comments, say.REPLY_ADD)
    (one,) = comments(wizard.opened.referral.beside_review)
    assert one.said[-1][0::2] == ("Ms Okafor", "The red one")


def test_the_teacher_finds_every_comment_in_one_place(
    qtbot: QtBot, at: Open, lead: Somebody, teacher: Somebody, dialogs: Answering
) -> None:
    window = at(lead)
    opened = screen_of(window).opened
    opened.put_record(commented(REAL, opened.referral, "Which bag?", "incidents[0].inc.what"))
    opened.put_record(commented(REAL, opened.referral, "Thank you"))
    window.close()
    window = at(teacher)
    assert window.wizard is not None
    press(qtbot, window.wizard.side, say.COMMENTS_LINK.format(count=2))
    (dialog,) = dialogs.shown
    assert isinstance(dialog, CommentsDialog)
    assert "Thank you" in said(dialog)
    place = next(card for card in dialog.comments.cards.cards if card.comment.where).accessibleName().partition(": ")[2]
    press(qtbot, dialog, f"Show: {place}")
    assert isinstance(window.wizard.view, PageView)
    assert Where("inc.what", "incidents", 0) in window.wizard.view.questions
    dialog.deleteLater()


# --- changes


def test_a_change_is_shown_with_who_made_it_and_taken_back(qtbot: QtBot, screen: ReviewScreen) -> None:
    change(screen, NOW, "At home")
    words = said(screen.panel.changes)
    assert "Before: At school" in words
    assert "Now: At home" in words
    assert "Peter Lund, " in words
    assert say.CHANGED_BY.format(who="Peter Lund") in said(screen.document.rows[NOW])
    press(qtbot, screen.panel.changes, f"{say.TAKE_BACK}: {label(NOW)}")
    assert screen.opened.answers["child.now"] == "At school"
    assert "At school" in said(screen.document.rows[NOW])
    assert say.CHANGES_NONE in said(screen.panel.changes)


def test_changes_are_accepted_one_by_one(qtbot: QtBot, screen: ReviewScreen, window: MainWindow) -> None:
    change(screen, NOW, "At home")
    change(screen, NAME, "Samuel Kay")
    press(qtbot, screen.panel.changes, f"{say.ACCEPT}: {label(NAME)}")
    words = said(screen.panel.changes)
    assert "Samuel Kay" not in words
    assert "At home" in words
    assert screen.opened.answers["child.name.full"] == "Samuel Kay"
    assert screen.panel.changes.isAncestorOf(window.focusWidget() or window)


def test_a_childs_words_are_read_only_until_a_reason_is_given(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen
) -> None:
    press(qtbot, screen, f"Change {label(WORDS)}")
    view = question(window, "say.words")
    box = view.editor.first_box()
    qtbot.keyClicks(box, "Not his words. ")
    assert window.wizard is not None
    opened = window.wizard.opened
    assert opened.answers["say.words"] == "He took my bag"
    press(qtbot, view, f"{say.WORDS_CHANGE}: {view.question.ask}")
    type_into(qtbot, window, "The recording shows it")
    focused = window.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert window.focusWidget() is box
    qtbot.keyClicks(box, "Hey: ")
    opened.save()
    assert opened.answers["say.words"] == "Hey: He took my bag"
    assert edits(opened.referral.beside_review)["say.words"].because == "The recording shows it"
    press(qtbot, window.wizard.side, say.TO_REVIEW)
    again = screen_of(window)
    again.document.finish()
    for part in (again.document.rows[WORDS], again.panel.changes):
        assert "The recording shows it" in said(part)


def test_no_reason_is_no_way_to_a_childs_words(qtbot: QtBot, window: MainWindow, screen: ReviewScreen) -> None:
    press(qtbot, screen, f"Change {label(WORDS)}")
    view = question(window, "say.words")
    press(qtbot, view, f"{say.WORDS_CHANGE}: {view.question.ask}")
    press(qtbot, view, say.WORDS_DO)
    assert say.WORDS_NEED_REASON in said(view)
    qtbot.keyClicks(view.editor.first_box(), "No")
    assert window.wizard is not None
    assert window.wizard.opened.answers["say.words"] == "He took my bag"


def test_the_writer_changes_the_words_as_before(qtbot: QtBot, at: Open, teacher: Somebody) -> None:
    window = at(teacher)
    view = question(window, "say.words")
    qtbot.keyClicks(view.editor.first_box(), "He said: ")
    assert window.wizard is not None
    assert window.wizard.opened.answers["say.words"] == "He said: He took my bag"


# --- the checklist


def test_a_question_of_the_checklist_is_answered_right_there_and_leads_to_its_evidence(
    qtbot: QtBot, screen: ReviewScreen, window: MainWindow
) -> None:
    screen.panel.parts[screen.panel.checklist].unfold()
    before = fingerprint(REAL, screen.opened.referral)
    clear = screen.panel.checklist.lines[Where("rev.checked.clear")]
    assert say.CHECK_NOT_YET in said(clear)
    press(qtbot, clear, f"{say.CHECK_ANSWER}: {clear.one.question.ask}")
    focused = window.focusWidget()
    assert isinstance(focused, QAbstractButton)
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert screen.opened.answers["rev.checked.clear"] is True
    assert say.CHECK_NOT_YET not in said(clear)
    assert fingerprint(REAL, screen.opened.referral) == before
    incidents = REAL.groups["incidents"].print
    press(qtbot, clear, say.CHECK_LOOK.format(label=incidents))
    assert any(
        row.isAncestorOf(window.focusWidget() or window)
        for where, row in screen.document.rows.items()
        if where.group == "incidents"
    )


def test_a_no_asks_what_is_missing_and_the_line_stays_while_it_is_asked(screen: ReviewScreen) -> None:
    list_ = screen.panel.checklist
    first = list_.lines[Where("rev.checked.timely")]
    assert Where("rev.checked.gaps") not in list_.lines
    screen.opened.answer(Where("rev.checked.timely"), value=False)
    screen.settled()
    assert Where("rev.checked.gaps") in list_.lines
    assert list_.lines[Where("rev.checked.timely")] is first
    screen.opened.answer(Where("rev.checked.timely"), value=True)
    screen.settled()
    assert Where("rev.checked.gaps") not in list_.lines


# --- the decision


def test_returning_without_a_word_is_refused_in_place_and_with_one_it_goes_back(
    qtbot: QtBot, screen: ReviewScreen, window: MainWindow
) -> None:
    decision = screen.decision
    press(qtbot, decision, say.RETURN)
    press(qtbot, decision, say.RETURN_DO)
    assert say.RETURN_NEEDS_WORDS in said(decision)
    type_words(qtbot, decision.returning.line, "Please say where it was.")
    press(qtbot, decision, say.RETURN_DO)
    assert status_of(REAL, screen.opened.referral) == "returned"
    assert say.STANDING["returned"] in said(screen.standing)
    assert "Please say where it was." in said(screen.panel.comments)
    assert say.RETURNED in said(decision)
    assert not screen.opened.unsaved
    assert decision.isAncestorOf(window.focusWidget() or window)


def type_words(qtbot: QtBot, box: QWidget, words: str) -> None:
    box.setFocus()
    qtbot.keyClicks(box, words)


def test_approving_with_blanks_asks_for_one_reason_and_then_shows_the_fingerprint(
    qtbot: QtBot, screen: ReviewScreen
) -> None:
    decision = screen.decision
    press(qtbot, decision, say.APPROVE)
    assert say.APPROVE_WHY in said(decision)
    press(qtbot, decision, say.APPROVE_DO)
    assert status_of(REAL, screen.opened.referral) == "with-lead"
    type_words(qtbot, decision.approving.line, "The rest follows by phone.")
    press(qtbot, decision, say.APPROVE_DO)
    approval = approval_of(REAL, screen.opened.referral)
    assert approval is not None
    words = said(screen.standing)
    assert "Approved by Peter Lund" in words
    assert "The rest follows by phone." in words
    assert in_groups(fingerprint(REAL, screen.opened.referral)) in words
    assert not decision.approve.isVisible()
    assert screen.opened.answers["rev.sign.name"] == "Peter Lund"


def test_once_a_word_is_changed_the_approval_is_void_and_it_says_what_to_do(screen: ReviewScreen) -> None:
    approve(screen.opened, "All is there.")
    screen.settled()
    assert "Approved by" in said(screen.standing)
    change(screen, NOW, "At home")
    words = said(screen.standing)
    assert say.STANDING["void"] in words
    assert "approve it again" in words
    assert "Fingerprint" not in words
    assert screen.decision.approve.isVisible()


def test_a_lead_who_handed_it_over_themselves_is_told_so_in_place(
    qtbot: QtBot, at: Open, lead: Somebody, file: Path
) -> None:
    lead.works()
    written = open_referral(REAL, file, only(REAL))
    hand_over(written, lead)
    written.file.lease.drop()
    screen = screen_of(at(lead))
    press(qtbot, screen.decision, say.APPROVE)
    type_words(qtbot, screen.decision.approving.line, "Because")
    press(qtbot, screen.decision, say.APPROVE_DO)
    assert "asks that another lead approves it" in said(screen.decision)
    assert status_of(REAL, screen.opened.referral) == "with-lead"


def test_thinking_better_of_it_changes_nothing(qtbot: QtBot, screen: ReviewScreen, window: MainWindow) -> None:
    before = screen.opened.referral
    for begin in (say.RETURN, say.APPROVE):
        press(qtbot, screen.decision, begin)
        press(qtbot, screen.decision, say.NOT_NOW)
        assert window.focusWidget() is screen.decision.give_back
    assert screen.opened.referral == before


def test_a_changed_entry_of_the_history_is_named_on_the_screen(
    at: Open, lead: Somebody, file: Path, dialogs: Answering, qtbot: QtBot
) -> None:
    lead.works()
    opened = open_referral(REAL, file, only(REAL))
    first, *rest = opened.referral.history
    forged = Kept.of({**first.read(), "who": "Nobody At All"})
    opened.put_record(replace(opened.referral, history=(forged, *rest)))
    opened.save()
    opened.file.lease.drop()
    window = at(lead)
    shown = window.review.standing if window.review is not None else None
    if shown is None:  # handing over no longer follows an entry that stands: it counts as a draft, in the form
        assert window.wizard is not None
        press(qtbot, window.wizard.side, say.TO_REVIEW)
        shown = screen_of(window).standing
    assert say.BROKEN in said(shown)
    assert "Nobody At All" in said(shown)
    press(qtbot, screen_of(window), say.HISTORY_LINK)
    (sheet,) = dialogs.shown
    assert isinstance(sheet, Sheet)
    assert "Nobody At All" in said(sheet)
    sheet.deleteLater()


# --- for everyone


def test_tab_goes_through_the_whole_review_as_it_stands_and_comes_round_again(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen
) -> None:
    change(screen, NOW, "At home")
    screen.panel.parts[screen.panel.checklist].unfold()
    next(iter(screen.panel.checklist.lines.values())).turn()
    QApplication.processEvents()
    wanted = {box for box in reached_by_tab(window) if box.isEnabled()}
    screen.take_focus()
    seen: list[QWidget] = []
    for _ in range(2 * len(wanted) + 5):
        focused = window.focusWidget()
        assert focused is not None
        if focused in seen[:1] and len(seen) > 1:
            break
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    else:
        pytest.fail("Tab never came round: somewhere it is caught")
    assert not {box for box in wanted - set(seen) if not isinstance(box, QAbstractButton) or not box.autoExclusive()}
    places = [row.mapTo(screen.document, row.rect().topLeft()).y() for row in _rows_in(seen, screen)]
    assert places == sorted(places)


def _rows_in(seen: list[QWidget], screen: ReviewScreen) -> list[QWidget]:
    rows = list(screen.document.rows.values())
    return [row for box in seen for row in rows if row.isAncestorOf(box)]


def test_everything_has_a_name_and_no_two_links_of_a_kind_have_the_same(screen: ReviewScreen) -> None:
    screen.settled()
    for box in reached_by_tab(screen):
        spoken = QAccessible.queryAccessibleInterface(box)
        assert spoken.text(QAccessible.Text.Name), box
        assert spoken.role() != QAccessible.Role.NoRole, box


@pytest.mark.parametrize("key", [Qt.Key.Key_F6, Qt.Key.Key_F7])
def test_keys_lead_to_the_beginning_and_to_what_is_to_be_looked_at(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen, key: Qt.Key
) -> None:
    qtbot.keyClick(window, key)
    focused = window.focusWidget()
    assert focused is not None
    assert screen.panel.isAncestorOf(focused) == (key == Qt.Key.Key_F7)


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize(("width", "height"), [(1024, 700), (1360, 820)])
def test_nothing_of_the_review_is_cut_off(
    at: Open, lead: Somebody, size: int, width: int, height: int, qtbot: QtBot
) -> None:
    window = at(lead)
    window.resize(width, height)
    window.redrawing.set_text_size(size)
    QApplication.processEvents()
    screen = screen_of(window)
    screen.document.finish()
    screen.opened.put_record(commented(REAL, screen.opened.referral, "Which bag?", "incidents[0].inc.what"))
    change(screen, NOW, "At home")
    for part in screen.panel.parts.values():
        part.unfold()
    for line in screen.panel.checklist.lines.values():
        line.turn()
    press(qtbot, screen.decision, say.APPROVE)
    for _ in range(12):  # heights follow from widths, which follow from scroll bars
        QApplication.processEvents()
    assert_nothing_cut_off(window, "review")


def test_a_hidden_screen_tells_nothing_and_the_review_comes_back(window: MainWindow, screen: ReviewScreen) -> None:
    window.hide_at_once()
    assert "Review" not in said(window.screen_shown() or window)
    window.show_again()
    assert window.screen_shown() is screen
    assert screen.opened.reference in window.windowTitle()
