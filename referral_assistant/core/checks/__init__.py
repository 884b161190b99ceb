"""What is missing, unclear, unfair, contradictory or unsafe in a referral."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from referral_assistant.core.answers import Where
from referral_assistant.core.checks import completeness, reading, rules
from referral_assistant.core.findings import SEVERITIES, Finding, Findings
from referral_assistant.core.journey import AskedGroup, Journey


def check(journey: Journey, today: date) -> Findings:
    """Every finding in the answers that count. `today` is the date that rules compare with."""
    fired = tuple(rules.findings(journey, today))
    found = [*fired, *completeness.findings(journey, fired), *reading.findings(journey)]
    place = {where: order for order, where in enumerate(_places(journey))}
    found.sort(key=lambda finding: _order(finding, place))
    return Findings(tuple(found))


def _order(finding: Finding, place: dict[Where, int]) -> tuple[int, int, int, str]:
    severity = SEVERITIES.index(finding.severity)
    return severity, place.get(finding.where, len(place)), finding.start or 0, finding.rule


def _places(journey: Journey) -> Iterator[Where]:
    for step in journey.steps:
        if isinstance(step, AskedGroup):
            yield Where(step.group.id)
            yield from (one.where for entry in step.entries for page in entry for one in page.asked)
        else:
            yield from (one.where for one in step.asked)
