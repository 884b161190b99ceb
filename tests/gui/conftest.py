"""A real window on a small form, in a home folder of its own, with dialogs that answer at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from referral_assistant.casework.people.unlocking import identities
from referral_assistant.casework.reading.area import only
from referral_assistant.core.answers import Where
from referral_assistant.core.form import Form
from referral_assistant.core.resources import Resources
from referral_assistant.core.settings import Settings
from referral_assistant.files.forms import load_form
from referral_assistant.files.sealing import Identity, unseal
from referral_assistant.files.settings import keep_settings
from referral_assistant.gui import warm
from referral_assistant.gui.dialogs import Dialogs
from referral_assistant.gui.outside.home import Home
from referral_assistant.gui.outside.kept_list import KeptList
from referral_assistant.gui.referral.page import PageView
from referral_assistant.gui.referral.question import QuestionView
from referral_assistant.gui.referral.section_list import key_of
from referral_assistant.gui.window import MainWindow
from referral_assistant.gui.working import wait_for_all

FORM = Path(__file__).parent / "form"
RESOURCES = Resources.model_validate(
    {
        "topics": {"telling": "When a child tells you something", "images": "Images"},
        "site": [{"host": "learning.example.org", "publisher": "Example Trust", "source": ["GEN"]}],
        "resource": [
            {
                "id": "listening",
                "title": "Listening to children",
                "publisher": "Example Trust",
                "about": "How to listen.",
                "topics": ["telling"],
                "readers": ["staff"],
                "beside": ["say.words"],
                "link": "learning.example.org/listening",
                "checked": "2026-11-01",
                "source": ["GEN"],
            },
            {
                "id": "book",
                "title": "A book for small children",
                "publisher": "Nobody",
                "about": "A story.",
                "topics": ["images"],
                "ages": [4, 7],
                "readers": ["child", "parent"],
                "source": ["GEN"],
            },
        ],
    }
)
ME = Settings(name="Ms R. Okafor", role="Class teacher", school="Hill Lane Primary School", authority="E09000029")


@dataclass
class Answering(Dialogs):
    """Answers as the test says, and remembers what was asked."""

    save_to: Path | None = None
    open_from: Path | None = None
    on_close: str = "keep"
    says_yes: bool = False
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    shown: list[QDialog] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def save_file(self, parent: QWidget, title: str, name: str, kinds: str, folder: Path | None = None) -> Path | None:
        self.names.append(name)
        return self.save_to

    def open_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.open_from

    def tell(self, parent: QWidget, words: str) -> None:
        self.told.append(words)

    def ask(self, parent: QWidget, words: str, yes: str, no: str) -> bool:
        self.asked.append(words)
        return self.says_yes

    ask_to_delete = ask

    def close_unsaved(self, parent: QWidget, why: str) -> str:
        self.told.append(why)
        return self.on_close

    def show(self, dialog: QDialog) -> None:
        self.shown.append(dialog)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("REFERRAL_ASSISTANT_HOME", str(folder))
    return folder


@pytest.fixture
def form(monkeypatch: pytest.MonkeyPatch) -> Form:
    small = load_form(FORM)
    monkeypatch.setattr(warm, "form", lambda: small)
    monkeypatch.setattr(warm, "area", only(small))
    monkeypatch.setattr(warm, "resources", lambda: RESOURCES)
    return small


@pytest.fixture
def dialogs() -> Answering:
    return Answering()


@pytest.fixture
def opened(
    qtbot: QtBot, home: Path, kept_key: Identity, form: Form, dialogs: Answering
) -> Iterator[Callable[[Settings], MainWindow]]:
    """Opens windows; each is closed, and whatever it put off deleting is deleted, at the end."""
    windows: list[MainWindow] = []

    def window_for(settings: Settings) -> MainWindow:
        keep_settings(settings)
        made = MainWindow(dialogs)
        made.resize(1360, 820)
        qtbot.addWidget(made)
        windows.append(made)
        with qtbot.waitSignal(made.ready):
            made.show()
        return made

    yield window_for
    dialogs.on_close = "lose"
    for made in windows:
        made.close()
    wait_for_all()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(opened: Callable[[Settings], MainWindow]) -> MainWindow:
    """A window with a new referral open, before its first question."""
    made = opened(ME)
    made.referral_steps.start()
    return made


def kept_list(window: MainWindow) -> KeptList:
    """The lists on the first screen."""
    shown = window.screen_shown()
    assert isinstance(shown, Home)
    assert shown.kept is not None
    return shown.kept


def inside(path: Path) -> str:
    """What stands in a sealed file, as the app wrote it."""
    return unseal(path.read_bytes(), identities()).decode()


def drawn_anew(qtbot: QtBot, window: MainWindow) -> None:
    """Wait for the screen that comes a moment after another text size or other colours."""
    qtbot.waitUntil(lambda: type(window.screen_shown()) is not QWidget)


def question(window: MainWindow, id: str, index: int = 0) -> QuestionView:
    """Go to a question and return what shows it."""
    assert window.wizard is not None
    where = Where(id, window.wizard.opened.form.group_of.get(id), index)
    window.wizard.show_answer(where)
    view = window.wizard.view
    assert isinstance(view, PageView), f"{id} is not asked"
    return view.questions[where]


def line(key: str) -> str:
    """The line of the section list for a section of the small form: all of them are a teacher's."""
    return key if key in {"start", "lead", "check", "finish"} else key_of(key, "teacher")
