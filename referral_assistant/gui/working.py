"""Work that takes a while, done beside the window so that it never freezes."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance

from referral_assistant.core.refusal import Refusal

_running: set[Work] = set()


def wait_for_all() -> None:
    """Wait until nothing runs beside the window any more."""
    for work in tuple(_running):
        work.wait()


class Work(QObject):
    """Runs one function in a thread of its own; `done` brings what it returned, `refused` why it could not.

    Without a parent it outlives the screen that wanted it: what is then done goes nowhere.
    """

    done = Signal(object)
    refused = Signal(str)
    _failed = Signal(object)

    def __init__(self, function: Callable[[], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._function = function
        self._failed.connect(_tell)
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.done.connect(self._ended)
        self.refused.connect(self._ended)

    def start(self) -> None:
        _running.add(self)
        self._thread.start()

    def _ended(self, _what: object) -> None:
        _running.discard(self)

    def wait(self) -> None:
        self._thread.join()

    def _run(self) -> None:
        try:
            result = self._function()
        except Refusal as refusal:
            self._bring(self.refused, str(refusal))
        except Exception as error:
            self._bring(self._failed, error)
        else:
            self._bring(self.done, result)

    def _bring(self, signal: SignalInstance, what: object) -> None:
        try:
            signal.emit(what)
        except RuntimeError:  # the screen that wanted it is gone, and this with it
            _running.discard(self)


def _tell(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
