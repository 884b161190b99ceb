"""The kept referrals as lists show them, opened with the person's key."""

from __future__ import annotations

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.surroundings import clock
from referral_assistant.files.key_store import Place, place
from referral_assistant.files.settings import load_settings
from referral_assistant.files.shelf import Kept, any_referrals, has_index, many_referrals
from referral_assistant.files.shelf_index import forget_index, listed_referrals


def referrals() -> tuple[Kept, ...]:
    """Every kept referral, last changed first. Raises `Refusal` where the key cannot be opened."""
    if not any_referrals() and not has_index():
        return ()
    if any_referrals():
        return listed_referrals(unlocking.identities(), clock.now().timestamp())
    forget_index()  # what it says of the last one goes with it
    return ()


def is_locked() -> bool:
    """Whether there is a list, here or in the review folder, that only a passphrase opens."""
    return unlocking.is_locked() and (any_referrals() or bool(load_settings().review_folder))


def is_desk() -> bool:
    """Whether there is more to read than the list, and a key to read it with."""
    return place() is not Place.NOWHERE and (any_referrals() or bool(load_settings().review_folder))


def may_wait() -> bool:
    """Whether opening the list may take a while: it waits for the keychain, or is long."""
    asks = not unlocking.is_open() and place() is Place.KEYCHAIN
    return any_referrals() if asks else many_referrals()
