"""The settings in force in the window: those of the person, and what the school may set meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files.settings import keep_settings, load_settings, set_by_school
from referral_assistant.gui.look.theme import apply_theme, readable

if TYPE_CHECKING:
    from referral_assistant.gui.window import MainWindow


class HeldSettings:
    """`settings` changes only here."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._told = ""
        held = load_settings()
        self.settings: Settings = held._replace(text_size=readable(held.text_size))

    def look(self) -> None:
        """Hold to what the school may have set since, and say once what is wrong with it."""
        if self._window.isVisible():
            self._say_trouble()
        before = self.settings
        self.settings = load_settings()._replace(text_size=before.text_size)
        if self.settings.shield != before.shield:
            self._window.shield.turn(self.settings.shield)
        if self.settings.colours != before.colours:
            apply_theme(self.settings)

    def _say_trouble(self) -> None:
        from referral_assistant.casework.surroundings.policy import policy_trouble

        if (trouble := policy_trouble()) != self._told:
            self._told = trouble
            if trouble:
                self._window.dialogs.tell(self._window, trouble)

    def keep(self, changed: dict[str, Any]) -> None:
        """Keep what the person changed, and nothing else: a lead or a recovery key may have been named since."""
        theirs = {name: value for name, value in changed.items() if name not in set_by_school()}
        self.settings = load_settings()._replace(**{"text_size": self.settings.text_size} | theirs)
        try:
            keep_settings(self.settings)
        except Refusal as refusal:
            self._window.dialogs.tell(self._window, str(refusal))
