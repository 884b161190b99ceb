"""British English: the list of words that comes with the app."""

from __future__ import annotations

from functools import cache

from referral_assistant import messages
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.spelling import Speller
from referral_assistant.files.content import SPELLING
from referral_assistant.files.whole import read_whole


@cache
def load_english() -> Speller:
    """The speller. Raises `Refusal` where a list cannot be read."""
    words, extra, common = (_lines(name) for name in ("words.txt", "extra.txt", "common.txt"))
    return Speller([*words, *extra], common)


def _lines(name: str) -> list[str]:
    try:
        lines = read_whole(SPELLING / name).decode("utf-8").split()
    except (Refusal, UnicodeDecodeError):
        raise Refusal(messages.NO_SPELLING.format(file=name)) from None
    if not lines:
        raise Refusal(messages.NO_SPELLING.format(file=name))
    return lines
