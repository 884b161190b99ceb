"""The self-test by which an installed app proves that it can do its work."""

from __future__ import annotations

from pathlib import Path

from referral_assistant.casework.export import make_document_from_file
from referral_assistant.core.document import answer_paragraphs
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.content import EXAMPLE
from referral_assistant.files.whole import read_whole
from referral_assistant.messages import command_line as say

NAME = "selftest.docx"


def selftest(folder: Path) -> str:
    """Make the example's document in `folder`, read it back, compare; a sentence that says so. Raises `Refusal`."""
    from referral_assistant.files.word import paragraphs_in

    if not folder.is_dir():
        raise Refusal(say.SELFTEST_NEEDS_FOLDER)
    file = folder / NAME
    printed = tuple(answer_paragraphs(make_document_from_file(EXAMPLE, file)))
    there = paragraphs_in(read_whole(file))
    if not printed or not all(any(paragraph in line for line in there) for paragraph in printed):
        raise Refusal(say.SELFTEST_FAILED)
    return say.SELFTEST_OK.format(answers=len(printed), file=file)
