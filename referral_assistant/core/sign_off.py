"""Who wrote, handed over and approved a referral, as its document prints it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from referral_assistant import messages
from referral_assistant.core.fingerprint import in_groups
from referral_assistant.core.history import Entry, Event, What
from referral_assistant.core.moments import moment_in
from referral_assistant.core.names import same_name
from referral_assistant.core.status import Approval
from referral_assistant.messages import life
from referral_assistant.messages import sign_off as say

NOTHING: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@dataclass(frozen=True)
class SignOff:
    """`status`: in words. `approved`: who and when, empty without an approval that holds. `lines`: label -> paragraphs.

    `notes`: place (`incidents[0].say.words`) -> what is printed beside a person's exact words there.
    """

    status: str = messages.STATUS_DRAFT
    approved: str = ""
    fingerprint: str = ""
    lines: tuple[tuple[str, tuple[str, ...]], ...] = ()
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)


DRAFT = SignOff()
"""Of what nobody has handed over yet."""


def sign_off(
    history: Iterable[Entry], approval: Approval | None, mark: str, notes: Mapping[str, tuple[str, ...]] = NOTHING
) -> SignOff:
    """`mark`: the fingerprint of the referral as it stands."""
    every = tuple(history)
    holds = approval is not None and not approval.is_void
    return SignOff(
        _status(every, approval),
        _who(approval.event) if approval and holds else "",
        in_groups(mark),
        tuple(_lines(every, approval, mark)),
        notes,
    )


def _status(history: tuple[Entry, ...], approval: Approval | None) -> str:
    if approval is None:
        return say.STATUS_SENT if _last(history, "sent") else messages.STATUS_DRAFT
    if approval.is_void:
        return say.STATUS_VOID
    return say.STATUS_NO_POLICY if approval.standing == "no policy" else say.STATUS_APPROVED


def _lines(history: tuple[Entry, ...], approval: Approval | None, mark: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    if handed := _last(history, "handed over"):
        moment, to = moment_in(handed.at), ", ".join(handed.to)
        yield say.HANDED_OVER, (say.HANDED_OVER_TO.format(who=_name(handed), moment=moment, to=to),)
    if (returned := _last(history, "returned")) and approval is None:
        yield say.RETURNED, (_who(returned),)
    if approval:
        yield from _approval(approval)
    if broken := sum(not entry.is_sound for entry in history):
        yield say.HISTORY, (say.HISTORY_CHANGED.format(count=broken),)
    yield say.MARK, (in_groups(mark),)


def _listed(approval: Approval) -> tuple[str, ...]:
    """What the policy calls whoever approved it, where they called themselves something else."""
    other = approval.listed and not same_name(approval.listed, approval.event.who)
    return (say.LISTED_AS.format(name=approval.listed),) if other else ()


def _approval(approval: Approval) -> Iterator[tuple[str, tuple[str, ...]]]:
    event = approval.event
    set_by_hand = (say.HISTORY_DAY.format(day=event.day),) if event.day else ()
    yield say.APPROVED, (_who(event), *set_by_hand)
    yield say.STANDING, (say.STANDINGS[approval.standing], *_listed(approval), *((say.OWN,) if approval.is_own else ()))
    if event.note:
        yield say.BECAUSE, (event.note,)
    if approval.is_void:
        yield say.VOID, (say.VOID_WHY,)
        yield say.MARK_APPROVED, (in_groups(event.fingerprint),)


def _last(history: Iterable[Entry], what: What) -> Event | None:
    found = [entry.event for entry in history if entry.is_sound and entry.event.what == what]
    return found[-1] if found else None


def _who(event: Event) -> str:
    return say.WHO_AND_WHEN.format(who=_name(event), moment=moment_in(event.at))


def _name(event: Event) -> str:
    return event.who or life.NO_NAME
