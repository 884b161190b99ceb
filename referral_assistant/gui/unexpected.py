"""A fault of the app's own: the referral is saved, and one sentence is said. No traceback reaches a person."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from referral_assistant.messages import window as say

if TYPE_CHECKING:
    from referral_assistant.gui.window import MainWindow

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def catch_unexpected(window: MainWindow) -> None:
    """From now on, whatever a slot raises ends here."""
    sys.excepthook = _hook(window)


def _hook(window: MainWindow) -> Hook:
    saying = False

    def unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:  # noqa: ARG001
        nonlocal saying
        if saying:
            return  # the first sentence is still on the screen
        saying = True
        try:
            why = window.keeper.save() if window.keeper else ""
            words = say.UNEXPECTED_UNSAVED if why else say.UNEXPECTED
            window.dialogs.tell(window, words.format(why=why, where=_where(kind, trace)))
        finally:
            saying = False

    return unexpected


def _where(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of fault and its place in the code. What it says may hold an answer, so that is left out."""
    last = traceback.extract_tb(trace)[-1:]
    return ", ".join([kind.__name__, *(f"{Path(frame.filename).name}:{frame.lineno}" for frame in last)])
