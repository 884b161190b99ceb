"""See to it that the person's key is there and open before anything needs it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from referral_assistant.casework.people import unlocking
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.key_store import Place, place
from referral_assistant.files.shelf import any_referrals
from referral_assistant.messages import keys as say
from referral_assistant.messages import leads as say_leads

if TYPE_CHECKING:
    from referral_assistant.gui.outside.your_key import YourKey
    from referral_assistant.gui.window import MainWindow

Then = Callable[[], None]


class KeySteps:
    """The screens about the key, one after another, until what was wanted can be done."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def with_key(self, then: Then) -> None:
        """Go on with `then` once the key is open; the first time, it is made."""
        if place() is Place.NOWHERE:
            self._make(then)
        elif unlocking.is_locked():
            self.unlock(then)
        elif self._opens(then):
            then()

    def _opens(self, then: Then) -> bool:
        """Whether the key is really there; else what is written now could never be opened. It may be brought back."""
        try:
            unlocking.identity()
        except Refusal as refusal:
            if self._window.dialogs.ask(self._window, str(refusal), say.BRING_BACK, say.NOT_NOW):
                self.bring_back(then)
            return False
        return True

    def before_another(self, then: Then) -> None:
        """The same; before a second referral, losing the key must no longer lose the first."""
        self.with_key(lambda: self.your_key(then, must=True) if self._at_risk() else then())

    def unlock(self, then: Then) -> None:
        from referral_assistant.gui.outside.unlock import Unlock

        screen = Unlock()
        screen.unlocked.connect(then)
        screen.left.connect(self._window.go_home)
        screen.forgotten.connect(lambda: self._forgotten(then))
        self._window.show_screen(screen)
        screen.take_focus()

    def your_key(self, then: Then, *, must: bool = False) -> None:
        """Show the key, and let the person back it up and name who else may open what they write."""
        from referral_assistant.gui.outside.your_key import YourKey

        try:
            screen = YourKey(must=must)
        except Refusal as refusal:
            self._window.dialogs.tell(self._window, str(refusal))
            return
        screen.left.connect(then)
        screen.back.connect(self._window.go_home)
        screen.back_up.connect(lambda passphrase: self._back_up(screen, passphrase))
        screen.print_sheet.connect(lambda: self._print(screen))
        screen.choose_lead.connect(lambda: self._choose_lead(screen))
        self._window.show_screen(screen)
        screen.take_focus()

    def _make(self, then: Then) -> None:
        from referral_assistant.casework.people import keys
        from referral_assistant.gui.outside.new_key import NewKey

        if not keys.needs_passphrase():
            try:
                keys.make_key()
            except Refusal as refusal:
                self._window.dialogs.tell(self._window, str(refusal))
            else:
                then()
            return
        screen = NewKey()
        screen.made.connect(then)
        screen.left.connect(self._window.go_home)
        screen.bring_back.connect(lambda: self.bring_back(then))
        self._window.show_screen(screen)
        screen.take_focus()

    def bring_back(self, then: Then) -> None:
        """Bring back a key from its backup or its sheet."""
        from referral_assistant.gui.outside.new_key import BringBack

        screen = BringBack()
        screen.made.connect(then)
        screen.left.connect(self._window.go_home)

        def choose() -> None:
            path = self._window.dialogs.open_file(self._window, say.BRING_BACK_WHICH, say.BRING_BACK_FILES)
            if path is not None:
                screen.show_file(path)

        screen.choose.connect(choose)
        self._window.show_screen(screen)
        screen.take_focus()

    def _forgotten(self, then: Then) -> None:
        self._window.dialogs.tell(self._window, say.FORGOTTEN_HOW)
        self.bring_back(then)

    def _back_up(self, screen: YourKey, passphrase: str) -> None:
        from referral_assistant.casework.people import keys

        target = self._window.dialogs.save_file(self._window, say.BACKUP_WHERE, say.BACKUP_NAME, say.BACKUP_FILES)
        if target is None:
            return
        screen.work(lambda: keys.back_up(target, passphrase), lambda _written: screen.tell(say.BACKED_UP))

    def _print(self, screen: YourKey) -> None:
        from referral_assistant.casework.people import keys

        if self._window.dialogs.print_text(self._window, keys.printable()):
            keys.remember_backup()
            screen.tell(say.SHEET_PRINTED)

    def _choose_lead(self, screen: YourKey) -> None:
        from referral_assistant.casework.people import sharing

        path = self._window.dialogs.open_file(self._window, say_leads.LEAD_WHICH, say_leads.LEAD_FILES)
        if path is None:
            return
        try:
            screen.key.setText(sharing.lead_key_in(path))
        except Refusal as refusal:
            screen.refuse(str(refusal))

    @staticmethod
    def _at_risk() -> bool:
        from referral_assistant.casework.people import keys

        return any_referrals() and not keys.is_backed_up()
