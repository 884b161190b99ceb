"""A call, or a new fact, written up so that it can be sent on: plain text with the form's own words."""

from __future__ import annotations

from collections.abc import Iterator

from referral_assistant.casework.at_work import AtWork
from referral_assistant.casework.leads import own_name
from referral_assistant.casework.sending import life_of
from referral_assistant.core.journey import AskedPage, journey
from referral_assistant.core.summary import printed
from referral_assistant.files.settings import load_settings
from referral_assistant.messages import after as say


def call_text(work: AtWork, index: int) -> str:
    """What confirms a call in writing. Raises `Refusal` where the form knows of none."""
    hours = work.local.hours_to_write
    return _text(work, life_of(work).called.group, index, say.CALL_TEXT.format(hours=hours))


def new_text(work: AtWork, index: int) -> str:
    """A dated addendum to what was sent. Raises `Refusal` where the form knows of none."""
    sent = work.form.questions[life_of(work).sent.date]
    day = " ".join(printed(work.referral.answers.get(sent.id), sent))
    return _text(work, life_of(work).new.group, index, say.NEW_TEXT.format(day=day or say.NO_DAY))


def _text(work: AtWork, group: str, index: int, intro: str) -> str:
    to = work.local.hub or work.form.recipient
    head = say.WRITTEN_UP.format(to=to, reference=work.referral.reference)
    lines = "\n".join(_lines(work, group, index))
    settings = load_settings()
    signed = "\n".join(filter(None, (own_name(), settings.role, settings.school)))
    return f"{head}\n\n{intro}\n\n{lines}\n\n{signed}\n"


def _lines(work: AtWork, group: str, index: int) -> Iterator[str]:
    for page in _pages(work, group, index):
        for one in page.asked:
            if words := "\n".join(printed(one.value, one.question)):
                yield say.WRITTEN_UP_LINE.format(label=one.question.print, words=words)


def _pages(work: AtWork, group: str, index: int) -> tuple[AskedPage, ...]:
    walk = journey(work.form, work.referral.answers, "followup", work.local)
    return next((step.entries[index] for step in walk.groups() if step.group.id == group), ())
