"""Names of people: where one stands in a text, and whether two are the same."""

from __future__ import annotations

import re
from functools import lru_cache

_TITLES = {"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "madam", "rev", "master", "prof", "professor"}
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_CALLED_LIKE_A_WORD = frozenset(
    "april art autumn bill chase child dawn dean drew faith frank grace guy hope hunter jack joy june mark may"  # noqa: SIM905
    " miles no nobody none not page pat ray rob rose sky star sue summer unknown will".split()
)


def parts_of_name(name: str) -> tuple[str, ...]:
    """The words of a name without its title: "Mr Sam Okoro-Bell" has two. A part in brackets is a name too."""
    return tuple(word for word in _WORD.findall(name) if word.casefold() not in _TITLES)


def is_everyday_word(part: str) -> bool:
    """Whether a part of a name is also a word ("Will", "May"), so that alone it names nobody."""
    return part.casefold() in _CALLED_LIKE_A_WORD


@lru_cache(maxsize=512)
def known_as(name: str) -> re.Pattern[str] | None:
    """Where somebody is named: the whole name, with or without middle names, or the first name alone; `None` where
    there is no name.

    A first name that is also an everyday word ("Will", "May") counts only in the whole name, and so does a surname: the
    whole family has it.
    """
    parts = parts_of_name(name)
    if not parts or not any(part[0].isupper() and len(part) > 1 for part in parts):
        return None
    found = [r"\s+".join(map(_one, parts))]
    if len(parts) > 2 and parts[-1][0].isupper():
        found.append(rf"{_one(parts[0])}\s+{_one(parts[-1])}")
    if len(parts[0]) > 1 and not is_everyday_word(parts[0]):
        found.append(_one(parts[0]))
    return re.compile(rf"(?<!\w)(?:{'|'.join(found)})(?!\w)")


@lru_cache(maxsize=8192)  # one answer changes at a time; the others need not be read again
def named_at(name: str, text: str) -> tuple[tuple[int, int], ...]:
    """Start and end (code points) of each place where a text names somebody, as `known_as` has it."""
    pattern = known_as(name)
    return tuple(found.span() for found in pattern.finditer(text)) if pattern else ()


@lru_cache(maxsize=8192)
def named_in_file_name(name: str, text: str) -> tuple[tuple[int, int], ...]:
    """The same for the name of a file, as `in_file_name` has it."""
    pattern = in_file_name(name)
    return tuple(found.span() for found in pattern.finditer(text)) if pattern else ()


@lru_cache(maxsize=512)
def in_file_name(name: str) -> re.Pattern[str] | None:
    """Where somebody can be known from the name of a file: "Toby_Wrenfield.docx", "wrenfield2", "TobyReferral".

    A part of a name that is also an everyday word, or has two letters only, counts only in the whole name.
    """
    parts = parts_of_name(name)
    if len("".join(parts)) < 3:  # initials are what should stand there
        return None
    known = [part for part in parts if len(part) > 2 and not is_everyday_word(part)]
    found = [r"[\W_]*".join(map(_loose, parts)), *map(_loose, known)]
    return re.compile(rf"(?<![^\W\d_])(?i:{'|'.join(found)})(?![a-zß-ÿ])")


@lru_cache(maxsize=4096)
def same_name(one: str, other: str) -> bool:
    """Whether two names may be one person's: the same surname, and first names that do not disagree.

    A first name may be an initial or cut short ("P.", "Pete" for "Peter"), and a middle name may be missing.
    """
    first, second = (_spelt(name) for name in (one, other))
    if not first or not second or first[-1] != second[-1]:
        return False
    shorter, longer = sorted((first[:-1], second[:-1]), key=len)
    rest = iter(longer)
    return all(any(_may_be(a, b) for b in rest) for a in shorter) and _may_be_first(shorter, longer)


def _may_be_first(shorter: list[str], longer: list[str]) -> bool:
    return not shorter or _may_be(shorter[0], longer[0])


def _may_be(one: str, other: str) -> bool:
    short, whole = sorted((one, other), key=len)
    return short == whole or (len(short) in {1, 3, 4} and whole.startswith(short))


def _spelt(name: str) -> list[str]:
    return [part.casefold().replace("’", "'") for part in parts_of_name(name)]


def _one(part: str) -> str:
    return re.sub("['’]", "['’]", re.escape(part))


def _loose(part: str) -> str:
    """One part of a name, where what joins its halves may be anything, or nothing."""
    return r"[\W_]*".join(re.escape(half) for half in re.split("[-’']", part))


_APART = re.compile(r"[,;:()/\n]|\band\b|\bby\b|\s[-–]\s")
"""What parts a name from what is said of its bearer: "Mr Lund (deputy head), told by Mrs Dunn"."""


def each_name(text: str) -> tuple[str, ...]:
    """The names in a short text about several people: "Salma Haddad, mother, and Ali Haddad" has two."""
    return tuple(part.strip() for part in _APART.split(text) if known_as(part))


def may_be_one(name: str, text: str) -> bool:
    """Whether the person of a name may be among those that a text names; a first name alone is enough."""
    whole = re.sub("[()]", " ", name)  # a surname may stand in brackets
    return any(_may_be_one(one, part) for one in (_APART.split(name)[0], whole) for part in _APART.split(text))


def _may_be_one(name: str, other: str) -> bool:
    first, second = parts_of_name(name), parts_of_name(other)
    only_first = len(first) == 1 and len(second) > 1 and first[0].casefold() == second[0].casefold()
    return bool(first) and (only_first or same_name(name, other))
