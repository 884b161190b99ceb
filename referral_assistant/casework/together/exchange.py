"""The copy that lies with a lead: put there at handing over, joined with the writer's own when it comes back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.keeping.earlier import Earlier, difference
from referral_assistant.casework.keeping.joining import handed_over_before
from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading.events import history_of
from referral_assistant.casework.reading.standing import history_line
from referral_assistant.casework.surroundings.review_folder import place_in, review_folder
from referral_assistant.casework.together.handing_over import handed_over, put_copy
from referral_assistant.casework.writing.at_work import AtWork, change_open
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.changes import changes
from referral_assistant.core.comments import comments
from referral_assistant.core.form import Form
from referral_assistant.core.history import taken_out
from referral_assistant.core.joining import join
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Lead
from referral_assistant.core.versions import Why
from referral_assistant.files.places import is_referral, referrals_folder
from referral_assistant.files.referrals import read_referral, referral_in
from referral_assistant.files.whole import read_whole
from referral_assistant.messages import handing_over as say
from referral_assistant.messages import keys as say_key

_EXCHANGED: frozenset[Why] = frozenset({"handover", "back"})
"""The versions that hold what stood in the copy when it was last seen here."""


class CameBack(NamedTuple):
    """What a copy brought: what happened, comments and replies, places that changed, and how many both changed."""

    happened: tuple[str, ...]
    comments: int
    changed: tuple[str, ...]
    both: int


def copy_of(opened: OpenReferral) -> Path | None:
    """The copy in the review folder, where there is one and it is not what is open."""
    folder = review_folder()
    if folder is None or folder.resolve() == opened.path.parent.resolve():
        return None
    copy = place_in(folder, opened.reference)
    return copy if copy.is_file() else None


def kept_here(form: Form, file: Path) -> Path | None:
    """The person's own file of a referral that was brought from elsewhere. Raises `Refusal` where it cannot be read.

    What lies in the review folder is worked on where it lies.
    """
    at_home = {folder.resolve() for folder in (review_folder(), referrals_folder()) if folder is not None}
    if file.parent.resolve() in at_home or not is_referral(file):
        return None
    reference = read_referral(form, file, unlocking.identities).reference
    own = place_in(referrals_folder(), reference)
    return own if reference and own.is_file() else None


def take_in(opened: OpenReferral, copy: Path) -> CameBack | None:
    """Join a copy with what is open, and save; what it brought, `None` for nothing. Raises `Refusal`."""
    data = read_whole(copy)
    theirs = referral_in(opened.form, data, unlocking.identities)
    seen = _last_seen(opened.form, opened.reference)
    let_in = set(theirs.recipients) - {*opened.referral.recipients, *taken_out(opened.referral.history)}
    if seen is not None and not let_in and replace(seen, recipients=()) == replace(theirs, recipients=()):
        return None
    opened.save()
    before = opened.referral
    opened.file.keep_version("merge")
    opened.replace_by(joined(opened.form, before, theirs))
    opened.save()
    opened.file.earlier.keep(data, "back")
    opened.file.close_versions(opened.referral)
    came = _brought(opened.form, before, opened.referral)
    return came if any(came) else None


def joined(form: Form, mine: Referral, theirs: Referral) -> Referral:
    """Both in one, three ways: each against what stood in the copy when it was last seen here. Raises `Refusal`."""
    if mine.reference != theirs.reference:
        raise Refusal(say_key.MERGE_OTHERS)
    return join(form, _last_seen(form, mine.reference) or handed_over_before(form, mine, theirs), mine, theirs)


def handed(work: AtWork, to: tuple[Lead, ...], target: Path) -> Referral:
    """The referral, handed over; its sealed copy is in `target` before anything says so. Raises `Refusal`."""
    noted = handed_over(work, to)
    put_copy(work.form, noted, target)
    return noted


def hand_over(opened: OpenReferral, to: tuple[Lead, ...], target: Path) -> CameBack | None:
    """Hand over what is open; what stands in `target` already comes in first, and is returned. Raises `Refusal`."""
    came = take_in(opened, target) if target.exists() else None
    change_open(opened, lambda work: handed(work, to, target))
    opened.file.earlier.keep(read_whole(target), "handover")
    return came


def with_copy(work: AtWork, target: Path) -> AtWork:
    """The same with what stands in `target` already, so that nothing is overwritten. Raises `Refusal`."""
    if not target.exists():
        return work
    theirs = referral_in(work.form, read_whole(target), unlocking.identities)
    return work._replace(referral=joined(work.form, work.referral, theirs))


def told(came: CameBack) -> str:
    """What to say of what a copy brought: what happened to it, and what is new from there."""
    return "\n".join(_told(came))


def _told(came: CameBack) -> Iterator[str]:
    yield say.CAME_BACK
    yield from (say.CAME_BACK_LINE.format(line=line) for line in came.happened)
    if came.comments:
        yield say.CAME_BACK_COMMENTS.format(count=came.comments)
    if came.changed:
        yield say.CAME_BACK_CHANGED.format(places="; ".join(came.changed))
    if came.both:
        yield say_key.CHANGED_CONFLICTS.format(count=came.both).strip()


def _brought(form: Form, before: Referral, after: Referral) -> CameBack:
    known = set(history_of(before))
    happened = tuple(history_line(entry) for entry in history_of(after) if entry not in known)
    changed = (difference(form, one).place for one in changes(form, before.answers, after.answers))
    both = len(after.conflicts) - len(before.conflicts)
    return CameBack(happened, _said(after) - _said(before), tuple(dict.fromkeys(changed)), both)


def _said(referral: Referral) -> int:
    return sum(len(one.said) for one in comments(referral.beside_review))


def _last_seen(form: Form, reference: str) -> Referral | None:
    """What stood in the copy when it was last seen on this computer; `None` where it never was."""
    earlier = Earlier(form, reference)
    for version in earlier.all():
        if version.made.why in _EXCHANGED:
            with suppress(Refusal):  # sealed for a key that is gone: what the record itself holds has to do
                return earlier.open(version)
    return None
