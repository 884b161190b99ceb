"""How well the language checks do on labelled passages: what of the labels they find, and what they find besides.

A label is found where a finding of any scored category overlaps it, and a finding is right where it overlaps any label:
the same reckoning as that of `data/README.md` of the labelled sample.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from referral_assistant.core.checks.plain import check_text
from referral_assistant.core.english import English
from referral_assistant.core.findings import Finding
from referral_assistant.core.form import Form
from referral_assistant.core.quotes import outside, quoted
from tests.language.passages import CATEGORIES, Label, Passage


@dataclass
class Score:
    """Counts of one set of passages."""

    labels: dict[str, int] = field(default_factory=lambda: dict.fromkeys(CATEGORIES, 0))
    found: dict[str, int] = field(default_factory=lambda: dict.fromkeys(CATEGORIES, 0))
    findings: int = 0
    right: int = 0
    in_quotes: int = 0
    passages: int = 0
    clean: int = 0
    clean_marked: int = 0

    def recall(self, category: str = "") -> float:
        """The share of labels found, of one category or of all."""
        wanted = (category,) if category else CATEGORIES
        return sum(self.found[one] for one in wanted) / max(1, sum(self.labels[one] for one in wanted))

    @property
    def precision(self) -> float:
        """The share of findings that are right."""
        return self.right / max(1, self.findings)

    @property
    def marked(self) -> float:
        """The share of clean passages in which anything is marked."""
        return self.clean_marked / max(1, self.clean)


def score(form: Form, english: English, passages: Iterable[Passage]) -> Score:
    """Check each passage, and count."""
    made = Score()
    for passage in passages:
        found = list(scored(check_text(form, passage.text, english)))
        made.passages += 1
        made.findings += len(found)
        made.right += sum(any(overlap(one, label) for label in passage.labels) for one in found)
        made.in_quotes += sum(not outside(quoted(passage.text), one.start or 0, one.end or 0) for one in found)
        made.clean += not passage.labels
        made.clean_marked += bool(found) and not passage.labels
        for label in passage.labels:
            made.labels[label.category] += 1
            made.found[label.category] += any(overlap(one, label) for one in found)
    return made


def scored(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings at words, of the categories that passages are labelled with."""
    return (one for one in findings if one.category in CATEGORIES and one.start is not None)


def overlap(finding: Finding, label: Label) -> bool:
    """Whether a finding and a label share a letter."""
    return (finding.start or 0) < label.end and label.start < (finding.end or 0)
