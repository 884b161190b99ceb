"""Two versions of a referral joined: from two files, or when a file has changed while it was open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from referral_assistant.casework.keeping.earlier import Difference, Earlier, difference
from referral_assistant.casework.keeping.replacing import keep_what_stands
from referral_assistant.casework.keeping.sealed import refuse_unsealing
from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading import looking
from referral_assistant.casework.reading.addressed import with_taken_out, without_barred
from referral_assistant.casework.reading.area import referral_in
from referral_assistant.casework.reading.may_read import refuse_barred
from referral_assistant.core.answers import Kept, Where
from referral_assistant.core.answers_json import answers_from_json
from referral_assistant.core.changes import Change
from referral_assistant.core.form import Form
from referral_assistant.core.joining import conflict_from_kept, join
from referral_assistant.core.merge import Conflict
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.referrals import keep_referral, read_referral
from referral_assistant.files.whole import is_same_place
from referral_assistant.messages import keys as say


class Open(NamedTuple):
    """A place that two people changed: what stands there, and what the other wrote, as people read it."""

    conflict: Conflict
    shown: Difference


def merge_files(mine: Path, theirs: Path, target: Path) -> tuple[Open, ...]:
    """Join two files into a third; what both changed. Raises `Refusal`; the two files stay as they are."""
    if any(is_same_place(target, one) for one in (mine, theirs)):
        raise Refusal(say.MERGE_TARGET)
    refuse_unsealing(target, mine, theirs)
    form = looking.form()
    one, other = (read_referral(form, file, unlocking.identities) for file in (mine, theirs))
    for each in (one, other):
        refuse_barred(form, each)
    joined = join(form, handed_over_before(form, one, other), one, other)
    recipients = without_barred(form, joined, unlocking.recipients(joined.recipients, leads=False))
    keep_what_stands(form, target)
    keep_referral(form, target, with_taken_out(replace(joined, recipients=recipients), joined.recipients))
    if joined.reference:
        Earlier(form, joined.reference).only_for(recipients)
    return conflicts(form, joined)


def handed_over_before(form: Form, one: Referral, other: Referral) -> Referral | None:
    """What both versions come from: what one of them was when it was handed over, if that happened to the other too.

    `None` where it did not, or nobody knows: then every difference is one between the two.
    """
    for mine, theirs in ((one, other), (other, one)):
        copy = _handed_over(mine)
        if copy is not None and _was_handed_over(copy, theirs):
            return Referral(answers_from_json(form, copy["answers"]), beside_review=Kept.of({"handed_over": copy}))
    return None


def _was_handed_over(copy: dict[str, Any], referral: Referral) -> bool:
    """Whether a history tells of the very hand-over that a copy was made at."""
    told = (kept.read() for kept in referral.history)
    return any(
        isinstance(raw, dict) and (raw.get("what"), raw.get("fingerprint")) == ("handed over", copy["fingerprint"])
        for raw in told
    )


def open_places(file: Path) -> tuple[str, ...]:
    """The places in a file that two people changed and nobody has settled yet. Raises `Refusal`."""
    referral, (form, _, _) = referral_in(file)
    return tuple(one.shown.place for one in conflicts(form, referral))


def conflicts(form: Form, referral: Referral) -> tuple[Open, ...]:
    """The places of a referral that two people changed and nobody has settled yet."""
    return tuple(_open(form, referral, one) for one in _read(form, referral))


def told(found: tuple[Open, ...]) -> str:
    """What to say after somebody else's changes came in."""
    return say.CHANGED_JOINED + (say.CHANGED_CONFLICTS.format(count=len(found)) if found else "")


def without(form: Form, referral: Referral, settled: Conflict) -> Referral:
    """The referral without a conflict that has been settled."""
    left = tuple(one for one in referral.conflicts if conflict_from_kept(form, one) != settled)
    return replace(referral, conflicts=left)


def _handed_over(referral: Referral) -> dict[str, Any] | None:
    raw = referral.beside_review.read() if referral.beside_review else {}
    copy = raw.get("handed_over")
    shape = (
        isinstance(copy, dict) and isinstance(copy.get("fingerprint"), str) and isinstance(copy.get("answers"), dict)
    )
    return copy if shape else None


def _read(form: Form, referral: Referral) -> Iterable[Conflict]:
    found = (conflict_from_kept(form, kept) for kept in referral.conflicts)
    return (one for one in found if one is not None and _is_there(referral, one.where))


def _is_there(referral: Referral, where: Where) -> bool:
    """Whether there still is such an entry, where the place is in one."""
    return where.group is None or 0 <= where.index < len(referral.answers.entries(where.group))


def _open(form: Form, referral: Referral, one: Conflict) -> Open:
    return Open(one, difference(form, Change(one.where, referral.answers.at(one.where), one.other)))
