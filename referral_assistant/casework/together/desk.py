"""What home shows beside the list: where each referral is by now, what waits for review, and what is due."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.people.leads import is_lead
from referral_assistant.casework.surroundings.review_folder import review_folder
from referral_assistant.casework.together.followups import FollowUp, followups_of
from referral_assistant.files.shelf import Kept, referrals_in
from referral_assistant.files.signing import signing_key


class Desk(NamedTuple):
    """`kept`: the person's own. `waiting`: what somebody handed over for review. `due`: the earliest first."""

    kept: tuple[Kept, ...]
    waiting: tuple[Kept, ...]
    due: tuple[FollowUp, ...]


def desk(kept: tuple[Kept, ...]) -> Desk:
    """Read it, with the person's own referrals as they are on this computer. Raises `Refusal` without a key."""
    folder = review_folder()
    there = referrals_in(folder, unlocking.identities()) if folder else ()
    copies = {one.reference: one for one in there if one.readable}
    lead = is_lead()
    further = {one.reference for one in kept if _is_further(copies.get(one.reference), one)}
    now = tuple(one._replace(status=copies[one.reference].status) if one.reference in further else one for one in kept)
    own = {one.reference for one in kept}
    theirs = (one for one in copies.values() if one.reference in further or (lead and one.reference not in own))
    to_look_at = (*(one for one in kept if one.reference not in further), *theirs)
    went_on = (one.path for one in to_look_at if one.readable and one.went_on)  # nothing is due of a mere draft
    return Desk(now, _waiting(copies.values()) if lead else (), followups_of(went_on))


def _is_further(copy: Kept | None, own: Kept) -> bool:
    """More has happened to the copy with the lead. Not by the clock: two computers may differ."""
    return copy is not None and copy.events > own.events


def _waiting(copies: Iterable[Kept]) -> tuple[Kept, ...]:
    """What the person has handed over themself waits for others."""
    mine = signing_key(unlocking.identity())
    return tuple(one for one in copies if one.status == "with-lead" and one.handed and one.handed.signer != mine)
