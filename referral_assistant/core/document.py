"""The summary laid out for a template: plain strings only, so that a person can edit the template in Word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from referral_assistant import messages
from referral_assistant.core.chronology import Event
from referral_assistant.core.sign_off import DRAFT, SignOff
from referral_assistant.core.summary import Block, Row, SectionSummary, Summary
from referral_assistant.messages import sign_off as say


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
    """A person's exact words, set apart; `notes`: who changed them in the review, and why."""

    label: str
    speaker: str
    paragraphs: tuple[str, ...]
    notes: tuple[str, ...] = ()


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
    approved: str = ""
    fingerprint: str = ""
    sign_off: tuple[Line, ...] = ()

    @property
    def file_title(self) -> str:
        """What the properties of the file call it."""
        return messages.DOCUMENT_TITLE.format(recipient=self.recipient)


def answer_paragraphs(document: Document) -> Iterator[str]:
    """Every paragraph of every answer in the chapters, in order."""
    for chapter in document.chapters:
        for part in chapter.parts:
            for stretch in part.stretches:
                for line in stretch.lines:
                    yield from line.paragraphs
                for quotation in stretch.quotations:
                    yield from quotation.paragraphs


def document(summary: Summary, reference: str, date: str, signed: SignOff = DRAFT) -> Document:
    """The document of a summary. `date` is printed where the referral itself gives none."""
    return Document(
        title=summary.title,
        recipient=summary.recipient,
        authority=summary.authority or messages.NO_AUTHORITY,
        status=signed.status,
        reference=reference,
        date=summary.date or date,
        child=summary.child or messages.NO_NAME,
        born=summary.born,
        role=summary.role,
        author=summary.author,
        author_role=summary.author_role,
        school=summary.school,
        in_short=tuple(_line(row) for row in summary.in_short),
        chapters=tuple(made for section in summary.sections if (made := _chapter(section, signed)).parts),
        chronology=summary.chronology,
        not_known=tuple(_line(row) for row in summary.not_known),
        approved=signed.approved,
        fingerprint=signed.fingerprint,
        sign_off=tuple(_sign_off(summary, signed)),
    )


def _sign_off(summary: Summary, signed: SignOff) -> Iterator[Line]:
    written = ", ".join(part for part in (summary.author, summary.author_role) if part)
    if written and signed.lines:
        yield Line(say.WRITTEN, (written,), "")
    for label, paragraphs in signed.lines:
        yield Line(label, paragraphs, "")


def _chapter(section: SectionSummary, signed: SignOff) -> Chapter:
    parts = (_part(block, signed) for block in section.blocks)
    return Chapter(section.title, tuple(part for part in parts if part.stretches))


def _part(block: Block, signed: SignOff) -> Part:
    rows = [row for row in block.rows if row.state != "blank" or row.paragraphs]
    runs = groupby(rows, key=lambda row: row.quoted and row.state == "answered")
    stretches = (
        Stretch(quotations=tuple(_quotation(row, signed) for row in run))
        if quoted
        else Stretch(lines=tuple(_line(row) for row in run))
        for quoted, run in runs
    )
    return Part(block.title, block.nature, tuple(stretches))


def _quotation(row: Row, signed: SignOff) -> Quotation:
    return Quotation(row.label, row.speaker, row.paragraphs, signed.notes.get(str(row.where), ()))


def _line(row: Row) -> Line:
    return Line(row.label, row.paragraphs or (messages.NOT_ANSWERED,), row.nature, row.place)
