"""What a lead changed in a review, as far as the record gives a reason for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from referral_assistant.core.answers import Kept
from referral_assistant.core.moments import moment_in
from referral_assistant.messages import sign_off as say


class Edit(NamedTuple):
    """`where`: a place as findings name it (`incidents[0].say.words`). `when`: ISO 8601. `because`: maybe empty."""

    where: str
    who: str
    when: str
    because: str


def edits(beside_review: Kept | None) -> Iterator[Edit]:
    """Those that the record holds, oldest first; what is no edit of ours is passed over, and stays."""
    raw = beside_review.read() if beside_review else {}
    for one in raw.get("edits", []) if isinstance(raw, dict) else ():
        found = [one.get(name, "") for name in Edit._fields] if isinstance(one, dict) else []
        texts = [text for text in found if isinstance(text, str)]
        if len(texts) == len(Edit._fields):
            yield Edit(*texts)


def notes(beside_review: Kept | None) -> Mapping[str, tuple[str, ...]]:
    """Place -> what is printed there: who changed the words, when and why."""
    found: dict[str, tuple[str, ...]] = {}
    for where, who, when, because in edits(beside_review):
        if because.strip():
            note = say.CHANGED_WORDS.format(who=who, moment=moment_in(when), because=because.strip())
            found[where] = (*found.get(where, ()), note)
    return found
