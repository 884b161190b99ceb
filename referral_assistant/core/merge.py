"""Two versions of the same answers joined question by question, so that nothing that either person wrote is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from referral_assistant.core.answers import Answers, Value, Where, is_group

_NONE = Answers()


class _Unknown:
    """What stood there before both began, where nobody knows it."""


_UNKNOWN = _Unknown()


class Conflict(NamedTuple):
    """A place that both changed: the answers hold one, and this is the other (`None`: taken out)."""

    where: Where
    other: Value | None


class Origin(NamedTuple):
    """Which of my entries, and which of theirs, an entry is; `None` where one of us has none."""

    mine: int | None
    theirs: int | None


class Merged(NamedTuple):
    """The answers of both. Where both changed the same one, mine stands, and the other is among the conflicts.

    `origins`: for each group, where each of its entries comes from.
    """

    answers: Answers
    conflicts: tuple[Conflict, ...]
    origins: Mapping[str, tuple[Origin, ...]] = MappingProxyType({})


def merge(base: Answers | None, mine: Answers, theirs: Answers) -> Merged:
    """Join mine and theirs, which both came from `base` (`None`: nobody knows from what).

    A change that one of us made is taken over. Without a base an answer that only one of us has is a change of theirs,
    and one that differs is a change of both.
    """
    found: dict[str, Value] = {}
    conflicts: list[Conflict] = []
    origins: dict[str, tuple[Origin, ...]] = {}
    for key in dict.fromkeys((*mine, *theirs)):
        old = _UNKNOWN if base is None else base.get(key)
        ours, other = mine.get(key), theirs.get(key)
        if any(map(is_group, (ours, other))) and not any(map(_is_no_group, (old, ours, other))):
            entries, more, origins[key] = _entries(key, None if base is None else base.entries(key), mine, theirs)
            value: Value | None = tuple(entries) or None
        else:
            value, more = _value(Where(key), old, ours, other)
        conflicts += more
        if value is not None:
            found[key] = value
    return Merged(Answers(found), tuple(conflicts), origins)


def _is_no_group(value: Value | _Unknown | None) -> bool:
    return value is not None and not isinstance(value, _Unknown) and not is_group(value)


def _value(
    where: Where, old: Value | _Unknown | None, ours: Value | None, other: Value | None
) -> tuple[Value | None, list[Conflict]]:
    """What stands in one place, where `old` stood before."""
    if ours == other:
        return ours, []
    if isinstance(old, _Unknown):
        return (other, []) if ours is None else (ours, [] if other is None else [Conflict(where, other)])
    if ours == old:
        return other, []
    if other == old:
        return ours, []
    return (other, [Conflict(where, None)]) if ours is None else (ours, [Conflict(where, other)])


def _entries(
    group: str, base: tuple[Answers, ...] | None, mine: Answers, theirs: Answers
) -> tuple[list[Answers], list[Conflict], tuple[Origin, ...]]:
    """The entries of both: mine in their order, then those that only they have."""
    ours, others = mine.entries(group), theirs.entries(group)
    old_of_mine = pairs(ours, base or ())
    partner = dict(_partners(base, ours, others))
    made: list[Answers] = []
    origins: list[Origin] = []
    conflicts: list[Conflict] = []
    for number, entry in enumerate(ours):
        old = base[old_of_mine[number]] if base is not None and number in old_of_mine else None
        if number not in partner:
            if old is not None and entry == old:
                continue  # they took it out, and nothing was changed in it here
            made.append(entry)
            origins.append(Origin(number, None))
            continue
        both = _one_entry(
            Where("", group, len(made)), old if base is not None else _UNKNOWN, entry, others[partner[number]]
        )
        made.append(both.answers)
        origins.append(Origin(number, partner[number]))
        conflicts += both.conflicts
    old_of_theirs = pairs(others, base or ())
    for number, entry in enumerate(others):
        if number in partner.values():
            continue
        taken_out = base is not None and number in old_of_theirs and base[old_of_theirs[number]] == entry
        if not taken_out:
            made.append(entry)
            origins.append(Origin(None, number))
    return made, conflicts, tuple(origins)


def _one_entry(place: Where, old: Answers | _Unknown | None, mine: Answers, theirs: Answers) -> Merged:
    """One entry that both have; it will stand at this place."""
    found: dict[str, Value] = {}
    conflicts: list[Conflict] = []
    for key in dict.fromkeys((*mine, *theirs)):
        before = old if isinstance(old, _Unknown) else (old or _NONE).get(key)
        value, more = _value(Where(key, place.group, place.index), before, mine.get(key), theirs.get(key))
        conflicts += more
        if value is not None:
            found[key] = value
    return Merged(Answers(found), tuple(conflicts))


def _partners(
    base: tuple[Answers, ...] | None, ours: tuple[Answers, ...], others: tuple[Answers, ...]
) -> Iterator[tuple[int, int]]:
    """Which of my entries is which of theirs: those that came from the same one, else those that are alike."""
    if base is None:
        yield from pairs(ours, others).items()
        return
    from_theirs = {old: number for number, old in pairs(others, base).items()}
    paired = {number: from_theirs[old] for number, old in pairs(ours, base).items() if old in from_theirs}
    yield from paired.items()
    for number, entry in enumerate(ours):  # both made the very same new entry
        same = (place for place, other in enumerate(others) if place not in paired.values() and other == entry)
        if number not in paired and (place := next(same, None)) is not None:
            paired[number] = place
            yield number, place


def pairs(some: Iterable[Answers], others: Iterable[Answers]) -> dict[int, int]:
    """Each entry of the first with the one of the second that it is most like; an empty one with that in its place."""
    second = tuple(others)
    likeness = sorted(
        (
            (_alike(one, other), here == there, -here, -there)
            for here, one in enumerate(some)
            for there, other in enumerate(second)
        ),
        reverse=True,
    )
    found: dict[int, int] = {}
    for alike, same_place, here, there in likeness:
        if (alike or same_place) and -here not in found and -there not in found.values():
            found[-here] = -there
    return found


def _alike(one: Answers, other: Answers) -> int:
    """How many answers are the same in both."""
    return sum(1 for key, value in one.items() if other.get(key) == value)
