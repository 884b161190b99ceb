"""The labelled passages on which the language checks are measured. `docs/language.md` says how they were written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
DEVELOPED, HELD_BACK = HERE / "development.jsonl", HERE / "held_back.jsonl"
CATEGORIES = ("acronym", "jargon", "labelling", "vague", "opinion")


class Label(NamedTuple):
    """Words that a careful editor would ask to have changed: code points, end exclusive."""

    start: int
    end: int
    category: str


class Passage(NamedTuple):
    """A fictional passage; one without labels is clean."""

    id: str
    text: str
    labels: tuple[Label, ...]


def passages(file: Path) -> Iterator[Passage]:
    """Each passage of a file of JSON lines."""
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        labels = (Label(one["start"], one["end"], one["category"]) for one in row["spans"])
        yield Passage(row["id"], row["text"], tuple(labels))


def all_passages() -> tuple[Passage, ...]:
    """Those that the checks were developed with, and those that were held back."""
    return (*passages(DEVELOPED), *passages(HELD_BACK))
