"""What time it is, and what day it is for rules and reminders."""

import os
from datetime import date, datetime

from referral_assistant import messages
from referral_assistant.core.refusal import Refusal

TODAY_VARIABLE = "REFERRAL_ASSISTANT_TODAY"


def now() -> datetime:
    """This moment, with its time zone, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)


def today() -> date:
    """The date for rules and for the document. Raises `Refusal` where the variable holds no date."""
    chosen = os.environ.get(TODAY_VARIABLE)
    if not chosen:
        return now().date()
    try:
        return date.fromisoformat(chosen)
    except ValueError:
        raise Refusal(messages.BAD_TODAY) from None
