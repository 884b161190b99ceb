"""The English that checks know on this machine: the app's list, and what the person added."""

from __future__ import annotations

from referral_assistant.casework.people import unlocking
from referral_assistant.core.english import English
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.english import load_english
from referral_assistant.files.own_words import load_own_words


def english() -> English:
    """Without a list that can be read, English that judges nothing and says why."""
    keys = unlocking.identities() if unlocking.is_open() else ()
    try:
        return English(load_english(), load_own_words(keys))
    except Refusal as refusal:
        return English(trouble=str(refusal))
