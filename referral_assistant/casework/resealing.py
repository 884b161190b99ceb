"""Seal referrals for others than before: for whoever takes over from a lead who is away or has left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework import looking, sharing, unlocking
from referral_assistant.casework.addressed import refuse_barred_readers, without_barred
from referral_assistant.casework.earlier import Earlier
from referral_assistant.casework.events import with_event
from referral_assistant.casework.leads import own_name
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import is_referral
from referral_assistant.files.referrals import keep_referral, read_referral
from referral_assistant.files.sealing import is_sealed, public_key
from referral_assistant.files.turns import turn
from referral_assistant.files.whole import read_whole
from referral_assistant.messages import keys as say_key
from referral_assistant.messages import life as say_life
from referral_assistant.messages import resealing as say


class Readers(NamedTuple):
    """Public keys: of who may open a referral from now on, and of who may not any more."""

    add: tuple[str, ...]
    drop: tuple[str, ...]


class Resealed(NamedTuple):
    """How many files were sealed anew, and the names of those that could not be, with the reason.

    What is as it should be already counts as neither.
    """

    done: int
    left: tuple[tuple[str, str], ...] = ()


def readers(add: Iterable[str] = (), drop: Iterable[str] = ()) -> Readers:
    """Keys as somebody typed them. Raises `Refusal` where one is none, or cannot be taken out."""
    found = Readers(tuple(map(public_key, add)), tuple(map(public_key, drop)))
    if not found.add and not found.drop:
        raise Refusal(say.FOR_WHOM)
    if both := set(found.add) & set(found.drop):
        raise Refusal(say.BOTH.format(key=min(both)))
    for key in found.drop:
        _refuse_to_drop(key)
    return found


def reseal(place: Path, who: Readers) -> Resealed:
    """Seal a file, or every referral in a folder, for them. Raises `Refusal`; of a folder it is said of each file."""
    if not place.is_dir():
        reseal_file(place, who)
        return Resealed(1)
    files = referrals(place)
    if not files:
        raise Refusal(say.NOTHING)
    found = reseal_all(files, who)
    if found.left and not found.done:
        raise Refusal(say.NONE.format(count=len(found.left), why=found.left[0][1]))
    if not found.done and not who.add:
        raise Refusal(say.NOBODY)
    return found


def referrals(folder: Path) -> tuple[Path, ...]:
    """The sealed files of a folder."""
    return tuple(sorted(path for path in folder.glob("*") if is_referral(path)))


def reseal_all(files: Iterable[Path], who: Readers) -> Resealed:
    """Seal each of these files for them. Raises `Refusal` without a key; what befalls a file is said of it."""
    unlocking.identities()  # asked for once, and refused once
    done, left = 0, []
    for file in files:
        try:
            done += _reseal_where_needed(file, who)
        except Refusal as refusal:
            left.append((file.name, str(refusal)))
    return Resealed(done, tuple(left))


def reseal_file(file: Path, who: Readers) -> None:
    """Seal one file for them. Raises `Refusal`, also where that changes nothing; the file is then as it was."""
    if not _reseal_where_needed(file, who) and not who.add:
        raise Refusal(say.NOBODY)


def _reseal_where_needed(file: Path, who: Readers) -> bool:
    """Whether there was anything to change. Raises `Refusal`; the file is then as it was."""
    if not is_sealed(read_whole(file)):
        raise Refusal(say_key.NOT_SEALED)
    if not is_referral(file):
        raise Refusal(say_key.NAME_IT_REFERRAL)
    with turn(file):
        return _resealed(file, who)


def _resealed(file: Path, who: Readers) -> bool:
    form = looking.form()
    referral = read_referral(form, file, unlocking.identities)
    refuse_barred_readers(form, referral.answers, who.add)
    everybody = without_barred(form, referral, unlocking.recipients((*referral.recipients, *who.add), leads=False))
    resealed = replace(referral, recipients=tuple(key for key in everybody if key not in who.drop))
    if gone := tuple(key for key in referral.recipients if key in who.drop):
        resealed = with_event(resealed, "taken out", to=gone, who=own_name())
    before = set(referral.recipients)
    if not before & set(who.drop) and (not who.add or before == set(resealed.recipients)):
        return False
    keep_referral(form, file, resealed)
    Earlier(form, referral.reference).only_for(resealed.recipients)
    return True


def _refuse_to_drop(key: str) -> None:
    """Whoever does it stays; and who is sealed for by the settings would be back with the next save."""
    if key in unlocking.recipients(leads=False) and key not in sharing.recovery_keys():
        raise Refusal(say.NOT_YOURSELF)
    listed = {lead.key: lead.name for lead in sharing.leads()} | dict.fromkeys(
        sharing.recovery_keys(), say_life.RECOVERY_HOLDER
    )
    if key in listed:
        raise Refusal(say.LISTED.format(name=listed[key]))
