"""The Qt application: open the window, or only show that it can be opened."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QLockFile
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import home, made
from referral_assistant.gui.unexpected import catch_unexpected
from referral_assistant.gui.window import MainWindow
from referral_assistant.messages import command_line as say_command
from referral_assistant.messages import window as say


class Application(QApplication):
    """The application. macOS tells it by an event, and not by an argument, which file was opened with it."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._opens: Callable[[Path], object] | None = None
        self._asked: Path | None = None

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return super().event(event)
        self._asked = Path(event.file())
        self._open_asked()
        return True

    def opens_with(self, opens: Callable[[Path], object]) -> None:
        """What to do with a file, from now on; one may have been asked for before."""
        self._opens = opens
        self._open_asked()

    def _open_asked(self) -> None:
        if self._opens is not None and self._asked is not None:
            asked, self._asked = self._asked, None
            self._opens(asked)


def open_window(file: Path | None) -> int:
    """Open the window, on a file where one is named, and stay until it is closed."""
    application = qt_application()
    window = MainWindow()
    only = only_one()
    window.is_alone = only.isLocked()
    _show_well(window)
    window.ready.connect(lambda: _at_start(window, file))
    catch_unexpected(window)
    return _run(application, window)


def _at_start(window: MainWindow, file: Path | None) -> None:
    """What a crash left comes before the file that is to be opened: it may be the same."""
    from referral_assistant.gui import warm  # after the first paint, which must not wait for it
    from referral_assistant.gui.outside.at_start import at_start

    warm.warm_up()

    def opened() -> None:
        if file is not None:
            window.open_file(file)
        application = QApplication.instance()
        if isinstance(application, Application):
            application.opens_with(lambda asked: window.when_free(lambda: window.open_file(asked)))

    at_start(window, opened)


def only_one() -> QLockFile:
    """Held while the app runs, and by the first window alone; one that a crash left behind does not count."""
    lock = QLockFile(str(made(home()) / "window.lock"))
    lock.setStaleLockTime(0)
    lock.tryLock(0)
    return lock


def smoke(milliseconds: Callable[[], int]) -> int:
    """Open the window, print the milliseconds to its first paint, and quit once all of it is ready.

    Raises `Refusal` where no paint came, or anything went wrong.
    """
    application = qt_application()
    window = MainWindow()
    window.painted.connect(lambda: print(milliseconds(), flush=True))  # whoever waits for it times the whole start
    window.ready.connect(application.quit)
    faults: list[str] = []

    def fault(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
        from referral_assistant.files.reports import place_of

        faults.append(place_of(kind, trace))
        application.quit()

    sys.excepthook = fault
    _show_well(window)
    _run(application, window)
    if faults:
        raise Refusal(say_command.FAULT.format(where=faults[0]))
    if not window.is_painted:
        raise Refusal(say_command.NOT_PAINTED)
    return 0


def _run(application: QApplication, window: MainWindow) -> int:
    """Stay until the last window is closed; then let Qt take everything apart while it still can."""
    status = application.exec()
    window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return status


def _show_well(window: MainWindow) -> None:
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(min(1360, room.width()), min(840, room.height()))
    window.show()
    gc.enable()


def qt_application() -> QApplication:
    """The one application there is, made where there is none yet."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    kind = Application if sys.platform == "darwin" else QApplication  # elsewhere the first paint would wait for it
    application = kind([*sys.argv[:1], "-style", "Fusion"])  # so that no other is made first
    application.setApplicationName(say.APP)
    application.setApplicationDisplayName("")
    application.setDesktopFileName("referral-assistant")
    return application
