"""Entries of a history that this computer has seen, and that are not in the file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from referral_assistant.casework.keeping.earlier import Earlier
from referral_assistant.casework.reading.events import history_of
from referral_assistant.casework.reading.standing import history_line
from referral_assistant.core.form import Form
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.messages import life as say

_LOOKED_AT = 5
"""So many of the newest versions: there is one of each sitting and each step, and so one from before it was cut."""


def cut_off(form: Form, referral: Referral) -> tuple[str, ...]:
    """Each entry that an earlier version on this computer holds and the referral does not, as people read it.

    A history only grows, also by going back to an earlier version: so this is an older copy, or somebody has taken it
    out.
    """
    return tuple(dict.fromkeys(say.HISTORY_GONE.format(entry=line) for line in _gone(form, referral)))


def _gone(form: Form, referral: Referral) -> Iterator[str]:
    there = {entry.event for entry in history_of(referral)}
    earlier = Earlier(form, referral.reference)
    wanted = (one for one in earlier.all() if one.made.why not in {"declined", "replaced"})  # left out by choice
    for version in islice(wanted, _LOOKED_AT):
        with suppress(Refusal):  # damaged, or sealed for another key: it tells nothing
            before = earlier.open(version)
            if before.reference == referral.reference:
                yield from (history_line(one) for one in history_of(before) if one.event not in there)
