"""British spelling: which words of a text are misspelt or American, and what was likely meant.

A false alarm is worse than a slip that is missed. Names are never marked, nor what somebody is quoted as saying.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from referral_assistant.core.quotes import outside, quoted
from referral_assistant.core.signs import begins_sentence
from referral_assistant.core.slips import AMERICAN, AMERICAN_ENDINGS, AMERICAN_WORDS, NEAR, SLIPS

_TOKEN = re.compile(r"(?<![\w@#/\\.])[^\W\d_]+(?:[’'][^\W\d_]+)*[’']?(?![\w@\\]|[./:]\w)")
_ENDINGS = ("n't", "'s", "'d", "'ll", "'ve", "'re", "'m", "s'", "'")
_JOINED = frozenset(
    "ante anti arch auto bi bio co counter cyber de ex extra fore geo half hyper in infra inter intra mid mini mis "  # noqa: SIM905
    "multi neo neuro non off on out over paed para poly post pre pro psycho quasi re self semi socio sub super sur "
    "techno tele trans tri ultra un under uni up vice well".split()
)
"""Pieces that are words only together with what a hyphen joins them to."""
_PIECE_BEFORE = re.compile(r"([^\W\d_]+)-$")
_PIECE_BEHIND = re.compile(r"-([^\W\d_]+)")
_LONG_ENOUGH = 5
"""A shorter word that no list holds may be anything."""
_LONGEST = 30
"""Letters of the longest word that is looked for: a key that stuck, or something pasted, has no near words."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Misspelling(NamedTuple):
    """A word that is not in the list, where it stands (code points, end exclusive), and whether it is American."""

    start: int
    end: int
    word: str
    american: bool


class Speller:
    """Knows `words`, in small letters or with a capital as names have; `common`: the commonest of them, in order."""

    def __init__(self, words: Collection[str], common: Sequence[str]) -> None:
        self._words = frozenset(words)
        self._rank = {word: place for place, word in enumerate(common)}
        self._known = lru_cache(maxsize=50_000)(self._is_known)
        self._doubtful = lru_cache(maxsize=256)(self._doubtful_in)  # two rules look at each text
        self.meant = lru_cache(maxsize=256)(self._meant)
        self.suggestions = lru_cache(maxsize=4096)(self._suggestions)
        self.american = lru_cache(maxsize=4096)(self._american)

    def is_word(self, word: str) -> bool:
        """Whether it is an English word, given in small letters."""
        return word in self._words

    def is_common(self, word: str) -> bool:
        """Whether it is one of the commonest, given in small letters."""
        return word in self._rank

    def misspelt(self, text: str, known: Collection[str] = frozenset()) -> tuple[Misspelling, ...]:
        """The words that are misspelt, left to right. `known`: words, in small letters, that are right here."""
        return tuple(self._misspelt(text, known))

    def _meant(self, text: str) -> dict[str, str]:
        """The misspelt words that surely are no names, as written, each with the word that was likely meant."""
        found: dict[str, str] = {}
        for start, end in self._doubtful(text):
            word = text[start:end]
            if len(word) >= _LONG_ENOUGH and word.isalpha() and (word.islower() or begins_sentence(text, start)):
                likely = self.suggestions(word)[:1]
                if likely and likely[0].isalpha() and likely[0][0].lower() == word[0].lower():
                    found[word] = likely[0]
        return found

    def _misspelt(self, text: str, known: Collection[str]) -> Iterator[Misspelling]:
        spoken = quoted(text)
        for start, behind in self._doubtful(text):
            if not outside(spoken, start, behind):
                continue
            written = _bare(text[start:behind])
            small = written.lower()
            if small in known or _stem(small) in known or small.removesuffix("s") in known:
                continue
            end = start + len(written)
            beside = text[start - 1 : start] + text[end : end + 1]
            if "-" in beside and (small in _JOINED or self._is_part(text, start, end)):
                continue
            american = bool(self.american(small))
            if written[0].isupper() and not (begins_sentence(text, start) and (american or self._is_sure_slip(small))):
                continue
            if not written[0].isupper() and f" {written.capitalize()}" in text:
                continue  # a name that was once written small
            yield Misspelling(start, end, text[start:end], american)

    def _doubtful_in(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where words stand that the list does not hold, left to right. Most texts hold few, each to be found once."""
        unknown = {word for word in {*_TOKEN.findall(text)} if not self._known(_bare(word))}
        places = {place.start() for word in unknown for place in re.finditer(re.escape(word), text)}
        found = (_TOKEN.match(text, place) for place in sorted(places))
        return tuple(one.span() for one in found if one and one[0] in unknown)

    def _is_part(self, text: str, start: int, end: int) -> bool:
        """Whether it makes a word with what a hyphen joins it to: "co-ordinator"."""
        before, behind = _PIECE_BEFORE.search(text[:start][-30:]), _PIECE_BEHIND.match(text[end : end + 30])
        pieces = (before[1] if before else "", text[start:end], behind[1] if behind else "")
        return any("".join(some).lower() in self._words for some in (pieces, pieces[:2], pieces[1:]))

    def _is_known(self, written: str) -> bool:
        """Whether a word as written (straight apostrophes) is right, or is not for a speller to judge."""
        if len(written) < 2 or any(letter.isupper() for letter in written[1:]):
            return True
        small = written.lower()
        if small in AMERICAN_WORDS:
            return False
        if any(one in self._words for one in (small, written, written.capitalize())):
            return True
        stem = _stem(small)
        return stem != small and (stem in self._words or stem.capitalize() in self._words or not stem)

    def _is_sure_slip(self, small: str) -> bool:
        """Whether two letters of a very common word changed places, as in "Teh"; a name is more likely otherwise."""
        return any(one in self._rank and len(one) > 2 for one in _transposed(small))

    def _american(self, small: str) -> str:
        """The British spelling of an American word; empty where it is none."""
        if len(small) > _LONGEST:
            return ""
        if small in AMERICAN_WORDS:
            return AMERICAN_WORDS[small]
        once = [one for pair in AMERICAN for one in _replaced(small, *pair)]
        once += [small.removesuffix(ending) + meant for ending, meant in AMERICAN_ENDINGS if small.endswith(ending)]
        twice = (two for one in once for pair in AMERICAN for two in _replaced(one, *pair))
        return min(self._among(once), key=self._rarity, default="") or next(iter(self._among(twice)), "")

    def _suggestions(self, word: str, most: int = 5) -> tuple[str, ...]:
        """What was likely meant, likeliest first, with a capital where the word has one."""
        if len(word) > _LONGEST:
            return ()
        small = word.lower().replace("’", "'")
        slips = [one for pair in SLIPS for one in _replaced(small, *pair)]
        cost: dict[str, int] = {}
        for price, made in enumerate(((*slips, *_transposed(small)), _edited(small), _edited_again(slips))):
            if len(cost) < most:
                cost = dict.fromkeys(self._among(made), price) | cost
        if not cost:
            cost = dict.fromkeys(self._among(two for one in _edited(small) for two in _transposed(one)), 3)
        ordered = sorted(cost, key=lambda one: (cost[one] + self._unlikely(one, small), self._rarity(one), one))
        likeliest = dict.fromkeys(filter(None, (self.american(small), *ordered)))
        return tuple(one.capitalize() if word[:1].isupper() else one for one in likeliest)[:most]

    def _among(self, made: Iterable[str]) -> list[str]:
        return [one for one in dict.fromkeys(made) if one in self._words]

    def _unlikely(self, one: str, small: str) -> float:
        """People know how a word begins, and mostly mean a common one."""
        return 2 * (one[0] != small[0]) - 1.5 * (one in self._rank)

    def _rarity(self, word: str) -> int:
        return self._rank.get(word, len(self._rank) + len(word))


def _bare(word: str) -> str:
    """The word with straight apostrophes, and none at its end."""
    return word.replace("’", "'").rstrip("'")


def _stem(small: str) -> str:
    """Without the ending of a possessive or of a contraction."""
    for ending in _ENDINGS:
        if small.endswith(ending):
            return small.removesuffix(ending)
    return small


def _replaced(word: str, written: str, meant: str) -> Iterator[str]:
    """The word with one of the places where it has `written` changed."""
    at = word.find(written)
    while at >= 0:
        yield word[:at] + meant + word[at + len(written) :]
        at = word.find(written, at + 1)


def _transposed(word: str) -> Iterator[str]:
    for at in range(len(word) - 1):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _edited(word: str) -> Iterator[str]:
    """One letter missing, too many or wrong; what lies beside it on the keyboard comes first."""
    for at in range(len(word) + 1):
        before, behind = word[:at], word[at:]
        if behind:
            yield before + behind[1:]
            for letter in dict.fromkeys((*NEAR.get(behind[0], ""), *_LETTERS)):
                yield before + letter + behind[1:]
        for letter in _LETTERS:
            yield before + letter + behind


def _edited_again(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield from _edited(word)
