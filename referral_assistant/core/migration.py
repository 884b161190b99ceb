"""Records of earlier layouts, made into the layout of now, one step after another."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from referral_assistant.core.kinds import Json

FORMAT = 1
"""The version of the record's own layout. A reader refuses a higher one; whoever changes it adds a step, and a file of
the layout before to `tests/corpus`."""

Record = dict[str, Json]
STEPS: Mapping[int, Callable[[Record], Record]] = {}
"""A layout -> what makes a record of it into one of the next. There has been only one layout yet."""


def migrated(raw: Record, layout: int, steps: Mapping[int, Callable[[Record], Record]] = STEPS) -> Record:
    """The record, from this layout, in the layout of now."""
    for number in sorted(steps):
        if number >= layout:
            raw = steps[number](raw)
    return raw
