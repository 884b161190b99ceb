"""The bank holidays of a nation, from the library `holidays`, which is loaded when a day is first asked about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from referral_assistant.core.nation import Calendar


@dataclass(frozen=True)
class BankHolidays:
    """The days on which offices are closed, of any year. `calendar`: whose they are; `more`: what comes to them."""

    calendar: Calendar | None = None
    more: frozenset[date] = frozenset()

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        return day in self.more or (self.calendar is not None and day in _of_year(self.calendar, day.year))


@cache
def _of_year(calendar: Calendar, year: int) -> frozenset[date]:
    from holidays import country_holidays  # loads every country: not before somebody asks

    return frozenset(country_holidays("GB", subdiv=calendar, years=year))
