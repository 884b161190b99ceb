"""The marks under the words of one box: where they are, how they move with the text, and when they show."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import NamedTuple

from referral_assistant.core.findings import SEVERITIES, Finding


class Mark(NamedTuple):
    """Some words, as places in the box (UTF-16 units, the end exclusive), and what was found in them."""

    start: int
    end: int
    finding: Finding


class Marks:
    """Moves with the text. A mark goes when its words change; a new one waits while its word is being typed."""

    def __init__(self) -> None:
        self._shown: list[Mark] = []
        self._held: list[Mark] = []
        self._longest = 0

    def put(self, marks: list[Mark], typed_to: int | None = None) -> bool:
        """Show these instead; whether anything is drawn anew.

        `typed_to`: where the caret stands after typing. What is new about the word there is held back.
        """
        before = self._shown
        there = {(one.start, one.end, one.finding.rule) for one in before}
        held = [
            one
            for one in marks
            if typed_to is not None
            and one.start <= typed_to <= one.end
            and (one.start, one.end, one.finding.rule) not in there
        ]
        self._held = held
        self._set(sorted((one for one in marks if one not in held), key=_place))
        return before != self._shown

    def edited(self, position: int, removed: int, added: int, in_word: Callable[[int], bool]) -> None:
        """Text changed. `in_word` says whether the character now at a place belongs to a word."""
        if self._shown or self._held:
            self._set(list(_moved(self._shown, position, removed, added, in_word)))
            self._held = list(_moved(self._held, position, removed, added, in_word))

    def release(self, caret: int | None) -> bool:
        """Show what was held back, other than at the caret; whether there was any."""
        free = [one for one in self._held if caret is None or not one.start <= caret <= one.end]
        if free:
            self._held = [one for one in self._held if one not in free]
            self._set(sorted([*self._shown, *free], key=_place))
        return bool(free)

    def at(self, position: int) -> Mark | None:
        """The mark that a place is in, or just after; the most serious, then the shortest."""
        here = [one for one in self.within(position, position + 1) if one.start <= position <= one.end]
        return min(here, key=lambda one: (SEVERITIES.index(one.finding.severity), one.end - one.start), default=None)

    def after(self, position: int) -> Mark | None:
        """The first mark that begins at a place or after it."""
        return next((one for one in self._shown if one.start >= position), None)

    def of(self, finding: Finding) -> Mark | None:
        return next((one for one in (*self._shown, *self._held) if one.finding == finding), None)

    def within(self, start: int, end: int) -> Iterator[Mark]:
        """The marks that have a part, or their end, between two places."""
        for number in range(bisect_left(self._shown, start - self._longest, key=_start), len(self._shown)):
            one = self._shown[number]
            if one.start >= end:
                return
            if one.end >= start:
                yield one

    def all(self) -> tuple[Mark, ...]:
        return tuple(self._shown)

    def _set(self, marks: list[Mark]) -> None:
        self._shown = marks
        self._longest = max((one.end - one.start for one in marks), default=0)


def _moved(
    marks: list[Mark], position: int, removed: int, added: int, in_word: Callable[[int], bool]
) -> Iterator[Mark]:
    """The marks whose words are as they were, where they stand now."""
    by = added - removed
    after = position + removed
    joined_before = in_word(position + added)  # what follows the change
    for one in marks:
        if one.end < position:
            yield one
        elif one.start > after:
            yield Mark(one.start + by, one.end + by, one.finding)
        elif one.end == position:
            if not (in_word(position - 1) and in_word(position)):
                yield one
        elif one.start == after and not (joined_before and in_word(position + added - 1)):
            yield Mark(one.start + by, one.end + by, one.finding)


def _start(mark: Mark) -> int:
    return mark.start


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, mark.end


def changed_between(before: str, after: str) -> tuple[int, int, int]:
    """Where two lines begin to differ, how much of the first went, and how much came."""
    shorter = min(len(before), len(after))
    start = next((place for place in range(shorter) if before[place] != after[place]), shorter)
    same = 0
    while same < shorter - start and before[-1 - same] == after[-1 - same]:
        same += 1
    return start, len(before) - start - same, len(after) - start - same
