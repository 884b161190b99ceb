"""Draft the letter of a disagreement from the record of a referral."""

from __future__ import annotations

from pathlib import Path

from referral_assistant import messages
from referral_assistant.casework import at_work, clock
from referral_assistant.casework.at_work import AtWork
from referral_assistant.casework.export import write_word
from referral_assistant.core.journey import whole_journey
from referral_assistant.core.letter import Letter, Writer, letter
from referral_assistant.core.other_names import labels
from referral_assistant.core.summary import summary
from referral_assistant.files.content import LETTER_TEMPLATE
from referral_assistant.files.settings import load_settings


def make_letter_from_file(file: Path, target: Path) -> Letter:
    """Write the letter to `target`; what was written. Raises `Refusal` where no disagreement is recorded."""
    return make_letter(at_work.read(file), target)


def make_letter(work: AtWork, target: Path) -> Letter:
    """The same for a referral that is open."""
    made = letter_of(work)
    write_word(made, LETTER_TEMPLATE, target, work.referral.reference)
    return made


def letter_of(work: AtWork) -> Letter:
    """The letter as a template sees it, on today's date, from whoever writes it now. Raises `Refusal`."""
    walk = whole_journey(work.form, work.referral.answers, work.local)
    drawn, settings = summary(walk), load_settings()
    writer = Writer(settings.name or drawn.author, settings.role if settings.name else drawn.author_role)
    reference, others = work.referral.reference or messages.NO_REFERENCE, labels(work.form, work.referral.answers)
    return letter(walk, drawn, reference, writer, others, clock.today())
