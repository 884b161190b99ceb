"""Make the Word referral."""

from __future__ import annotations

from pathlib import Path

from referral_assistant import messages
from referral_assistant.casework import clock
from referral_assistant.core.dates import ApproximateDate, Point
from referral_assistant.core.document import Document, document
from referral_assistant.core.form import Form
from referral_assistant.core.journey import journey
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.referral import Referral
from referral_assistant.core.summary import summary
from referral_assistant.files.content import TEMPLATE
from referral_assistant.files.whole import read_whole, write_whole


def make_document(form: Form, referral: Referral, target: Path) -> None:
    """Write the Word referral to `target`, whole or not at all. Raises `Refusal`."""
    from referral_assistant.files.word import render  # Word is loaded only when a document is made

    try:
        template = read_whole(TEMPLATE)
    except Refusal:
        raise Refusal(messages.NO_TEMPLATE) from None
    write_whole(target, render(template, document_of(form, referral), clock.now()))


def document_of(form: Form, referral: Referral) -> Document:
    """The referral as a template sees it, on today's date."""
    day = clock.today()
    printed = str(ApproximateDate(Point(day.year, day.month, day.day)))
    drawn = summary(journey(form, referral.answers))
    return document(drawn, referral.reference or messages.NO_REFERENCE, messages.STATUS_DRAFT, printed)
