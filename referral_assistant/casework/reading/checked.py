"""What was checked for wording, as a person reads it."""

from __future__ import annotations

from referral_assistant import messages
from referral_assistant.core.checks.coverage import coverage
from referral_assistant.core.english import English
from referral_assistant.core.journey import Journey


def checked_with(journey: Journey, english: English) -> str:
    """How many words were checked, and with which lists, in a sentence or two."""
    found = coverage(journey, english)
    about = [says for category, says in messages.CHECKED_FOR.items() if category in found.categories]
    about += [messages.CHECKED_SPELLING] if found.spelling else []
    said = messages.CHECKED.format(words=found.words, about=", ".join(about), phrases=found.phrases)
    return " ".join((said, *(messages.NOT_CHECKED.format(fault=fault) for fault in found.lost)))
