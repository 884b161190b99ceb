"""How far each section has come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from referral_assistant.core.answers import is_blank
from referral_assistant.core.findings import Findings
from referral_assistant.core.journey import AskedGroup, Journey

State = Literal["not needed", "not started", "in progress", "complete"]


@dataclass(frozen=True)
class Progress:
    """One section: its state, and how many findings (notes apart) wait in it."""

    section: str
    title: str
    state: State
    to_look_at: int


def progress(journey: Journey, findings: Findings) -> tuple[Progress, ...]:
    """A line for each section of the form, also for those that do not apply. Complete = nothing required is blank."""
    asked: dict[str, int] = {}
    answered: dict[str, int] = {}
    for section, blank in _everything(journey):
        asked[section] = asked.get(section, 0) + 1
        answered[section] = answered.get(section, 0) + (not blank)
    missing: dict[str, int] = {}
    waiting: dict[str, int] = {}
    for finding in findings.of("stop", "fix", "improve"):
        section = journey.form.section_of[finding.where.question].id
        waiting[section] = waiting.get(section, 0) + 1
        missing[section] = missing.get(section, 0) + (finding.severity == "fix")
    return tuple(
        Progress(
            section.id,
            section.title,
            _state(asked.get(section.id, 0), answered.get(section.id, 0), missing.get(section.id, 0)),
            waiting.get(section.id, 0) if answered.get(section.id) else 0,
        )
        for section in journey.form.sections
        if section.part == "referral"
    )


def _state(asked: int, answered: int, missing: int) -> State:
    if not asked:
        return "not needed"
    if not answered:
        return "not started"
    return "in progress" if missing else "complete"


def _everything(journey: Journey) -> list[tuple[str, bool]]:
    found = []
    for step in journey.steps:
        if isinstance(step, AskedGroup):
            found.append((step.section.id, not step.entries and is_blank(step.value)))
            found += [
                (step.section.id, is_blank(one.value)) for pages in step.entries for page in pages for one in page.asked
            ]
        else:
            found += [(step.section.id, is_blank(one.value)) for one in step.asked]
    return found
