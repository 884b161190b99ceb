"""A new key for a person who lost theirs: what only the school's recovery key still opens is sealed for the new one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.people import sharing
from referral_assistant.casework.people.keys import PublicKey, keep
from referral_assistant.casework.reading import looking
from referral_assistant.casework.reading.addressed import without_barred
from referral_assistant.core.form import Form
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.aside import Aside, open_aside, set_aside, waiting
from referral_assistant.files.key_store import key_file, own_public_key
from referral_assistant.files.personal import recover_personal
from referral_assistant.files.places import SUFFIX, referrals_folder
from referral_assistant.files.referrals import bytes_of, keep_referral, read_referral, referral_in
from referral_assistant.files.sealing import Identity, new_identity
from referral_assistant.files.turns import turn
from referral_assistant.files.versions import every_version
from referral_assistant.messages import keys as say


class Recovered(NamedTuple):
    """The new key, how many referrals open with it, and how many did not open with the recovery key."""

    key: PublicKey
    opened: int
    left: int


def recover(recovery: Path, passphrase: str = "", *, plain: bool = False) -> Recovered:
    """A new key for a person who lost theirs; their referrals are opened with the recovery key and sealed for it.

    So are the earlier versions, what could not be written where it belongs, and what the app remembers for the person;
    they are not counted. From then on the lost key opens none of them. Whatever stops it half way, it can be done
    again. Raises `Refusal`.
    """
    master, lost, fresh = key_file(recovery), own_public_key(), new_identity()
    form = looking.form()
    files = sorted(referrals_folder().rglob(f"*{SUFFIX}"))
    found = [path for path in (*files, *every_version()) if _is_opened_by(form, path, master)]
    if files and not found:
        raise Refusal(say.NOTHING_TO_RECOVER)
    for path in found:  # first for both keys, so that neither is ever the only one and not kept
        _reseal(form, path, master, None, fresh)
    key = keep(fresh, passphrase, plain=plain)
    for path in found:
        _reseal(form, path, master, lost, fresh)
    for path in waiting():
        _recover_aside(form, path, master, lost, fresh)
    recover_personal(master, fresh)
    opened = len(set(found) & set(files))
    return Recovered(key, opened, len(files) - opened)


def _is_opened_by(form: Form, path: Path, key: Identity) -> bool:
    """Whether it is not sealed for others alone, nor damaged."""
    try:
        read_referral(form, path, lambda: (key,))
    except Refusal:
        return False
    return True


def _reseal(form: Form, path: Path, master: Identity, lost: str | None, fresh: Identity) -> None:
    """Seal what is in the file now for the new key too: somebody else may have saved it since it was last looked at."""
    with turn(path):
        keep_referral(form, path, _addressed(form, read_referral(form, path, lambda: (master,)), lost, fresh))


def _recover_aside(form: Form, path: Path, master: Identity, lost: str | None, fresh: Identity) -> None:
    """What waits to be written, and what stood there before, for the new key too. For others it stays as it is."""

    def resealed(data: bytes) -> bytes:
        return bytes_of(form, one.target, _addressed(form, referral_in(form, data, lambda: (master,)), lost, fresh))

    try:
        one = open_aside(path, (master,))
        recipients = _addressed(form, referral_in(form, one.data, lambda: (master,)), lost, fresh).recipients
        set_aside(path, Aside(one.target, one.base and resealed(one.base), resealed(one.data)), recipients)
    except Refusal:
        return


def _addressed(form: Form, referral: Referral, lost: str | None, fresh: Identity) -> Referral:
    others = (one for one in referral.recipients if one != lost)
    everybody = dict.fromkeys((*others, fresh.public, *sharing.others()))
    return replace(referral, recipients=without_barred(form, referral, everybody))
