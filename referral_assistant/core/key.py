"""The key to the children's labels: who Child B is. A document of its own, never a part of the referral."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from referral_assistant import messages
from referral_assistant.core.answers import Where
from referral_assistant.core.document import Chapter, Document, Line, Part, Stretch, document
from referral_assistant.core.entries import entry_title
from referral_assistant.core.journey import Asked, Journey
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.summary import row, summary


def key_document(journey: Journey, reference: str, date: str) -> Document:
    """The key as a template sees it. Raises `Refusal` where nobody has entered anything for it."""
    parts = tuple(_parts(journey))
    if not parts:
        raise Refusal(messages.NO_KEY)
    whole = document(summary(journey), reference, date)
    chapter = Chapter(messages.KEY_TITLE, (*_child_referred(journey, whole.child), *parts))
    return replace(whole, title=messages.KEY_TITLE, chapters=(chapter,), in_short=(), chronology=(), not_known=())


def _parts(journey: Journey) -> Iterator[Part]:
    for group in journey.groups():
        for index, pages in enumerate(group.entries):
            asked = [one for page in pages for one in page.asked if one.question.key]
            lines = tuple(_lines(journey, asked))
            if lines:
                title = entry_title(journey, Where(group.group.id, group.group.id, index))
                yield Part(title, "", (Stretch(lines=lines),))


def _lines(journey: Journey, asked: list[Asked]) -> Iterator[Line]:
    for printed in (row(journey, one) for one in asked):
        if printed.state != "blank":
            yield Line(printed.label, printed.paragraphs, "")


def _child_referred(journey: Journey, name: str) -> Iterator[Part]:
    """The child referred has a label as well, which the referrals about other children use."""
    rules = journey.form.linking
    label = journey.answers.get(rules.label) if rules else None
    if isinstance(label, str) and label.strip():
        line = Line(messages.KEY_CHILD_REFERRED, (name,), "")
        yield Part(label, "", (Stretch(lines=(line,)),))
