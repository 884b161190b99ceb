"""Ages: reckoned from a date of birth, and read from what a person wrote ("6", "about seven", "14 years")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from referral_assistant.core.dates import MONTHS, ApproximateDate, NotADate, date_from_words

_NUMBERS = tuple(
    "nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"  # noqa: SIM905
    " seventeen eighteen nineteen".split()
)
_NUMBER = rf"(?:(?P<figure>\d{{1,2}})|(?P<word>{'|'.join(_NUMBERS)}))"
_SMALLER = r"(?:months?|weeks?|days?|mths?|wks?)\b"
_WRITTEN = re.compile(rf"(?<![\w/.:]){_NUMBER}(?![\w/:])(?!\.\d)(?!\s*-?\s*{_SMALLER})", re.IGNORECASE)
_YOUNGER_THAN_ONE = re.compile(rf"\b(?:\d+|\w+)\s*{_SMALLER}", re.IGNORECASE)
_NEARLY = re.compile(r"\b(?:nearly|almost|(?:just\s+)?under|turn(?:s|ing)|not\s+(?:yet|quite))\s*$", re.IGNORECASE)
_NEXT = re.compile(r"\s*(?:years?\s+old\s+)?(?:next|soon|in\s+(?:a|two)\s+(?:week|month)|this\s+month)", re.IGNORECASE)
_YEAR = re.compile(r"\by(?:ears?|rs?)?\.?\s*(?:group\s*)?(\d{1,2})\b", re.IGNORECASE)
_EARLY = {"nursery": -1, "reception": 0, "year r": 0, "yr r": 0, "foundation": 0}
_MONTH = rf"(?:{'|'.join(MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_DAY = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\b\.?(?:,?\s+\d{{2,4}}\b)?|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b"
    rf"|\b\d{{4}}-\d{{2}}-\d{{2}}\b|\b{_MONTH}\s+\d{{4}}\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"\s*(?:[,(]\s*(?:who\s+is\s+)?(?:is\s+)?|\bis\s+|\baged\s+)(?:now\s+|aged\s+|about\s+|only\s+)*{_NUMBER}"
    rf"(?=\s*-?\s*(?:years?|yrs?)\b|\s*[),;.](?!\d)|\s+(?:and|but|while)\s+(?!\d)|\s*$)",
    re.IGNORECASE,
)

_COMPARED = re.compile(
    r"[^.;,)]*\b(?:older|younger|taller|ahead|behind|above|below|apart|away|late|early|than)\b", re.IGNORECASE
)


def age_on(born: date, day: date) -> int:
    """Whole years lived on a day; somebody born on 29 February is a year older on 1 March. Below 0: not yet born."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def ages_between(born: ApproximateDate, first: date, last: date) -> tuple[int, int]:
    """The youngest and the oldest that somebody can have been from one day to another."""
    return age_on(born.latest, first), age_on(born.earliest, last)


def ages_written(text: str) -> tuple[int, ...]:
    """The ages in years that a short text names, in order; none where it names none ("Year 4" is no age).

    What somebody is nearly, or will be next month, may be a year more than what they are: both are named.
    """
    text = _YEAR.sub("", _DAY.sub("", text))
    found = [age for one in _WRITTEN.finditer(text) for age in _meant(text, one)]
    if not found and _YOUNGER_THAN_ONE.search(text):
        return (0,)
    return tuple(found)


def age_told(text: str) -> int | None:
    """The age that a text begins with, as it may stand behind a name: ", 9,", " (9)", " is 9 years old".

    What follows may say that it is no age: " is two years older".
    """
    found = _TOLD.match(text)
    return _number(found) if found and not _COMPARED.match(text[found.end() :]) else None


def birthday_written(text: str) -> ApproximateDate | None:
    """The day of birth in a text that tells one beside an age: "5 (born 21 January 2021)"."""
    for found in _DAY.finditer(text):
        try:
            day = date_from_words(found[0])
        except NotADate:
            continue
        if day.exact_day and re.search(r"\b(?:born|birth|dob|b\.)", text[: found.start()], re.IGNORECASE):
            return day
    return None


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


def _meant(text: str, found: re.Match[str]) -> Iterator[int]:
    age = _number(found)
    if age and (_NEARLY.search(text[: found.start()]) or _NEXT.match(text[found.end() :])):
        yield age - 1
    yield age


def _number(found: re.Match[str]) -> int:
    return int(found["figure"]) if found["figure"] else _NUMBERS.index(found["word"].lower())
