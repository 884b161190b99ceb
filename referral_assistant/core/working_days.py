"""Working days: Monday to Friday without the bank holidays of the nation or area."""

from collections.abc import Container
from datetime import date, timedelta


def is_working_day(day: date, holidays: Container[date]) -> bool:
    """Whether offices are open on a day."""
    return day.weekday() < 5 and day not in holidays


def working_day_after(day: date, count: int, holidays: Container[date]) -> date:
    """The working day that is so many (0 or more) after a day; 0 is that day, or the next that is a working day."""
    while not is_working_day(day, holidays):
        day += timedelta(days=1)
    for _ in range(count):
        day += timedelta(days=1)
        while not is_working_day(day, holidays):
            day += timedelta(days=1)
    return day
