"""The window: a frame around one screen at a time.

The first paint waits for nothing but the first screen: what a person can do there is loaded right after it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from referral_assistant.core.settings import Settings
from referral_assistant.gui.held_settings import HeldSettings
from referral_assistant.gui.look.theme import apply_theme
from referral_assistant.gui.outside.home import Home
from referral_assistant.messages import window as say

if TYPE_CHECKING:
    from referral_assistant.casework.writing.open_referral import OpenReferral
    from referral_assistant.gui.dialogs import Dialogs
    from referral_assistant.gui.help.look_up import LookUp
    from referral_assistant.gui.outside.home_steps import HomeSteps
    from referral_assistant.gui.outside.key_steps import KeySteps
    from referral_assistant.gui.quiet import Quiet
    from referral_assistant.gui.redrawing import Redrawing
    from referral_assistant.gui.referral.keeping import Keeper
    from referral_assistant.gui.referral.referral_steps import ReferralSteps
    from referral_assistant.gui.referral.wizard import Wizard
    from referral_assistant.gui.review.screen import ReviewScreen
    from referral_assistant.gui.shield import Shield

_AT_LATEST = 3_000
"""Milliseconds that a display has for its first paint: then everything is made ready without."""
_LATER = 200
"""Milliseconds until it is looked again whether a dialog has been closed."""


class MainWindow(QMainWindow):
    """Which screen is shown, and who the person is. What happens inside a referral is the wizard's."""

    painted = Signal()
    """Once, when the first screen stands on the display."""
    ready = Signal()
    """Once, a moment later, or where no paint comes: everything that can be done there can be done."""

    def __init__(self, dialogs: Dialogs | None = None) -> None:
        super().__init__()
        if dialogs is not None:
            self.dialogs = dialogs
        self.held = HeldSettings(self)
        apply_theme(self.settings)
        self.is_alone = True
        """Whether no other window of this person is open on this computer."""
        self.wizard: Wizard | None = None
        self.review: ReviewScreen | None = None
        self.keeper: Keeper | None = None
        self.is_painted = self._is_painting = self.is_ready = False
        self._hidden_over: QWidget | None = None
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.setMinimumSize(720, 480)
        if self.settings.shield:
            self.shield.turn(on=True)
        self.go_home()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _scheme: self.when_free(self.redrawing.redress))
        QTimer.singleShot(0, self, self._wait_for_paint)

    @property
    def settings(self) -> Settings:
        """Those in force in this window."""
        return self.held.settings

    # --- what is loaded when it is first wanted

    @cached_property
    def dialogs(self) -> Dialogs:
        from referral_assistant.gui.dialogs import Dialogs

        return Dialogs()

    @cached_property
    def look_up(self) -> LookUp:
        from referral_assistant.gui.help.look_up import LookUp

        return LookUp(self)

    @cached_property
    def home_steps(self) -> HomeSteps:
        from referral_assistant.gui.outside.home_steps import HomeSteps

        return HomeSteps(self)

    @cached_property
    def key_steps(self) -> KeySteps:
        from referral_assistant.gui.outside.key_steps import KeySteps

        return KeySteps(self)

    @cached_property
    def referral_steps(self) -> ReferralSteps:
        from referral_assistant.gui.referral.referral_steps import ReferralSteps

        return ReferralSteps(self)

    @cached_property
    def redrawing(self) -> Redrawing:
        from referral_assistant.gui.redrawing import Redrawing

        return Redrawing(self)

    @cached_property
    def quiet(self) -> Quiet:
        from referral_assistant.gui.quiet import Quiet

        return Quiet(self)

    @cached_property
    def shield(self) -> Shield:
        from referral_assistant.gui.shield import Shield

        return Shield(self)

    # --- screens

    def go_home(self) -> None:
        """Home, once everything written is safe."""
        if not self.let_go():
            return
        self.held.look()
        home = Home()
        self.show_screen(home)
        self.setWindowTitle(say.APP)
        home.take_focus()
        if self.is_ready:
            self.home_steps.complete(home)

    def open_file(self, path: Path) -> None:
        """As `ReferralSteps.open_file`."""
        self.referral_steps.open_file(path)

    def when_free(self, do: Callable[[], object]) -> None:
        """Do it once no dialog is open: what a dialog was asked from must not go from under it."""
        if QApplication.activeModalWidget() is None:
            do()
        else:
            QTimer.singleShot(_LATER, self, lambda: self.when_free(do))

    def set_title(self, words: str) -> None:
        """Say in the title what is open; while it is hidden, nothing of it."""
        self.setWindowTitle(say.APP if self.is_hidden else words)

    def screen_shown(self) -> QWidget | None:
        """What stands in the frame now."""
        return self._stack.currentWidget()

    def show_screen(self, screen: QWidget) -> None:
        """Put a screen into the frame; whatever stood there is gone. What is hidden stays so, whatever is behind it."""
        old = self._hidden_over or self._stack.currentWidget()
        self.wizard = self.review = self.keeper = None
        self._stack.addWidget(screen)
        if self.is_hidden:
            self._hidden_over = screen
        else:
            self._stack.setCurrentWidget(screen)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    # --- keeping

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        if not self.let_go():
            event.ignore()
            return
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()  # or a box would tell of losing it while the window is taken apart
        self.quiet.forget_copied()
        event.accept()

    def let_go(self) -> bool:
        """Whether the open referral, if any, is safe, so that the screen may change."""
        if self.review is not None:
            self.review.offer_unfinished(self.dialogs)
        return self.keeper is None or self.keeper.let_go(self)

    # --- keys and looks

    @property
    def opened(self) -> OpenReferral | None:
        """The referral that is open, in its form or in its review."""
        screen = self.wizard or self.review
        return screen.opened if screen is not None else None

    @property
    def is_hidden(self) -> bool:
        return self._hidden_over is not None

    def hide_at_once(self, *, locked: bool = False) -> None:
        """Cover everything with a blank screen until the person asks for it back; `locked`: with the passphrase."""
        from referral_assistant.gui.hidden import cover

        if self.is_hidden:
            return
        self._hidden_over = self._stack.currentWidget()
        hidden = cover(self.quiet.show_again, locked=locked)
        self._stack.addWidget(hidden)
        self._stack.setCurrentWidget(hidden)
        self.setWindowTitle(say.APP)
        hidden.take_focus()

    def show_again(self) -> None:
        """Show what was hidden."""
        if not self.is_hidden:
            return
        hidden, over = self._stack.currentWidget(), self._hidden_over
        self._hidden_over = None
        if over is not None:
            self._stack.setCurrentWidget(over)
        if hidden is not None:
            self._stack.removeWidget(hidden)
            hidden.deleteLater()
        if self.opened is not None:
            self.setWindowTitle(say.TITLE.format(reference=self.opened.reference))
        if self.wizard is not None and self.wizard.view is not None:
            self.wizard.view.take_focus()
        elif self.review is not None:
            self.review.take_focus()
        self.redrawing.catch_up()

    # --- the first paint

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self._is_painting:
            self._is_painting = True
            QTimer.singleShot(0, self, self._say_painted)

    def _say_painted(self) -> None:
        self.is_painted = True
        self.painted.emit()
        self._make_ready()

    def _wait_for_paint(self) -> None:
        """Events are answered by now: a paint should follow soon."""
        QTimer.singleShot(_AT_LATEST, self, self._make_ready)

    def _make_ready(self) -> None:
        from referral_assistant.gui.keys import add_keys

        if self.is_ready:
            return
        self.is_ready = True
        try:
            add_keys(self)
            self.quiet.begin()
            if isinstance(screen := self._hidden_over or self.screen_shown(), Home):
                self.home_steps.complete(screen)
        finally:
            self.ready.emit()  # what a crash left is taken up whatever else goes wrong
