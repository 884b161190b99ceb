"""The local authorities and trusts whose Children's Social Services receive referrals."""

import csv
from functools import cache
from pathlib import Path

from referral_assistant import messages
from referral_assistant.core.form import Option
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.content import AUTHORITIES


@cache
def authorities(path: Path = AUTHORITIES) -> tuple[Option, ...]:
    """One option for each: id = its GSS code (for a trust of Northern Ireland, its name), label = official name.

    Raises `Refusal` where the list is missing or damaged.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            found = tuple(Option(id=row["id"], label=row["official_name"]) for row in csv.DictReader(file))
    except (OSError, ValueError, KeyError, TypeError, csv.Error):
        raise Refusal(messages.NO_AUTHORITIES) from None
    if not found:
        raise Refusal(messages.NO_AUTHORITIES)
    return found
