"""Signing: who wrote something, and that it has not been changed since (Ed25519, RFC 8032)."""

from __future__ import annotations

import base64
import binascii

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from referral_assistant.files.sealing import Identity

_FOR = b"referral-assistant signing key v1"
_BEGINS = "ed25519:"


def signing_key(identity: Identity) -> str:
    """The public half of the key by which this person signs: `ed25519:` and base64."""
    return _BEGINS + _written(_private(identity).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))


def signature(data: bytes, identity: Identity) -> str:
    """The signature of this person under the data, in base64."""
    return _written(_private(identity).sign(data))


def is_signed(data: bytes, signed: str, key: str) -> bool:
    """Whether the holder of a signing key signed just this data; `False` also where either cannot be read."""
    try:
        public = Ed25519PublicKey.from_public_bytes(_read(key.removeprefix(_BEGINS)))
        public.verify(_read(signed), data)
    except (InvalidSignature, ValueError, binascii.Error):
        return False
    return True


def _private(identity: Identity) -> Ed25519PrivateKey:
    """Derived from the secret key by HKDF (RFC 5869), so that a backup of the one is a backup of both."""
    derived = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=_FOR).derive(identity.secret.encode())
    return Ed25519PrivateKey.from_private_bytes(derived)


def _written(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _read(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
