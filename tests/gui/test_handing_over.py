"""Handing over in the window: to whom, where the copy goes, what is said, and what comes back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from referral_assistant.casework.reading.area import area
from referral_assistant.casework.reading.route import Place
from referral_assistant.casework.surroundings.review_folder import place_in
from referral_assistant.casework.together import review, sending
from referral_assistant.casework.writing.at_work import change_open
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.form import Form
from referral_assistant.core.settings import Settings
from referral_assistant.files.sealing import Identity, new_identity
from referral_assistant.files.settings import keep_settings, load_settings
from referral_assistant.files.shelf import kept_referrals
from referral_assistant.gui import warm
from referral_assistant.gui.referral.finish import FinishView
from referral_assistant.gui.referral.hand_over import HandOver
from referral_assistant.gui.referral.lead_part import LeadView
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import handing_over as say
from referral_assistant.messages import life as say_life
from tests.casework.people import People
from tests.gui.conftest import Answering
from tests.gui.life import at, has, press, sections, where_it_is, wizard, words_in

Windows = Callable[[], MainWindow]


@pytest.fixture
def form() -> Form:
    """The app's own form, which knows of an adult thought to be involved."""
    return warm.form()


@pytest.fixture
def people(tmp_path: Path, open_key: Identity, monkeypatch: pytest.MonkeyPatch) -> People:
    return People(tmp_path, open_key, monkeypatch, pack="eastborough")


@pytest.fixture
def shown(people: People, opened: Callable[[Settings], MainWindow]) -> Iterator[Windows]:
    """Opens a window with a new referral."""

    def show() -> MainWindow:
        window = opened(load_settings())
        window.referral_steps.start()
        return window

    yield show
    people.as_teacher()


def hand_over_at(window: MainWindow, place: Place = Place.FINISH) -> HandOver:
    view = at(window, place)
    assert isinstance(view, FinishView | LeadView)
    return view.hand_over


def opens(path: Path) -> OpenReferral:
    return open_referral(warm.form(), path, area)


def test_one_press_puts_a_sealed_copy_where_the_lead_looks(shown: Windows, people: People, dialogs: Answering) -> None:
    window = shown()
    opened = wizard(window).opened
    opened.answer(Where("child.name.full"), "Sam Kerr")
    hand = hand_over_at(window)
    ((tick, _),) = hand.ticks
    assert tick.isChecked(), "there is only one lead"
    press(hand, say.HAND)
    copy = place_in(people.folder, opened.reference)
    assert "Handed over to Peter Lund." in words_in(hand)
    assert where_it_is(window) == "With the lead"
    press(hand, say.NOTE_COPY)
    copied = QGuiApplication.clipboard().text()
    assert opened.reference in copied
    assert not {"Sam", "Kerr", "Okafor", "Lund"} & set(copied.split())
    people.as_lead()
    assert opens(copy).answers["child.name.full"] == "Sam Kerr"
    assert (dialogs.told, dialogs.asked) == ([], [])


def test_it_can_be_handed_over_between_the_two_parts_as_well(shown: Windows, people: People) -> None:
    window = shown()
    press(hand_over_at(window, Place.LEAD), say.HAND)
    assert place_in(people.folder, wizard(window).opened.reference).is_file()
    assert where_it_is(window) == "With the lead"


def test_of_several_leads_somebody_chooses(shown: Windows, people: People) -> None:
    deputy = people.lead._replace(name="Maria Dunn", key=new_identity().public, role="deputy")
    keep_settings(load_settings()._replace(leads=(people.lead, deputy)))
    window = shown()
    hand = hand_over_at(window)
    assert [tick.isChecked() for tick, _ in hand.ticks] == [False, False]
    press(hand, say.HAND)
    assert say.HAND_CHOOSE in words_in(hand)
    assert where_it_is(window) == "Draft"
    hand.ticks[1][0].click()
    assert "These can open it too: Peter Lund." in words_in(hand)
    press(hand, say.HAND)
    assert "Handed over to Maria Dunn." in words_in(hand)


def test_whoever_may_be_involved_is_left_out_and_somebody_else_is_named(shown: Windows, people: People) -> None:
    window = shown()
    opened = wizard(window).opened
    opened.answer(Where("gate.adult.name"), "Peter Lund")
    hand = hand_over_at(window)
    said = words_in(hand)
    assert hand.ticks == []
    assert say.HAND_BARRED.format(names="Peter Lund") in said
    assert "Eastborough designated officer: 01632 960155" in said
    assert not has(hand, say.HAND)
    assert people.lead.key not in opened.file.save(opened.referral).recipients


def test_without_a_folder_it_is_saved_where_the_person_says(
    shown: Windows, people: People, dialogs: Answering, tmp_path: Path
) -> None:
    keep_settings(load_settings()._replace(review_folder=""))
    window = shown()
    hand = hand_over_at(window)
    press(hand, say.HAND_CARRY)
    assert where_it_is(window) == "Draft", "the person thought better of it"
    dialogs.save_to = tmp_path / "stick.referral"
    press(hand, say.HAND_CARRY)
    assert where_it_is(window) == "With the lead"
    assert dialogs.names == [f"{wizard(window).opened.reference}.referral"] * 2
    people.as_lead()
    assert opens(dialogs.save_to).reference == wizard(window).opened.reference


def test_where_the_folder_is_gone_it_says_so_and_nothing_was_handed_over(shown: Windows, people: People) -> None:
    window = shown()
    hand = hand_over_at(window)
    people.folder.rmdir()
    press(hand, say.HAND)
    assert "Handed over" not in words_in(hand)
    assert where_it_is(window) == "Draft"
    assert has(hand, say.HAND_ELSEWHERE)


def test_where_no_key_is_known_a_text_without_names_asks_for_it_and_anyone_may_refer(
    shown: Windows, people: People
) -> None:
    keep_settings(load_settings()._replace(leads=(), school="Larkfield Primary School"))
    window = shown()
    hand = hand_over_at(window)
    press(hand, say.INVITE_COPY)
    copied = QGuiApplication.clipboard().text()
    assert copied == say.INVITATION
    assert "Okafor" not in copied
    assert "Larkfield" not in copied
    assert "01632 960100" not in words_in(hand), "folded away"
    press(hand, say.NOBODY_CLOSED)
    assert "Eastborough Children's Front Door: 01632 960100" in words_in(hand)
    assert isinstance(wizard(window).view, FinishView)


def test_a_lead_who_wrote_it_goes_on_to_the_review(shown: Windows) -> None:
    window = shown()
    assert "Review and sign-off" not in sections(window)
    press(hand_over_at(window), say.HAND_SELF)
    assert "Review and sign-off" in sections(window)
    assert not has(wizard(window), say.HAND_SELF)
    wizard(window).go_on()
    view = wizard(window).view
    assert view is not None
    assert view.accessibleName() == "Is it clear?"


def test_where_policy_lists_leads_a_teacher_is_not_asked_the_review(
    shown: Windows, people: People, policy: Path
) -> None:
    policy.parent.mkdir()
    policy.write_text(json.dumps({"leads": [people.lead._asdict() | {"role": "lead"}]}))
    window = shown()
    hand = hand_over_at(window)
    assert not has(hand, say.HAND_SELF)
    press(hand, say.HAND)
    assert where_it_is(window) == "With the lead"
    assert "Review and sign-off" not in sections(window)


@pytest.fixture
def returned(shown: Windows, people: People) -> tuple[MainWindow, Path, Path]:
    """A window at home; the teacher's own file, and the copy that the lead has given back with another name in it."""
    window = shown()
    opened = wizard(window).opened
    press(hand_over_at(window), say.HAND)
    copy = place_in(people.folder, opened.reference)
    window.go_home()
    people.at_copy(copy, opens, review.given_back)
    people.as_lead()
    lead = opens(copy)
    lead.answer(Where("child.name.full"), "Samuel Kerr")
    lead.save()
    lead.file.lease.drop()
    people.as_teacher()
    return window, opened.path, copy


def test_opening_ones_own_joins_what_came_back_and_says_what(
    returned: tuple[MainWindow, Path, Path], dialogs: Answering
) -> None:
    window, own, _ = returned
    window.open_file(own)
    (told,) = dialogs.told
    assert "returned by Peter Lund" in told
    assert "Changed there: Full name." in told
    assert where_it_is(window) == "Returned with comments"
    assert wizard(window).opened.answers["child.name.full"] == "Samuel Kerr"
    window.go_home()
    window.open_file(own)
    assert len(dialogs.told) == 1, "there is nothing new"


def test_a_file_that_was_brought_back_goes_into_ones_own_where_the_person_says_so(
    returned: tuple[MainWindow, Path, Path], people: People, dialogs: Answering, tmp_path: Path
) -> None:
    window, own, copy = returned
    carried = tmp_path / "carried.referral"
    carried.write_bytes(copy.read_bytes())
    copy.unlink()
    dialogs.says_yes = True
    window.open_file(carried)
    assert dialogs.asked == [say.BACK_ASK]
    assert wizard(window).opened.path == own
    assert wizard(window).opened.answers["child.name.full"] == "Samuel Kerr"
    dialogs.says_yes = False
    window.go_home()
    window.open_file(carried)
    assert wizard(window).opened.path == carried


def test_what_is_opened_from_a_message_is_kept_among_ones_own(
    returned: tuple[MainWindow, Path, Path], dialogs: Answering, tmp_path: Path
) -> None:
    window, own, copy = returned
    attachment = tmp_path / "Content.Outlook" / "AB12" / "R.referral"
    attachment.parent.mkdir(parents=True)
    attachment.write_bytes(own.read_bytes())
    copy.unlink()
    own.unlink()
    before = attachment.read_bytes()
    window.open_file(attachment)
    assert dialogs.told == [say.KEPT_FROM_PASSING]
    assert wizard(window).opened.path == own
    assert attachment.read_bytes() == before
    dialogs.told.clear()
    window.go_home()
    window.open_file(attachment)  # it is here by now, and the person wants it by itself
    assert dialogs.told == [say.STAYS_PASSING]


def test_a_copy_that_cannot_be_opened_is_said_and_ones_own_stays(
    returned: tuple[MainWindow, Path, Path], dialogs: Answering
) -> None:
    window, own, copy = returned
    copy.write_bytes(copy.read_bytes()[:-9])
    window.open_file(own)
    assert len(dialogs.told) == 1
    assert dialogs.told[0].startswith(say.BACK_REFUSED.split("{", maxsplit=1)[0])
    assert where_it_is(window) == "With the lead"


def test_once_it_was_sent_it_is_not_handed_over_again(shown: Windows) -> None:
    window = shown()
    change_open(wizard(window).opened, lambda work: sending.sent(work, sending.Sending("post")))
    hand = hand_over_at(window)
    assert say_life.SENT_ALREADY in words_in(hand)
    assert not has(hand, say.HAND)


def test_everything_can_be_reached_and_pressed_by_keyboard(shown: Windows, people: People, qtbot: QtBot) -> None:
    window = shown()
    hand = hand_over_at(window)
    assert hand.first() is hand.ticks[0][0]
    assert hand.hand is not None
    hand.hand.setFocus()
    qtbot.keyClick(hand.hand, Qt.Key.Key_Return)
    assert where_it_is(window) == "With the lead"
    assert [one.status for one in kept_referrals((people.teacher_key,))] == ["with-lead"]
