"""What the screen shows and the document prints: one summary for both, in plain strings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from referral_assistant import messages
from referral_assistant.core.answers import Answers, Kept, NotKnown, Unread, Value, Where, is_blank, is_group
from referral_assistant.core.checks.completeness import scope_at, severity_of_blank
from referral_assistant.core.chronology import Event, chronology
from referral_assistant.core.entries import entry_nature, entry_title, said_beside
from referral_assistant.core.form import Form, Nature, Question
from referral_assistant.core.journey import Asked, AskedGroup, AskedPage, Journey, Step
from referral_assistant.core.kinds import KINDS
from referral_assistant.core.text import paragraphs

State = Literal["answered", "not known", "blank", "missing"]


@dataclass(frozen=True)
class Row:
    """One answer as printed. `state` "missing" is a blank that should not be; `speaker` is set for quoted words;
    `place` is the entry or the section in which it stands.
    """

    where: Where
    label: str
    paragraphs: tuple[str, ...]
    state: State
    place: str = ""
    nature: str = ""
    speaker: str = ""

    @property
    def quoted(self) -> bool:
        return bool(self.speaker)


@dataclass(frozen=True)
class Block:
    """Rows that belong together: one entry of a group, or the answers between groups (`title` is then empty)."""

    where: Where | None
    title: str
    nature: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class SectionSummary:
    """One section of the form."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Summary:
    """A whole referral as plain strings; what is not there is empty."""

    title: str
    recipient: str
    authority: str
    child: str
    born: str
    role: str
    author: str
    author_role: str
    school: str
    date: str
    sections: tuple[SectionSummary, ...]
    in_short: tuple[Row, ...]
    chronology: tuple[Event, ...]
    not_known: tuple[Row, ...]


def summary(journey: Journey) -> Summary:
    """The summary of the answers that count."""
    names = journey.form.names
    sections = tuple(_sections(journey))
    rows = [row for section in sections for block in section.blocks for row in block.rows]
    return Summary(
        title=journey.form.title,
        recipient=journey.form.recipient,
        authority=_named(journey, names.authority),
        child=_named(journey, names.child),
        born=_named(journey, names.born),
        role=_named(journey, names.role),
        author=_named(journey, names.author),
        author_role=_named(journey, names.author_role),
        school=_named(journey, names.school),
        date=_named(journey, names.date),
        sections=sections,
        in_short=tuple(_in_short(journey, rows)),
        chronology=chronology(journey),
        not_known=tuple(row for row in rows if row.state == "not known"),
    )


def row(journey: Journey, one: Asked) -> Row:
    """One answer as printed."""
    return Row(
        where=one.where,
        label=one.question.print,
        paragraphs=printed(one.value, one.question),
        state=_state(journey, one),
        place=_place(journey, one.where),
        nature=_nature(one.question.nature) if one.question.nature == "opinion" else "",
        speaker=_speaker(journey, one) if one.question.kind == "quoted words" else "",
    )


def _in_short(journey: Journey, rows: list[Row]) -> Iterator[Row]:
    """The answers that a reader should see first, in the order in which the form names them."""
    by_question = {row.where.question: row for row in rows if row.where.group is None}
    for question in journey.form.in_short:
        if question in by_question and by_question[question].state != "blank":
            yield by_question[question]


def _place(journey: Journey, where: Where) -> str:
    return entry_title(journey, where) or journey.form.section_of[where.question].title


def _sections(journey: Journey) -> Iterator[SectionSummary]:
    for section_id, steps in groupby(journey.steps, key=lambda step: step.section.id):
        run = tuple(steps)
        yield SectionSummary(section_id, run[0].section.title, tuple(_blocks(journey, run)))


def _blocks(journey: Journey, steps: tuple[Step, ...]) -> Iterator[Block]:
    for repeats, run in groupby(steps, key=lambda step: isinstance(step, AskedGroup)):
        if not repeats:
            pages = [page for page in run if isinstance(page, AskedPage)]
            yield Block(None, "", "", _rows(journey, pages))
            continue
        for group in run:
            if isinstance(group, AskedGroup):
                yield from _group_blocks(journey, group)


def _group_blocks(journey: Journey, group: AskedGroup) -> Iterator[Block]:
    if not group.entries:
        yield Block(None, "", "", (_empty_group(journey, group),))
    for index, pages in enumerate(group.entries):
        where = Where(group.group.id, group.group.id, index)
        yield Block(where, entry_title(journey, where), _nature(entry_nature(journey, where)), _rows(journey, pages))


def _rows(journey: Journey, pages: Iterable[AskedPage]) -> tuple[Row, ...]:
    """What belongs in the key alone (`core/key.py`) is left out."""
    return tuple(row(journey, one) for page in pages for one in page.asked if not one.question.key)


def _empty_group(journey: Journey, group: AskedGroup) -> Row:
    value = group.value if isinstance(group.value, NotKnown) else None
    missing = "missing" if severity_of_blank(group.group, journey.scope) == "fix" else "blank"
    state: State = missing if is_blank(value) else "not known"  # type: ignore[assignment]
    return Row(Where(group.group.id), group.group.print, _special(value), state, group.section.title)


def _state(journey: Journey, one: Asked) -> State:
    if is_blank(one.value):
        scope = scope_at(journey, one.where)
        return "missing" if severity_of_blank(one.question, scope) == "fix" else "blank"
    return "not known" if isinstance(one.value, NotKnown) else "answered"


def printed(value: Value | None, question: Question) -> tuple[str, ...]:
    """An answer as people read it, in paragraphs; none where it was not answered."""
    if value is None or isinstance(value, NotKnown | Unread | Kept):
        return _special(value)
    return KINDS[question.kind].printed(value, question)


def printed_whole(form: Form, id: str, value: Value | None) -> tuple[str, ...]:
    """As `printed`, for a question or a whole group: then each entry, and a line for each answer in it."""
    if id in form.questions:
        return printed(value, form.questions[id])
    return tuple(_entry_lines(form, id, value)) if is_group(value) else _special(value)


def _entry_lines(form: Form, group: str, entries: tuple[Answers, ...]) -> Iterator[str]:
    for number, entry in enumerate(entries, 1):
        yield f"{form.groups[group].entry} {number}"
        for id, value in entry.items():
            if id in form.questions:
                yield f"{form.questions[id].print}: {' '.join(printed(value, form.questions[id]))}"


def _special(value: Value | None) -> tuple[str, ...]:
    match value:
        case NotKnown(reason) if reason.strip():
            first, *more = paragraphs(reason)
            return (messages.NOT_KNOWN_BECAUSE.format(reason=first), *more)
        case NotKnown():
            return (messages.NOT_KNOWN,)
        case Unread(typed):
            return (messages.AS_TYPED.format(typed=typed),)
        case _:
            return ()


def _nature(nature: Nature | None) -> str:
    return messages.NATURES[nature] if nature else ""


def _speaker(journey: Journey, one: Asked) -> str:
    named = said_beside(journey, one.where, one.question.speaker_from)
    return named or one.question.speaker or one.question.print


def _named(journey: Journey, question: str | None) -> str:
    if question is None or question not in journey.form.questions:
        return ""
    value = journey.answers.get(question)
    return " ".join(printed(value, journey.form.questions[question])) if value is not None else ""
