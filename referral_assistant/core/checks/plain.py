"""Checking the wording of a text that is no answer: a letter, a note, a passage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from referral_assistant.core.answers import Answers, Where
from referral_assistant.core.checks import rules
from referral_assistant.core.english import NO_ENGLISH, English
from referral_assistant.core.findings import Finding
from referral_assistant.core.form import Form
from referral_assistant.core.journey import Journey, Said

TEXT = Where("text")
_ANY_DAY = date.min
"""No rule about wording looks at the day."""
_KINDS = {"long text"}


def check_text(form: Form, text: str, english: English = NO_ENGLISH) -> tuple[Finding, ...]:
    """Every finding about the wording of a text, left to right. `start` and `end` are code points of it."""
    walk = _OneText(form, (), Answers(), text=text)
    found = rules.findings(walk, _ANY_DAY, english, form.about_wording)
    return tuple(sorted(found, key=lambda one: (one.start or 0, one.end or 0, one.rule)))


@dataclass(frozen=True)
class _OneText(Journey):
    """A way through a form on which nothing is asked and one long text has been said."""

    text: str = ""
    asks: ClassVar[bool] = False

    def texts(
        self, within: tuple[str, ...] = (), but: tuple[str, ...] = (), kinds: tuple[str, ...] = ()
    ) -> tuple[Said, ...]:
        return () if kinds and not _KINDS & {*kinds} else (Said(TEXT, self.text, all_quoted=False),)
