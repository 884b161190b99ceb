"""What was deleted because its time had passed: a list that names nobody and tells nothing of what was in it."""

from __future__ import annotations

import json
from typing import NamedTuple

from referral_assistant.files.places import home, made
from referral_assistant.files.whole import read_if_there, write_whole

NAME = "deleted.jsonl"


class Deleted(NamedTuple):
    """`reference` names no child. `deleted` is an ISO 8601 moment. `by`: six words that stand for a public key."""

    reference: str
    deleted: str
    by: str
    why: str = "retention"


def record_deleted(one: Deleted) -> None:
    """Add a line to the list. Raises `Refusal`."""
    file = made(home()) / NAME
    write_whole(file, (read_if_there(file) or b"") + json.dumps(one._asdict()).encode() + b"\n")
