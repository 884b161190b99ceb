"""Ages: reckoned from a date of birth, and read from what a person wrote ("6", "about seven", "14 years")."""

from __future__ import annotations

import re
from datetime import date

_NUMBERS = tuple(
    "nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"  # noqa: SIM905
    " seventeen eighteen nineteen".split()
)
_WRITTEN = re.compile(
    rf"\b(?P<figure>\d{{1,2}})\b(?!\s*(?:months?|weeks?|days?)\b)|\b(?P<word>{'|'.join(_NUMBERS)})\b", re.IGNORECASE
)
_YOUNGER_THAN_ONE = re.compile(r"\b(?:\d+|\w+)\s*(?:months?|weeks?|days?)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:y(?:ear|r)?\.?\s*(?:group\s*)?)(\d{1,2})\b", re.IGNORECASE)
_EARLY = {"nursery": -1, "reception": 0, "year r": 0, "yr r": 0, "foundation": 0}


def age_on(born: date, day: date) -> int:
    """Whole years lived on a day; somebody born on 29 February is a year older on 1 March. Below 0: not yet born."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def ages_written(text: str) -> tuple[int, ...]:
    """The ages in years that a short text names, in order; none where it names none ("Year 4" is no age)."""
    text = _YEAR.sub("", text)
    found = [
        int(one["figure"]) if one["figure"] else _NUMBERS.index(one["word"].lower()) for one in _WRITTEN.finditer(text)
    ]
    if not found and _YOUNGER_THAN_ONE.search(text):
        return (0,)
    return tuple(found)


def school_year(text: str) -> int | None:
    """The school year of England and Wales that a text names: Reception is 0, Year 1 is 1."""
    found = _YEAR.search(text)
    if found:
        return int(found[1])
    return next((year for word, year in _EARLY.items() if word in text.casefold()), None)


def usual_year(born: date, day: date) -> int:
    """The school year that a child of this birthday is usually in on a day; school years turn on 1 September."""
    starts = day.year - (day.month < 9)
    return age_on(born, date(starts, 8, 31)) - 4
