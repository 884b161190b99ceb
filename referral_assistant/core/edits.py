"""What the writer handed over, and who has changed it since; in the record beside the answers of the review."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from referral_assistant.core.answers import Answers, Kept, Where
from referral_assistant.core.answers_json import answers_from_json
from referral_assistant.core.form import Form
from referral_assistant.core.moments import seconds_of

_TEXTS = ("where", "who", "when")


class HandedOver(NamedTuple):
    """Who handed it over, when (ISO 8601), and what stood there then."""

    who: str
    when: str
    answers: Answers


class Edit(NamedTuple):
    """Who changed the answer in a place (`where` as findings name it) last, and when (ISO 8601).

    `because`: why they changed somebody's exact words. `accepted`: a lead has agreed to it.
    """

    where: str
    who: str
    when: str
    because: str = ""
    accepted: bool = False


def handed_over(form: Form, beside_review: Kept | None) -> HandedOver | None:
    """What was handed over last; `None` where nothing was. Raises `BadAnswers` where its answers cannot be used."""
    raw = _part(beside_review, "handed_over", {})
    if not isinstance(raw.get("answers"), dict):
        return None
    who, when = (raw[key] if isinstance(raw.get(key), str) else "" for key in ("who", "when"))
    return HandedOver(who, when, answers_from_json(form, raw["answers"]))


def edits(beside_review: Kept | None) -> dict[str, Edit]:
    """The last edit in each place, by place. What was noted before the last handing over is over."""
    since = seconds_of(_part(beside_review, "handed_over", {}).get("when"))
    found: dict[str, Edit] = {}
    for raw in _part(beside_review, "edits", []):
        edit = _edit(raw)
        if edit is not None and seconds_of(edit.when) >= since:
            found[edit.where] = edit
    return found


def with_edits(beside_review: Kept | None, some: Iterable[Edit]) -> Kept:
    """The record's part with these edits and no others."""
    raw = dict(beside_review.read()) if beside_review else {}
    return Kept.of({**raw, "edits": [_written(one) for one in some]})


def joined(mine: Iterable[Any], theirs: Iterable[Any]) -> list[Any]:
    """The edits of two versions of one record: of the same place the later one, accepted where either says so."""
    found: dict[str, Any] = {}
    for raw in (*mine, *theirs):
        edit = _edit(raw)
        other = _edit(found[edit.where]) if edit and edit.where in found else None
        if edit is None:
            found[repr(raw)] = raw  # no edit of ours; it stays
        elif other is None or seconds_of(edit.when) > seconds_of(other.when):
            found[edit.where] = raw
        elif edit.when == other.when:
            found[edit.where] = _written(other._replace(accepted=edit.accepted or other.accepted))
    return [*found.values()]


def renumbered(beside_review: Kept | None, group: str, order: Sequence[int | Answers | None]) -> Kept | None:
    """The record's part after entries of a group changed places. `order`: the index that each had, if it had one.

    A comment on an entry that is gone stays, as one on the whole group; an edit of it goes.
    """
    if beside_review is None:
        return None
    raw = beside_review.read()
    places = {old: now for now, old in enumerate(order) if isinstance(old, int)}
    for key, of_lost in (("comments", group), ("edits", "")):
        if raw.get(key):
            found = (_moved(one, group, places, of_lost) for one in raw[key])
            raw[key] = [one for one in found if one is not None]
    return Kept.of(raw)


def _moved(one: Any, group: str, places: Mapping[int, int], of_lost: str) -> Any:
    """What is about a place, with the place as it is now; of an entry that is gone, that of the group or nothing."""
    where = Where.read(one.get("where")) if isinstance(one, dict) else None
    if where is None or where.group != group:
        return one
    if where.index in places:
        return {**one, "where": str(Where(where.question, group, places[where.index]))}
    return {**one, "where": of_lost} if of_lost else None


def _part(beside_review: Kept | None, key: str, none: Any) -> Any:
    raw = beside_review.read() if beside_review else {}
    found = raw.get(key, none)
    return found if isinstance(found, type(none)) else none


def _edit(raw: Any) -> Edit | None:
    if not isinstance(raw, dict) or not all(isinstance(raw.get(key), str) for key in _TEXTS):
        return None
    where, who, when = (raw[key] for key in _TEXTS)
    because = raw.get("because", "")
    return Edit(where, who, when, because if isinstance(because, str) else "", raw.get("accepted") is True)


def _written(edit: Edit) -> dict[str, Any]:
    """What there is to say of it: who changes plain words gives no reason, and mostly nobody has accepted it yet."""
    return {key: value for key, value in edit._asdict().items() if value}
