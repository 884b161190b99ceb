"""Who changes what after a referral was handed over: noted in the record at each save."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.people.leads import own_name
from referral_assistant.casework.reading.events import history_of
from referral_assistant.casework.surroundings import clock
from referral_assistant.core.answers import Answers, Where
from referral_assistant.core.changes import Change, changes_by_entry, place_of_entry
from referral_assistant.core.edits import Edit, edits, handed_over, with_edits
from referral_assistant.core.form import Form
from referral_assistant.core.referral import Referral, answers_of
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.signing import signing_key


class Me(NamedTuple):
    """The person at work, as the record names them: a save may come when their key is closed again."""

    name: str
    signer: str


def me() -> Me | None:
    """Who is at work; `None` where no key is open."""
    return Me(own_name(), signing_key(unlocking.identity())) if unlocking.is_open() else None


def noted(form: Form, before: Answers, referral: Referral, who: Me | None) -> Referral:
    """The referral with a note of who changed what since `before`; whoever handed it over changes what is their own."""
    if who is None or before == referral.answers:
        return referral
    try:
        over = handed_over(form, referral.beside_review)
    except Refusal:
        return referral  # the review says so (`edits.edited`), and no save may fail for it
    since = () if over is None else differing(form, before, referral.answers)
    if over is None or not since:
        return referral
    still = {place(one) for one in differing(form, over.answers, referral.answers)}
    found, is_theirs = edits(referral.beside_review), _handed_it_over(referral, who)
    for one in since:
        where = _noted_at(one, still)
        known = found.pop(where, None)
        if where in still and not is_theirs:
            because = known.because if known is not None and known.who == who.name else ""
            found[where] = Edit(where, who.name, clock.now().isoformat(), because)
    return replace(referral, beside_review=with_edits(referral.beside_review, found.values()))


def differing(form: Form, before: Answers, after: Answers) -> tuple[Change, ...]:
    """What differs in the referral itself."""
    return changes_by_entry(form, answers_of(form, before, "referral"), answers_of(form, after, "referral"))


def place(change: Change) -> str:
    """How a note names the place of a change; entries that were taken out have none of their own any more."""
    where = change.where
    is_gone = change.after is None and where.question == where.group
    return str(Where(where.question)) if is_gone else str(where)


def is_writer(referral: Referral, who: Me | None) -> bool:
    """Whether the person is the one who began it or, where that is not known, who first handed it over."""
    wrote = [one.event.signer for one in history_of(referral) if one.is_sound and one.event.what in _WROTE]
    return who is not None and wrote[:1] == [who.signer]


_WROTE = {"begun", "handed over"}


def _noted_at(change: Change, still: set[str]) -> str:
    """An entry that is new as a whole is noted once, whatever is changed in it."""
    entry = place_of_entry(change.where)
    return str(entry) if str(entry) in still else place(change)


def _handed_it_over(referral: Referral, who: Me) -> bool:
    handed = [one.event.signer for one in history_of(referral) if one.is_sound and one.event.what == "handed over"]
    return handed[-1:] == [who.signer]
