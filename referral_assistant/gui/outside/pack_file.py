"""A council's pack from a file of the school's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.pack_loading import load_pack
from referral_assistant.gui.outside.details import Details
from referral_assistant.messages import window as say

if TYPE_CHECKING:
    from referral_assistant.gui.window import MainWindow


def choose_pack(window: MainWindow, details: Details) -> None:
    """Let the person choose one; one with a fault is said, and not taken."""
    path = window.dialogs.open_file(window, say.DETAILS_PACK_WHICH, say.DETAILS_PACK_FILES)
    if path is None:
        return
    try:
        load_pack(path, window.settings.pack_signer)
    except Refusal as refusal:
        window.dialogs.tell(window, str(refusal))
    else:
        details.show_pack(str(path))
