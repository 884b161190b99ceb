"""A referral that was handed over comes back: joined with the writer's own, and the person told what came."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from referral_assistant.casework.keeping.passing import kept_from_passing
from referral_assistant.casework.together import exchange
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.refusal import Refusal
from referral_assistant.gui import warm
from referral_assistant.messages import handing_over as say

if TYPE_CHECKING:
    from referral_assistant.gui.window import MainWindow


def back_to(window: MainWindow, file: Path) -> Path | None:
    """The person's own file into which a file from elsewhere is to go, where they say so. Raises `Refusal`."""
    own = exchange.kept_here(warm.form(), file)
    if own is None or not window.dialogs.ask(window, say.BACK_ASK, say.BACK_PUT_IN, say.BACK_APART):
        return None
    return own


def to_work_on(window: MainWindow, file: Path) -> Path:
    """The file to work on: where it lies, or the person's own, made from it where it may vanish. Raises `Refusal`."""
    found = kept_from_passing(warm.form(), file)
    if found.words:
        window.dialogs.tell(window, found.words)
    return found.file


def take_back(window: MainWindow, opened: OpenReferral, brought: Path | None) -> None:
    """Join the copy that lies with the lead, and a file that was brought, with what is open; say what is new."""
    for copy in filter(None, (exchange.copy_of(opened), brought)):
        try:
            came = exchange.take_in(opened, copy)
        except Refusal as refusal:
            window.dialogs.tell(window, say.BACK_REFUSED.format(why=refusal))
            continue
        if came is not None:
            window.redrawing.redraw()
            window.dialogs.tell(window, exchange.told(came))
