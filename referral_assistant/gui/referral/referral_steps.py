"""Begin a referral or open one, and put it on the screen with all that keeps it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from referral_assistant.casework.people import unlocking
from referral_assistant.core.refusal import Refusal
from referral_assistant.gui import warm
from referral_assistant.messages import keys as say_key
from referral_assistant.messages import leases as say_lease
from referral_assistant.messages import window as say

if TYPE_CHECKING:
    from referral_assistant.casework.reading.route import Stop
    from referral_assistant.casework.writing.open_referral import OpenReferral
    from referral_assistant.core.answers import Where
    from referral_assistant.gui.referral.wizard import Wizard
    from referral_assistant.gui.review.screen import ReviewScreen
    from referral_assistant.gui.window import MainWindow


class ReferralSteps:
    """What happens between the wish to work on a referral and its first page."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._said: set[str] = set()

    def start(self) -> None:
        """A new referral; the first time, the person says who they are before it."""
        if self._window.settings.known:
            self._start_with_key()
        else:
            self._window.home_steps.ask_details(self._start_with_key)

    def follow_up(self, path: Path) -> None:
        """Open a referral where it is followed up."""
        from referral_assistant.casework.reading.route import Place

        self.open_file(path, Place.SEND)

    def open_file(self, path: Path, stop: Stop | None = None) -> None:
        """Open a referral from a file, where the person goes on or at a stop.

        What cannot be opened is said, and the screen stays.
        """
        from referral_assistant.casework.reading.route import carry_on
        from referral_assistant.casework.together.reviewing import begins_in_review
        from referral_assistant.casework.writing.opening import open_referral
        from referral_assistant.gui.referral.come_back import back_to, take_back, to_work_on
        from referral_assistant.gui.referral.two_versions import offer_copies

        window = self._window
        if not window.let_go():
            return
        if unlocking.is_locked():
            window.key_steps.unlock(lambda: self.open_file(path, stop))
            return
        own = path
        try:
            back = back_to(window, path)
            own = back or to_work_on(window, path)
            if not self._may_take(own):
                self._stay()
                return
            self._choose_set_aside(own)
            opened = open_referral(warm.form(), own, warm.area)
        except Refusal as refusal:
            self._stay()
            self._cannot_open(own, str(refusal))
            return
        if stop is None and begins_in_review(opened):
            self.review(opened)
        else:
            self.show(opened, stop or carry_on(opened.journey))
        self._say_trouble(opened)
        offer_copies(window, opened)
        take_back(window, opened, path if back else None)

    def _cannot_open(self, path: Path, why: str) -> None:
        """Say so; where the file is damaged, an earlier version may be there to go on with."""
        from referral_assistant.casework.keeping.damaged import copy_of, earlier_for

        dialogs, earlier = self._window.dialogs, earlier_for(path)
        if earlier is None:
            dialogs.tell(self._window, why)
            return
        words = say_key.EARLIER_INSTEAD.format(why=why, moment=earlier.moment)
        if not dialogs.ask(self._window, words, say_key.EARLIER_OPEN, say_key.EARLIER_NOT_NOW):
            return
        try:
            self.open_file(copy_of(earlier))
        except Refusal as refusal:
            dialogs.tell(self._window, str(refusal))

    def _stay(self) -> None:
        """What was let go stays on the screen, so that others are to know of it as before."""
        opened = self._window.opened
        if opened is not None:
            with suppress(Refusal):  # no key is open: it runs out for others, and nothing is lost by that
                opened.file.lease.take(opened.referral.recipients)

    def _may_take(self, path: Path) -> bool:
        """Whether nobody else has it open, or the person takes it over from them. Raises `Refusal`."""
        from referral_assistant.casework.keeping.lease import asked, held_by_other

        holder = held_by_other(path)
        return holder is None or self._window.dialogs.ask(
            self._window, asked(holder), say_lease.TAKE_OVER, say_lease.NOT_NOW
        )

    def _choose_set_aside(self, path: Path) -> None:
        """Whether what could not be saved here before comes in now is the person's choice. Raises `Refusal`."""
        from referral_assistant.casework.keeping.aside import found_for, leave_out

        for found in found_for(path):
            words = say_key.ASIDE_FOUND.format(**found._asdict())
            if not self._window.dialogs.ask(self._window, words, say_key.ASIDE_PUT_IN, say_key.ASIDE_LEAVE_OUT):
                leave_out(found)

    def _start_with_key(self) -> None:
        self._window.key_steps.before_another(self._start_now)

    def _start_now(self) -> None:
        from referral_assistant.casework.reading.route import Place
        from referral_assistant.casework.writing.opening import start_referral

        try:
            opened = start_referral(warm.form(), self._window.settings, warm.area)
        except Refusal as refusal:
            self._window.dialogs.tell(self._window, str(refusal))
            return
        self.show(opened, Place.START)
        self._say_trouble(opened)

    def show(self, opened: OpenReferral, stop: Stop, where: Where | None = None) -> None:
        """Put it on the screen, at a stop."""
        from referral_assistant.gui.referral.earlier_versions import show_earlier
        from referral_assistant.gui.referral.two_versions import show_two_versions
        from referral_assistant.gui.referral.wizard import Wizard
        from referral_assistant.gui.review.comments_here import CommentsDialog

        window = self._window
        wizard = Wizard(opened, window.dialogs)
        wizard.side.resources.connect(window.look_up.resources)
        wizard.side.area.connect(window.look_up.area)
        wizard.side.earlier.connect(lambda: show_earlier(window, opened))
        wizard.side.two_versions.connect(lambda: show_two_versions(window, opened))
        wizard.side.review.connect(lambda: self.review(opened))
        wizard.side.comments.connect(
            lambda: window.dialogs.show(CommentsDialog(window, opened, wizard.show_answer, wizard.settled))
        )
        wizard.show_referral.connect(self.open_file)
        self._put(wizard, opened)
        window.wizard = wizard
        wizard.show_stop(stop, where)

    def review(self, opened: OpenReferral, *, typing: bool = False) -> None:
        """Put its review on the screen. `typing`: the keyboard goes back to the comment that was being typed."""
        from referral_assistant.casework.reading.route import carry_on, stop_of
        from referral_assistant.gui.review.screen import ReviewScreen

        def change_answer(where: Where | None) -> None:
            screen.offer_unfinished(window.dialogs)
            stop = stop_of(opened.journey, where) if where is not None else None
            self.show(opened, stop or carry_on(opened.journey), where if stop else None)

        window, screen = self._window, ReviewScreen(opened)
        screen.change_answer.connect(change_answer)
        screen.sheet.connect(window.dialogs.show)
        self._put(screen, opened)
        window.review = screen
        if typing:
            screen.panel.comments.go_on()
        else:
            screen.take_focus()

    def _put(self, screen: Wizard | ReviewScreen, opened: OpenReferral) -> None:
        """Put it into the window, with all that keeps it."""
        from referral_assistant.gui.referral.keeping import Keeper

        window = self._window
        keeper = Keeper(opened, window.dialogs, screen)
        screen.home.connect(window.go_home)
        screen.urgent.connect(window.look_up.urgent)
        screen.save_copy.connect(lambda: keeper.save_copy(window))
        screen.changed.connect(keeper.touch)
        screen.changed.connect(screen.save_state.saving)
        keeper.saved.connect(screen.save_state.saved)
        keeper.failed.connect(screen.save_state.failed)
        keeper.joined.connect(lambda words: window.when_free(lambda: self._say_joined(words)))
        keeper.taken_over.connect(lambda words: window.when_free(lambda: self._let_other(opened, words)))
        if opened.unsaved:
            keeper.touch()
        elif opened.file.saved_at is not None:
            keeper.saved.emit(f"{opened.file.saved_at:%H:%M}")
        window.show_screen(screen)
        window.keeper = keeper
        window.set_title(say.TITLE.format(reference=opened.reference))

    def _let_other(self, opened: OpenReferral, words: str) -> None:
        """Somebody else has it now: what was typed is saved, and the screen is left to them."""
        if self._window.opened is not opened:
            return  # the person has left it meanwhile
        self._window.go_home()
        if self._window.keeper is None:
            self._window.dialogs.tell(self._window, words)

    def _say_trouble(self, opened: OpenReferral) -> None:
        """What is wrong with a pack is said at once, but not at every referral, and keeps nobody from writing."""
        if opened.trouble and opened.trouble not in self._said:
            self._said.add(opened.trouble)
            self._window.dialogs.tell(self._window, opened.trouble)

    def _say_joined(self, words: str) -> None:
        """Show what came in, then say where it came from."""
        self._window.redrawing.redraw()
        self._window.dialogs.tell(self._window, words)
