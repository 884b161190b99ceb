"""The words that a person added to the spelling check, sealed for them: a word may be a child's surname."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.personal import WORDS, keep_personal, load_personal
from referral_assistant.files.places import home
from referral_assistant.files.sealing import Identity
from referral_assistant.files.whole import delete, read_if_there

_LONGEST = 40
"""Letters of the longest word that is taken in; what is longer is no word, and may be somebody's sentence."""


def load_own_words(keys: tuple[Identity, ...]) -> frozenset[str]:
    """Those words, in small letters; none where there are none, or these keys do not open them.

    What an earlier version of the app kept for anybody to read is sealed and deleted.
    """
    words = _sealed(keys)
    plain = _words(_plain())
    if plain and keys:
        with suppress(Refusal):  # it stays as it was, and is tried again
            _keep(words | plain, keys)
            delete(_old_file())
    return words | plain


def add_own_word(word: str, keys: tuple[Identity, ...]) -> None:
    """Keep one more. Raises `Refusal` where it cannot be written."""
    small = word.strip().lower().replace("’", "'")
    if small and len(small) <= _LONGEST and not any(letter.isspace() for letter in small):
        _keep(load_own_words(keys) | {small}, keys)


def remove_own_word(word: str, keys: tuple[Identity, ...]) -> None:
    """Forget one. Raises `Refusal` where that cannot be written."""
    _keep(load_own_words(keys) - {word.strip().lower()}, keys)


def _sealed(keys: tuple[Identity, ...]) -> frozenset[str]:
    try:
        return _words(load_personal(WORDS, keys)) if keys else frozenset()
    except Refusal:
        return frozenset()  # sealed for another key: there are none to know by, and none is written over them


def _words(data: bytes) -> frozenset[str]:
    return frozenset(data.decode("utf-8", errors="ignore").lower().split())


def _plain() -> bytes:
    try:
        return read_if_there(_old_file()) or b""
    except Refusal:
        return b""


def _old_file() -> Path:
    return home() / "words.txt"


def _keep(words: frozenset[str], keys: tuple[Identity, ...]) -> None:
    keep_personal(WORDS, "".join(f"{word}\n" for word in sorted(words)).encode(), keys)
