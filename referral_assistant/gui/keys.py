"""The keys that work on every screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from referral_assistant.gui.look.theme import SMALLEST, STEP

if TYPE_CHECKING:
    from referral_assistant.gui.referral.wizard import Wizard
    from referral_assistant.gui.review.screen import ReviewScreen
    from referral_assistant.gui.window import MainWindow


def add_keys(window: MainWindow) -> None:
    """Give the window its keys. `messages.look_up.KEYS` tells people of them."""
    for key, pressed in _keys(window).items():
        QShortcut(QKeySequence(key), window).activated.connect(pressed)


def _keys(window: MainWindow) -> dict[str, Callable[[], None]]:
    def in_referral(command: Callable[[Wizard], None]) -> Callable[[], None]:
        def pressed() -> None:
            if window.wizard is not None and not window.is_hidden:
                command(window.wizard)

        return pressed

    def in_either(command: Callable[[Wizard | ReviewScreen], None]) -> Callable[[], None]:
        def pressed() -> None:
            screen = window.wizard or window.review
            if screen is not None and not window.is_hidden:
                command(screen)

        return pressed

    def resize(by: int) -> Callable[[], None]:
        return lambda: window.redrawing.set_text_size(window.settings.text_size + by)

    return {
        "F1": window.look_up.keys,
        "F2": window.look_up.urgent,
        "F3": window.look_up.resources,
        "F4": window.look_up.area,
        "F9": window.look_up.about,
        "F6": in_either(lambda screen: screen.to_sections()),
        "F7": in_either(lambda screen: screen.to_findings()),
        "F8": in_referral(lambda wizard: wizard.advice.step(1)),
        "Shift+F8": in_referral(lambda wizard: wizard.advice.step(-1)),
        "Ctrl+.": in_referral(lambda wizard: wizard.advice.offer()),
        "Alt+Left": in_referral(lambda wizard: wizard.go_back()),
        "Ctrl+Return": in_referral(lambda wizard: wizard.go_on()),
        "Ctrl+Enter": in_referral(lambda wizard: wizard.go_on()),
        "Ctrl+Z": in_referral(lambda wizard: wizard.undoing.undo()),
        "Ctrl+Y": in_referral(lambda wizard: wizard.undoing.redo()),
        "Ctrl+Shift+Z": in_referral(lambda wizard: wizard.undoing.redo()),
        "Ctrl++": resize(STEP),
        "Ctrl+=": resize(STEP),
        "Ctrl+-": resize(-STEP),
        "Ctrl+0": lambda: window.redrawing.set_text_size(SMALLEST),
    }
