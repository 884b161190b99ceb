"""Where a referral stands, read from its history: only entries that stand as they were signed count."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from referral_assistant.core.history import Entry, Event

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
OF_LEADS = ("returned", "approved")
BEFORE_SENT: tuple[Status, ...] = ("draft", "with-lead", "returned", "approved", "void")
_SENT: tuple[Status, ...] = ("sent", "acknowledged")


class Leads(NamedTuple):
    """Whose approval counts. `signers`: their signing keys, `None` where no policy lists leads.

    `may_approve_own`: whether a lead may approve what they wrote themselves. `names`: of the signers, where known.
    `approvers`: the names of those who may approve; none: every lead.
    """

    signers: tuple[str, ...] | None = None
    may_approve_own: bool = False
    names: tuple[str, ...] = ()
    approvers: tuple[str, ...] = ()

    def name_of(self, signer: str) -> str:
        """What the policy calls the holder of a signing key; empty where it does not list them."""
        return dict(zip(self.signers or (), self.names, strict=False)).get(signer, "")

    def standing(self, signer: str) -> Standing:
        """What the holder of a signing key is to this school."""
        if self.signers is None:
            return "no policy"
        return "lead" if signer in self.signers else "not a known lead"

    def may_approve(self, signer: str) -> bool:
        """Whether an approval by the holder of a signing key counts."""
        if self.standing(signer) == "not a known lead":
            return False
        return not self.approvers or self.name_of(signer) in self.approvers

    def counts(self, event: Event) -> bool:
        """Whether what happened counts: what only a lead may do does not, where somebody else did it."""
        if event.what == "approved":
            return self.may_approve(event.signer)
        return event.what not in OF_LEADS or self.standing(event.signer) != "not a known lead"


class Approval(NamedTuple):
    """The last approval. `is_void`: what was approved is no longer what stands there.

    `is_own`: whoever approved it had begun it, or handed it over. `listed`: what the policy calls them.
    `is_last`: nobody has signed an approval since, not even one that does not count.
    """

    event: Event
    standing: Standing
    is_own: bool
    is_void: bool
    listed: str = ""
    is_last: bool = True


def approval(history: Iterable[Entry], fingerprint: str, leads: Leads) -> Approval | None:
    """The last approval that counts and that no lead has taken back by returning the referral; `None` without one."""
    history = tuple(history)
    last: Event | None = None
    writers: set[str] = set()
    for event in _events(history, leads):
        if event.what in {"begun", "handed over"}:
            writers.add(event.signer)
        if event.what in {"returned", "approved"}:
            last = event if event.what == "approved" else None
    if last is None:
        return None
    return Approval(
        last,
        leads.standing(last.signer),
        last.signer in writers,
        last.fingerprint != fingerprint,
        leads.name_of(last.signer),
        [one.event for one in history if one.is_sound and one.event.what == "approved"][-1] == last,
    )


def status(history: Iterable[Entry], fingerprint: str, leads: Leads) -> Status:
    """One word. A referral that was changed after its approval is void, until it is approved again or closed.

    What was sent stays sent, whatever comes in later from a colleague's copy; what is closed, until it is opened again.
    """
    every = tuple(history)
    if is_closed(every):
        return "closed"
    found: Status = "draft"
    for event in _events(every, leads):
        now = _AFTER.get(event.what, found)
        if found not in _SENT or now == "acknowledged":
            found = now
    approved = approval(every, fingerprint, leads)
    is_void = approved is not None and approved.is_void
    return "void" if is_void and found in {"approved", *_SENT} else found


def is_closed(history: Iterable[Entry]) -> bool:
    """Whether nothing more is expected of it."""
    turns = [entry.event.what for entry in history if entry.is_sound and entry.event.what in {"closed", "opened again"}]
    return turns[-1:] == ["closed"]


def _events(history: Iterable[Entry], leads: Leads) -> list[Event]:
    """Those that count, oldest first."""
    return [entry.event for entry in history if entry.is_sound and leads.counts(entry.event)]
