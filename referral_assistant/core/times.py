"""Times of day, exact or approximate: stored as "HH:MM" or "HH:MM~" (24 hours)."""

import re
from dataclasses import dataclass

from referral_assistant.core.dates import NotADate

_STORED = re.compile(r"([01]\d|2[0-3]):([0-5]\d)(~?)", re.ASCII)
_TYPED = re.compile(
    r"(?P<about>about|around|approximately|approx\.?|roughly|c\.|~)?\s*"
    r"(?:(?P<hour>\d{1,2})(?:\s*[:.h]\s*(?P<minute>[0-5]\d))?\s*(?P<half>am|pm|a\.m\.?|p\.m\.?)?"
    r"|(?P<four>\d{4})(?:\s*(?:hrs?|hours))?|(?:12\s*)?(?P<name>noon|midday|midnight))"
    r"\s*(?P<estimate>\((?:estimate|estimated|about)\)|~)?",
    re.IGNORECASE,
)
_NAMED = {"noon": (12, 0), "midday": (12, 0), "midnight": (0, 0)}


@dataclass(frozen=True, order=True)
class TimeOfDay:
    """A time on a 24-hour clock."""

    hour: int
    minute: int
    approximate: bool = False

    @property
    def stored(self) -> str:
        return f"{self.hour:02}:{self.minute:02}" + ("~" if self.approximate else "")

    def __str__(self) -> str:
        return ("about " if self.approximate else "") + f"{self.hour:02}:{self.minute:02}"


def time_from_stored(text: str) -> TimeOfDay:
    """The time that "HH:MM" or "HH:MM~" means. Raises `NotADate`."""
    found = _STORED.fullmatch(text)
    if not found:
        raise NotADate(text)
    return TimeOfDay(int(found[1]), int(found[2]), bool(found[3]))


def time_from_words(text: str) -> TimeOfDay:
    """The time that a person typed: "12:40", "12.40", "about 3pm", "1240", "noon". Raises `NotADate`."""
    found = _TYPED.fullmatch(" ".join(text.split()))
    if not found:
        raise NotADate(text)
    approximate = bool(found["about"] or found["estimate"])
    if found["name"]:
        hour, minute = _NAMED[found["name"].lower()]
    elif found["four"]:
        hour, minute = int(found["four"][:2]), int(found["four"][2:])
    else:
        hour, minute = _clock(int(found["hour"]), found["minute"], found["half"])
    if hour > 23 or minute > 59:
        raise NotADate(text)
    return TimeOfDay(hour, minute, approximate)


def _clock(hour: int, minute: str | None, half: str | None) -> tuple[int, int]:
    if half is None:
        if minute is None:
            raise NotADate("a bare hour may be morning or afternoon")
        return hour, int(minute)
    if not 1 <= hour <= 12:
        raise NotADate("a twelve-hour clock")
    return hour % 12 + (12 if half.lower().startswith("p") else 0), int(minute or 0)
