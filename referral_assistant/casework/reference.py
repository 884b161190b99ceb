"""The reference of a referral, by which people speak of it without naming a child."""

from __future__ import annotations

import secrets

_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"  # no letter or figure that reads like another


def new_reference() -> str:
    """A reference that no other referral is likely to have, such as R-7Q2MHP."""
    return "R-" + "".join(secrets.choice(_LETTERS) for _ in range(6))
