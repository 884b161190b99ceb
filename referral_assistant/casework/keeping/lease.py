"""One person at a time: who has a referral open, and what happens when another takes it over."""

from __future__ import annotations

import getpass
import platform
import secrets
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.surroundings import clock
from referral_assistant.core.moments import since_words
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.leases import Holder, drop_lease, holder_in, lease_data, write_lease
from referral_assistant.files.settings import load_settings
from referral_assistant.files.sittings import forget_open, note_open
from referral_assistant.messages import leases as say

RENEW = timedelta(minutes=1)
"""How often the one who has it open says so."""
_GONE = timedelta(minutes=5)
"""Somebody who has not said so for as long has gone away without closing it: the app was stopped, or the share left."""


def held_by_other(path: Path) -> Holder | None:
    """Somebody else, or the person on another computer, who has the referral in this file open now.

    Raises `Refusal` where the key cannot be opened.
    """
    try:
        data = lease_data(path)
    except Refusal:
        return None  # it is no lock, and must keep nobody out
    holder = None if data is None else holder_in(data, unlocking.identities())
    if holder is None or holder.place == _place() or abs(clock.now() - holder.seen_at) > _GONE:
        return None
    return holder


def asked(holder: Holder) -> str:
    """What to ask before it is taken over."""
    since = since_words(holder.opened_at.astimezone(), clock.now())
    mine = holder.key == unlocking.identity().public
    return (say.OPEN_ELSEWHERE if mine else say.OPEN_BY).format(name=holder.name or say.SOMEBODY, since=since)


class Lease:
    """This sitting's own. What cannot be written is left: a folder that is only read, a share that is away."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._mine: Holder | None = None
        self._written = b""

    def take(self, recipients: tuple[str, ...]) -> None:
        """From now on this sitting has it, whoever had it before. Raises `Refusal` where the key cannot be opened."""
        moment, key = clock.now().isoformat(), unlocking.identity().public
        self._mine = Holder(load_settings().name, key, _place(), moment, moment, secrets.token_hex(8))
        self._write(self._mine, recipients)
        with suppress(Refusal):  # then a crash is not told of; nothing else is lost by it
            note_open(self._path, self._mine.token, key)

    def renew(self, recipients: tuple[str, ...]) -> Holder | None:
        """Say that it is still open; who has taken it over, where somebody has. Needs no key while nobody has."""
        if self._mine is None:
            return None
        try:
            there = lease_data(self._path)
        except Refusal:
            return None  # a share that is away; others cannot reach it there either
        if there not in {None, self._written}:
            other = holder_in(there or b"", unlocking.identities()) if unlocking.is_open() else None
            if other is None or other.token != self._mine.token:
                return other
        self._write(self._mine._replace(seen=clock.now().isoformat()), recipients)
        return None

    def drop(self) -> None:
        """It is closed."""
        if self._mine is None:
            return
        token, self._mine = self._mine.token, None
        with suppress(Refusal):
            forget_open(token)
        with suppress(Refusal):  # what stays behind runs out by itself
            if lease_data(self._path) == self._written:
                drop_lease(self._path)

    def _write(self, holder: Holder, recipients: tuple[str, ...]) -> None:
        with suppress(Refusal):
            self._written = write_lease(self._path, holder, recipients)


def taken_over(holder: Holder) -> str:
    """What to say to the one from whom it was taken over."""
    since = since_words(holder.opened_at.astimezone(), clock.now())
    return say.TAKEN_OVER.format(name=holder.name or say.SOMEBODY, since=since)


def _place() -> str:
    """This computer and user, sealed with the rest."""
    return f"{getpass.getuser()}@{platform.node()}:{unlocking.identity().public}"
