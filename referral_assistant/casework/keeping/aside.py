"""What could not be written where it belongs is written there later, joined with what stands there by then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.keeping.earlier import Earlier
from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading import looking
from referral_assistant.casework.reading.addressed import addressed, with_taken_out
from referral_assistant.casework.surroundings.clock import now
from referral_assistant.core.form import Form
from referral_assistant.core.joining import join
from referral_assistant.core.moments import moment_in
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.aside import Aside, open_aside, set_aside_for, waiting
from referral_assistant.files.referrals import keep_referral, referral_in
from referral_assistant.files.turns import turn
from referral_assistant.files.versions import keep_version
from referral_assistant.files.whole import delete, read_if_there


class Found(NamedTuple):
    """Something that was set aside, and the file it is in. `moment`: when it was written, as people read it."""

    aside: Aside
    reference: str
    moment: str
    file: Path


class Taken(NamedTuple):
    """A referral with what was set aside for it, and the files that this stood in."""

    referral: Referral
    files: tuple[Path, ...]


def any_aside() -> bool:
    """Whether anything waits. Raises `Refusal` where the folder cannot be looked into."""
    return bool(waiting())


def how_many_wait() -> int:
    """How many cannot be read, or written where they belong. Raises `Refusal`."""
    return len(waiting())


def found() -> Iterator[Found]:
    """What can be put where it belongs now. Raises `Refusal` without a key."""
    return (one for one in _readable(waiting()) if one.aside.target.parent.is_dir())


def found_for(target: Path) -> tuple[Found, ...]:
    """What was set aside for this file; what cannot be read stays where it is. Raises `Refusal` without a key."""
    files = set_aside_for(target)
    return tuple(_readable(files)) if files else ()


def put_in(one: Found) -> None:
    """Write it where it belongs, joined with what stands there by now. Raises `Refusal`; it then goes on waiting."""
    form, aside = looking.form(), one.aside
    with turn(aside.target):
        there = read_if_there(aside.target)
        if there != aside.data:
            whole = _joined(form, aside, there)
            whole = with_taken_out(addressed(form, whole), whole.recipients)
            keep_referral(form, aside.target, whole)
            Earlier(form, whole.reference).only_for(whole.recipients)
    delete(one.file)


def leave_out(one: Found) -> None:
    """Do not take it in; it stays among the earlier versions for thirty days. Raises `Refusal`."""
    keep_version(one.reference, one.aside.data, now(), "declined")
    delete(one.file)


def with_aside(form: Form, target: Path, there: bytes) -> Taken | None:
    """What a file holds joined with what was set aside for it; `None` where nothing was, or nothing can be read.

    Raises `Refusal` without a key.
    """
    taken: Taken | None = None
    for file in set_aside_for(target):
        with suppress(Refusal):  # it stays where it is: only what was taken in is forgotten
            one = open_aside(file, unlocking.identities())
            whole = _joined(form, one, there) if taken is None else _joined_with(form, one, taken.referral)
            taken = Taken(whole, (*(taken.files if taken else ()), file))
    return taken


def _readable(files: Iterable[Path]) -> Iterator[Found]:
    keys = unlocking.identities()
    for file in files:
        with suppress(Refusal):  # it stays, is counted, and is tried again the next time
            yield _found(file, open_aside(file, keys))


def _found(file: Path, aside: Aside) -> Found:
    referral = referral_in(looking.form(), aside.data, unlocking.identities)
    return Found(aside, referral.reference, moment_in(referral.changed), file)


def _joined(form: Form, one: Aside, there: bytes | None) -> Referral:
    if there is None or there in {one.base, one.data}:
        return referral_in(form, one.data, unlocking.identities)
    whole = _joined_with(form, one, referral_in(form, there, unlocking.identities))
    keep_version(whole.reference, there, now(), "merge")
    return whole


def _joined_with(form: Form, one: Aside, theirs: Referral) -> Referral:
    mine = referral_in(form, one.data, unlocking.identities)
    base = referral_in(form, one.base, unlocking.identities) if one.base else None
    return join(form, base, mine, theirs)
