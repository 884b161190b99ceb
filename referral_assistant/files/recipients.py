"""Who else may open what this person seals: the safeguarding leads, and the school's recovery key."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import home, made
from referral_assistant.files.sealing import public_key
from referral_assistant.files.whole import read_whole, write_whole


class Lead(NamedTuple):
    """A safeguarding lead, with the public key to seal for."""

    name: str
    key: str


class Others(NamedTuple):
    """`recovery`: the public key of the school's recovery key, empty where none is set."""

    leads: tuple[Lead, ...] = ()
    recovery: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """Every public key among them."""
        return (*(lead.key for lead in self.leads), *([self.recovery] if self.recovery else []))


def load_others() -> Others:
    """Those who are set; nobody where none are, or where what is kept cannot be read (`is_damaged` tells)."""
    return _read() or Others()


def is_damaged() -> bool:
    """Whether somebody was named, and it cannot be read who."""
    return (home() / "recipients.json").exists() and _read() is None


def _read() -> Others | None:
    try:
        raw: Any = json.loads(read_whole(home() / "recipients.json"))
        leads = tuple(Lead(str(one["name"]), public_key(str(one["key"]))) for one in raw["leads"])
        return Others(leads, public_key(raw["recovery"]) if raw["recovery"] else "")
    except (Refusal, ValueError, TypeError, KeyError, RecursionError):
        return None


def keep_others(others: Others) -> None:
    """Keep them. Raises `Refusal` where that cannot be done."""
    made(home())
    raw = {"leads": [lead._asdict() for lead in others.leads], "recovery": others.recovery}
    write_whole(home() / "recipients.json", json.dumps(raw, ensure_ascii=False, indent=1).encode())
