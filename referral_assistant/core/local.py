"""What differs by area and nation, as checks and screens need it: one value from pack, nation and guidance."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # conditions look at the names of these fields, and what is written in a form is read by conditions
    from referral_assistant.core.guidance import Edition
    from referral_assistant.core.nation import Guidance
    from referral_assistant.core.own_lists import OwnList
    from referral_assistant.core.pack import How, Level, Signpost, Stage


@dataclass(frozen=True)
class Local:
    """What is not known is `None` or empty, and is then left out rather than guessed. Hours and working days are whole.

    `hours_to_write`: from a call, or from first knowing, to the written referral. `criminal_age`, `consent_age`: years,
    from the nation. `duty_from`: the day from which the law makes staff report. `guidance_checked`: the oldest check;
    `pack_checked`: the day on which somebody last looked whether the pack is right. `not_known`: a sentence for each
    thing that is left out.
    """

    nation: str = ""
    nation_id: str = ""
    council: str = ""
    fictional: bool = False
    pack_checked: date | None = None

    hub: str = ""
    hub_phone: str = ""
    hub_hours: str = ""
    out_of_hours: str = ""
    out_of_hours_phone: str = ""
    out_of_hours_hours: str = ""
    refer_how: How | None = None
    refer_name: str = ""
    refer_address: str = ""
    phone_first: bool | None = None
    secure_how: str = ""
    secure_address: str = ""

    hours_to_write: int = 24
    reply_working_days: int = 1
    bank_holidays: Container[date] = frozenset()

    levels: tuple[Level, ...] = ()
    consent_for_need: bool | None = None
    consent_rule: str = ""
    escalation_policy: str = ""
    escalation_address: str = ""
    escalation: tuple[Stage, ...] = ()

    adults_officer: str = ""
    adults_officer_short: str = ""
    adults_name: str = ""
    adults_phone: str = ""
    adults_email: str = ""
    adults_hours: str = ""
    advice: str = ""
    advice_phone: str = ""
    advice_email: str = ""
    advice_hours: str = ""

    lead: str = ""
    lead_short: str = ""
    criminal_age: int | None = None
    consent_age: int | None = None
    need: str = ""
    need_law: str = ""
    harm: str = ""
    harm_law: str = ""
    emergency_phone: str = ""
    police_phone: str = ""
    health_phone: str = ""
    duty: str = ""
    duty_from: date | None = None
    statutory: tuple[Guidance, ...] = ()
    wording: tuple[tuple[str, str], ...] = ()

    guidance: tuple[Edition, ...] = ()
    guidance_checked: date | None = None
    reading_age: int = 14
    retention: str = ""
    signposts: tuple[Signpost, ...] = ()
    known_words: tuple[str, ...] = ()
    language: tuple[OwnList, ...] = ()
    not_known: tuple[str, ...] = ()


NOWHERE = Local()
"""Where nothing is known of the area."""
