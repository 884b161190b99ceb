"""Draft the letter of a disagreement from the record of a referral."""

from __future__ import annotations

from pathlib import Path

from referral_assistant import messages
from referral_assistant.casework import at_work, clock, sharing, unlocking
from referral_assistant.casework.at_work import AtWork
from referral_assistant.casework.export import write_word
from referral_assistant.core.journey import whole_journey
from referral_assistant.core.letter import Letter, Writer, letter
from referral_assistant.core.other_names import labels
from referral_assistant.core.summary import summary
from referral_assistant.files.content import LETTER_TEMPLATE
from referral_assistant.files.settings import load_settings
from referral_assistant.messages import letter as say


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
    drawn = summary(walk)
    reference, others = work.referral.reference or messages.NO_REFERENCE, labels(work.form, work.referral.answers)
    return letter(walk, drawn, reference, _writer(), others, clock.today())


def _writer() -> Writer:
    """Whoever's key is open, as the list of leads has them, or their settings; else there is room for a name."""
    settings = load_settings()
    for one in sharing.leads():
        if unlocking.is_open() and one.key == unlocking.identity().public:
            return Writer(one.name, one.role or settings.role)
    return Writer(settings.name or say.YOUR_NAME, settings.role)
