"""The screen is drawn anew after a change, and the person stays where they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from referral_assistant.gui.look.theme import apply_theme, readable
from referral_assistant.gui.outside.details import Details
from referral_assistant.gui.outside.home import Home

if TYPE_CHECKING:
    from referral_assistant.casework.reading.route import Stop
    from referral_assistant.casework.writing.open_referral import OpenReferral
    from referral_assistant.core.answers import Where
    from referral_assistant.gui.window import MainWindow


class Redrawing:
    """What is hidden is drawn when it is shown again: that may need the key."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._is_old = False

    def redraw(self) -> None:
        """After a change of what the screen shows."""
        self._is_old = self._window.is_hidden
        if not self._is_old and (again := self._again()) is not None:
            again()

    def redress(self) -> None:
        """In other colours or at another size.

        To dress a long screen anew takes many seconds: it goes first, and is made again a moment later.
        """
        window = self._window
        self._is_old = window.is_hidden
        if self._is_old:
            return
        if (again := self._again()) is None:
            apply_theme(window.settings)
            return
        if window.keeper is not None:
            window.keeper.save()

        def show_again() -> None:
            apply_theme(window.settings)
            again()

        window.show_screen(QWidget())
        QTimer.singleShot(0, window, show_again)

    def catch_up(self) -> None:
        """What was hidden is shown again, as it is by now."""
        if self._is_old:
            self.redress()

    def set_text_size(self, percent: int) -> None:
        size = readable(percent)
        if size != self._window.settings.text_size:
            self._window.held.keep({"text_size": size})
            self.redress()

    def _again(self) -> Callable[[], None] | None:
        """What shows the screen again, as the person has it now; `None` for one that is only asked in passing."""
        window, screen = self._window, self._window.screen_shown()
        if window.review is not None:
            return partial(window.referral_steps.review, window.review.opened, typing=window.review.keep_unfinished())
        if window.wizard is not None and window.wizard.view is not None:
            return partial(self._show_again, window.wizard.opened, *window.wizard.here())
        if isinstance(screen, Details):
            return partial(window.home_steps.ask_details, window.home_steps.then, screen.written())
        return window.go_home if isinstance(screen, Home) else None

    def _show_again(self, opened: OpenReferral, stop: Stop, where: Where | None, visited: set[Stop]) -> None:
        self._window.referral_steps.show(opened, stop, where)
        if self._window.wizard is not None:
            self._window.wizard.been(visited)
