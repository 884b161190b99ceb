"""Draft letters from the record of a referral: of a disagreement, of a call, of a new fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from referral_assistant import messages
from referral_assistant.casework.people import sharing, unlocking
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.writing import at_work
from referral_assistant.casework.writing.at_work import AtWork
from referral_assistant.casework.writing.export import write_word
from referral_assistant.core.dates import printed_day
from referral_assistant.core.journey import whole_journey
from referral_assistant.core.letter import Letter, Passage, Writer, letter, recipient
from referral_assistant.core.other_names import Labels, labels
from referral_assistant.core.summary import summary
from referral_assistant.files.content import LETTER_TEMPLATE
from referral_assistant.files.settings import load_settings
from referral_assistant.messages import letter as say

Draft = Callable[[AtWork], Letter]
"""Draws a letter up from the record. Raises `Refusal`."""


def make_letter_from_file(file: Path, target: Path) -> Letter:
    """Write the letter to `target`; what was written. Raises `Refusal` where no disagreement is recorded."""
    return make_letter(at_work.read(file), target)


def make_letter(work: AtWork, target: Path, draft: Draft | None = None) -> Letter:
    """The same for a referral that is open; `draft`: of another letter."""
    made = (draft or letter_of)(work)
    write_word(made, LETTER_TEMPLATE, target, work.referral.reference)
    return made


def letter_of(work: AtWork) -> Letter:
    """The letter as a template sees it, on today's date, from whoever writes it now. Raises `Refusal`."""
    walk = whole_journey(work.form, work.referral.answers, work.local)
    drawn = summary(walk)
    others = labels(work.form, work.referral.answers)
    return letter(walk, drawn, _reference(work), writer(), others, clock.today())


def follow_up_letter(work: AtWork, subject: str, told: Callable[[Labels], Iterable[Passage]]) -> Letter:
    """A letter about a referral that was made, or a call. `told`: what it says, other children by their labels."""
    walk = whole_journey(work.form, work.referral.answers, work.local)
    drawn, signed, others = summary(walk), writer(), labels(work.form, work.referral.answers)
    life = work.form.life
    number = work.referral.answers.get(life.acknowledged.number) if life else None
    return Letter(
        subject=subject,
        recipient=recipient(work.local, drawn),
        step="",
        date=printed_day(clock.today()),
        reference=_reference(work),
        number=number if isinstance(number, str) else say.NO_NUMBER,
        child=drawn.child,
        born=drawn.born,
        author=signed.name,
        author_role=signed.role,
        school=drawn.school,
        passages=tuple(told(others)),
    )


def _reference(work: AtWork) -> str:
    return work.referral.reference or messages.NO_REFERENCE


def writer() -> Writer:
    """Whoever's key is open, as the list of leads has them, or their settings; else there is room for a name."""
    settings = load_settings()
    for one in sharing.leads():
        if unlocking.is_open() and one.key == unlocking.identity().public:
            return Writer(one.name, one.role or settings.role)
    return Writer(settings.name or say.YOUR_NAME, settings.role)
