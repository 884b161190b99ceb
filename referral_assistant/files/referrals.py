"""The door to the disk for referrals: the only place that turns one into bytes and back.

A file that ends in `.referral` is sealed with age; any other holds answers that anybody can read, as JSON.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path

from referral_assistant import messages
from referral_assistant.core.form import Form
from referral_assistant.core.kinds import Json
from referral_assistant.core.referral import Referral, referral_from_json, referral_to_json
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import is_referral
from referral_assistant.files.sealing import Identity, is_sealed, seal, unseal
from referral_assistant.files.whole import read_whole, write_whole
from referral_assistant.messages import keys as say

_DEEPEST = 20


Keys = Callable[[], tuple[Identity, ...]]
"""Asked for only where something is sealed; may ask the person for a passphrase, and raise `Refusal`."""


def no_keys() -> tuple[Identity, ...]:
    """As `Keys`, where only what anybody can read is to be read."""
    raise Refusal(say.NO_KEY)


def read_referral(form: Form, path: Path, keys: Keys = no_keys) -> Referral:
    """The referral in a file: one that the app keeps, or plain answers JSON. Raises `Refusal`."""
    return referral_in(form, read_whole(path), keys)


def referral_in(form: Form, data: bytes, keys: Keys = no_keys) -> Referral:
    """The same of the bytes of a file."""
    return referral_from_json(form, _from_bytes(opened(data, keys)))


def opened(data: bytes, keys: Keys) -> bytes:
    """What stands in a file, unsealed where it is sealed. Raises `Refusal`."""
    return unseal(data, keys()) if is_sealed(data) else data


def keep_referral(form: Form, path: Path, referral: Referral) -> bytes:
    """Write the referral, whole or not at all; the bytes that are now in the file.

    A sealed file is sealed for `referral.recipients`. Raises `Refusal`; the file is then as it was.
    """
    data = bytes_of(form, path, referral)
    write_whole(path, data)
    return data


def bytes_of(form: Form, path: Path, referral: Referral) -> bytes:
    """What would be written. Raises `Refusal` where nobody could open it."""
    data = _to_bytes(referral_to_json(form, referral))
    return seal(data, referral.recipients) if is_referral(path) else data


def _to_bytes(record: dict[str, Json]) -> bytes:
    # Half a character that an old answer may hold is written as JSON's own escape, not as broken UTF-8.
    return json.dumps(record, ensure_ascii=False, indent=1).encode(errors="backslashreplace")


def _from_bytes(data: bytes) -> Json:
    if not data.strip():
        raise Refusal(messages.EMPTY_FILE)
    try:
        raw: Json = json.loads(
            data.decode("utf-8-sig"), parse_constant=_finite, parse_float=_finite, object_pairs_hook=_no_doubles
        )
    except UnicodeDecodeError:
        raise Refusal(messages.NOT_JSON_TEXT) from None
    except json.JSONDecodeError as error:
        raise Refusal(messages.NOT_JSON.format(line=error.lineno, column=error.colno)) from None
    except (RecursionError, ValueError) as error:
        if isinstance(error, Refusal):
            raise
        raise Refusal(messages.NOT_JSON_TEXT) from None
    if _is_deep(raw):
        raise Refusal(messages.NOT_JSON_TEXT)
    return raw


def _is_deep(raw: Json) -> bool:
    """Whether there is more inside one another than any referral has; such a file could be read but not written."""
    level = [raw]
    for _ in range(_DEEPEST):
        level = [child for one in level for child in _children(one)]
    return bool(level)


def _children(raw: Json) -> list[Json]:
    return raw if isinstance(raw, list) else [*raw.values()] if isinstance(raw, dict) else []


def _finite(written: str) -> float:
    """JSON knows neither NaN nor a number without end, such as 1e999."""
    number = float(written)
    if not math.isfinite(number):
        raise ValueError(written)
    return number


def _no_doubles(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Refusal(messages.KEY_TWICE)
    return found
