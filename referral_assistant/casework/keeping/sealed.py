"""Seal answers in a file, and open them again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from referral_assistant.casework.keeping import exports
from referral_assistant.casework.keeping.replacing import keep_what_stands
from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading import looking
from referral_assistant.casework.reading.addressed import refuse_barred_readers, without_barred
from referral_assistant.casework.reading.may_read import refuse_barred
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.surroundings.reference import new_reference
from referral_assistant.casework.surroundings.targets import refuse_plain_at
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import is_referral
from referral_assistant.files.referrals import keep_referral, opened, read_referral, referral_in
from referral_assistant.files.sealing import is_sealed, public_key
from referral_assistant.files.whole import read_whole, write_whole
from referral_assistant.messages import keys as say


def seal_file(answers: Path, target: Path, others: Iterable[str]) -> None:
    """Seal the answers in a file for these public keys, for the person and for the recovery key. Raises `Refusal`.

    No key is made and nothing is asked. Where nobody could open the file, nothing is written.
    """
    if is_sealed(read_whole(answers)):
        raise Refusal(say.ALREADY_SEALED)
    form = looking.form()
    referral = read_referral(form, answers)
    named = tuple(map(public_key, others))
    refuse_barred_readers(form, referral.answers, named)
    moment = clock.now().isoformat()
    kept = replace(
        referral,
        reference=referral.reference or new_reference(),
        created=referral.created or moment,
        changed=referral.changed or moment,
    )
    everybody = unlocking.recipients((*referral.recipients, *named), leads=False)
    kept = replace(kept, recipients=without_barred(form, kept, everybody))
    keep_what_stands(form, _sealed(target))
    keep_referral(form, target, kept)


def unseal_file(file: Path, target: Path) -> None:
    """Write what is inside a sealed file to another, which anybody can read. Raises `Refusal`."""
    data = read_whole(file)
    if not is_sealed(data):
        raise Refusal(say.NOT_SEALED)
    refuse_plain_at(target)
    inside = opened(data, unlocking.identities)
    _refuse_barred(data)
    write_whole(target, inside)
    exports.remember(_reference(inside), target)


def _refuse_barred(data: bytes) -> None:
    form = looking.form()
    try:
        referral = referral_in(form, data, unlocking.identities)
    except Refusal:
        return  # no record of ours, or a damaged one: whoever holds the key can still get out what is in it
    refuse_barred(form, referral)


def _reference(inside: bytes) -> str:
    """What the record calls itself; empty where what was sealed is no record of ours."""
    try:
        return str(json.loads(inside)["reference"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return ""


def refuse_unsealing(target: Path, *sources: Path) -> None:
    """Raise `Refusal` where what is sealed would be written for anybody to read: only `unseal` does that.

    What anybody could read before may be, where the school allows it.
    """
    if is_referral(target):
        return
    if any(is_sealed(read_whole(one)) for one in sources):
        raise Refusal(say.STAYS_SEALED)
    refuse_plain_at(target)


def _sealed(target: Path) -> Path:
    """The target, where its name says that it is sealed."""
    if not is_referral(target):
        raise Refusal(say.NAME_IT_REFERRAL)
    return target
