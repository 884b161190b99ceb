"""The words that a person added to the spelling check, one a line in a file of their own."""

from __future__ import annotations

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import home, made
from referral_assistant.files.whole import read_whole, write_whole

_LONGEST = 40
"""Letters of the longest word that is taken in; what is longer is no word, and may be somebody's sentence."""


def load_own_words() -> frozenset[str]:
    """Those words, in small letters; none where there is no file or it cannot be read."""
    try:
        return frozenset(read_whole(home() / "words.txt").decode("utf-8", errors="ignore").lower().split())
    except Refusal:
        return frozenset()


def add_own_word(word: str) -> None:
    """Keep one more. Raises `Refusal` where it cannot be written."""
    small = word.strip().lower().replace("’", "'")
    if small and len(small) <= _LONGEST and not any(letter.isspace() for letter in small):
        _keep({*load_own_words(), small})


def remove_own_word(word: str) -> None:
    """Forget one. Raises `Refusal` where that cannot be written."""
    _keep(set(load_own_words()) - {word.strip().lower()})


def _keep(words: set[str]) -> None:
    made(home())
    write_whole(home() / "words.txt", "".join(f"{word}\n" for word in sorted(words)).encode())
