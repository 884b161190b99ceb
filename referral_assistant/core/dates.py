"""Approximate dates and times: read the British way, stored as EDTF (ISO 8601-2:2019), printed the British way."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH_NUMBER = {name.lower()[:n]: i for i, name in enumerate(MONTHS, 1) for n in range(3, len(name) + 1)} | {"sept": 9}
_APPROXIMATE = re.compile(
    r"^(?:about|around|approximately|approx\.?|roughly|circa|c\.|~)\s*|\s*\((?:estimate|estimated|about)\)$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+", re.IGNORECASE)
_RANGE = re.compile(
    r"^(?:from|between)?\s*(.+?)\s*(?:\bto\b|\band\b|\buntil\b|–|—|\s-\s|(?<=[\dhtd])-(?=\d{1,2}(?:st|nd|rd|th)?\s+[a-z])|/(?=\d{4}-))\s*(.+)$",
    re.IGNORECASE,
)
_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)", re.ASCII)
EARLIEST_YEAR, LATEST_YEAR = 1900, 2199
_CENTURY_TURNS = 70
"""A year of two figures is in this century below it (10/3/26), otherwise in the last (a parent born 10/3/79)."""


class NotADate(ValueError):
    """The text cannot be read as a date or time."""


@dataclass(frozen=True, order=True)
class Point:
    """A day, a month or a year; `month` and `day` are 0 where they are not known."""

    year: int
    month: int = 0
    day: int = 0
    approximate: bool = False

    def __post_init__(self) -> None:
        if not EARLIEST_YEAR <= self.year <= LATEST_YEAR:
            raise NotADate("year")
        if self.day and not self.month:
            raise NotADate("a day needs a month")
        if self.month:
            if not 1 <= self.month <= 12:
                raise NotADate("month")
            if self.day and not 1 <= self.day <= monthrange(self.year, self.month)[1]:
                raise NotADate("day")

    @property
    def edtf(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts) + ("~" if self.approximate else "")

    @property
    def first(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        words = [str(self.day)] if self.day else []
        words += [MONTHS[self.month - 1]] if self.month else []
        return ("about " if self.approximate else "") + " ".join([*words, str(self.year)])


@dataclass(frozen=True)
class ApproximateDate:
    """A day, month or year, exact or approximate, or a span from one to another."""

    start: Point
    end: Point | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end.last < self.start.first:
            raise NotADate("the end is before the start")

    @property
    def edtf(self) -> str:
        return self.start.edtf if self.end is None else f"{self.start.edtf}/{self.end.edtf}"

    @property
    def first(self) -> date:
        return self.start.first

    @property
    def last(self) -> date:
        return (self.end or self.start).last

    @property
    def earliest(self) -> date:
        """The earliest day that it may stand for, "about" taken at its word."""
        return _moved(self.start.first, -_spread(self.start))

    @property
    def latest(self) -> date:
        """The latest day that it may stand for, "about" taken at its word."""
        end = self.end or self.start
        return _moved(end.last, _spread(end))

    @property
    def exact_day(self) -> date | None:
        """The one day it means, where it means exactly one."""
        exact = self.end is None and self.start.day and not self.start.approximate
        return self.start.first if exact else None

    @property
    def sort_key(self) -> tuple[date, date]:
        """Earliest first; of two that start alike, the more exact first."""
        return self.first, self.last

    def __str__(self) -> str:
        return str(self.start) if self.end is None else f"{self.start} to {self.end}"


def _spread(point: Point) -> int:
    """How many days "about" may be off: a week for a day, a month for a month, a year for a year."""
    if not point.approximate:
        return 0
    return 7 if point.day else 31 if point.month else 366


def _moved(day: date, days: int) -> date:
    """The day so many days on, within what a calendar can hold."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def date_from_edtf(text: str) -> ApproximateDate:
    """The date that an EDTF string means. Raises `NotADate`."""
    start, slash, end = text.partition("/")
    return ApproximateDate(_point_from_edtf(start), _point_from_edtf(end) if slash else None)


def date_from_words(text: str) -> ApproximateDate:
    """The date that a person typed, in the British order: "10/3/26", "about 10 March 2026", "March 2026",
    "10 to 14 March 2026", or EDTF. Raises `NotADate`.
    """
    words = " ".join(text.split()).strip(" .")
    try:
        return date_from_edtf(words)
    except NotADate:
        pass
    try:
        return ApproximateDate(_point_from_words(words))
    except NotADate:
        return _span_from_words(words)


def _span_from_words(words: str) -> ApproximateDate:
    found = _RANGE.match(words)
    if not found:
        raise NotADate(words)
    first, second = found.groups()
    end = _point_from_words(second)
    try:
        start = _point_from_words(first)
    except NotADate:
        # "10 to 14 March 2026", "March to May 2026": what the first part leaves out, the second says.
        start = _point_from_words(f"{first} {' '.join(_words_after(first, end))}")
    return ApproximateDate(start, end)


def _words_after(first: str, end: Point) -> list[str]:
    has_month = any(word in _MONTH_NUMBER for word in re.findall(r"[a-z]+", first.lower()))
    month = [] if has_month or not end.month else [MONTHS[end.month - 1]]
    return [*month, str(end.year)]


def _point_from_edtf(text: str) -> Point:
    found = _POINT.fullmatch(text)
    if not found:
        raise NotADate(text)
    year, month, day, approximate = found.groups()
    if month == "00" or day == "00":
        raise NotADate(text)
    return Point(int(year), int(month or 0), int(day or 0), bool(approximate))


def _point_from_words(text: str) -> Point:
    bare = _APPROXIMATE.sub("", text.strip())
    approximate = bare != text.strip()
    bare = _WEEKDAY.sub("", bare)
    if _POINT.fullmatch(bare):
        point = _point_from_edtf(bare)
        return Point(point.year, point.month, point.day, approximate or point.approximate)
    numbers = re.split(r"[/.\-\s]+", bare)
    if len(numbers) in (2, 3) and all(part.isascii() and part.isdigit() for part in numbers):
        if len(numbers) == 2 and len(numbers[-1]) != 4:
            raise NotADate("10/12 may be a day and a month, or a month and a year")
        *day, month = (_at_least_one(int(part)) for part in numbers[:-1])
        year = _whole_year(numbers[-1], int(numbers[-1]))
        return Point(year, month, day[0] if day else 0, approximate)
    return _point_with_named_month(bare.lower(), approximate=approximate)


def _point_with_named_month(text: str, *, approximate: bool) -> Point:
    words = [word for word in re.split(r"[\s,/.\-]+", text) if word not in ("", "of", "the")]
    months = [word for word in words if word in _MONTH_NUMBER]
    others = [re.sub(r"(?<=\d)(st|nd|rd|th)$", "", word) for word in words if word not in _MONTH_NUMBER]
    if len(months) != 1 or not 1 <= len(others) <= 2 or not all(word.isascii() and word.isdigit() for word in others):
        raise NotADate(text)
    year = others[-1]
    if len(others) == 1 and len(year) != 4:
        raise NotADate("a day and a month without a year")
    day = _at_least_one(int(others[0])) if len(others) == 2 else 0
    return Point(_whole_year(year, int(year)), _MONTH_NUMBER[months[0]], day, approximate)


def _whole_year(written: str, year: int) -> int:
    if len(written) == 2:
        return (2000 if year < _CENTURY_TURNS else 1900) + year
    if len(written) != 4:
        raise NotADate(written)
    return year


def _at_least_one(number: int) -> int:
    if number < 1:
        raise NotADate("zero")
    return number


def printed_day(day: date) -> str:
    """A day as it is printed, in English whatever the machine speaks: "1 November 2026"."""
    return str(Point(day.year, day.month, day.day))


def months_after(day: date, months: int) -> date:
    """The same day of the month so many months on; the month's last where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
