"""The review's comments: on one question, with replies, open or resolved; in the record beside its answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from referral_assistant.core.answers import Kept


class Said(NamedTuple):
    """Who said what, and when (ISO 8601)."""

    who: str
    when: str
    text: str


class Comment(NamedTuple):
    """`where`: a place as findings name it (`child.name.full`, `incidents[0].inc.when`), empty for the whole.

    `id` tells it from others; `said`: the comment and its replies, oldest first.
    """

    id: str
    where: str
    said: tuple[Said, ...]
    is_resolved: bool = False


def comments(beside_review: Kept | None) -> tuple[Comment, ...]:
    """Those that the record holds, oldest first; what is no comment of ours is passed over, and stays."""
    raw = beside_review.read() if beside_review else {}
    found = (_comment(one) for one in raw.get("comments", [])) if isinstance(raw, dict) else ()
    return tuple(one for one in found if one is not None)


def with_comment(beside_review: Kept | None, comment: Comment) -> Kept:
    """The record's part with a comment that is new, or in the place of the one with the same id."""
    raw = dict(beside_review.read()) if beside_review else {}
    before: list[Any] = list(raw.get("comments", []))
    written = _written(comment)
    places = [place for place, one in enumerate(before) if isinstance(one, dict) and one.get("id") == comment.id]
    if places:
        before[places[0]] = {**before[places[0]], **written}
    else:
        before.append(written)
    return Kept.of({**raw, "comments": before})


def joined(mine: Iterable[Any], theirs: Iterable[Any]) -> list[Any]:
    """The comments of two versions of one record: of the same comment every reply.

    It is resolved where either says so, but not where the other has said something since: nothing is settled unseen.
    """
    found: dict[object, Any] = {}
    for one in (*mine, *theirs):
        comment = _comment(one)
        key = comment.id if comment else repr(one)
        other = _comment(found[key]) if key in found else None
        if comment and other:
            said = tuple(dict.fromkeys(sorted((*other.said, *comment.said), key=lambda each: each.when)))
            settled = any(one.is_resolved and set(said) == set(one.said) for one in (comment, other))
            both = Comment(comment.id, comment.where, said, settled)
            found[key] = {**found[key], **one, **_written(both)}
        else:
            found[key] = one
    return [*found.values()]


def _comment(raw: Any) -> Comment | None:
    if not isinstance(raw, dict):
        return None
    where, said = raw.get("where", ""), raw.get("said")
    if not isinstance(raw.get("id"), str) or not isinstance(where, str) or not isinstance(said, list):
        return None
    if not said or not all(_is_said(one) for one in said):
        return None
    return Comment(raw["id"], where, tuple(Said(**one) for one in said), raw.get("resolved") is True)


def _is_said(raw: Any) -> bool:
    return (
        isinstance(raw, dict) and raw.keys() == set(Said._fields) and all(isinstance(one, str) for one in raw.values())
    )


def _written(comment: Comment) -> dict[str, Any]:
    said = [one._asdict() for one in comment.said]
    return {"id": comment.id, "where": comment.where, "said": said, "resolved": comment.is_resolved}
