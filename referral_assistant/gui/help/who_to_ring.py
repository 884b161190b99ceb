"""Whom to ring, with the numbers that the area's pack holds."""

from __future__ import annotations

from referral_assistant.core.local import Local
from referral_assistant.messages import look_up as say

Line = tuple[str, str]
"""What, and what it is for."""


def ring_lines(local: Local, authority: str) -> list[Line]:
    """The numbers in the order in which a person needs them; what is not known is said in place of a number."""
    return [
        *say.URGENT_FIRST,
        *(_by_day(local) or [_unknown(authority)]),
        *_named(local.out_of_hours or say.URGENT_NIGHT, local.out_of_hours_phone, local.out_of_hours_hours),
        *_named(local.adults_name or say.URGENT_ADULTS, local.adults_phone, say.URGENT_ADULTS_FOR, local.adults_hours),
        *_named(local.advice, local.advice_phone, local.advice_hours),
    ]


def _by_day(local: Local) -> list[Line]:
    return _named(local.hub or local.council or say.URGENT_HUB, local.hub_phone, local.hub_hours)


def _unknown(authority: str) -> Line:
    return say.URGENT_HUB_OF.format(authority=authority or say.URGENT_NO_AUTHORITY), say.URGENT_NO_NUMBER


def _named(name: str, phone: str, *about: str) -> list[Line]:
    if not phone:
        return []
    return [(say.URGENT_NUMBER.format(name=name, phone=phone), " ".join(_sentence(one) for one in about if one))]


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}" + ("" if words.endswith(".") else ".")
