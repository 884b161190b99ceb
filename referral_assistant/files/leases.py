"""Who has a referral open: a small sealed file beside it, which the others who may open the referral can read.

It is a courtesy, not a lock: it tells people of each other. That nobody's words are lost is seen to by every save.
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.sealing import Identity, seal, unseal
from referral_assistant.files.whole import delete, read_if_there, write_whole

_SUFFIX = ".lease"


class Holder(NamedTuple):
    """Who has it open. `key`: their public key. `place`: this computer and user, so that one knows oneself again.

    `since` and `seen` are ISO 8601 moments: opened, and last known to be open. `token`: of this one sitting.
    """

    name: str
    key: str
    place: str
    since: str
    seen: str
    token: str

    @property
    def opened_at(self) -> datetime:
        return datetime.fromisoformat(self.since)

    @property
    def seen_at(self) -> datetime:
        return datetime.fromisoformat(self.seen)


def lease_data(referral: Path) -> bytes | None:
    """The sealed bytes that say who has the referral in this file open; `None` where there are none.

    Raises `Refusal`.
    """
    return read_if_there(lease_file(referral))


def holder_in(data: bytes, keys: tuple[Identity, ...]) -> Holder | None:
    """Who the bytes say has it open; `None` where that cannot be told."""
    try:
        return _holder(json.loads(unseal(data, keys)))
    except (Refusal, ValueError, RecursionError, TypeError, KeyError):
        return None


def write_lease(referral: Path, holder: Holder, recipients: tuple[str, ...]) -> bytes:
    """Say that somebody has it open; the bytes written. Raises `Refusal`."""
    data = seal(json.dumps(holder._asdict()).encode(), recipients)
    write_whole(lease_file(referral), data)
    with suppress(OSError):  # whoever may read the referral may know who has it open
        lease_file(referral).chmod(referral.stat().st_mode & 0o777)
    return data


def drop_lease(referral: Path) -> None:
    """Nobody has it open any more. Raises `Refusal`."""
    delete(lease_file(referral))


def lease_file(referral: Path) -> Path:
    """The file that says who has a referral open."""
    return referral.with_name(f".{referral.name}{_SUFFIX}")


def _holder(raw: Any) -> Holder | None:
    if not isinstance(raw, dict) or not all(isinstance(value, str) for value in raw.values()):
        return None
    holder = Holder(**{field: raw[field] for field in Holder._fields})
    if holder.opened_at.tzinfo is None or holder.seen_at.tzinfo is None:
        return None
    return holder
