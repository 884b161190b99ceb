"""Expand a Hunspell dictionary into one plain list of words. Run once, when the dictionary is taken anew:

    python packaging/make_word_list.py index.dic index.aff > forms/spelling/words.txt

Only what such English dictionaries use is read: prefixes and suffixes with a condition, each alone or one of both.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Affix(NamedTuple):
    """One way to make a word out of another: take `strip` away, add `add`, where the word fits `condition`."""

    prefix: bool
    strip: str
    add: str
    condition: re.Pattern[str]

    def made_of(self, word: str) -> str | None:
        """The word so made; `None` where it does not apply."""
        if not self.condition.search(word):
            return None
        if self.prefix:
            return self.add + word.removeprefix(self.strip)
        return word[: len(word) - len(self.strip)] + self.add


def affixes(lines: Iterator[str]) -> dict[str, list[Affix]]:
    """Flag -> its affixes."""
    found: dict[str, list[Affix]] = defaultdict(list)
    for line in lines:
        match line.split():
            case ["PFX" | "SFX" as kind, flag, strip, add, condition, *_]:
                strip, add = ("" if part == "0" else part for part in (strip, add.partition("/")[0]))
                fits = f"^{condition}" if kind == "PFX" else f"{condition}$"
                found[flag].append(Affix(kind == "PFX", strip, add, re.compile(fits)))
    return found


def words(lines: Iterator[str], rules: dict[str, list[Affix]]) -> Iterator[str]:
    """Every word that the dictionary knows, possessives left out."""
    for line in lines:
        word, _, flags = line.strip().split("\t")[0].partition("/")
        if not word or not word[0].isalpha() or flags == "!":
            continue
        own = [affix for flag in flags for affix in rules.get(flag, ())]
        suffixed = [made for one in own if not one.prefix and (made := one.made_of(word))]
        prefixed = [made for one in own if one.prefix for start in (word, *suffixed) if (made := one.made_of(start))]
        yield from (one for one in (word, *suffixed, *prefixed) if not one.endswith("'s"))


def main() -> None:
    """Print the list, sorted, each word once."""
    dictionary, rules = (Path(name).read_text(encoding="utf-8").splitlines() for name in sys.argv[1:3])
    found = set(words(iter(dictionary[1:]), affixes(iter(rules))))
    sys.stdout.write("".join(f"{word}\n" for word in sorted(found)))


if __name__ == "__main__":
    main()
