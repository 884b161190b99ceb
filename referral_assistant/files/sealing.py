"""Sealing with age (age-encryption.org/v1): bytes that only the holders of some keys, or of a passphrase, can open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import pyrage

from referral_assistant.core.refusal import Refusal
from referral_assistant.messages import keys as say

_BEGINS = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
"""As bytes, and as text that can be sent in a message ("armour")."""
_SECRET = "AGE-SECRET-KEY-1"  # noqa: S105  how every secret key of age begins


@dataclass(frozen=True, repr=False)
class Identity:
    """A person's secret key, as age writes it. It is never shown by accident: it has no readable form but `secret`."""

    secret: str

    @cached_property
    def public(self) -> str:
        """The public key, `age1…`: with it others seal for this person."""
        return str(self._opened.to_public())

    @cached_property
    def _opened(self) -> pyrage.x25519.Identity:
        return pyrage.x25519.Identity.from_str(self.secret)


def new_identity() -> Identity:
    """A key that nobody has had before."""
    return Identity(str(pyrage.x25519.Identity.generate()))


def identity_in(text: str) -> Identity:
    """The key in a text: a key file of age with its comments, or a key typed from paper, with spaces or without.

    Raises `Refusal` where it holds none, or one with a slip in it.
    """
    lines = (line for line in text.splitlines() if not line.lstrip().startswith("#"))
    typed = "".join("".join(lines).split()).upper()
    if not typed.startswith(_SECRET):
        raise Refusal(say.NO_SECRET_KEY)
    try:
        return Identity(str(pyrage.x25519.Identity.from_str(typed)))
    except pyrage.IdentityError:
        raise Refusal(say.SECRET_KEY_WRONG) from None


def public_key(text: str) -> str:
    """The public key that a text is, without space around it. Raises `Refusal` where it is none."""
    typed = "".join(text.split())
    try:
        return str(pyrage.x25519.Recipient.from_str(typed))
    except pyrage.RecipientError:
        wrong = say.SECRET_NOT_PUBLIC if typed.upper().startswith(_SECRET) else say.PUBLIC_KEY_WRONG
        raise Refusal(wrong) from None


def is_sealed(data: bytes) -> bool:
    """Whether the bytes say that they are sealed."""
    return data.startswith(_BEGINS)


def seal(data: bytes, recipients: Iterable[str]) -> bytes:
    """The data, for the holders of these public keys and for nobody else. Raises `Refusal`."""
    keys = [pyrage.x25519.Recipient.from_str(public_key(one)) for one in dict.fromkeys(recipients)]
    if not keys:
        raise Refusal(say.SEALED_TO_NOBODY)
    return bytes(pyrage.encrypt(data, keys))


def unseal(data: bytes, identities: Iterable[Identity]) -> bytes:
    """What was sealed, by whichever of these keys opens it. Raises `Refusal`."""
    try:
        return bytes(pyrage.decrypt(data, [one._opened for one in identities]))
    except pyrage.DecryptError as error:
        raise Refusal(say.OTHER_KEY if "matching keys" in str(error) else say.SEAL_DAMAGED) from None


def seal_under(data: bytes, passphrase: str) -> bytes:
    """The data under a passphrase."""
    return bytes(pyrage.passphrase.encrypt(data, passphrase))


def unseal_under(data: bytes, passphrase: str) -> bytes:
    """What stands under a passphrase. Raises `Refusal` where it is another, or the bytes are damaged."""
    try:
        return bytes(pyrage.passphrase.decrypt(data, passphrase))
    except pyrage.DecryptError:
        raise Refusal(say.WRONG_PASSPHRASE) from None
