"""Make the Word referral."""

from __future__ import annotations

from pathlib import Path

from referral_assistant import messages
from referral_assistant.casework import clock, exports, looking
from referral_assistant.casework.area import journey_in
from referral_assistant.casework.sealed import refuse_over_referral
from referral_assistant.core.dates import ApproximateDate, Point
from referral_assistant.core.document import Document, document
from referral_assistant.core.journey import Journey
from referral_assistant.core.key import key_document
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.summary import summary
from referral_assistant.files.content import EXAMPLE, KEY_TEMPLATE, TEMPLATE
from referral_assistant.files.whole import read_whole, write_whole


def make_document(walk: Journey, reference: str, target: Path) -> Document:
    """Write the Word referral to `target`, whole or not at all; what was written. Raises `Refusal`."""
    return _write(document_of(walk, reference), TEMPLATE, target, reference)


def make_key(walk: Journey, reference: str, target: Path) -> Document:
    """The same for the key to the children's labels, which is never a part of the referral. Raises `Refusal`."""
    made = key_document(walk, reference or messages.NO_REFERENCE, messages.STATUS_DRAFT, _today())
    return _write(made, KEY_TEMPLATE, target, reference)


def make_document_from_file(file: Path, target: Path, *, key: bool = False) -> Document:
    """The referral, or the key, for a referral or plain answers in a file, which stays as it is. Raises `Refusal`."""
    if target.resolve() == file.resolve():
        raise Refusal(messages.ITS_OWN_FILE)
    referral, walk = journey_in(file)
    return (make_key if key else make_document)(walk, referral.reference, target)


def copy_example(target: Path) -> None:
    """Write the worked example's answers to `target`. Raises `Refusal`."""
    refuse_over_referral(target)
    write_whole(target, read_whole(EXAMPLE))


def write_trace(target: Path) -> None:
    """Write where everything in the app's form comes from to `target`, as Markdown. Raises `Refusal`."""
    refuse_over_referral(target)
    write_whole(target, looking.trace().encode())


def document_of(walk: Journey, reference: str) -> Document:
    """The referral as a template sees it, on today's date; `reference` is empty where it has none."""
    return document(summary(walk), reference or messages.NO_REFERENCE, messages.STATUS_DRAFT, _today())


def _today() -> str:
    day = clock.today()
    return str(ApproximateDate(Point(day.year, day.month, day.day)))


def _write(made: Document, template: Path, target: Path, reference: str) -> Document:
    from referral_assistant.files.word import render  # Word is loaded only when a document is made

    refuse_over_referral(target)
    try:
        wanted = read_whole(template)
    except Refusal:
        raise Refusal(messages.NO_TEMPLATE) from None
    write_whole(target, render(wanted, made, clock.now()))
    exports.remember(reference, target)
    return made
