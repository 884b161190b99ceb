"""What time it is, and what day it is for rules and reminders."""

import os
from datetime import date, datetime

from referral_assistant import messages
from referral_assistant.core.refusal import Refusal

TODAY_VARIABLE = "REFERRAL_ASSISTANT_TODAY"
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


def now() -> datetime:
    """This moment, with its time zone, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)


def today() -> date:
    """The date for rules and for the document. Raises `Refusal` where the variable holds no date."""
    chosen = os.environ.get(TODAY_VARIABLE)
    if not chosen:
        return now().date()
    try:
        day = date.fromisoformat(chosen)
    except ValueError:
        raise Refusal(messages.BAD_TODAY) from None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:  # days before and after are reckoned from it
        raise Refusal(messages.BAD_TODAY)
    return day
