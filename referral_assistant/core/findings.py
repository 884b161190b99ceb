"""A finding: what a check noticed, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from referral_assistant.core.answers import Where
from referral_assistant.core.rule import Severity

SEVERITIES: tuple[Severity, ...] = ("stop", "fix", "improve", "note")


@dataclass(frozen=True)
class Finding:
    """`start` and `end` are code points of the answer's text (end exclusive) where a finding is about words in it.

    `category` is the kind of wording that a language finding is about ("vague"), and `replace` holds the words,
    likeliest first, that can stand in place of those marked.
    """

    rule: str
    severity: Severity
    where: Where
    title: str
    message: str
    suggestions: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None
    text: str = ""
    category: str = ""
    replace: tuple[str, ...] = ()


class Dismissed(NamedTuple):
    """A finding that somebody has set aside, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True)
class Findings:
    """Every finding of one check, most serious first and then in the order asked.

    `all` are those that are open; what was dismissed with a reason stands apart and counts for nothing.
    """

    all: tuple[Finding, ...] = ()
    dismissed: tuple[Dismissed, ...] = ()

    def about(self, where: Where) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.all if finding.where == where)

    def of(self, *severities: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.all if finding.severity in severities)

    @property
    def serious(self) -> bool:
        """Whether there is a finding that leaves a social worker unable to act safely, or that is about safety."""
        return bool(self.of("stop", "fix"))
