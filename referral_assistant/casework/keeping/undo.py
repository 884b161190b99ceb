"""The changes of one sitting in the order they were made, and the point in them that undo and redo have come to."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from referral_assistant.core.answers import Answers, Value, Where, is_group
from referral_assistant.core.form import Form
from referral_assistant.core.referral import Referral
from referral_assistant.core.steps import Added, Answered, Moved, PutIn, Removed, Step
from referral_assistant.messages import window as say

_LONG = 300
"""Letters, some lines of text, that are a step of their own when they were typed in one go."""
_MUCH = 20
"""Letters that went at once: what stood there before is then worth a step."""


class Steps:
    """What was done, oldest first, and what was taken back and can be done again, newest last."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._typing: _Typing | None = None

    def add(self, step: Step) -> None:
        """A step was made; what had been taken back can no longer be done again."""
        self.end_typing()
        self._done.append(step)
        self._undone.clear()

    def typed(self, where: Where, before: Value | None, value: Value | None) -> None:
        """An answer was typed on: one step, however often it is read, until `end_typing`."""
        if self._typing is None or self._typing.where != where:
            self.end_typing()
            self._typing = _Typing(where, (before,))
        self._typing = self._typing.on(value)
        self._undone.clear()

    def end_typing(self) -> None:
        """The person left the question."""
        if self._typing is not None:
            self._done += self._typing.steps()
            self._typing = None

    def take_back(self, record: Referral) -> tuple[Step, Referral] | None:
        """The last step and the record without it; `None` where nothing is left to take back."""
        if self._typing is not None and self._typing.is_undone:
            self._typing = None  # the box has taken it back itself: it must not come back by being counted again
        self.end_typing()
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        return step, step.undone(record)

    def do_again(self, record: Referral) -> tuple[Step, Referral] | None:
        """The step that was taken back last and the record with it; `None` where there is none."""
        self.end_typing()
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        return step, step.done(record)

    def came_in(self, before: Answers, now: Answers) -> None:
        """Answers came from somebody else. Steps of the questions and groups that they changed are forgotten.

        Such a step knows only what stood there before, so that to take it back, or do it again, could put an old answer
        in the place of what came in, even where both look the same ("yes"). An entry that was removed can still be put
        back, because that takes nothing away; so a wrong press is no loss only because a colleague saved after it.
        """
        self.end_typing()
        changed = {key for key in (*before, *now) if before.get(key) != now.get(key)}
        self._done = [one for one in self._done if one.key not in changed or _only_adds(one, now)]
        self._undone = [one for one in self._undone if one.key not in changed]

    def clear(self) -> None:
        """Begin anew."""
        self._done.clear()
        self._undone.clear()
        self._typing = None


@dataclass(frozen=True)
class _Typing:
    """An answer that is being typed: what stood there first, then what is worth a step, then how it is now."""

    where: Where
    values: tuple[Value | None, ...]

    @property
    def is_undone(self) -> bool:
        return self.values[-1] == self.values[0]

    def on(self, value: Value | None) -> _Typing:
        """Typed on. What was read last makes way for what is there now, unless it is long, or much of it is gone."""
        *kept, last = self.values
        is_long = bool(kept) and _size(last) - _size(kept[-1]) >= _LONG
        if not kept or is_long or _size(last) - _size(value) >= _MUCH:
            kept.append(last)
        return _Typing(self.where, (*kept, value))

    def steps(self) -> list[Step]:
        return [Answered(self.where, old, new) for old, new in pairwise(self.values) if old != new]


def taken_back(form: Form, step: Step) -> str:
    """What to say of a step that was taken back."""
    return say.TAKEN_BACK[_kind(step)].format(what=_what(form, step))


def done_again(form: Form, step: Step) -> str:
    """What to say of a step that was done again."""
    return say.DONE_AGAIN[_kind(step)].format(what=_what(form, step))


def _kind(step: Step) -> str:
    return {Answered: "answered", Added: "added", Removed: "removed", PutIn: "added", Moved: "moved"}[type(step)]


def _what(form: Form, step: Step) -> str:
    if not isinstance(step, Answered):
        return say.UNDO_ENTRY.format(entry=form.groups[step.group].entry, number=step.index + 1)
    where = step.where
    if where.group is not None:
        entry = say.UNDO_ENTRY.format(entry=form.groups[where.group].entry, number=where.index + 1)
        return say.UNDO_IN_ENTRY.format(entry=entry, what=form.questions[where.question].error)
    return form.groups[where.question].print if where.question in form.groups else form.questions[where.question].error


def _size(value: Value | None) -> int:
    return len(value) if isinstance(value, str) else 0


def _only_adds(step: Step, now: Answers) -> bool:
    value = now.get(step.key)
    return isinstance(step, Removed) and (value is None or is_group(value))
