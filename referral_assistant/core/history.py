"""What happened to a referral: entries that are only ever added, each signed, each naming the one before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from typing import Any, Literal, NamedTuple, get_args

from referral_assistant.core.answers import Kept
from referral_assistant.core.moments import seconds_of

What = Literal[
    "begun",
    "handed over",
    "returned",
    "approved",
    "sent",
    "acknowledged",
    "outcome",
    "closed",
    "opened again",
    "taken out",
]
"""What an entry can say."""
IsSigned = Callable[[bytes, str, str], bool]
"""Whether the holder of a signing key signed data: data, signature, key."""
_TEXTS = ("what", "who", "signer", "at", "before", "signature")
_MORE = ("fingerprint", "note", "to", "day")


class Event(NamedTuple):
    """One thing that happened. `at` is an ISO 8601 moment; `signer` the signing key of the person, `who` their name.

    `fingerprint`: of the content that it was about. `note`: a reason, a reference, an outcome. `to`: for whom.
    `day`: the date that rules and reminders went by, where it had been set to another than the clock's.
    """

    what: What
    who: str
    signer: str
    at: str
    fingerprint: str = ""
    note: str = ""
    to: tuple[str, ...] = ()
    day: str = ""


class Entry(NamedTuple):
    """An event as the history holds it. `is_sound`: it stands as it was signed, after entries that are still there."""

    event: Event
    is_sound: bool


def unsigned(history: tuple[Kept, ...], event: Event) -> dict[str, Any]:
    """The entry for an event, after those that are there; `signed_part` of it is to be signed."""
    raw = {key: value for key, value in event._asdict().items() if value or key in _TEXTS}
    if event.to:
        raw["to"] = [*event.to]
    return {**raw, "before": _mark(history[-1].read()) if history else ""}


def signed_part(raw: dict[str, Any]) -> bytes:
    """What of an entry is signed: all but the signature, in one way of writing."""
    return _written({key: value for key, value in raw.items() if key != "signature"})


def entries(history: Iterable[Kept], is_signed: IsSigned) -> tuple[Entry, ...]:
    """The history, oldest first; what is not an entry at all is left to `damaged`.

    Two people's entries, joined, may both follow the same one; so each must name one that stands before it. Time puts
    theirs in order, but an entry never comes before the one that it follows: clocks of two machines may differ.
    """
    found: list[tuple[float, Entry]] = []
    moments = {"": 0.0}
    for kept in history:
        raw = kept.read()
        event = _event(raw)
        moment = 0.0
        if event is not None:
            sound = is_signed(signed_part(raw), raw["signature"], event.signer) and raw["before"] in moments
            moment = max(seconds_of(event.at), moments.get(raw["before"], 0.0))
            found.append((moment, Entry(event, sound)))
        moments[_mark(raw)] = moment
    return tuple(entry for _, entry in sorted(found, key=lambda one: one[0]))


def taken_out(history: Iterable[Kept]) -> dict[str, frozenset[Kept]]:
    """The public keys for whom somebody once sealed it no longer, each with the entries that say so."""
    found: dict[str, frozenset[Kept]] = {}
    for kept in history:
        event = _event(kept.read())
        for key in event.to if event and event.what == "taken out" else ():
            found[key] = found.get(key, frozenset()) | {kept}
    return found


def damaged(history: Iterable[Kept]) -> int:
    """How many entries cannot be read at all."""
    return sum(1 for kept in history if _event(kept.read()) is None)


def _event(raw: Any) -> Event | None:
    if not isinstance(raw, dict) or not raw.keys() <= {*_TEXTS, *_MORE}:
        return None
    to = raw.get("to", [])
    texts = [raw.get(key, "") for key in ("fingerprint", "note", "day")] + [raw.get(key) for key in _TEXTS]
    if not isinstance(to, list) or not all(isinstance(one, str) for one in (*texts, *to)):
        return None
    if raw["what"] not in get_args(What):
        return None
    more = {key: raw.get(key, "") for key in ("fingerprint", "note", "day")}
    return Event(raw["what"], raw["who"], raw["signer"], raw["at"], to=tuple(to), **more)


def _mark(raw: Any) -> str:
    """What names an entry: any change of it, its signature included, gives another."""
    return hashlib.sha256(_written(raw)).hexdigest()


def _written(raw: Any) -> bytes:
    return json.dumps(raw, sort_keys=True, separators=(",", ":")).encode()
