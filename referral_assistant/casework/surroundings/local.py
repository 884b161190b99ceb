"""What holds for the area of a referral: from the pack, the nation's file and the guidance editions to one `Local`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from referral_assistant.core import nation as nations
from referral_assistant.core import pack as packs
from referral_assistant.core.dates import months_after, printed_day
from referral_assistant.core.guidance import Edition, Editions, for_nation, oldest_check, stale
from referral_assistant.core.local import NOWHERE, Local
from referral_assistant.core.nation import Nation
from referral_assistant.core.pack import Pack
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files.bank_holidays import BankHolidays
from referral_assistant.files.nations import load_guidance, load_nation
from referral_assistant.files.packs import chosen_pack, council_named, deployed_packs, nation_of, pack_named
from referral_assistant.messages import packs as say

_STALE_AFTER = 12
"""Months after which a pack is to be checked again."""


def local(settings: Settings, authority: str = "") -> Local:
    """What holds for a referral to this authority (its option id; empty: the one that the settings name).

    Raises `Refusal` where the pack that the settings name cannot be used.
    """
    authority = authority or settings.authority
    pack = chosen_pack(settings, authority)
    nation = (pack and (pack.nation or nation_of(pack.authority))) or nation_of(authority)
    here = local_of(pack, nation, load_nation(nation) if nation else None, load_guidance())
    lists = [one.pack for one in word_packs(settings) if one.pack is not None]
    return replace(
        here,
        council=here.council or council_named(authority),
        known_words=(*here.known_words, *(word for pack in lists for word in pack.known_words)),
        language=(*here.language, *(own for pack in lists for own in pack.language)),
    )


def troubles(settings: Settings, here: Local, today: date) -> Iterator[str]:
    """What somebody should see to: packs on the machine and word lists that cannot be used, and what has grown old."""
    yield from deployed_packs(settings.pack_signer).troubles
    for name, pack, trouble in word_packs(settings):
        if trouble:
            yield say.LIST_NOT_USED.format(name=f"“{name}”", why=trouble)
        elif pack and pack.checked and _is_old(pack.checked, today):
            yield say.LIST_OLD.format(name=f"“{name}”", date=printed_day(pack.checked))
    if here.pack_checked and _is_old(here.pack_checked, today):
        yield say.PACK_OLD.format(name=here.council, date=printed_day(here.pack_checked))


class WordPack(NamedTuple):
    """A pack that the settings name for its words; `trouble`: why it cannot be used."""

    name: str
    pack: Pack | None
    trouble: str = ""


def word_packs(settings: Settings) -> tuple[WordPack, ...]:
    """Those whose words count whatever the council."""
    return tuple(_word_pack(name, settings.pack_signer) for name in settings.word_lists)


def _word_pack(name: str, signer: str) -> WordPack:
    try:
        return WordPack(name, pack_named(name, signer))
    except Refusal as refusal:
        return WordPack(name, None, str(refusal))


def _is_old(checked: date, today: date) -> bool:
    return months_after(checked, _STALE_AFTER) < today


def local_of(pack: Pack | None, nation_id: str, nation: Nation | None, guidance: Editions) -> Local:
    """One value out of all that is known. Without a nation there is no law, and no guidance but what all share."""
    editions = for_nation(guidance, nation_id)
    found = {
        **(_of_nation(nation) if nation else {}),
        **(_of_pack(pack, nation) if pack else {}),
        "nation_id": nation_id,
        "bank_holidays": _bank_holidays(pack, nation),
        "guidance": editions,
        "guidance_checked": oldest_check(editions),
        "not_known": _not_known(pack, nation),
        "wording": (*(nation.wording.items() if nation else ()), *_levels(pack)),
    }
    return Local(**found)


def _bank_holidays(pack: Pack | None, nation: Nation | None) -> BankHolidays:
    more = frozenset(day for one in (nation, pack) if one for day in one.bank_holidays)
    return BankHolidays(nation.calendar if nation else None, more)


def old_editions(today: date) -> tuple[Edition, ...]:
    """The guidance editions that somebody should look up again."""
    return stale(load_guidance(), today)


def _of_nation(nation: Nation) -> dict[str, Any]:
    return {
        "nation": nation.name,
        "lead": nation.lead.name,
        "lead_short": nation.lead.short,
        "adults_officer": nation.adults_officer.name,
        "adults_officer_short": nation.adults_officer.short,
        "criminal_age": nation.ages.criminal,
        "consent_age": nation.ages.consent,
        "need": nation.need.name,
        "need_law": nation.need.law,
        "harm": nation.harm.name,
        "harm_law": nation.harm.law,
        "emergency_phone": nation.phones.emergency or "",
        "police_phone": nation.phones.police or "",
        "health_phone": nation.phones.health or "",
        "duty": nation.duty.name,
        "statutory": nation.guidance,
    }


def _of_pack(pack: Pack, nation: Nation | None) -> dict[str, Any]:
    return {
        "council": pack.council,
        "fictional": pack.fictional,
        "pack_checked": pack.checked,
        **_of_contacts(pack),
        "refer_how": pack.refer.how,
        "refer_name": pack.refer.name,
        "refer_address": pack.refer.address or "",
        "phone_first": pack.refer.phone_first,
        "secure_how": pack.secure.how,
        "secure_address": pack.secure.address,
        "hours_to_write": _or(pack.deadlines.hours_to_write, NOWHERE.hours_to_write),
        "reply_working_days": _or(pack.deadlines.reply_working_days, NOWHERE.reply_working_days),
        "levels": pack.level,
        "consent_for_need": pack.consent.for_need,
        "consent_rule": pack.consent.rule,
        "escalation_policy": pack.escalation.policy,
        "escalation_address": pack.escalation.address or "",
        "escalation": pack.escalation.stage,
        "duty_from": pack.duty_from if nation and nation.duty.name else None,
        "reading_age": _or(pack.reading_age, NOWHERE.reading_age),
        "retention": pack.retention,
        "signposts": pack.signpost,
        "known_words": pack.known_words,
        "language": pack.language,
    }


def _of_contacts(pack: Pack) -> dict[str, Any]:
    """Who is to be called, written to and asked. An advice line that is off is not there."""
    advice = pack.advice if pack.advice.on else packs.Advice()
    return {
        "hub": pack.hub.name,
        "hub_phone": pack.hub.phone or "",
        "hub_hours": pack.hub.hours,
        "out_of_hours": pack.out_of_hours.name,
        "out_of_hours_phone": pack.out_of_hours.phone or "",
        "out_of_hours_hours": pack.out_of_hours.hours,
        "adults_name": pack.adults.name,
        "adults_phone": pack.adults.phone or "",
        "adults_email": pack.adults.email or "",
        "adults_hours": pack.adults.hours,
        "advice": advice.name,
        "advice_phone": advice.phone or "",
        "advice_email": advice.email or "",
        "advice_hours": advice.hours,
    }


def _levels(pack: Pack | None) -> Iterator[tuple[str, str]]:
    """The council's own names of its levels of need, for a text that asks for `{{council_levels}}`."""
    if pack and pack.level:
        yield "council_levels", say.LEVELS_HERE.format(levels="; ".join(level.label for level in pack.level))


def _or(number: int | None, otherwise: int) -> int:
    return otherwise if number is None else number


def _not_known(pack: Pack | None, nation: Nation | None) -> tuple[str, ...]:
    of_pack = packs.not_known(pack) if pack else (say.NO_PACK_CHOSEN,)
    of_nation = nations.not_known(nation) if nation else (say.NO_NATION_CHOSEN,)
    return (*of_pack, *of_nation)
