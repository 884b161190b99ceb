"""Seal referrals for others than before: for whoever takes over from a lead who is away or has left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.keeping.earlier import Earlier
from referral_assistant.casework.people import sharing, unlocking
from referral_assistant.casework.reading import looking
from referral_assistant.casework.reading.addressed import refuse_barred_readers, with_taken_out, without_barred
from referral_assistant.casework.surroundings.policy import is_lost, policy_trouble
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


Left = tuple[tuple[str, str], ...]
"""Names of files that could not be sealed anew, each with the reason."""


class Resealed(NamedTuple):
    """How many files were sealed anew, and the names of those that could not be, with the reason.

    What is as it should be already counts as neither.
    """

    done: int
    left: Left = ()


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
        return reseal_file(place, who)
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
    done, left = 0, list[tuple[str, str]]()
    for file in files:
        try:
            changed, versions = _reseal_where_needed(file, who)
        except Refusal as refusal:
            left.append((file.name, str(refusal)))
        else:
            done, left = done + changed, [*left, *versions]
    return Resealed(done, tuple(left))


def reseal_file(file: Path, who: Readers) -> Resealed:
    """Seal one file for them. Raises `Refusal`, also where that changes nothing; the file is then as it was."""
    changed, versions = _reseal_where_needed(file, who)
    if not changed and not who.add:
        raise Refusal(say.NOBODY)
    return Resealed(1, versions)


def _reseal_where_needed(file: Path, who: Readers) -> tuple[bool, Left]:
    """Whether anything had to change, and what is left of its versions. Raises `Refusal`; it is then as it was."""
    if not is_sealed(read_whole(file)):
        raise Refusal(say_key.NOT_SEALED)
    if not is_referral(file):
        raise Refusal(say_key.NAME_IT_REFERRAL)
    with turn(file):
        return _resealed(file, who)


def _resealed(file: Path, who: Readers) -> tuple[bool, Left]:
    form = looking.form()
    referral = read_referral(form, file, unlocking.identities)
    refuse_barred_readers(form, referral.answers, who.add)
    everybody = without_barred(form, referral, unlocking.recipients((*referral.recipients, *who.add), leads=False))
    resealed = replace(referral, recipients=tuple(key for key in everybody if key not in who.drop))
    before = set(referral.recipients)
    changed = bool(before & set(who.drop)) or (bool(who.add) and before != set(resealed.recipients))
    if changed:
        keep_referral(form, file, with_taken_out(resealed, referral.recipients))
    return changed, Earlier(form, referral.reference).only_for(resealed.recipients) if changed or who.drop else ()


def _refuse_to_drop(key: str) -> None:
    """Whoever does it stays; and who is sealed for by the settings would be back with the next save."""
    if key in unlocking.recipients(leads=False) and key not in sharing.recovery_keys():
        raise Refusal(say.NOT_YOURSELF)
    if is_lost():
        raise Refusal(policy_trouble())
    listed = {lead.key: lead.name for lead in sharing.leads()} | dict.fromkeys(
        sharing.recovery_keys(), say_life.RECOVERY_HOLDER
    )
    if key in listed:
        raise Refusal(say.LISTED.format(name=listed[key]))
