"""When leads come and go: what is here already is opened to one, or closed to one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path

from referral_assistant.casework.keeping import resealing
from referral_assistant.casework.keeping.earlier import leave_open
from referral_assistant.casework.keeping.resealing import Resealed
from referral_assistant.casework.people import sharing, unlocking
from referral_assistant.casework.reading import looking
from referral_assistant.casework.surroundings.policy import is_lost
from referral_assistant.casework.surroundings.review_folder import review_folder
from referral_assistant.core.form import Form
from referral_assistant.core.names import same_name
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Lead
from referral_assistant.files.leads_seen import keep_seen, load_seen
from referral_assistant.files.places import referrals_folder
from referral_assistant.files.referrals import read_referral
from referral_assistant.files.sealing import Identity
from referral_assistant.files.versions import every_version
from referral_assistant.messages import keys as say


def remember_leads() -> None:
    """From now on referrals are sealed for the leads of today; that must be known of them once they are gone."""
    with suppress(Refusal):  # it must not keep anybody from writing; it is tried again the next time
        keys = unlocking.identities()
        seen = {lead.key: lead for lead in _seen(keys)}
        now = seen | {lead.key: lead for lead in sharing.leads()}
        if now != seen:
            keep_seen(tuple(now.values()), keys)


def _seen(keys: tuple[Identity, ...]) -> tuple[Lead, ...]:
    """Those leads; none where the list is another key's: it is put by, and a new one begun."""
    try:
        return load_seen(keys)
    except Refusal:
        return ()


def past_leads() -> tuple[Lead, ...]:
    """Those who were leads while something was written here, and whose key is none's now.

    Nobody, while it is not known who is a lead. Raises `Refusal` without a key, or where the list cannot be read.
    """
    if is_lost():
        return ()
    now = {lead.key for lead in sharing.leads()} | {one.public for one in unlocking.identities()}
    return tuple(lead for lead in load_seen(unlocking.identities()) if lead.key not in now)


def is_earlier_key(lead: Lead) -> bool:
    """Whether a past lead is still one, with another key."""
    return any(same_name(lead.name, one.name) for one in sharing.leads())


def open_to(lead: Lead) -> Resealed:
    """Let a lead open every referral that is here. Raises `Refusal` without a key."""
    return _of_ours(resealing.reseal_all(_files(), resealing.readers(add=(lead.key,))))


def close_to(lead: Lead) -> Resealed:
    """Close every referral that is here, and each earlier version, to somebody who is no lead any more.

    Raises `Refusal` without a key. They are remembered until nothing is left.
    """
    done, left = _of_ours(resealing.reseal_all(_files(), resealing.readers(drop=(lead.key,))))
    form = looking.form()
    left = tuple(dict.fromkeys((*left, *_away(), *_closed_versions(form, lead.key))))
    if not left:
        keys = unlocking.identities()
        keep_seen(tuple(one for one in load_seen(keys) if one.key != lead.key), keys)
    return Resealed(done, left)


def _closed_versions(form: Form, key: str) -> Iterator[tuple[str, str]]:
    """Close the earlier versions of every referral, wherever it lies by now; those that could not be."""
    for version in every_version():
        with suppress(Refusal):  # thinned out meanwhile, or sealed for somebody else: not ours to close
            readers = set(read_referral(form, version, unlocking.identities).recipients) - {key}
            if (trouble := leave_open(form, version, readers)) is not None:
                yield trouble


def _of_ours(found: Resealed) -> Resealed:
    """Without what no key here opens: it is not for the person to open or close."""
    return found._replace(left=tuple(one for one in found.left if one[1] != say.OTHER_KEY))


def _files() -> Iterator[Path]:
    return chain.from_iterable(map(resealing.referrals, _places()))


def _away() -> tuple[tuple[str, str], ...]:
    """The folders that cannot be looked into now."""
    return tuple((folder.name, say.FOLDER_AWAY) for folder in _places() if not folder.is_dir())


def _places() -> tuple[Path, ...]:
    shared = review_folder()
    return (referrals_folder(), *((shared,) if shared else ()))
