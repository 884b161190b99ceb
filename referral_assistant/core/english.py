"""What the checks know of English beside the lists of a form: which words there are, and which a person added."""

from __future__ import annotations

from typing import Protocol


class English(Protocol):
    """A dictionary. Without one (`NO_ENGLISH`) nothing is a word, and nothing is misspelt."""

    def is_word(self, word: str) -> bool:
        """Whether it is an English word; in small letters."""
        ...


class _NoEnglish:
    def is_word(self, word: str) -> bool:
        return False


NO_ENGLISH: English = _NoEnglish()
