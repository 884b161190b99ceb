"""What a record holds beside its answers, read and checked: dismissals, the review's comments, links, history."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import asdict, fields
from typing import TypeVar

from referral_assistant import messages
from referral_assistant.core.answers import Kept
from referral_assistant.core.answers_json import BadAnswers
from referral_assistant.core.dismissals import Dismissal
from referral_assistant.core.kinds import Json
from referral_assistant.core.text import clean

T = TypeVar("T")
BESIDE_ANSWERS: dict[str, type] = {"comments": list, "decision": dict, "handed_over": dict, "edits": list}
"""What the review may hold that is no answer, and in which shape."""
_RECIPIENT = re.compile(r"age1[0-9a-z]{1,400}")
_TEXTS = {one.name for one in fields(Dismissal)}
_NEEDED = ("rule", "where", "reason")


def each(raw: dict[str, Json], key: str, read: Callable[[Json], T | None]) -> tuple[T, ...]:
    """Every one of the list under a key, read; `read` returns `None` for what it cannot use. Raises `BadAnswers`."""
    value = raw.get(key, [])
    found = [read(one) for one in value] if isinstance(value, list) else [None]
    if any(one is None for one in found):
        raise not_as_kept(key)
    return tuple(one for one in found if one is not None)


def not_as_kept(key: str) -> BadAnswers:
    """The refusal of a file in which something is not as the app writes it."""
    return BadAnswers(messages.NOT_AS_KEPT.format(key=key))


def kept(raw: Json) -> Kept | None:
    """An object as it was, so that nothing in it is lost."""
    return Kept(json.dumps(raw, ensure_ascii=False)) if isinstance(raw, dict) else None


def recipient(raw: Json) -> str | None:
    """The public key of somebody who may open the file."""
    return raw if isinstance(raw, str) and _RECIPIENT.fullmatch(raw) else None


def dismissal_from_json(raw: Json) -> Dismissal | None:
    """A dismissal that says of which rule, where and why."""
    if not isinstance(raw, dict) or not raw.keys() <= _TEXTS:
        return None
    texts = {key: clean(text) for key, text in raw.items() if isinstance(text, str)}
    whole = len(texts) == len(raw) and all(texts.get(key, "").strip() for key in _NEEDED)
    return Dismissal(**texts) if whole else None


def dismissal_to_json(one: Dismissal) -> dict[str, Json]:
    """The inverse; what was left out stays out."""
    return {key: text for key, text in asdict(one).items() if text is not None}


def beside_review(raw: dict[str, Json]) -> Kept | None:
    """What the review of a record holds that is no answer. Raises `BadAnswers`."""
    review = raw.get("review")
    beside = {key: value for key, value in review.items() if key in BESIDE_ANSWERS} if isinstance(review, dict) else {}
    if any(not isinstance(value, BESIDE_ANSWERS[key]) for key, value in beside.items()):
        raise not_as_kept("review")
    return kept(beside) if beside else None
