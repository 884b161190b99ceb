"""The editions of guidance and law that the app's words rest on, and which of them somebody should look at again."""

from __future__ import annotations

from datetime import date

from referral_assistant.core.blanks import Address, Day, Switch
from referral_assistant.core.dates import months_after
from referral_assistant.core.form_extras import Source
from referral_assistant.core.written import Definition, Name, Text

STALE_AFTER = 6
"""Months after which an edition is to be looked up again."""


class Edition(Definition):
    """One edition. `verify`: a person has yet to confirm it. `nations`: whose it is; none: not of one nation alone.

    `known`: what is known of it, and what is not. `link`: at the publisher's own site, without https.
    """

    id: Name
    name: Text
    edition: Text
    publisher: str = ""
    nations: tuple[Name, ...] = ()
    checked: Day
    verify: Switch = True
    known: Text
    link: Address | None = None
    source: tuple[str, ...]


class Editions(Definition):
    """`forms/guidance.toml`."""

    edition: tuple[Edition, ...] = ()
    sources: dict[str, Source] = {}


def for_nation(guidance: Editions, nation: str) -> tuple[Edition, ...]:
    """The editions that a nation's schools read, by the nation's id; those of no one nation among them."""
    return tuple(one for one in guidance.edition if not one.nations or nation in one.nations)


def stale(guidance: Editions, today: date) -> tuple[Edition, ...]:
    """The editions that were last checked more than six calendar months ago."""
    return tuple(one for one in guidance.edition if months_after(one.checked, STALE_AFTER) < today)


def oldest_check(editions: tuple[Edition, ...]) -> date | None:
    """The day on which the one was checked that was not looked at for longest."""
    return min((one.checked for one in editions), default=None)
