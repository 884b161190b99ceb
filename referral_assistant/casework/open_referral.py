"""A referral that is open: answers change, entries come and go, and all of it is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path

from referral_assistant.casework import clock
from referral_assistant.casework.area import Areas, authority_in, only
from referral_assistant.casework.checked import checked_with
from referral_assistant.casework.english import english
from referral_assistant.casework.joining import Open, conflicts, without
from referral_assistant.casework.kept_file import KeptFile
from referral_assistant.casework.undo import Moved, Removed
from referral_assistant.core.answers import Answers, Kept, Value, Where, is_group
from referral_assistant.core.checks import check
from referral_assistant.core.dismissals import Dismissal, dismissal, set_aside
from referral_assistant.core.findings import Finding, Findings
from referral_assistant.core.form import Form
from referral_assistant.core.joining import renumbered, with_review_renumbered
from referral_assistant.core.journey import Journey, journey
from referral_assistant.core.local import NOWHERE
from referral_assistant.core.merge import Conflict
from referral_assistant.core.progress import Progress, progress
from referral_assistant.core.referral import Referral, initials
from referral_assistant.core.summary import Summary, summary
from referral_assistant.files.own_words import add_own_word
from referral_assistant.files.settings import load_settings
from referral_assistant.files.versions import Version


class OpenReferral:
    """One referral being worked on. Every change is in memory at once and on disk with `save`."""

    def __init__(
        self, form: Form, path: Path, referral: Referral, areas: Areas | None = None, data: bytes = b""
    ) -> None:
        """`data`: what the file holds. `areas`: what holds where the answers lead; without it no area sets anything."""
        self.form = form
        self.local = NOWHERE
        self.trouble = ""
        self.file = KeptFile(form, path, referral, data)
        self._referral = referral
        self._being_typed: dict[Where, Callable[[], Value | None]] = {}
        self._unsaved, self._uncounted = not data, False
        self._checked: tuple[date, Findings] | None = None
        self._undo: list[Removed | Moved] = []
        self.areas = areas or only(form)
        self.english = english()
        self._settle_area()

    @property
    def path(self) -> Path:
        return self.file.path

    @property
    def referral(self) -> Referral:
        """The record, with whatever is being typed taken in first."""
        self._take_in()
        return self._referral

    @referral.setter
    def referral(self, referral: Referral) -> None:
        self._referral = referral

    @property
    def answers(self) -> Answers:
        return self.referral.answers

    @property
    def reference(self) -> str:
        return self.referral.reference

    @property
    def initials(self) -> str:
        return initials(self.form, self.answers)

    @property
    def unsaved(self) -> bool:
        return self._unsaved

    @cached_property
    def journey(self) -> Journey:
        answers = self.answers  # first: taking in what is being typed may change the form that is asked
        return journey(self.form, answers, local=self.local)

    @property
    def findings(self) -> Findings:
        """What is to be looked at, by today's date: a referral may be open past midnight."""
        today = clock.today()
        if self._checked is None or self._checked[0] != today:
            found = check(self.journey, today, self.english)
            self._checked = today, set_aside(self.form, self.answers, found, self.referral.dismissed)
        return self._checked[1]

    @property
    def checked_with(self) -> str:
        """As `casework.checked`."""
        return checked_with(self.journey, self.english)

    @cached_property
    def summary(self) -> Summary:
        return summary(self.journey)

    @cached_property
    def progress(self) -> tuple[Progress, ...]:
        return progress(self.journey, self.findings)

    def answer(self, where: Where, value: Value | None) -> None:
        """Give, change or (`None`) take back one answer. Entries that it replaces as a whole come back by `undo`."""
        if self.answers.at(where) != value:
            replaced = self.answers.entries(where.question) if where.group is None and not is_group(value) else ()
            self._undo += [Removed(where.question, *one) for one in reversed(list(enumerate(replaced)))]
            self._change(self.answers.put(where, value))

    def typing(self, where: Where, read: Callable[[], Value | None]) -> None:
        """An answer is being typed: `read` hands it over when anything next asks for the answers.

        So a key pressed in a long text costs nothing but the key, and no reader can miss what it typed.
        """
        self._being_typed[where] = read
        self._unsaved = True
        self._forget()

    def _take_in(self) -> None:
        while self._being_typed:
            where, read = self._being_typed.popitem()
            self.answer(where, read())

    def dismiss(self, finding: Finding, reason: str) -> None:
        """Set a finding aside, and keep why. It comes back by itself when what it is about changes."""
        who, moment = load_settings().name, clock.now().isoformat()
        made = dismissal(self.form, self.answers, finding, reason, who, moment)
        self._set_aside((*self.referral.dismissed, made))

    def learn(self, word: str) -> None:
        """Know a word from now on, in every referral on this machine. Raises `Refusal` where it cannot be kept."""
        add_own_word(word)
        self.english = english()
        self._look_again()

    def bring_back(self, finding: Finding) -> None:
        """Look at a finding again that was set aside."""
        same = dismissal(self.form, self.answers, finding, "", "", "")
        held = (same.rule, same.where, same.about)
        self._set_aside(tuple(one for one in self.referral.dismissed if (one.rule, one.where, one.about) != held))

    def _set_aside(self, dismissed: tuple[Dismissal, ...]) -> None:
        self.referral = replace(self.referral, dismissed=dismissed)
        self._unsaved = True
        self._look_again()

    def _look_again(self) -> None:
        self._checked = None
        self.__dict__.pop("progress", None)

    def note_link(self, note: Kept) -> None:
        """Remember the referral about another child that was made from this one."""
        self.put_record(replace(self.referral, linked=(*self.referral.linked, note)))

    def put_record(self, referral: Referral) -> None:
        """Put in a record that differs in what stands beside the answers."""
        self.referral = referral
        self._unsaved = True

    def add_entry(self, group: str) -> int:
        """Add an empty entry at the end of a group; its index."""
        entries = list(self.answers.entries(group))
        self._change(self.answers.with_entries(group, [*entries, Answers()]))
        return len(entries)

    def remove_entry(self, group: str, index: int) -> None:
        """Take an entry out. `undo` puts it back."""
        entries = self.answers.entries(group)
        self._undo.append(Removed(group, index, entries[index]))
        self._rearrange(group, [at for at in range(len(entries)) if at != index])

    def put_entry(self, group: str, index: int, entry: Answers) -> None:
        """Put an entry in at an index, before the one that stands there."""
        order: list[int | Answers] = [*range(len(self.answers.entries(group)))]
        order.insert(index, entry)
        self._rearrange(group, order)

    def move_entry(self, group: str, start: int, end: int) -> None:
        """Move an entry to another place in its group. `undo` moves it back."""
        self._move(group, start, end)
        self._undo.append(Moved(group, start, end))

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    def undo(self) -> None:
        """Take back the last removal or move; whatever was typed since stays."""
        match self._undo.pop():
            case Removed(group, index, entry):
                self.put_entry(group, index, entry)
            case Moved(group, start, end):
                if max(start, end) < len(self.answers.entries(group)):
                    self._move(group, end, start)

    def save(self) -> None:
        """Put it safely on disk, if anything changed. Raises `Refusal`; it then still counts as unsaved."""
        if self._unsaved or self._uncounted:
            self._keep(self._counted())
            self._uncounted = False

    def save_words(self) -> None:
        """As `save`, but while a person types: what lists show of it is reckoned by the next `save`, not now."""
        if self._unsaved and (self._being_typed or "progress" not in self.__dict__):
            self._keep(self.referral)
            self._uncounted = True
        else:
            self.save()

    def _keep(self, referral: Referral) -> None:
        kept = self.file.save(referral)
        if kept.answers != referral.answers:
            self.replace_by(kept)
        self.referral = kept
        self._unsaved = False
        self.file.now_and_then()

    def conflicts(self) -> tuple[Open, ...]:
        """The answers that two people changed, and nobody has settled yet."""
        return conflicts(self.form, self.referral)

    def settle(self, one: Conflict, *, use_other: bool) -> None:
        """Choose between two answers; the one that is not chosen stays in the earlier versions."""
        if use_other:
            self.answer(one.where, one.other)
        self.referral = without(self.form, self.referral, one)
        self._unsaved = True

    def restore(self, version: Version) -> None:
        """Go back to an earlier version; what is here now becomes one too. Raises `Refusal`; nothing changes then."""
        before = self.file.earlier.open(version)
        self.save()
        self.file.keep_version("restore")
        self._undo.clear()
        self.replace_by(
            replace(
                self.referral,
                answers=before.answers,
                dismissed=before.dismissed,
                beside_review=before.beside_review,
                conflicts=before.conflicts,
            )
        )
        self.save()

    def save_copy(self, path: Path) -> None:
        """Write it, as it is now, to another file as well. Raises `Refusal`."""
        self.file.copy(self._counted(), path)

    def _counted(self) -> Referral:
        """The referral with what lists show of it reckoned anew; a file that was only read holds none of that."""
        states = [one.state for one in self.progress if one.state != "not needed"]
        return replace(self.referral, sections_done=states.count("complete"), sections_asked=len(states))

    def _move(self, group: str, start: int, end: int) -> None:
        order = [*range(len(self.answers.entries(group)))]
        order.insert(end, order.pop(start))
        self._rearrange(group, order)

    def _rearrange(self, group: str, order: Sequence[int | Answers]) -> None:
        """Put entries in another order, given by the indices they had; one that comes back stands for itself."""
        before = self.answers.entries(group)
        conflicts = renumbered(self.referral.conflicts, group, order)
        self.referral = with_review_renumbered(replace(self.referral, conflicts=conflicts), group, order)
        self._change(self.answers.with_entries(group, [before[one] if isinstance(one, int) else one for one in order]))

    def replace_by(self, referral: Referral) -> None:
        """Put another record in the place of this one: the same referral, as it is elsewhere. It is not saved yet."""
        self.referral = replace(referral, answers=self.answers)  # so that the change of council is noticed
        self._change(referral.answers)

    def _settle_area(self) -> None:
        """Law, numbers and words are those of the authority that the answers name."""
        self.form, self.local, self.trouble = self.areas(authority_in(self.form, self.answers))

    def _change(self, answers: Answers) -> None:
        elsewhere = authority_in(self.form, answers) != authority_in(self.form, self.answers)
        self.referral = replace(self.referral, answers=answers)
        self._unsaved = True
        if elsewhere:
            self._settle_area()
        self._forget()

    def _forget(self) -> None:
        self._checked = None
        for drawn in ("journey", "summary", "progress"):
            self.__dict__.pop(drawn, None)  # each is drawn from the answers anew, when it is next asked for
