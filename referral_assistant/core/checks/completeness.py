"""What is blank that should not be: required, required-if and recommended answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from referral_assistant import messages
from referral_assistant.core.answers import NotKnown, Value, Where, is_blank
from referral_assistant.core.coded import Blank
from referral_assistant.core.conditions import said_blank
from referral_assistant.core.findings import SEVERITIES, Finding
from referral_assistant.core.form import Asking, Question
from referral_assistant.core.journey import AskedGroup, Journey
from referral_assistant.core.rule import Severity
from referral_assistant.core.scope import Scope, holds

_SAID = {"yes or no", "choice", "choices"}


def findings(journey: Journey, fired: Iterable[Finding]) -> Iterator[Finding]:
    """A finding for each blank that matters and that no rule has named already."""
    covered = _covered(journey, fired)
    for asking, where, value, scope in _everything(journey):
        severity = severity_of_blank(asking, scope)
        if severity and is_blank(value) and SEVERITIES.index(severity) < covered.get(where, len(SEVERITIES)):
            yield _finding(asking, where, value, severity)


def severity_of_blank(asking: Asking, scope: Scope) -> Severity | None:
    """How serious it is to leave this blank: required (now) is *fix*, recommended is a *note*, else nothing."""
    if asking.level == "required":
        return "fix"
    if asking.level == "required-if" and asking.required_if and holds(scope.conditions[asking.required_if], scope):
        return "fix"
    return "note" if asking.level == "recommended" else None


def _everything(journey: Journey) -> Iterator[tuple[Asking, Where, Value | None, Scope]]:
    scope = journey.scope
    for step in journey.steps:
        if isinstance(step, AskedGroup):
            yield step.group, Where(step.group.id), step.value, scope
    for one in journey.asked():
        yield one.question, one.where, one.value, scope_at(journey, one.where)


def scope_at(journey: Journey, where: Where) -> Scope:
    """What a condition may look at from one place: all answers that count and, in a group, that entry."""
    if where.group is None:
        return journey.scope
    return journey.scope.inside(where.group, journey.answers.entries(where.group)[where.index])


def _covered(journey: Journey, fired: Iterable[Finding]) -> dict[Where, int]:
    """Place -> the rank in `SEVERITIES` from which on a rule has said already what a blank there would say.

    A rule that asks whether the place is blank has said everything (rank 0). Any other that points there has said as
    much as it is serious; one that looks for words points at the words, so it says nothing about a blank.
    """
    rules = {rule.id: rule for rule in journey.form.rules}
    covered: dict[Where, int] = {}
    for finding in fired:
        rule = rules[finding.rule]
        if any(isinstance(test, Blank) for test in rule.code) and finding.start is None:
            covered[finding.where] = 0
        tests = (journey.form.rule_tests.get(rule.id), journey.form.rule_tests_or.get(rule.id))
        blank = {one for test in tests if test for one in said_blank(test, journey.form.tests)}
        for question in (*([rule.where] if rule.where else []), *rule.covers):
            if question in blank or not (rule.words or rule.code):
                inside = journey.form.group_of.get(question) == finding.where.group
                where = Where(question, finding.where.group, finding.where.index) if inside else Where(question)
                rank = 0 if question in blank else SEVERITIES.index(finding.severity)
                covered[where] = min(rank, covered.get(where, rank))
    return covered


def _finding(asking: Asking, where: Where, value: Value | None, severity: Severity) -> Finding:
    said = isinstance(asking, Question) and asking.kind in _SAID
    message = (messages.SAY if said else messages.ADD).format(error=asking.error)
    if isinstance(value, NotKnown):
        message = messages.NEEDS_REASON
    title = messages.TITLE_REQUIRED if severity == "fix" else messages.TITLE_RECOMMENDED
    suggestions = (messages.NOT_KNOWN_IS_FINE,) if value is None and severity == "fix" else ()
    return Finding(f"REQ-{asking.id}", severity, where, title, message, suggestions, asking.source)
