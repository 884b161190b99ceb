"""What can be looked up on every screen. Nothing is loaded before it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referral_assistant.core.refusal import Refusal
from referral_assistant.gui import warm

if TYPE_CHECKING:
    from referral_assistant.core.local import Local
    from referral_assistant.gui.window import MainWindow


class LookUp:
    """Each opens over the screen, and closes with Escape. Over a hidden screen only whom to ring is shown."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def urgent(self) -> None:
        """Who to ring."""
        from referral_assistant.gui.help.who_to_ring import ring_lines
        from referral_assistant.messages import look_up as say

        opened = self._window.opened
        authority = opened.summary.authority if opened and not self._window.is_hidden else ""
        self._show(say.URGENT_TITLE, say.URGENT_INTRO, ring_lines(self._local(), authority))

    def keys(self) -> None:
        """What the keys do."""
        from referral_assistant.messages import look_up as say

        self._show(say.KEYS_TITLE, say.KEYS_INTRO, list(say.KEYS))

    def area(self) -> None:
        """What the app knows of the council and the nation."""
        from referral_assistant.casework.surroundings import clock
        from referral_assistant.gui.help.your_area import area_lines
        from referral_assistant.messages import look_up as say

        if not self._window.is_hidden:
            self._show(say.AREA_TITLE, say.AREA_INTRO, area_lines(self._local(), clock.today()))

    def about(self) -> None:
        """The app itself: version, licence, and how well the language checks were measured to do."""
        from referral_assistant.gui.help.about import about_lines
        from referral_assistant.messages import look_up as say

        self._show(say.ABOUT_TITLE, say.ABOUT_INTRO, about_lines())

    def resources(self) -> None:
        """What else helps."""
        from referral_assistant.gui.help.resources import ResourcesSheet

        if self._window.is_hidden:
            return
        try:
            self._window.dialogs.show(ResourcesSheet(self._window, warm.resources()))
        except Refusal as refusal:
            self._window.dialogs.tell(self._window, str(refusal))

    def _show(self, title: str, intro: str, lines: list[tuple[str, str]]) -> None:
        from referral_assistant.gui.help.sheet import Sheet

        self._window.dialogs.show(Sheet(self._window, title, intro, lines))

    def _local(self) -> Local:
        """What holds for the open referral or, without one, for the school; nothing where that cannot be read."""
        from referral_assistant.core.local import NOWHERE

        if self._window.opened is not None:
            return self._window.opened.local
        try:
            return warm.area("").local
        except Refusal:  # the numbers that are the same everywhere must stand there all the same
            return NOWHERE
