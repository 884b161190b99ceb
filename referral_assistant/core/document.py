"""The summary laid out for a template: plain strings only, so that a person can edit the template in Word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from referral_assistant import messages
from referral_assistant.core.chronology import Event
from referral_assistant.core.summary import Block, Row, SectionSummary, Summary


@dataclass(frozen=True)
class Line:
    """A row of a table: `label`, the answer's `paragraphs`, what kind of statement it is (`nature`, or empty), and
    the entry or section in which it stands (`place`).
    """

    label: str
    paragraphs: tuple[str, ...]
    nature: str
    place: str = ""


@dataclass(frozen=True)
class Quotation:
    """A person's exact words, set apart."""

    label: str
    speaker: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Stretch:
    """Either lines of one table or quotations; the other is empty."""

    lines: tuple[Line, ...] = ()
    quotations: tuple[Quotation, ...] = ()


@dataclass(frozen=True)
class Part:
    """One entry of a group, or what stands between groups (`title` is then empty)."""

    title: str
    nature: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True)
class Chapter:
    """One section of the form."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Document:
    """Everything a template may name. What is not there is empty, never missing."""

    title: str
    recipient: str
    authority: str
    status: str
    reference: str
    date: str
    child: str
    born: str
    role: str
    author: str
    author_role: str
    school: str
    in_short: tuple[Line, ...]
    chapters: tuple[Chapter, ...]
    chronology: tuple[Event, ...]
    not_known: tuple[Line, ...]


def answer_paragraphs(document: Document) -> Iterator[str]:
    """Every paragraph of every answer in the chapters, in order."""
    for chapter in document.chapters:
        for part in chapter.parts:
            for stretch in part.stretches:
                for line in stretch.lines:
                    yield from line.paragraphs
                for quotation in stretch.quotations:
                    yield from quotation.paragraphs


def document(summary: Summary, reference: str, status: str, date: str) -> Document:
    """The document of a summary. `date` is printed where the referral itself gives none."""
    return Document(
        title=summary.title,
        recipient=summary.recipient,
        authority=summary.authority or messages.NO_AUTHORITY,
        status=status,
        reference=reference,
        date=summary.date or date,
        child=summary.child or messages.NO_NAME,
        born=summary.born,
        role=summary.role,
        author=summary.author,
        author_role=summary.author_role,
        school=summary.school,
        in_short=tuple(_line(row) for row in summary.in_short),
        chapters=tuple(chapter for section in summary.sections if (chapter := _chapter(section)).parts),
        chronology=summary.chronology,
        not_known=tuple(_line(row) for row in summary.not_known),
    )


def _chapter(section: SectionSummary) -> Chapter:
    parts = (_part(block) for block in section.blocks)
    return Chapter(section.title, tuple(part for part in parts if part.stretches))


def _part(block: Block) -> Part:
    rows = [row for row in block.rows if row.state != "blank" or row.paragraphs]
    runs = groupby(rows, key=lambda row: row.quoted and row.state == "answered")
    return Part(block.title, block.nature, tuple(_stretch(tuple(run), quoted=quoted) for quoted, run in runs))


def _stretch(rows: tuple[Row, ...], *, quoted: bool) -> Stretch:
    if quoted:
        return Stretch(quotations=tuple(Quotation(row.label, row.speaker, row.paragraphs) for row in rows))
    return Stretch(lines=tuple(_line(row) for row in rows))


def _line(row: Row) -> Line:
    return Line(row.label, row.paragraphs or (messages.NOT_ANSWERED,), row.nature, row.place)
