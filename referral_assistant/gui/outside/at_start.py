"""What has to be put right before anything else: drafts that anybody can read, and saves that could not be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referral_assistant.casework.aside import any_aside, write_aside
from referral_assistant.casework.plain_drafts import any_plain, seal_drafts
from referral_assistant.casework.policy import policy_trouble
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.settings import is_damaged
from referral_assistant.messages import keys as say

if TYPE_CHECKING:
    from referral_assistant.gui.window import MainWindow


def at_start(window: MainWindow) -> None:
    """Do what there is to do, once the key is open, and say what was done."""

    def put_right() -> None:
        window.dialogs.tell(window, " ".join((*_sealed(), *_written())))
        window.go_home()

    if trouble := policy_trouble():
        window.dialogs.tell(window, trouble)
    if is_damaged():
        window.dialogs.tell(window, say.OTHERS_DAMAGED)
    try:
        if any_plain() or any_aside():
            window.key_steps.with_key(put_right)
    except Refusal as refusal:
        window.dialogs.tell(window, str(refusal))


def _sealed() -> list[str]:
    drafts = seal_drafts()
    words = [say.DRAFTS_SEALED.format(count=drafts.sealed)] if drafts.sealed else []
    return words + ([say.DRAFTS_LEFT.format(names=", ".join(drafts.left))] if drafts.left else [])


def _written() -> list[str]:
    done = write_aside()
    words = [say.ASIDE_WRITTEN.format(count=done.written)] if done.written else []
    return words + ([say.ASIDE_WAITING.format(count=done.waiting)] if done.waiting else [])
