"""A referral that is open: answers change, entries come and go, and all of it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path

from referral_assistant.casework.keeping.joining import Open, conflicts, without
from referral_assistant.casework.keeping.kept_file import KeptFile
from referral_assistant.casework.keeping.undo import Steps
from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading.area import Areas, authority_in, only
from referral_assistant.casework.reading.checked import checked_with
from referral_assistant.casework.reading.english import english
from referral_assistant.casework.reading.later_parts import later_parts
from referral_assistant.casework.reading.listed import listed
from referral_assistant.casework.surroundings import clock
from referral_assistant.core.answers import Answers, Kept, Value, Where
from referral_assistant.core.checks import check, check_whole
from referral_assistant.core.dismissals import Dismissal, dismissal, set_aside
from referral_assistant.core.findings import Finding, Findings
from referral_assistant.core.form import Form
from referral_assistant.core.journey import Journey, journey, journey_through
from referral_assistant.core.local import NOWHERE
from referral_assistant.core.merge import Conflict
from referral_assistant.core.progress import Progress, progress
from referral_assistant.core.referral import Referral, gone_back, initials
from referral_assistant.core.steps import Answered, Moved, PutIn, Removed, Step, added
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
        self._steps = Steps()
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

    @cached_property
    def asked(self) -> Journey:
        """What this person is asked: the referral, and those later parts that are theirs to write by now."""
        later = later_parts(self.form, self.referral)
        return journey_through(self.form, self.answers, later, self.local) if later else self.journey

    @property
    def findings(self) -> Findings:
        """What is to be looked at, by today's date: a referral may be open past midnight."""
        today = clock.today()
        if self._checked is None or self._checked[0] != today:
            found = self._check(today)
            self._checked = today, set_aside(self.form, self.answers, found, self.referral.dismissed)
        return self._checked[1]

    def _check(self, today: date) -> Findings:
        if self.asked is self.journey:
            return check(self.journey, today, self.english)
        return check_whole(self.form, self.answers, today, self.local, self.english)

    @property
    def checked_with(self) -> str:
        """As `casework.checked`."""
        return checked_with(self.journey, self.english)

    @cached_property
    def summary(self) -> Summary:
        return summary(self.journey)

    @cached_property
    def progress(self) -> tuple[Progress, ...]:
        return progress(self.asked, self.findings)

    def answer(self, where: Where, value: Value | None) -> None:
        """Give, change or (`None`) take out one answer: a step of its own."""
        before = self.answers.at(where)
        if before != value:
            self._do(Answered(where, before, value))

    def typing(self, where: Where, read: Callable[[], Value | None]) -> None:
        """An answer is being typed: `read` hands it over when anything next asks for the answers.

        So a key pressed in a long text costs nothing but the key, and no reader can miss what it typed.
        """
        self._being_typed[where] = read
        self._unsaved = True
        self._forget()

    def end_typing(self) -> None:
        """The person left the question: what was typed into it is a step, and what is typed next is another."""
        self._take_in()
        self._steps.end_typing()

    def _take_in(self) -> None:
        while self._being_typed:
            where = next(iter(self._being_typed))
            before, value = self._referral.answers.at(where), self._being_typed.pop(where)()
            if before != value:
                self._put(replace(self._referral, answers=self._referral.answers.put(where, value)))
                self._steps.typed(where, before, value)

    def dismiss(self, finding: Finding, reason: str) -> None:
        """Set a finding aside, and keep why. It comes back by itself when what it is about changes."""
        who, moment = load_settings().name, clock.now().isoformat()
        made = dismissal(self.form, self.answers, finding, reason, who, moment)
        self._set_aside((*self.referral.dismissed, made))

    def learn(self, word: str) -> None:
        """Know a word from now on, in every referral on this machine. Raises `Refusal` where it cannot be kept."""
        add_own_word(word, unlocking.identities())
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
        self._forget()  # what has happened to it may bring another part

    def add_entry(self, group: str) -> int:
        """Add an empty entry at the end of a group; its index."""
        self._do(added(self.referral, group))
        return len(self.answers.entries(group)) - 1

    def remove_entry(self, group: str, index: int) -> None:
        self._do(Removed.of(self.referral, group, index))

    def put_entry(self, group: str, index: int, entry: Answers) -> None:
        """Put an entry in at an index, before the one that stands there."""
        self._do(PutIn(group, index, entry))

    def move_entry(self, group: str, start: int, end: int) -> None:
        self._do(Moved(group, start, end))

    def undo(self) -> Step | None:
        """Take back the last change of an answer or of entries; which it was, or `None` where there is none left."""
        return self._went(self._steps.take_back(self.referral))

    def redo(self) -> Step | None:
        """Do again what `undo` took back last; which it was, or `None` where something else was done since."""
        return self._went(self._steps.do_again(self.referral))

    def _do(self, step: Step) -> None:
        self._put(step.done(self.referral))
        self._steps.add(step)

    def _went(self, taken: tuple[Step, Referral] | None) -> Step | None:
        if taken is None:
            return None
        step, record = taken
        self._put(record)
        return step

    def save(self) -> None:
        """Put it safely on disk, if anything changed. Raises `Refusal`; it then still counts as unsaved."""
        if self._unsaved or self._uncounted:
            self._keep(self._counted())
            self._uncounted = False

    def save_words(self) -> None:
        """As `save`, but while a person types: what lists show of it is reckoned by the next `save`, not now."""
        if self._unsaved and (self._being_typed or "progress" not in self.__dict__):
            self._keep(self.referral, in_words=True)
            self._uncounted = True
        else:
            self.save()

    def _keep(self, referral: Referral, *, in_words: bool = False) -> None:
        kept = self.file.save(referral, in_words=in_words)
        if kept.answers != referral.answers:
            self.replace_by(kept)
        self.referral = kept
        self._unsaved = False
        self.file.after_save(kept)

    def conflicts(self) -> tuple[Open, ...]:
        """The answers that two people changed, and nobody has settled yet."""
        return conflicts(self.form, self.referral)

    def settle(self, one: Conflict, *, use_other: bool) -> None:
        """Choose between two answers. `undo` opens the choice again; the other stays in the earlier versions too."""
        record = self.referral
        mine = record.answers.at(one.where)
        left = without(self.form, record, one).conflicts
        settled = tuple(kept for kept in record.conflicts if kept not in left)
        self._do(Answered(one.where, mine, one.other if use_other else mine, settled))

    def restore(self, version: Version) -> None:
        """Go back to an earlier version; what is here now becomes one too. Raises `Refusal`; nothing changes then."""
        before = self.file.earlier.open(version)
        self.save()
        self.file.keep_version("restore")
        self._steps.clear()  # an entry removed since stands in that version already: put back, it would be there twice
        self.replace_by(gone_back(self.referral, before))
        self.save()

    def save_copy(self, path: Path) -> None:
        """Write it, as it is now, to another file as well. Raises `Refusal`."""
        self.file.copy(self._counted(), path)

    def _counted(self) -> Referral:
        return listed(self.form, self.referral, self.progress)

    def replace_by(self, referral: Referral) -> None:
        """Put another record in the place of this one: the same referral, as it is elsewhere. It is not saved yet."""
        self._steps.came_in(self.answers, referral.answers)
        self._put(referral)

    def _settle_area(self) -> None:
        """Law, numbers and words are those of the authority that the answers name."""
        self.form, self.local, self.trouble = self.areas(authority_in(self.form, self.answers))

    def _put(self, record: Referral) -> None:
        elsewhere = authority_in(self.form, record.answers) != authority_in(self.form, self._referral.answers)
        self.referral = record
        self._unsaved = True
        if elsewhere:
            self._settle_area()
        self._forget()

    def _forget(self) -> None:
        self._checked = None
        for drawn in ("journey", "asked", "summary", "progress"):
            self.__dict__.pop(drawn, None)  # each is drawn from the answers anew, when it is next asked for
