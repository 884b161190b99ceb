"""The self-test by which an installed app proves that it can do its work."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from referral_assistant.casework.reading import looking
from referral_assistant.casework.writing.export import make_document_from_file
from referral_assistant.core.document import answer_paragraphs
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.content import EXAMPLE
from referral_assistant.files.places import SUFFIX
from referral_assistant.files.referrals import keep_referral, read_referral
from referral_assistant.files.sealing import new_identity
from referral_assistant.files.whole import read_whole
from referral_assistant.messages import command_line as say

NAME = "selftest.docx"
SEALED = f"selftest{SUFFIX}"


def selftest(folder: Path) -> str:
    """Make the example's document in `folder`, and a sealed referral; read both back, and compare.

    A sentence that says so. The keys are made for this and forgotten. Raises `Refusal`.
    """
    from referral_assistant.files.word import paragraphs_in

    if not folder.is_dir():
        raise Refusal(say.SELFTEST_NEEDS_FOLDER)
    file = folder / NAME
    printed = tuple(answer_paragraphs(make_document_from_file(EXAMPLE, file)))
    there = paragraphs_in(read_whole(file))
    if not printed or not all(any(paragraph in line for line in there) for paragraph in printed):
        raise Refusal(say.SELFTEST_FAILED)
    sealed = folder / SEALED
    _seal_and_open(sealed)
    return say.SELFTEST_OK.format(answers=len(printed), file=file, sealed=sealed)


def _seal_and_open(file: Path) -> None:
    form, right, wrong = looking.form(), new_identity(), new_identity()
    example = replace(read_referral(form, EXAMPLE), recipients=(right.public,))
    keep_referral(form, file, example)
    if read_referral(form, file, lambda: (right,)) != example:
        raise Refusal(say.SELFTEST_SEALING)
    try:
        read_referral(form, file, lambda: (wrong,))
    except Refusal:
        return
    raise Refusal(say.SELFTEST_SEALING)
