"""What is missing, unclear, unfair, contradictory or unsafe in a referral."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from referral_assistant.core import journey as walks
from referral_assistant.core.answers import Answers, Where
from referral_assistant.core.checks import completeness, reading, rules
from referral_assistant.core.english import NO_ENGLISH, English
from referral_assistant.core.findings import SEVERITIES, Finding, Findings
from referral_assistant.core.form import Form
from referral_assistant.core.journey import AskedGroup, Journey
from referral_assistant.core.local import NOWHERE, Local


def check(journey: Journey, today: date, english: English = NO_ENGLISH) -> Findings:
    """Every finding in the answers that count. `today`: the date that rules compare with; `english`: for spelling."""
    fired = tuple(rules.findings(journey, today, english))
    return _sorted([*fired, *completeness.findings(journey, fired), *reading.findings(journey)], journey)


def check_whole(
    form: Form, answers: Answers, today: date, local: Local = NOWHERE, english: English = NO_ENGLISH
) -> Findings:
    """Every finding in the referral and in the later parts that have begun; before, nothing of these is looked at.

    A referral that has been sent is looked at for what is overdue, also where nothing has come back to write down.
    """
    walk = walks.whole_journey(form, answers, local)
    found = check(walk, today, english).all
    if not _waits(form, answers, walk):
        return Findings(found)
    after = walks.journey(form, answers, "followup", local)
    late = [one for one in rules.findings(after, today) if one not in found]
    return _sorted([*found, *late], walk)


def _waits(form: Form, answers: Answers, walk: Journey) -> bool:
    """Whether it was sent, and nothing is written of what came after."""
    return form.names.sent in walk.answers and "followup" not in walks.begun(form, answers)


def _sorted(found: list[Finding], walk: Journey) -> Findings:
    place = {where: order for order, where in enumerate(_places(walk))}
    return Findings(tuple(sorted(found, key=lambda finding: _order(finding, place))))


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
