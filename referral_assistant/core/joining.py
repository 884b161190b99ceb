"""Two versions of one referral joined, and how a record holds what both of them changed."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from referral_assistant.core import edits
from referral_assistant.core.answers import Answers, Kept, Value, Where
from referral_assistant.core.answers_json import value_from_json, value_to_json
from referral_assistant.core.as_read import AsRead
from referral_assistant.core.comments import joined as joined_comments
from referral_assistant.core.form import Form
from referral_assistant.core.history import taken_out
from referral_assistant.core.kinds import Json
from referral_assistant.core.merge import Conflict, Merged, merge
from referral_assistant.core.referral import Referral, answers_of
from referral_assistant.core.refusal import Refusal
from referral_assistant.messages import keys as say

T = TypeVar("T", bound=Hashable)


def join(form: Form, base: Referral | None, mine: Referral, theirs: Referral) -> Referral:
    """Mine and theirs in one; `base` is what both came from, `None` where nobody knows it.

    Where both changed the same answer, mine stands, and theirs is among the `conflicts` of the record. Two referrals
    are never joined, whatever their files are called: raises `Refusal`.
    """
    if mine.reference and theirs.reference and mine.reference != theirs.reference:
        raise Refusal(say.MERGE_OTHERS)
    joined = merge(None if base is None else base.answers, mine.answers, theirs.answers)
    for group, origins in joined.origins.items():
        mine = with_review_renumbered(mine, group, [one.mine for one in origins])
        theirs = with_review_renumbered(theirs, group, [one.theirs for one in origins])
    conflicts = (conflict_to_kept(form, one) for one in joined.conflicts)
    return replace(
        mine,
        answers=joined.answers,
        reference=mine.reference or theirs.reference,
        created=min(filter(None, (mine.created, theirs.created)), default=""),
        dismissed=_both(mine.dismissed, theirs.dismissed),
        beside_review=_review(base, mine, theirs),
        linked=_both(mine.linked, theirs.linked),
        history=_both(theirs.history, mine.history),
        recipients=_recipients(base, mine, theirs),
        conflicts=_both(*_conflicts_before(joined, mine, theirs), conflicts),
        as_read=_as_read(form, joined.answers, mine, theirs),
    )


def _recipients(base: Referral | None, mine: Referral, theirs: Referral) -> tuple[str, ...]:
    """Those of both, but nobody whom either of us has taken out: since then, or as a history says that knows of it."""
    before = set(base.recipients) if base else set()
    gone = {key for key in before if key not in mine.recipients or key not in theirs.recipients}
    both = taken_out((*mine.history, *theirs.history))
    for key, entries in both.items():
        knowing = [side for side in (mine, theirs) if taken_out(side.history).get(key) == entries]
        if not any(key in side.recipients for side in knowing):
            gone.add(key)
    return tuple(key for key in _both(mine.recipients, theirs.recipients) if key not in gone)


def _as_read(form: Form, answers: Answers, *sides: Referral) -> AsRead | None:
    """How an earlier version wrote just these answers, where it did."""
    now = answers_of(form, answers, "referral")
    return next((one.as_read for one in sides if one.as_read and one.as_read.answers == now), None)


def _conflicts_before(joined: Merged, mine: Referral, theirs: Referral) -> tuple[tuple[Kept, ...], tuple[Kept, ...]]:
    """What each side still had to settle, at the places where the entries stand now."""
    ours, others = mine.conflicts, theirs.conflicts
    for group, origins in joined.origins.items():
        ours = renumbered(ours, group, [one.mine for one in origins])
        others = renumbered(others, group, [one.theirs for one in origins])
    return ours, others


def conflict_to_kept(form: Form, conflict: Conflict) -> Kept:
    """A conflict as the record holds it."""
    where, other = conflict
    return Kept.of(
        {
            "question": where.question,
            "group": where.group,
            "index": where.index,
            "other": None if other is None else value_to_json(form, where, other),
        }
    )


def conflict_from_kept(form: Form, kept: Kept) -> Conflict | None:
    """The inverse; `None` where the form no longer has such a place."""
    raw = kept.read()
    if not isinstance(raw, dict):
        return None
    question, group, index, other = (raw.get(key) for key in ("question", "group", "index", "other"))
    if not isinstance(question, str) or not isinstance(index, int) or not isinstance(group, str | None):
        return None
    where = Where(question, group, index)
    try:
        return Conflict(where, _value(form, where, other)) if _is_place(form, where) else None
    except Refusal:
        return None


def renumbered(conflicts: tuple[Kept, ...], group: str, order: Sequence[int | Answers | None]) -> tuple[Kept, ...]:
    """The conflicts after entries of a group changed places. `order`: the index that each had, if it had one.

    What was kept of an entry that is gone goes with it (`of_entry`); it stays in the earlier versions.
    """
    found = []
    for kept in conflicts:
        raw = kept.read()
        if not isinstance(raw, dict) or raw.get("group") != group:
            found.append(kept)
        elif raw.get("index") in order:
            found.append(Kept.of({**raw, "index": order.index(raw["index"])}))
    return tuple(found)


def _is_place(form: Form, where: Where) -> bool:
    """Whether the form has it: what was taken out is `None` anywhere, so the value alone does not tell."""
    home = form.group_of.get(where.question)
    return (where.question in form.questions or where.question in form.groups) and where.group == home


def of_entry(conflicts: tuple[Kept, ...], group: str, index: int) -> tuple[Kept, ...]:
    """The conflicts about one entry of a group."""

    def is_about_it(raw: Json) -> bool:
        return isinstance(raw, dict) and (raw.get("group"), raw.get("index")) == (group, index)

    return tuple(kept for kept in conflicts if is_about_it(kept.read()))


def with_review_renumbered(referral: Referral, group: str, order: Sequence[int | Answers | None]) -> Referral:
    """The referral with comments and edits at the places where the entries of a group stand now."""
    return replace(referral, beside_review=edits.renumbered(referral.beside_review, group, order))


def _value(form: Form, where: Where, raw: Json) -> Value | None:
    return None if raw is None else value_from_json(form, where, raw)


def _review(base: Referral | None, mine: Referral, theirs: Referral) -> Kept | None:
    """The comments of both; the decision is that of whoever changed it, theirs where both did."""
    one, other, old = (_parts(each) for each in (mine, theirs, base))
    found: dict[str, Any] = {
        key: one.get(key) if other.get(key) == old.get(key) else other.get(key) for key in ("decision", "handed_over")
    }
    found["comments"] = joined_comments(one.get("comments", []), other.get("comments", []))
    found["edits"] = edits.joined(one.get("edits", []), other.get("edits", []))
    kept = {key: value for key, value in found.items() if value}
    return Kept.of(kept) if kept else None


def _parts(referral: Referral | None) -> dict[str, list[Json]]:
    raw = referral.beside_review.read() if referral and referral.beside_review else {}
    return raw if isinstance(raw, dict) else {}


def _both(*some: Iterable[T]) -> tuple[T, ...]:
    """All of them, each once, in the order in which they first come."""
    return tuple(dict.fromkeys(one for each in some for one in each))
