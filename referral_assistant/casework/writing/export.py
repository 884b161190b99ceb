"""Make the Word referral."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from referral_assistant import messages
from referral_assistant.casework.keeping import exports
from referral_assistant.casework.reading import looking
from referral_assistant.casework.reading.area import journey_in
from referral_assistant.casework.reading.standing import sign_off_of
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.surroundings.targets import refuse_plain_at
from referral_assistant.core.dates import ApproximateDate, Point
from referral_assistant.core.document import Document, document
from referral_assistant.core.journey import Journey
from referral_assistant.core.key import key_document
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.summary import summary
from referral_assistant.files.content import EXAMPLE, KEY_TEMPLATE, TEMPLATE
from referral_assistant.files.whole import is_same_place, read_whole, write_whole

if TYPE_CHECKING:
    from referral_assistant.files.word import Printed


def make_document(walk: Journey, referral: Referral, target: Path) -> Document:
    """Write the Word referral to `target`, whole or not at all; what was written. Raises `Refusal`."""
    made = document_of(walk, referral)
    write_word(made, TEMPLATE, target, referral.reference)
    return made


def make_key(walk: Journey, reference: str, target: Path) -> Document:
    """The same for the key to the children's labels, which is never a part of the referral. Raises `Refusal`."""
    made = key_document(walk, reference or messages.NO_REFERENCE, _today())
    write_word(made, KEY_TEMPLATE, target, reference)
    return made


def make_document_from_file(file: Path, target: Path, *, key: bool = False) -> Document:
    """The referral, or the key, for a referral or plain answers in a file, which stays as it is. Raises `Refusal`."""
    if is_same_place(target, file):
        raise Refusal(messages.ITS_OWN_FILE)
    referral, walk = journey_in(file)
    return make_key(walk, referral.reference, target) if key else make_document(walk, referral, target)


def copy_example(target: Path) -> None:
    """Write the worked example's answers to `target`. Raises `Refusal`."""
    refuse_plain_at(target)
    write_whole(target, read_whole(EXAMPLE))


def write_trace(target: Path) -> None:
    """Write where everything in the app's form comes from to `target`, as Markdown. Raises `Refusal`."""
    refuse_plain_at(target)
    write_whole(target, looking.trace().encode())


def document_of(walk: Journey, referral: Referral) -> Document:
    """The referral as a template sees it, on today's date."""
    reference = referral.reference or messages.NO_REFERENCE
    return document(summary(walk), reference, _today(), sign_off_of(walk.form, referral))


def write_word(made: Printed, template: Path, target: Path, reference: str) -> None:
    """Write a document to `target`, whole or not at all, and remember it with its referral. Raises `Refusal`."""
    from referral_assistant.files.word import render  # Word is loaded only when a document is made

    refuse_plain_at(target)
    try:
        wanted = read_whole(template)
    except Refusal:
        raise Refusal(messages.NO_TEMPLATE) from None
    write_whole(target, render(wanted, made, clock.now()))
    exports.remember(reference, target)


def _today() -> str:
    day = clock.today()
    return str(ApproximateDate(Point(day.year, day.month, day.day)))
