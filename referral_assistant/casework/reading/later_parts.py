"""Which parts behind the referral itself a person is asked: the review, and what comes after sending."""

from __future__ import annotations

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.people.leads import is_lead
from referral_assistant.casework.reading.events import history_of
from referral_assistant.core.form import Form, Part
from referral_assistant.core.journey import begun
from referral_assistant.core.referral import Referral


def later_parts(form: Form, referral: Referral) -> tuple[Part, ...]:
    """The parts that a lead writes (anybody, where no policy lists leads), once they are needed or have begun."""
    wanted = {*begun(form, referral.answers), *_needed(referral)}
    if not wanted or not unlocking.is_open() or not is_lead():
        return ()
    return tuple(dict.fromkeys(section.part for section in form.sections if section.part in wanted))


def _needed(referral: Referral) -> tuple[Part, ...]:
    happened = {entry.event.what for entry in history_of(referral) if entry.is_sound}
    if "sent" in happened:
        return ("review", "followup")
    return ("review",) if happened & {"handed over", "returned", "approved"} else ()
