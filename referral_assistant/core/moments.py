"""A moment as people in Britain write it, whatever the machine's language."""

from __future__ import annotations

from datetime import datetime

from referral_assistant.core.dates import MONTHS, printed_day


def moment_words(moment: datetime) -> str:
    """Such as "27 November 2026, 15:42", in the moment's own time zone."""
    return f"{printed_day(moment.date())}, {moment:%H:%M}"


def short_moment(moment: datetime) -> str:
    """Such as "27 Nov 2026, 15:42"."""
    return f"{moment.day} {MONTHS[moment.month - 1][:3]} {moment.year}, {moment:%H:%M}"


def since_words(moment: datetime, now: datetime) -> str:
    """The time of day where it is today ("15:42"), else the day as well."""
    return f"{moment:%H:%M}" if moment.date() == now.date() else moment_words(moment)


def seconds_of(iso: object) -> float:
    """When a moment was, as a record holds it, to put moments in order; what cannot be read is before all others."""
    try:
        return datetime.fromisoformat(iso).timestamp() if isinstance(iso, str) else 0.0
    except (ValueError, OverflowError):
        return 0.0


def moment_in(iso: str) -> str:
    """A moment as a record holds it, as people write it; what cannot be read stays as it is."""
    try:
        return moment_words(datetime.fromisoformat(iso))
    except ValueError:
        return iso
