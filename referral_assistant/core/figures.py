"""A school's figures: referrals by outcome and quarter, and how long answers took; never of a few children."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from statistics import median
from typing import NamedTuple

from referral_assistant.core.answers import Answers
from referral_assistant.core.dates import MONTHS, ApproximateDate
from referral_assistant.core.form import Form
from referral_assistant.messages import figures as say

FEWEST = 5
"""Below it a number could tell of one child."""


class Case(NamedTuple):
    """What counts of one referral that was sent. `outcomes`: as the form words them; none where nothing was decided."""

    sent: date
    acknowledged: date | None
    decided: date | None
    outcomes: tuple[str, ...]


class Row(NamedTuple):
    """How many, or how long; `None` where that is too few to be told, or would give away another that is."""

    label: str
    number: int | None


class Figures(NamedTuple):
    """`sent`: all of them. `outcomes`: the most frequent first; `quarters`: the latest first. Days are medians."""

    sent: int | None
    outcomes: tuple[Row, ...]
    quarters: tuple[Row, ...]
    days: tuple[Row, ...]


def case(form: Form, answers: Answers) -> Case | None:
    """What counts of a referral; `None` where it was not sent."""
    life = form.life
    sent = _day(answers, life.sent.date) if life else None
    if life is None or sent is None:
        return None
    given = answers.get(life.decided.what)
    options = form.questions[life.decided.what].option
    chosen = given if isinstance(given, tuple) and life.decided.waiting not in given else ()
    outcomes = tuple(option.label for option in options if option.id in chosen)
    decided = _day(answers, life.decided.date) if outcomes else None
    return Case(sent, _day(answers, life.acknowledged.date), decided, outcomes)


def figures(cases: Iterable[Case]) -> Figures:
    """The figures of these referrals."""
    every = tuple(cases)
    outcomes = Counter(label for one in every for label in one.outcomes or (say.NOT_DECIDED,))
    quarters = Counter((one.sent.year, (one.sent.month - 1) // 3) for one in every)
    times = {
        say.TO_ACKNOWLEDGE: [(one.acknowledged - one.sent).days for one in every if one.acknowledged],
        say.TO_DECIDE: [(one.decided - one.sent).days for one in every if one.decided],
    }
    return Figures(
        len(every) if len(every) >= FEWEST or not every else None,
        _rows(dict(outcomes.most_common())),
        _rows({_quarter(*key): quarters[key] for key in sorted(quarters, reverse=True)}),
        tuple(Row(label, round(median(days)) if len(days) >= FEWEST else None) for label, days in times.items()),
    )


def table(found: Figures) -> tuple[tuple[str, ...], ...]:
    """The same as rows for a spreadsheet, their headings first."""
    return say.HEADINGS, *((what, row.label, _written(row.number)) for what, row in _rows_of(found))


def _rows_of(found: Figures) -> Iterator[tuple[str, Row]]:
    yield say.CSV_SENT, Row(say.CSV_ALL, found.sent)
    yield from ((say.OUTCOMES, row) for row in found.outcomes)
    yield from ((say.QUARTERS, row) for row in found.quarters)
    yield from ((say.CSV_MEDIAN, row) for row in found.days)


def _rows(counts: Mapping[str, int]) -> tuple[Row, ...]:
    """Small numbers are left out; where that is one alone, the next smallest too: else it is what is left of all."""
    hidden = {label for label, count in counts.items() if count < FEWEST}
    if len(hidden) == 1 and len(counts) > 1:
        hidden.add(min((count, label) for label, count in counts.items() if label not in hidden)[1])
    return tuple(Row(label, None if label in hidden else count) for label, count in counts.items())


def _quarter(year: int, number: int) -> str:
    first, last = MONTHS[number * 3], MONTHS[number * 3 + 2]
    return say.QUARTER.format(first=first, last=last, year=year)


def _written(count: int | None) -> str:
    return say.CSV_FEW if count is None else str(count)


def _day(answers: Answers, question: str) -> date | None:
    value = answers.get(question)
    return value.last if isinstance(value, ApproximateDate) else None
