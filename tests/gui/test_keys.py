"""The screens about the key: made at the first start, asked for later, backed up before a second referral."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from referral_assistant.casework.people import keys, sharing, unlocking
from referral_assistant.casework.reading import looking
from referral_assistant.core.form import Form
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files.key_store import Place, place
from referral_assistant.files.places import referrals_folder
from referral_assistant.files.sealing import new_identity, unseal
from referral_assistant.gui.outside.home import Home
from referral_assistant.gui.outside.new_key import BringBack, NewKey
from referral_assistant.gui.outside.unlock import Unlock
from referral_assistant.gui.outside.your_key import YourKey
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import keys as say
from referral_assistant.messages import leads as say_leads
from tests.gui.conftest import ME, Answering, kept_list

pytestmark = pytest.mark.usefixtures("quick_passphrases")
Kind = TypeVar("Kind", bound=QWidget)
PASSPHRASE = "four brown owls sing"


@pytest.fixture
def fresh(opened: Callable[[Settings], MainWindow], home: Path) -> MainWindow:
    """A window where there is no key yet."""
    for file in home.glob("key.*"):
        file.unlink()
    unlocking.forget()
    return opened(ME)


def press(screen: QWidget, words: str) -> None:
    (button,) = (one for one in screen.findChildren(QPushButton) if one.text() == words)
    button.click()


def screen_of(window: MainWindow, kind: type[Kind]) -> Kind:
    screen = window.screen_shown()
    assert isinstance(screen, kind), screen
    return screen


def words_on(screen: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(screen))


def make(qtbot: QtBot, window: MainWindow) -> None:
    screen = screen_of(window, NewKey)
    qtbot.keyClicks(screen.first, PASSPHRASE)
    qtbot.keyClicks(screen.again, PASSPHRASE)
    qtbot.keyClick(screen.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.wizard is not None)


def test_the_first_referral_begins_with_a_passphrase(qtbot: QtBot, fresh: MainWindow) -> None:
    fresh.referral_steps.start()
    make(qtbot, fresh)
    assert place() is Place.PASSPHRASE
    assert fresh.wizard is not None
    assert fresh.wizard.opened.path.read_bytes().startswith(b"age-encryption.org/v1")


def test_a_passphrase_that_will_not_do_is_said_on_the_screen(qtbot: QtBot, fresh: MainWindow) -> None:
    fresh.referral_steps.start()
    screen = screen_of(fresh, NewKey)
    qtbot.keyClicks(screen.first, "short")
    press(screen, say.NEW_KEY_MAKE)
    qtbot.waitUntil(lambda: say.SHORT_PASSPHRASE in words_on(screen))
    assert place() is Place.NOWHERE


def test_later_the_passphrase_opens_the_list(qtbot: QtBot, fresh: MainWindow) -> None:
    fresh.referral_steps.start()
    make(qtbot, fresh)
    assert fresh.wizard is not None
    reference = fresh.wizard.opened.reference
    fresh.go_home()
    unlocking.forget()
    fresh.go_home()
    home = screen_of(fresh, Home)
    assert say.HOME_LOCKED in words_on(home)
    assert kept_list(fresh).table is None
    press(home, say.HOME_UNLOCK)
    screen = screen_of(fresh, Unlock)
    qtbot.keyClicks(screen.passphrase, "four brown owls sang")
    qtbot.keyClick(screen.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: say.WRONG_PASSPHRASE in words_on(screen))
    qtbot.keyClicks(screen.passphrase, PASSPHRASE)
    qtbot.keyClick(screen.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(fresh.screen_shown(), Home))
    table = kept_list(fresh).table
    assert table is not None
    cell = table.item(0, 0)
    assert cell is not None
    assert cell.text() == reference


def test_a_file_is_opened_after_the_passphrase(qtbot: QtBot, fresh: MainWindow) -> None:
    fresh.referral_steps.start()
    make(qtbot, fresh)
    assert fresh.wizard is not None
    path = fresh.wizard.opened.path
    fresh.go_home()
    unlocking.forget()
    fresh.open_file(path)
    screen = screen_of(fresh, Unlock)
    qtbot.keyClicks(screen.passphrase, PASSPHRASE)
    press(screen, say.UNLOCK)
    qtbot.waitUntil(lambda: fresh.wizard is not None)


def test_a_second_referral_waits_for_a_backup(
    qtbot: QtBot, fresh: MainWindow, dialogs: Answering, tmp_path: Path
) -> None:
    fresh.referral_steps.start()
    make(qtbot, fresh)
    fresh.go_home()
    fresh.referral_steps.start()
    screen = screen_of(fresh, YourKey)
    (on,) = (one for one in screen.findChildren(QPushButton) if one.text() == say.KEY_GO_ON)
    assert say.YOUR_KEY_MUST in words_on(screen)
    assert not on.isEnabled()
    press(screen, say.BACK)
    screen_of(fresh, Home)
    fresh.referral_steps.start()
    screen = screen_of(fresh, YourKey)
    (on,) = (one for one in screen.findChildren(QPushButton) if one.text() == say.KEY_GO_ON)
    dialogs.save_to = tmp_path / "mine.age"
    qtbot.keyClicks(screen.first, "the backup of mine")
    qtbot.keyClicks(screen.again, "the backup of mine")
    press(screen, say.BACKUP_WRITE)
    qtbot.waitUntil(on.isEnabled)
    assert (tmp_path / "mine.age").is_file()
    on.click()
    assert fresh.wizard is not None


def press_named(qtbot: QtBot, screen: YourKey, words: str, name: str = "Peter Lund") -> None:
    def shown() -> list[QPushButton]:
        visible = (one for one in screen.findChildren(QPushButton) if one.isVisibleTo(screen))
        return [one for one in visible if one.accessibleName() == words.format(name=name)]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    shown()[0].click()
    qtbot.waitUntil(screen.first.isEnabled)


def test_what_is_here_is_opened_to_a_new_lead_and_closed_to_one_who_left(
    qtbot: QtBot, fresh: MainWindow, form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "form", lambda: form)
    fresh.referral_steps.start()
    make(qtbot, fresh)
    fresh.go_home()
    lead = new_identity()
    (file,) = referrals_folder().glob("*.referral")
    fresh.key_steps.your_key(fresh.go_home)
    screen = screen_of(fresh, YourKey)
    screen.lead.setText("Peter Lund")
    screen.key.setText(lead.public)
    press(screen, say_leads.LEAD_ADD)
    with pytest.raises(Refusal):
        unseal(file.read_bytes(), [lead])
    press_named(qtbot, screen, say_leads.LEAD_LET_IN_NAME)
    assert unseal(file.read_bytes(), [lead])
    assert say_leads.LEAD_LET_IN_DONE.format(name="Peter Lund", count=1) in words_on(screen)
    press_named(qtbot, screen, say_leads.LEAD_TAKE_OUT_NAME)
    assert unseal(file.read_bytes(), [lead])
    press_named(qtbot, screen, say_leads.LEAD_CLOSE_NAME)
    with pytest.raises(Refusal):
        unseal(file.read_bytes(), [lead])
    assert say_leads.LEAD_CLOSED.format(name="Peter Lund", count=1) in words_on(screen)
    assert say_leads.LEAD_PAST.format(name="Peter Lund") not in words_on(screen)


def test_naming_a_lead_will_do_as_well(qtbot: QtBot, fresh: MainWindow) -> None:
    lead = new_identity()
    fresh.referral_steps.start()
    make(qtbot, fresh)
    fresh.go_home()
    fresh.referral_steps.start()
    screen = screen_of(fresh, YourKey)
    qtbot.keyClicks(screen.lead, "Peter Lund")
    qtbot.keyClicks(screen.key, "age1no")
    press(screen, say_leads.LEAD_ADD)
    assert say.PUBLIC_KEY_WRONG in words_on(screen)
    screen.key.setText(lead.public)
    press(screen, say_leads.LEAD_ADD)
    assert [one.name for one in sharing.leads()] == ["Peter Lund"]
    assert sharing.words_of(sharing.leads()[0]) in words_on(screen)
    press(screen, say.KEY_GO_ON)
    assert fresh.wizard is not None


def test_a_key_is_brought_back_from_its_sheet(qtbot: QtBot, fresh: MainWindow, dialogs: Answering, home: Path) -> None:
    fresh.referral_steps.start()
    make(qtbot, fresh)
    secret, path = unlocking.identity().secret, keys.shown().public
    fresh.go_home()
    for file in home.glob("key.*"):
        file.unlink()
    unlocking.forget()
    fresh.referral_steps.start()
    press(screen_of(fresh, NewKey), say.BRING_BACK)
    screen = screen_of(fresh, BringBack)
    screen.sheet.setText(f"{secret[:20]} {secret[20:]}")
    screen.first.setText(PASSPHRASE)
    screen.again.setText(PASSPHRASE)
    press(screen, say.BRING_BACK_NOW)
    qtbot.waitUntil(lambda: isinstance(fresh.screen_shown(), YourKey) or fresh.wizard is not None)
    assert keys.shown().public == path
