"""What is known of a child's home and family, found again in whatever way somebody wrote it into a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from referral_assistant.core.dates import MONTHS, ApproximateDate
from referral_assistant.core.form import Question
from referral_assistant.core.form_linking import Linking
from referral_assistant.core.journey import Journey
from referral_assistant.core.names import is_everyday_word, known_as, parts_of_name
from referral_assistant.core.scope import texts_of

_MONTH = "|".join(month[:3] for month in MONTHS)
_DAYS = (
    re.compile(r"(?<!\d)(?P<y>\d{4})\s?[-/.]\s?(?P<m>\d{1,2})\s?[-/.]\s?(?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>\d{1,2})\s?[-/. ]\s?(?P<m>\d{1,2})(?:\s?[-/. ]\s?(?P<y>\d{4}|\d{2}))?(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s\-/.]*(?:of\s+)?(?P<m>{_MONTH})[a-z]*\.?(?:[\s,\-/.]*(?P<y>\d{{4}}|’?'?\d{{2}})(?!\d))?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<m>{_MONTH})[a-z]*\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:[\s,]+(?P<y>\d{{4}}|’?'?\d{{2}})(?!\d))?",
        re.IGNORECASE,
    ),
)
_FIGURES = re.compile(r"\+?\d(?:[\s().\-/]*\d){6,}")
_LEAST_FIGURES, _PHONE_FIGURES = 7, 10
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


class Day(NamedTuple):
    """A day as a text may name it: the year's last two figures, or `None` where it gives no year."""

    day: int
    month: int
    year: int | None


@dataclass
class Private:
    """Facts that must not be told elsewhere: dates of birth, numbers, addresses and the people of a family."""

    days: set[Day] = field(default_factory=set)
    figures: set[str] = field(default_factory=set)
    codes: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    people: list[re.Pattern[str]] = field(default_factory=list)

    def add_born(self, day: ApproximateDate) -> None:
        if day.exact_day:
            self.days.add(Day(day.exact_day.day, day.exact_day.month, day.exact_day.year % 100))

    def add_text(self, text: str) -> None:
        """A short text of the family's: the days and the numbers in it."""
        self.days |= {day for day in days_in(text) if day.year is not None}
        self.figures |= figures_in(text)

    def add_code(self, code: str) -> None:
        """A postcode or the number of a record, however it is spaced; too short a one would be found everywhere."""
        squeezed = _squeezed(code)
        if len(squeezed) > 4:
            self.codes.add(squeezed)

    def add_email(self, address: str) -> None:
        if "@" in address:
            self.texts.add(address.strip().casefold())

    def add_person(self, name: str) -> None:
        """Somebody of the family: found by the whole name, and by each part of it but everyday words."""
        self.people += [
            re.compile(rf"(?<!\w){re.escape(part)}(?:s|es)?(?!\w)", re.IGNORECASE) for part in _telling(name)
        ]
        if pattern := known_as(name):
            self.people.append(re.compile(pattern.pattern, re.IGNORECASE))

    def add_place(self, address: str) -> None:
        """An address: found by each line that has a number in it, or by its first line where none has."""
        lines = [" ".join(line.split()) for line in re.split(r"[,;\n]", address) if line.strip()]
        numbered = [line for line in lines if re.search(r"\d", line)] or lines[:1]
        self.texts |= {line.casefold() for line in numbered if len(line) > 4}

    def is_in(self, text: str) -> bool:
        """Whether a text tells any of it."""
        plain = " ".join(text.casefold().split())
        return (
            any(one.search(text) for one in self.people)
            or any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", plain) for one in self.texts)
            or any(one in _squeezed(text) for one in self.codes)
            or any(figures in written for written in figures_in(text) for figures in self.figures)
            or any(_same(day, other) for day in days_in(text) for other in self.days)
        )


def private_facts(journey: Journey, rules: Linking, entry: int, *, same_home: bool) -> Private:
    """What the referral of the child in this entry may not tell: every such fact that is not carried as it stands.

    What the key says of the other children is private to them, too.
    """
    found, known = Private(), set[str]()
    for one in journey.asked():
        question, value = one.question, one.value
        texts = texts_of(journey.form, question.id, value)
        carried = question.linked == "shared" or (question.linked == "home" and same_home)
        if (question.key and one.where.index == entry) or (carried and not question.key):
            known |= {figures for text in texts if question.kind in {"phone", "person"} for figures in figures_in(text)}
            continue
        for text in texts:
            found.figures |= {figures for figures in figures_in(text) if len(figures) >= _PHONE_FIGURES}
            found.texts |= {address.casefold() for address in _EMAIL.findall(text)}
        is_birthday = question.key or question.id == journey.form.names.born
        if is_birthday and isinstance(value, ApproximateDate):
            found.add_born(value)
        if isinstance(value, str):
            _add(found, rules, question, value)
    found.figures -= known  # a number of the school's may stand in any answer
    return found


def _add(found: Private, rules: Linking, question: Question, text: str) -> None:
    if question.kind == "email":
        found.add_email(text)
    if question.kind in {"postcode", "identifier"} or (question.key and _is_code(text)):
        found.add_code(text)
    if question.kind in {"phone", "identifier"} or question.id in rules.dates_of_birth:
        found.add_text(text)
    if question.id in rules.people:
        found.add_person(text)
    if question.id in rules.places:
        found.add_place(text)


def _is_code(text: str) -> bool:
    """Whether a short text is a pupil number or the like: one word, or figures in groups."""
    return sum(sign.isdigit() for sign in text) > 4 and not re.search(r"[a-z]{2}", text)


def days_in(text: str) -> set[Day]:
    """The days that a text names in figures or words, with or without a year."""
    found = set()
    for pattern in _DAYS:
        for one in pattern.finditer(text):
            month = one["m"][:3].casefold()
            number = int(month) if month.isdigit() else [name[:3].casefold() for name in MONTHS].index(month) + 1
            year = int(one["y"].strip("’'")) % 100 if one["y"] else None
            found.add(Day(int(one["d"]), number, year))
    return found


def figures_in(text: str) -> set[str]:
    """The long numbers of a text without what stands between their figures; a country's code is a nought."""
    found = {re.sub(r"\D", "", re.sub(r"^\+44\s*\(?0?\)?", "0", one[0])) for one in _FIGURES.finditer(text)}
    return {one for one in found if len(one) >= _LEAST_FIGURES}


def _telling(name: str) -> list[str]:
    """The parts of a name that name somebody by themselves: "Toby Ellery until 2022" has two."""
    return [part for part in parts_of_name(name) if part[0].isupper() and len(part) > 2 and not is_everyday_word(part)]


def any_in(private: Private, texts: Iterable[str]) -> bool:
    """Whether any of the texts tells any of it."""
    return any(private.is_in(text) for text in texts)


def _same(one: Day, other: Day) -> bool:
    return one[:2] == other[:2] and (one.year is None or other.year is None or one.year == other.year)


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()
