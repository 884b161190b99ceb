"""What home offers: each thing is done here, and leads back there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from referral_assistant.files.settings import set_by_school
from referral_assistant.gui.look.theme import apply_theme
from referral_assistant.messages import window as say

if TYPE_CHECKING:
    from referral_assistant.core.settings import Settings
    from referral_assistant.files.shelf import Kept
    from referral_assistant.gui.outside.home import Home
    from referral_assistant.gui.window import MainWindow


class HomeSteps:
    """What happens between a press on home and the screen that follows."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.then: Callable[[], None] = window.go_home
        """What follows once the person has said who they are."""

    def complete(self, home: Home) -> None:
        """Let home do what it offers, and show what is kept."""
        window = self._window
        home.start.connect(window.referral_steps.start)
        home.open_file.connect(self._choose_file)
        home.details.connect(lambda: self.ask_details(window.go_home))
        home.urgent.connect(window.look_up.urgent)
        home.resources.connect(window.look_up.resources)
        home.about.connect(window.look_up.about)
        home.figures.connect(self._show_figures)
        home.key.connect(lambda: window.key_steps.with_key(lambda: window.key_steps.your_key(window.go_home)))
        kept = home.add_kept()
        kept.carry_on.connect(window.open_file)
        kept.follow_up.connect(window.referral_steps.follow_up)
        kept.unlock.connect(lambda: window.key_steps.unlock(window.go_home))
        kept.bring_back.connect(lambda: window.key_steps.bring_back(window.go_home))
        kept.past.connect(self._show_past)
        kept.read()

    def ask_details(self, then: Callable[[], None], settings: Settings | None = None) -> None:
        """Ask who the person is, and go on with `then`. `settings`: what they have written there already."""
        from referral_assistant.files.authorities import authorities
        from referral_assistant.files.packs import deployed_packs, shipped_packs
        from referral_assistant.gui.outside.details import Details
        from referral_assistant.gui.outside.pack_file import choose_pack

        window = self._window
        self.then = then
        window.held.look()
        on_machine = deployed_packs(window.settings.pack_signer).packs
        packs = {name: pack.council or name for name, pack in {**shipped_packs(), **on_machine}.items()}
        details = Details(settings or window.settings, authorities(), packs, set_by_school())
        details.choose_pack.connect(lambda: choose_pack(window, details))
        details.kept.connect(self._keep_details)
        details.left.connect(then)
        window.show_screen(details)
        details.take_focus()

    def _keep_details(self, settings: Settings) -> None:
        from referral_assistant.gui.outside.details import ASKED

        window = self._window
        window.held.keep({name: getattr(settings, name) for name in ASKED})
        window.shield.turn(window.settings.shield)
        apply_theme(window.settings)
        self.then()

    def _choose_file(self) -> None:
        window = self._window
        path = window.dialogs.open_file(window, say.OPEN_WHICH, say.OPEN_FILES)
        if path is not None:
            window.open_file(path)

    def _show_figures(self) -> None:
        from referral_assistant.gui.outside.figures import show_figures

        show_figures(self._window)

    def _show_past(self, past: tuple[Kept, ...]) -> None:
        from referral_assistant.gui.outside.past_dates import show_past

        show_past(self._window, past)
