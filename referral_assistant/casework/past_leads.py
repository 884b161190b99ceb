"""When leads come and go: what is here already is opened to one, or closed to one."""

from __future__ import annotations

from contextlib import suppress
from itertools import chain
from pathlib import Path

from referral_assistant.casework import resealing, sharing, unlocking
from referral_assistant.casework.handing_over import review_folder
from referral_assistant.casework.resealing import Readers, Resealed
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Lead
from referral_assistant.files.leads_seen import keep_seen, load_seen
from referral_assistant.files.places import referrals_folder


def remember_leads() -> None:
    """From now on referrals are sealed for the leads of today; that must be known of them once they are gone."""
    keys = unlocking.identities()
    seen = {lead.key: lead for lead in load_seen(keys)}
    now = seen | {lead.key: lead for lead in sharing.leads()}
    if now != seen:
        with suppress(Refusal):  # a full disk must not keep anybody from writing; it is tried again the next time
            keep_seen(tuple(now.values()), keys)


def past_leads() -> tuple[Lead, ...]:
    """Those who were leads while something was written here, and are none now. Raises `Refusal` without a key."""
    now = {lead.key for lead in sharing.leads()} | {one.public for one in unlocking.identities()}
    return tuple(lead for lead in load_seen(unlocking.identities()) if lead.key not in now)


def open_to(lead: Lead) -> Resealed:
    """Let a lead open every referral that is here. Raises `Refusal` where none could be sealed anew."""
    return _resealed(resealing.readers(add=(lead.key,)))


def close_to(lead: Lead) -> Resealed:
    """Close every referral that is here to somebody who is no lead any more. Raises `Refusal`, as `open_to`."""
    found = _resealed(resealing.readers(drop=(lead.key,)))
    if not found.left:
        keys = unlocking.identities()
        keep_seen(tuple(one for one in load_seen(keys) if one.key != lead.key), keys)
    return found


def _resealed(who: Readers) -> Resealed:
    return resealing.reseal_all(chain.from_iterable(map(resealing.referrals, _places())), who)


def _places() -> tuple[Path, ...]:
    shared = review_folder()
    return (referrals_folder(), *((shared,) if shared else ()))
