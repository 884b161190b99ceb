"""Where a referral stands, read from its history: only entries that stand as they were signed count."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from referral_assistant.core.history import Entry, Event
from referral_assistant.core.moments import seconds_of

Status = Literal["draft", "with-lead", "returned", "approved", "void", "sent", "acknowledged", "closed"]
Standing = Literal["lead", "no policy", "not a known lead"]
"""Who approved: a lead whom the school's policy lists, anybody where it lists none, or somebody else."""
_AFTER: dict[str, Status] = {
    "handed over": "with-lead",
    "returned": "returned",
    "approved": "approved",
    "sent": "sent",
    "acknowledged": "acknowledged",
}
BEFORE_SENT: tuple[Status, ...] = ("draft", "with-lead", "returned", "approved", "void")


class Leads(NamedTuple):
    """Whose approval counts. `signers`: their signing keys, `None` where no policy lists leads.

    `may_approve_own`: whether a lead may approve what they wrote themselves.
    """

    signers: tuple[str, ...] | None = None
    may_approve_own: bool = False

    def standing(self, signer: str) -> Standing:
        """What the holder of a signing key is to this school."""
        if self.signers is None:
            return "no policy"
        return "lead" if signer in self.signers else "not a known lead"


class Approval(NamedTuple):
    """The last approval. `is_void`: what was approved is no longer what stands there.

    `is_own`: whoever approved it had begun it, or handed it over.
    """

    event: Event
    standing: Standing
    is_own: bool
    is_void: bool


def approval(history: Iterable[Entry], fingerprint: str, leads: Leads) -> Approval | None:
    """The last approval that counts and that nobody has taken back by returning the referral; `None` without one."""
    last: Event | None = None
    writers: set[str] = set()
    for event in _events(history):
        if event.what in {"begun", "handed over"}:
            writers.add(event.signer)
        if event.what == "returned":
            last = None
        if event.what == "approved" and leads.standing(event.signer) != "not a known lead":
            last = event
    if last is None:
        return None
    return Approval(last, leads.standing(last.signer), last.signer in writers, last.fingerprint != fingerprint)


def status(history: Iterable[Entry], fingerprint: str, leads: Leads) -> Status:
    """One word. A referral that was changed after its approval is void, until it is approved again or closed."""
    every = tuple(history)
    found: Status = "draft"
    before_closing: Status = "draft"
    for event in _events(every):
        if event.what == "closed":
            before_closing, found = (found if found != "closed" else before_closing), "closed"
        elif event.what == "opened again":
            found = before_closing if found == "closed" else found
        elif event.what != "approved" or leads.standing(event.signer) != "not a known lead":
            found = _AFTER.get(event.what, found)
    approved = approval(every, fingerprint, leads)
    is_void = approved is not None and approved.is_void
    return "void" if is_void and found in {"approved", "sent", "acknowledged"} else found


def _events(history: Iterable[Entry]) -> list[Event]:
    """Those that count, in the order of time: two people's entries, joined, may stand in another."""
    return sorted((entry.event for entry in history if entry.is_sound), key=lambda event: seconds_of(event.at))
