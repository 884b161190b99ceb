"""A nation's file as its author wrote it: law, ages, role names, bank holidays. What is left out is not known."""

from __future__ import annotations

from typing import Literal

from referral_assistant.core.blanks import Age, Blanks, Day, Phone, blank, leaves
from referral_assistant.core.form_extras import Source
from referral_assistant.core.written import Name, Text
from referral_assistant.messages import packs as say

Sources = tuple[str, ...]
Calendar = Literal["ENG", "WLS", "SCT", "NIR"]
"""A part of the United Kingdom, as the library of holidays names it."""


class Role(Blanks):
    """What somebody is called by the nation's guidance, and for short."""

    name: str = ""
    short: str = ""
    source: Sources = ()


class Ages(Blanks):
    """`criminal`: of criminal responsibility. `consent`: below it a child cannot consent in law. In years."""

    criminal: Age | None = None
    consent: Age | None = None
    source: Sources = ()


class Law(Blanks):
    """A level of concern by its legal name, and where the law names it."""

    name: str = ""
    law: str = ""
    source: Sources = ()


class Phones(Blanks):
    """Numbers that are the same all over the nation."""

    emergency: Phone | None = None
    police: Phone | None = None
    health: Phone | None = None


class Duty(Blanks):
    """A duty in law to report. It counts only from the day that a pack gives."""

    name: str = ""
    source: Sources = ()


class Guidance(Blanks):
    """Statutory guidance by its name. Its editions are in `forms/guidance.toml`."""

    name: Text
    short: str = ""
    source: Sources = ()


class Nation(Blanks):
    """`forms/nations/<id>.toml`. `wording`: what texts of a form that name it in `{{...}}` say here.

    `calendar`: whose bank holidays count. `bank_holidays`: those that were proclaimed and that it does not know yet.
    """

    name: Text
    calendar: Calendar | None = None
    bank_holidays: tuple[Day, ...] = ()
    lead: Role = Role()
    adults_officer: Role = Role()
    ages: Ages = Ages()
    need: Law = Law()
    harm: Law = Law()
    phones: Phones = Phones()
    duty: Duty = Duty()
    guidance: tuple[Guidance, ...] = ()
    wording: dict[Name, str] = {}
    sources: dict[str, Source] = {}


def nation_id(name: str) -> str:
    """The id of a nation, which is the name of its file: "Northern Ireland" -> northern_ireland."""
    return name.lower().replace(" ", "_")


def not_known(nation: Nation) -> tuple[str, ...]:
    """A plain sentence for each thing that is left out, in the order of the file."""
    missing = [leaf for leaf in leaves(Nation) if leaf in say.NATION_KEYS and blank(nation, leaf)]
    return tuple(say.NOT_KNOWN_IN.format(what=say.NATION_KEYS[leaf], nation=nation.name) for leaf in missing)
