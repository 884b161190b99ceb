"""A program that walks a whole journey in the real window and by command, with a word of its own in each place.

`python -m tests.stories.whole_journey FOLDER` makes a key, writes a referral, copies words of it, backs the key up,
names a lead, opens the file again, makes the Word document, loses the share that a copy is on, meets a fault, and
unseals, seals and prints by command. What it asks for goes into `given`. It prints what was said, and its networks.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from shutil import move

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from referral_assistant.app import main as app
from referral_assistant.casework.reading.route import Place
from referral_assistant.core.settings import Settings
from referral_assistant.files.aside import waiting
from referral_assistant.files.sealing import new_identity
from referral_assistant.files.settings import keep_settings
from referral_assistant.gui.application import qt_application
from referral_assistant.gui.outside.new_key import NewKey
from referral_assistant.gui.outside.your_key import YourKey
from referral_assistant.gui.referral.finish import FinishView
from referral_assistant.gui.unexpected import catch_unexpected
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import keys as say_keys
from referral_assistant.messages import leads as say_leads
from referral_assistant.messages import window as say
from tests.gui.conftest import Answering, question

TYPED = {
    "child.name.full": "Quillwort",
    "child.strengths": "moonwort",
    "child.phone": "spleenwort",
    "child.email": "lungwort",
    "child.postcode": "ragwort",
    "child.nhs": "figwort",
    "ref.lead": "Milkwort",
    "child.dob": "bladderwort",
    "ref.time": "toothwort",
    "risk.scale": "sandwort",
    "inc.what": "stitchwort",
    "say.words": "soapwort",
}
"""Question -> the word typed there: one for each kind that is typed, and one in an entry."""
UNKNOWN, AGAIN, ASIDE = "lousewort", "glasswort", "birthwort"
"""Why something is not known; what is typed after opening again; and when the share is gone."""
PASSPHRASE, BACKUP, FAULT = "pipewort", "starwort", "bellwort"
"""In the passphrase of the key, in that of its backup, and in what a fault says."""
TEACHER = Settings(name="Ms R. Okafor", role="Class teacher", school="Hill Lane Primary School", authority="E09000029")


class Person:
    """Somebody at the keyboard of the real window. `given`: where they have documents and backups put."""

    def __init__(self, folder: Path) -> None:
        self.given, self.share = folder / "given", folder / "share"
        for one in (self.given, self.share):
            one.mkdir()
        self.dialogs = Answering(says_yes=True)
        keep_settings(TEACHER)
        self.window = MainWindow(self.dialogs)
        self.window.show()
        wait(lambda: self.window.is_painted)

    def make_key(self) -> None:
        """The first referral begins with it."""
        self.window.referral_steps.start()
        screen = self.window.screen_shown()
        assert isinstance(screen, NewKey)
        for box in (screen.first, screen.again):
            QTest.keyClicks(box, f"{PASSPHRASE} by the pond")
        QTest.keyClick(screen.again, Qt.Key.Key_Return)
        wait(lambda: self.window.wizard is not None)

    def write(self) -> None:
        """A word of its own in each place."""
        assert self.window.wizard is not None
        self.window.wizard.opened.add_entry("incidents")
        press(question(self.window, "say.spoke"), "Yes")
        for id, word in TYPED.items():
            self.type(id, word)
        view = question(self.window, "child.comms")
        press(view, say.I_DO_NOT_KNOW)
        QTest.keyClicks(next(box for box in view.findChildren(QLineEdit) if box.isVisibleTo(view)), UNKNOWN)
        self.saved()

    def type(self, id: str, word: str) -> None:
        box = question(self.window, id).editor.first_box()
        QTest.keyClick(box, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(box, f" {word}")

    def saved(self) -> None:
        """Wait as a person does who only types: the app saves by itself."""
        wizard = self.window.wizard
        assert wizard is not None
        wait(lambda: not wizard.opened.unsaved)

    def copy_out(self) -> None:
        """Select and copy, as from any program."""
        box = question(self.window, "child.strengths").editor.first_box()
        QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert TYPED["child.strengths"] in QGuiApplication.clipboard().text()

    def share_key(self, lead: str) -> None:
        """Back the key up, and name a lead."""
        self.window.go_home()
        self.window.key_steps.your_key(self.window.go_home)
        screen = self.window.screen_shown()
        assert isinstance(screen, YourKey)
        self.dialogs.save_to = self.given / "key.age"
        for box in (screen.first, screen.again):
            QTest.keyClicks(box, f"{BACKUP} by the pond")
        press(screen, say_keys.BACKUP_WRITE)
        wait(self.dialogs.save_to.exists)
        wait(screen.first.isEnabled)
        QTest.keyClicks(screen.lead, "Peter Lund")
        QTest.keyClicks(screen.key, lead)
        press(screen, say_leads.LEAD_ADD)
        self.window.go_home()

    def write_again(self, file: Path) -> None:
        """In another sitting, which leaves an earlier version."""
        self.window.open_file(file)
        self.type("child.strengths", AGAIN)
        self.saved()

    def print_it(self) -> None:
        """The Word document: what it is for is to be read."""
        target = self.dialogs.save_to = self.given / "referral.docx"
        wizard = self.window.wizard
        assert wizard is not None
        wizard.show_stop(Place.FINISH)
        assert isinstance(wizard.view, FinishView)
        wizard.view.make.click()
        wait(target.exists)
        wait(wizard.view.make.isEnabled)

    def lose_the_share(self, file: Path) -> Path:
        """What is typed then is set aside, and stays so: the program ends without the share; where the file is then."""
        there = self.share / file.name
        move(file, there)  # a copy would be taken for what comes back, and go into the one here
        self.window.open_file(there)
        self.share.rename(self.share.with_name("gone"))
        self.type("child.strengths", ASIDE)
        assert self.window.keeper is not None
        assert self.window.keeper.save()
        assert waiting()
        return self.share.with_name("gone") / file.name

    def meet_a_fault(self) -> None:
        """A fault of the app's own, whose words are of what was typed."""

        def fail() -> None:
            raise ValueError(f"cannot use {FAULT}")

        catch_unexpected(self.window)
        QTimer.singleShot(0, fail)
        before = len(self.dialogs.told)
        wait(lambda: len(self.dialogs.told) > before)
        sys.excepthook = sys.__excepthook__


def wait(done: Callable[[], object]) -> None:
    """Let the window go on until something has come about. (`QTest.qWait` would keep threads from going on.)"""
    end = time.monotonic() + 30
    while not done():
        assert time.monotonic() < end, "it never came"
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


def press(screen: QWidget, words: str) -> None:
    next(one for one in screen.findChildren(QAbstractButton) if one.text() == words).click()


def networks() -> list[str]:
    """The names of those that this program has, read without asking for a socket."""
    lines = Path("/proc/self/net/dev").read_text(encoding="ascii").splitlines()[2:]
    return [line.partition(":")[0].strip() for line in lines]


def command(*arguments: object) -> None:
    assert app([str(one) for one in arguments]) == 0


def main() -> None:
    """The journey from end to end."""
    folder = Path(sys.argv[1])
    application = qt_application()
    person, lead = Person(folder), new_identity()
    person.make_key()
    person.write()
    assert person.window.wizard is not None
    file = person.window.wizard.opened.path
    person.copy_out()
    person.share_key(lead.public)
    person.write_again(file)
    person.print_it()
    person.window.go_home()
    file = person.lose_the_share(file)
    person.meet_a_fault()
    (person.given / "lead.txt").write_text(lead.secret)
    identity = ("--identity", person.given / "lead.txt")
    command("unseal", file, "-o", person.given / "plain.json", *identity)
    command("seal", person.given / "plain.json", "-o", person.given / "again.referral", "-r", lead.public)
    command("word", person.given / "again.referral", "-o", person.given / "again.docx", *identity)
    print(json.dumps({"told": person.dialogs.told, "networks": networks()}))
    application.processEvents()
    sys.stdout.flush()
    os._exit(0)  # as when the computer is switched off: what was set aside stays


if __name__ == "__main__":
    main()
