"""A fault of the app's own: the referral is saved, and one sentence is said. No traceback reaches a person."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from referral_assistant.core.refusal import Refusal
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
        from referral_assistant.files.reports import place_of  # loaded where there is a fault to tell

        try:
            why = window.keeper.save() if window.keeper else ""
            words = say.UNEXPECTED_UNSAVED if why else say.UNEXPECTED
            window.dialogs.tell(window, words.format(why=why, where=place_of(kind, trace)) + _report(kind, trace))
        finally:
            saying = False

    return unexpected


def _report(kind: type[BaseException], trace: TracebackType | None) -> str:
    from referral_assistant.casework.surroundings import clock
    from referral_assistant.files.reports import write_report

    try:
        file = write_report(kind, trace, clock.now())
    except Refusal:
        return ""  # the line that was just said tells the same
    return say.UNEXPECTED_REPORT.format(file=file)
