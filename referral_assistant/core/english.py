"""What the checks know of English beside the lists of a form: the words there are, and those that a person added."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from referral_assistant.core.spelling import Misspelling, Speller


@dataclass(frozen=True)
class English:
    """A list of words, and `own` words in small letters. Without a list nothing is a word, and nothing misspelt.

    `trouble`: why there is no list, in a sentence.
    """

    speller: Speller | None = None
    own: frozenset[str] = frozenset()
    trouble: str = ""

    def is_word(self, word: str) -> bool:
        """Whether it is an English word; in small letters."""
        return self.speller is not None and self.speller.is_word(word)

    def is_common(self, word: str) -> bool:
        """Whether it is one of the commonest; in small letters."""
        return self.speller is not None and self.speller.is_common(word)

    def misspelt(self, text: str, known: Collection[str]) -> tuple[Misspelling, ...]:
        """As `Speller.misspelt`; own words are known everywhere."""
        return self.speller.misspelt(text, {*known, *self.own}) if self.speller else ()

    def meant(self, text: str) -> Mapping[str, str]:
        """As `Speller.meant`."""
        return self.speller.meant(text) if self.speller else {}

    def suggestions(self, word: str) -> tuple[str, ...]:
        """As `Speller.suggestions`."""
        return self.speller.suggestions(word) if self.speller else ()


NO_ENGLISH = English()
