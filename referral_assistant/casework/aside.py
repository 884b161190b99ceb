"""What could not be written where it belongs is written there later, joined with what stands there by then."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework import looking, unlocking
from referral_assistant.casework.clock import now
from referral_assistant.core.form import Form
from referral_assistant.core.joining import join
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.aside import Aside, aside_for, forget_aside, is_set_aside, open_aside, waiting
from referral_assistant.files.referrals import keep_referral, referral_in
from referral_assistant.files.versions import keep_version
from referral_assistant.files.whole import read_if_there


class Written(NamedTuple):
    """How many are where they belong now, and how many still wait."""

    written: int = 0
    waiting: int = 0


def any_aside() -> bool:
    """Whether anything waits. Raises `Refusal` where the folder cannot be looked into."""
    return bool(waiting())


def write_aside() -> Written:
    """Write each where it belongs, if that can be reached. What cannot be written goes on waiting.

    Raises `Refusal` without a key.
    """
    keys = unlocking.identities()
    form, written = looking.form(), 0
    files = waiting()
    for file in files:
        with suppress(Refusal):  # it stays, is counted, and is tried again the next time
            _write(form, open_aside(file, keys))
            written += 1
    return Written(written, len(files) - written)


def with_aside(form: Form, target: Path, there: bytes) -> Referral | None:
    """What a file holds joined with what was set aside for it; `None` where nothing was. Raises `Refusal`."""
    one = aside_for(target, unlocking.identities()) if is_set_aside(target) else None
    return one and _joined(form, one, there)


def _write(form: Form, one: Aside) -> None:
    there = read_if_there(one.target)
    if there != one.data:
        whole = _joined(form, one, there)
        keep_referral(form, one.target, replace(whole, recipients=unlocking.recipients(whole.recipients)))
    forget_aside(one.target)


def _joined(form: Form, one: Aside, there: bytes | None) -> Referral:
    mine = referral_in(form, one.data, unlocking.identities)
    if there is None or there in {one.base, one.data}:
        return mine
    base = referral_in(form, one.base, unlocking.identities) if one.base else None
    theirs = referral_in(form, there, unlocking.identities)
    keep_version(mine.reference, there, now(), "merge")
    return join(form, base, mine, theirs)
