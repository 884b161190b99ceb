"""A call, or a new fact, written up to be sent on: as text to paste, or as a letter, in the form's own words."""

from __future__ import annotations

from collections.abc import Iterator

from referral_assistant.casework.together.letter import follow_up_letter, writer
from referral_assistant.casework.together.sending import life_of
from referral_assistant.casework.writing.at_work import AtWork
from referral_assistant.core.form import Question
from referral_assistant.core.journey import Asked, journey
from referral_assistant.core.letter import Letter, Passage
from referral_assistant.core.other_names import Labels
from referral_assistant.core.summary import printed
from referral_assistant.files.settings import load_settings
from referral_assistant.messages import after as say


def call_text(work: AtWork, index: int) -> str:
    """What confirms a call in writing. Raises `Refusal` where the form knows of none."""
    hours = work.local.hours_to_write
    return _text(work, life_of(work).called.group, index, say.CALL_TEXT.format(hours=hours))


def new_text(work: AtWork, index: int) -> str:
    """A dated addendum to what was sent. Raises `Refusal` where the form knows of none."""
    return _text(work, life_of(work).new.group, index, _adds_to(work))


def _adds_to(work: AtWork) -> str:
    sent = work.form.questions[life_of(work).sent.date]
    day = " ".join(printed(work.referral.answers.get(sent.id), sent))
    return say.NEW_TEXT.format(day=day or say.NO_DAY)


def call_letter(work: AtWork, index: int) -> Letter:
    """The same as `call_text`, as a letter."""
    intro = say.CALL_TEXT.format(hours=work.local.hours_to_write)
    return _letter(work, life_of(work).called.group, index, say.CALL_SUBJECT, intro)


def new_letter(work: AtWork, index: int) -> Letter:
    """The same as `new_text`, as a letter."""
    return _letter(work, life_of(work).new.group, index, say.NEW_SUBJECT, _adds_to(work))


def _letter(work: AtWork, group: str, index: int, subject: str, intro: str) -> Letter:
    def told(others: Labels) -> Iterator[Passage]:
        answered = [(one.question, printed(one.value, one.question)) for one in _asked(work, group, index)]
        known = [(question, tuple(map(others.of, words))) for question, words in answered if words]
        short = ((one.print, " ".join(words)) for one, words in known if not _is_long(one))
        lines = (say.WRITTEN_UP_LINE.format(label=label, words=words) for label, words in short)
        yield Passage(say.LETTER_ABOUT, (intro, *lines))
        for question, words in known:
            if _is_long(question):
                yield Passage(question.print, words)

    return follow_up_letter(work, subject, told)


def _is_long(question: Question) -> bool:
    return question.kind in {"long text", "quoted words"}


def _text(work: AtWork, group: str, index: int, intro: str) -> str:
    to = work.local.hub or work.form.recipient
    head = say.WRITTEN_UP.format(to=to, reference=work.referral.reference)
    lines = "\n".join(_lines(work, group, index))
    signed = "\n".join(filter(None, (*writer(), load_settings().school)))
    return f"{head}\n\n{intro}\n\n{lines}\n\n{signed}\n"


def _lines(work: AtWork, group: str, index: int) -> Iterator[str]:
    for one in _asked(work, group, index):
        if words := "\n".join(printed(one.value, one.question)):
            yield say.WRITTEN_UP_LINE.format(label=one.question.print, words=words)


def _asked(work: AtWork, group: str, index: int) -> Iterator[Asked]:
    walk = journey(work.form, work.referral.answers, "followup", work.local)
    pages = next((step.entries[index] for step in walk.groups() if step.group.id == group), ())
    for page in pages:
        yield from page.asked
