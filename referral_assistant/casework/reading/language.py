"""Checking how a text is written, without a referral around it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.reading.english import english
from referral_assistant.casework.reading.looking import form
from referral_assistant.core.checks.plain import check_text
from referral_assistant.core.findings import Finding
from referral_assistant.core.kinds import Json
from referral_assistant.core.text import word_count
from referral_assistant.files.texts import Passage, read_passages, read_text


class Checked(NamedTuple):
    """What was found in a text and on which line each begins, what its file calls it, and how many words were read."""

    id: Json
    findings: tuple[Finding, ...]
    lines: tuple[int, ...]
    words: int


def findings_in_text(file: Path) -> Checked:
    """Every finding about the wording of the text in a file (`-`: the standard input). Raises `Refusal`."""
    return next(_checked((Passage(None, read_text(file)),)))


def findings_in_texts(file: Path) -> Iterator[Checked]:
    """The same for each line {"id", "text"} of a JSON Lines file; the whole file is read first. Raises `Refusal`."""
    return _checked(read_passages(file))


def trouble_with_english() -> str:
    """Why spelling is not checked; empty where it is."""
    return english().trouble


def _checked(passages: tuple[Passage, ...]) -> Iterator[Checked]:
    here, known = form(), english()
    for id, text in passages:
        found = check_text(here, text, known)
        lines = tuple(1 + text.count("\n", 0, finding.start or 0) for finding in found)
        yield Checked(id, found, lines, word_count(text))
