"""How far each section has come, the teacher's part and the lead's apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from referral_assistant.core.answers import Where, is_blank
from referral_assistant.core.findings import Findings
from referral_assistant.core.form import WRITERS, Part, Writer
from referral_assistant.core.journey import AskedGroup, Journey

State = Literal["not needed", "not started", "in progress", "complete"]
Leg = tuple[str, Writer]
"""The pages of a section that one of the two writes."""


@dataclass(frozen=True)
class Progress:
    """The pages that one writer has in a section: their state, and how many findings (notes apart) wait there."""

    section: str
    who: Writer
    title: str
    state: State
    to_look_at: int
    part: Part = "referral"


def progress(journey: Journey, findings: Findings) -> tuple[Progress, ...]:
    """A line for each section, also for those that do not apply, and a second one where both write and the second is
    asked anything; of a later part only what is asked. Complete = nothing required is blank.
    """
    asked: Counter[Leg] = Counter()
    answered: Counter[Leg] = Counter()
    leg_of: dict[Where, Leg] = {}
    for leg, where, blank in _everything(journey):
        leg_of[where] = leg
        asked[leg] += 1
        answered[leg] += not blank
    missing: Counter[Leg] = Counter()
    waiting: Counter[Leg] = Counter()
    for finding in findings.of("stop", "fix", "improve"):
        if finding.where in leg_of:
            waiting[leg_of[finding.where]] += 1
            missing[leg_of[finding.where]] += finding.severity == "fix"
    legs = [(section, who) for who in WRITERS for section in journey.form.sections if who in section.writers()]
    return tuple(
        Progress(
            section.id,
            who,
            section.title_for(who),
            _state(asked[section.id, who], answered[section.id, who], missing[section.id, who]),
            waiting[section.id, who] if answered[section.id, who] else 0,
            section.part,
        )
        for section, who in legs
        if asked[section.id, who] or (section.part == "referral" and who == section.writers()[0])
    )


def _state(asked: int, answered: int, missing: int) -> State:
    if not asked:
        return "not needed"
    if not answered:
        return "not started"
    return "in progress" if missing else "complete"


def _everything(journey: Journey) -> Iterator[tuple[Leg, Where, bool]]:
    """Everything asked: whose it is in which section, where it lives, and whether it is blank."""
    for step in journey.steps:
        leg = step.section.id, step.who
        if isinstance(step, AskedGroup):
            yield leg, Where(step.group.id), not step.entries and is_blank(step.value)
            for pages in step.entries:
                for page in pages:
                    yield from (((step.section.id, page.who), one.where, is_blank(one.value)) for one in page.asked)
        else:
            yield from ((leg, one.where, is_blank(one.value)) for one in step.asked)
