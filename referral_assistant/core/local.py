"""What differs by area and nation, as checks and screens need it: one value from pack, nation and guidance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Local:
    """What is not known is `None` or empty, and is then left out rather than guessed. Hours and working days are whole.

    `hours_to_write`: from a call, or from first knowing, to the written referral. `criminal_age`, `consent_age`: years,
    from the nation. `duty_from`: the day from which the law makes staff report. `guidance_checked`: the oldest check.
    """

    nation: str = ""
    council: str = ""
    hours_to_write: int = 24
    reply_working_days: int = 1
    bank_holidays: frozenset[date] = frozenset()
    consent_for_need: bool | None = None
    criminal_age: int | None = None
    consent_age: int | None = None
    duty_from: date | None = None
    guidance_checked: date | None = None
    reading_age: int = 14


NOWHERE = Local()
"""Where nothing is known of the area."""
