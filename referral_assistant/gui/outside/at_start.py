"""What comes before anything else: plain drafts, saves that could not be written, what a crash left open."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from referral_assistant.casework.keeping.aside import any_aside, found, how_many_wait, leave_out, put_in
from referral_assistant.casework.keeping.plain_drafts import any_plain, seal_drafts
from referral_assistant.casework.keeping.stopped import Stopped, any_stopped, stopped
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.surroundings.leftovers import clear_leftovers
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import home
from referral_assistant.files.settings import is_damaged
from referral_assistant.messages import keys as say

if TYPE_CHECKING:
    from referral_assistant.gui.outside.key_steps import Then
    from referral_assistant.gui.window import MainWindow


def at_start(window: MainWindow, then: Then = lambda: None) -> None:
    """Do what there is to do, once the key is open, say what was done, and go on with `then`."""
    Thread(target=clear_leftovers, args=(home(), clock.now().timestamp()), daemon=True).start()
    window.held.look()
    if is_damaged():
        window.dialogs.tell(window, say.OTHERS_DAMAGED)
    try:
        if any_plain() or any_aside() or (window.is_alone and any_stopped()):
            window.key_steps.with_key(lambda: _put_right(window, then))
        else:
            then()
    except Refusal as refusal:
        window.dialogs.tell(window, str(refusal))


def _put_right(window: MainWindow, then: Then) -> None:
    said = (*_sealed(), *_written(window))
    if said:
        window.dialogs.tell(window, " ".join(said))
    window.go_home()
    if window.is_alone:
        _open_again(window)
    then()


def _sealed() -> list[str]:
    drafts = seal_drafts()
    words = [say.DRAFTS_SEALED.format(count=drafts.sealed)] if drafts.sealed else []
    return words + ([say.DRAFTS_LEFT.format(names=", ".join(drafts.left))] if drafts.left else [])


def _written(window: MainWindow) -> list[str]:
    written, words = 0, []
    for one in found():
        wanted = window.dialogs.ask(
            window, say.ASIDE_FOUND.format(**one._asdict()), say.ASIDE_PUT_IN, say.ASIDE_LEAVE_OUT
        )
        try:
            (put_in if wanted else leave_out)(one)
            written += wanted
        except Refusal as refusal:
            words.append(str(refusal))
    words += [say.ASIDE_WRITTEN.format(count=written)] if written else []
    waiting = how_many_wait()
    return words + ([say.ASIDE_WAITING.format(count=waiting)] if waiting else [])


def _open_again(window: MainWindow) -> None:
    wanted: Stopped | None = None
    for one in stopped():
        words = say.STOPPED.format(**one._asdict())
        if wanted is None and window.dialogs.ask(window, words, say.STOPPED_OPEN, say.STOPPED_LATER):
            wanted = one
    if wanted is not None:
        window.open_file(wanted.path)
