"""The reference of a referral, by which people speak of it without naming a child."""

from __future__ import annotations

import secrets

from referral_assistant.files.places import SUFFIX, referrals_folder

_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"  # no letter or figure that reads like another


def new_reference() -> str:
    """A reference that no other referral is likely to have, such as R-7Q2MHP."""
    return "R-" + "".join(secrets.choice(_LETTERS) for _ in range(6))


def unused_reference() -> str:
    """One of which no kept referral has the file: among ten thousand, two would be alike once in ten times."""
    folder, reference = referrals_folder(), new_reference()
    while (folder / f"{reference}{SUFFIX}").exists():
        reference = new_reference()
    return reference
