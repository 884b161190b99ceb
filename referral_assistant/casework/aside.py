"""What could not be written where it belongs is written there later, joined with what stands there by then."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework import looking, unlocking
from referral_assistant.casework.addressed import addressed
from referral_assistant.casework.clock import now
from referral_assistant.core.form import Form
from referral_assistant.core.joining import join
from referral_assistant.core.moments import moment_in
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.aside import Aside, aside_for, forget_aside, is_set_aside, open_aside, waiting
from referral_assistant.files.referrals import keep_referral, referral_in
from referral_assistant.files.turns import turn
from referral_assistant.files.versions import keep_version
from referral_assistant.files.whole import read_if_there


class Found(NamedTuple):
    """Something that was set aside. `moment`: when it was written, as people read it."""

    aside: Aside
    reference: str
    moment: str


def any_aside() -> bool:
    """Whether anything waits. Raises `Refusal` where the folder cannot be looked into."""
    return bool(waiting())


def how_many_wait() -> int:
    """How many cannot be read, or written where they belong. Raises `Refusal`."""
    return len(waiting())


def found() -> Iterator[Found]:
    """What can be put where it belongs now. Raises `Refusal` without a key."""
    keys = unlocking.identities()
    for file in waiting():
        with suppress(Refusal):  # it stays, is counted, and is tried again the next time
            one = open_aside(file, keys)
            if one.target.parent.is_dir():
                yield _found(one)


def found_for(target: Path) -> Found | None:
    """What was set aside for this file; `None` where nothing was, or it cannot be read."""
    if not is_set_aside(target):
        return None
    try:
        return _found(aside_for(target, unlocking.identities()))
    except Refusal:
        return None  # it stays where it is, and keeps nobody from the referral


def put_in(one: Found) -> None:
    """Write it where it belongs, joined with what stands there by now. Raises `Refusal`; it then goes on waiting."""
    form, aside = looking.form(), one.aside
    with turn(aside.target):
        there = read_if_there(aside.target)
        if there != aside.data:
            whole = _joined(form, aside, there)
            keep_referral(form, aside.target, addressed(form, whole))
    forget_aside(aside.target)


def leave_out(one: Found) -> None:
    """Do not take it in; it stays among the earlier versions for thirty days. Raises `Refusal`."""
    keep_version(one.reference, one.aside.data, now(), "declined")
    forget_aside(one.aside.target)


def with_aside(form: Form, target: Path, there: bytes) -> Referral | None:
    """What a file holds joined with what was set aside for it; `None` where nothing was. Raises `Refusal`."""
    one = aside_for(target, unlocking.identities()) if is_set_aside(target) else None
    return one and _joined(form, one, there)


def _found(aside: Aside) -> Found:
    referral = referral_in(looking.form(), aside.data, unlocking.identities)
    return Found(aside, referral.reference, moment_in(referral.changed))


def _joined(form: Form, one: Aside, there: bytes | None) -> Referral:
    mine = referral_in(form, one.data, unlocking.identities)
    if there is None or there in {one.base, one.data}:
        return mine
    base = referral_in(form, one.base, unlocking.identities) if one.base else None
    theirs = referral_in(form, there, unlocking.identities)
    keep_version(mine.reference, there, now(), "merge")
    return join(form, base, mine, theirs)
