"""Whether a pack is as its signer left it: a signature as the program minisign writes it, beside the pack."""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.whole import read_whole
from referral_assistant.messages import packs as say

SUFFIX = ".minisig"
_PLAIN, _HASHED = b"Ed", b"ED"
"""Over the file itself, as old versions of minisign do, or over its BLAKE2b hash."""
_LENGTH = 2 + 8 + 64
"""Bytes: which way, the number of the key, the signature."""
_TRUSTED = "trusted comment: "
_FILE = re.compile(r"(?:^|\t)file:([^\t]+)(?:\t|$)")
_WHEN = re.compile(r"(?:^|\s)timestamp:([0-9]{1,11})(?:\s|$)")


class _Signed(NamedTuple):
    """What stands in a file of a signature. `over_comment`: a second signature, over the first and the comment."""

    way: bytes
    key_id: bytes
    signature: bytes
    comment: str
    over_comment: bytes


def check_signature(name: str, beside: Path, data: bytes, signer: str) -> date | None:
    """The day on which the holder of the key `signer` signed these bytes of a pack; `None` where it is not said.

    `beside`: the file of the signature. Raises `Refusal` where there is none, or it is not theirs, not over these
    bytes, or for a pack of another name.
    """
    if not beside.is_file():
        raise Refusal(say.NOT_SIGNED.format(name=name))
    signed = _read(name, read_whole(beside))
    key = base64.b64decode(signer)
    if signed.key_id != key[2:10]:
        raise Refusal(say.SIGNED_BY_OTHERS.format(name=name))
    told = hashlib.blake2b(data).digest() if signed.way == _HASHED else data
    _verify(name, key[10:], signed.signature, told)
    _verify(name, key[10:], signed.over_comment, signed.signature + signed.comment.encode())
    named = _FILE.search(signed.comment)
    if named and named[1] != name:
        raise Refusal(say.SIGNED_AS.format(name=name, other=named[1]))
    found = _WHEN.search(signed.comment)
    return datetime.fromtimestamp(int(found[1]), UTC).date() if found else None


def _read(name: str, data: bytes) -> _Signed:
    try:
        _, first, comment, second = data.decode().replace("\r\n", "\n").removesuffix("\n").split("\n")
        whole, over_comment = _decoded(first), _decoded(second)
    except ValueError:  # not text, not four lines, or not base64
        raise Refusal(say.NO_SIGNATURE.format(name=name + SUFFIX)) from None
    if len(whole) != _LENGTH or whole[:2] not in (_PLAIN, _HASHED) or not comment.startswith(_TRUSTED):
        raise Refusal(say.NO_SIGNATURE.format(name=name + SUFFIX))
    return _Signed(whole[:2], whole[2:10], whole[10:], comment.removeprefix(_TRUSTED), over_comment)


def _decoded(line: str) -> bytes:
    """Raises `ValueError`, also where the same bytes would be written otherwise."""
    found = base64.b64decode(line, validate=True)
    if base64.b64encode(found).decode() != line:
        raise ValueError
    return found


def _verify(name: str, key: bytes, signature: bytes, told: bytes) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, told)
    except (InvalidSignature, ValueError):
        raise Refusal(say.TAMPERED.format(name=name)) from None
