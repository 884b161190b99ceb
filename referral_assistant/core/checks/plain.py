"""Checking the wording of a text that is no answer: a letter, a note, a passage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from referral_assistant.core.answers import Answers, Where
from referral_assistant.core.checks import rules
from referral_assistant.core.conditions import Mentions, Named, parts_of
from referral_assistant.core.english import NO_ENGLISH, English
from referral_assistant.core.findings import Finding
from referral_assistant.core.form import Form
from referral_assistant.core.journey import Journey, Said
from referral_assistant.core.rule import Rule

TEXT = Where("text")
_ANY_DAY = date.min
"""No rule about wording looks at the day."""
_KINDS = {"long text"}


def check_text(form: Form, text: str, english: English = NO_ENGLISH) -> tuple[Finding, ...]:
    """Every finding about the wording of a text, left to right. `start` and `end` are code points of it."""
    walk = _OneText(form, (), Answers(), text=text)
    found = rules.findings(walk, _ANY_DAY, english, about_wording(form))
    return tuple(sorted(found, key=lambda one: (one.start or 0, one.end or 0, one.rule)))


def about_wording(form: Form) -> tuple[Rule, ...]:
    """The rules that can be looked at without any answers, in the order of the form."""
    return tuple(rule for rule in form.rules if rule.category and rule.each is None and not _needs_answers(form, rule))


def _needs_answers(form: Form, rule: Rule) -> bool:
    """Whether it depends on more than the words of the text: one that only looks for words in it does not."""
    test = form.rule_tests.get(rule.id)
    if test is None:
        return bool(rule.words and rule.code)
    seen, waiting = set[str](), [test]
    while waiting:
        for part in parts_of(waiting.pop()):
            if isinstance(part, Mentions) and part.question is None:
                return False
            if isinstance(part, Named) and part.name not in seen:
                seen.add(part.name)
                waiting.append(form.tests[part.name])
    return True


@dataclass(frozen=True)
class _OneText(Journey):
    """A way through a form on which nothing is asked and one long text has been said."""

    text: str = ""
    asks: ClassVar[bool] = False

    def texts(
        self, within: tuple[str, ...] = (), but: tuple[str, ...] = (), kinds: tuple[str, ...] = ()
    ) -> tuple[Said, ...]:
        return () if kinds and not _KINDS & {*kinds} else (Said(TEXT, self.text, all_quoted=False),)
