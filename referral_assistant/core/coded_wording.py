"""Tests in code about how a text is written. Carried out in `core/checks/coded/wording.py`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from referral_assistant.core.coded_test import Questions, Test
from referral_assistant.core.written import Name


class LongSentence(Test):
    """A sentence has more words than this."""

    says = ("words",)
    test: Literal["long sentence"]
    words: int


class HardToRead(Test):
    """A text of some length needs more years of age to read than the area wants (`core/local.py`)."""

    says = ("age",)
    test: Literal["hard to read"]
    least_words: int


class Unquoted(Test):
    """An answer that should hold exact words has no quotation marks, and no words of a list to call it a summary."""

    test: Literal["unquoted"]
    within: Questions
    listed: Name


class Unexplained(Test):
    """An abbreviation of a list is not explained before or where it is first used. The list says what each `means`."""

    says = ("term", "meaning")
    test: Literal["unexplained"]
    listed: Name


class Misspelt(Test):
    """A word is not in the list of English words: misspelt or, where asked for that, American."""

    says = ("term", "meant")
    test: Literal["misspelt"]
    american: bool = False


class UnknownCapitals(Test):
    """Capital letters that are in none of the lists, not a name that was entered, and explained nowhere."""

    says = ("term",)
    test: Literal["unknown capitals"]
    listed: Annotated[tuple[Name, ...], Field(min_length=1)]
