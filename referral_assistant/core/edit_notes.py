"""What is printed beside somebody's exact words that were changed in a review: by whom, when and why."""

from __future__ import annotations

from collections.abc import Mapping

from referral_assistant.core.answers import Kept
from referral_assistant.core.edits import edits
from referral_assistant.core.moments import moment_in
from referral_assistant.messages import sign_off as say


def notes(beside_review: Kept | None) -> Mapping[str, tuple[str, ...]]:
    """Place -> what is printed there; only what was changed with a reason has any."""
    return {
        edit.where: (say.CHANGED_WORDS.format(who=edit.who, moment=moment_in(edit.when), because=edit.because.strip()),)
        for edit in edits(beside_review).values()
        if edit.because.strip()
    }
