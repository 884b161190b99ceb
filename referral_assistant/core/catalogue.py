"""Every question and every rule of a form, and findings, in the JSON shapes that scripts rely on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from referral_assistant import messages
from referral_assistant.core.findings import Finding, Findings
from referral_assistant.core.form import Asking, Form, Option, Question, Section
from referral_assistant.core.kinds import KINDS, Json, Kind
from referral_assistant.core.rule import Rule

_SAID = {"yes or no", "choice", "choices"}


def fields(form: Form) -> list[dict[str, Json]]:
    """Every question and group in the order asked, as `fields --json` shows it."""
    return [_field(form, section, asking) for section in form.sections for asking in _askings(section)]


def rules(form: Form) -> list[dict[str, Json]]:
    """Every rule, the named ones first, then what each question asks for by itself: REQ (blank), READ (unreadable)."""
    named = [_named_rule(rule) for rule in form.rules]
    askings = [asking for section in form.sections for asking in _askings(section)]
    return [*named, *(found for asking in askings for found in _own_rules(asking))]


def findings(found: Findings) -> list[dict[str, Json]]:
    """Findings as `check --json` shows them; `start` and `end` count code points, null where there is no span.

    Those that were dismissed come last, each with the reason.
    """
    dismissed = ({**_finding(one.finding), "dismissed": one.reason} for one in found.dismissed)
    return [*map(_finding, found.all), *dismissed]


def wording(found: Iterable[Finding]) -> list[dict[str, Json]]:
    """Findings about wording as `check --text --json` shows them: with the category, and words to put in place.

    Each suggests something: a question, an example, or those words.
    """
    return [{**_finding(one), "category": one.category, "replace": [*one.replace]} for one in found]


def _finding(finding: Finding) -> dict[str, Json]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "where": str(finding.where),
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "message": finding.message,
        "suggestions": [*(finding.suggestions or finding.replace)],
        "source": [*finding.source],
    }


def _askings(section: Section) -> Iterator[Asking]:
    """A group stands just before its first question."""
    groups = {group.id: group for group in section.group}
    for page in section.page:
        if page.group in groups:
            yield groups.pop(page.group)
        yield from page.question


def _field(form: Form, section: Section, asking: Asking) -> dict[str, Json]:
    question = asking if isinstance(asking, Question) else None
    return {
        "id": asking.id,
        "spec": [*asking.spec],
        "group": form.group_of.get(asking.id),
        "part": section.part,
        "kind": question.kind if question else "group",
        "label": asking.ask,
        "section": section.id,
        "level": asking.level,
        "who": asking.who,
        "options": [_option(option) for option in question.option] if question else [],
        "source": [*asking.source],
        "maps_to": [*asking.maps_to],
    }


def _option(option: Option) -> Json:
    return {"id": option.id, "label": option.label}


def _named_rule(rule: Rule) -> dict[str, Json]:
    return _rule(rule.id, rule.severity, rule.message, rule.source, "code" if rule.code else "data")


def _own_rules(asking: Asking) -> Iterator[dict[str, Json]]:
    said = isinstance(asking, Question) and asking.kind in _SAID
    blank = (messages.SAY if said else messages.ADD).format(error=asking.error)
    if asking.level != "optional":
        severity = "note" if asking.level == "recommended" else "fix"
        yield _rule(f"REQ-{asking.id}", severity, blank, asking.source, "data")
    if isinstance(asking, Question):
        kind = KINDS[asking.kind]
        if how := kind.how_to_write(asking):
            yield _rule(f"READ-{asking.id}", "fix", how, asking.source, "code")
        elif type(kind).doubt is not Kind.doubt:
            yield _rule(f"READ-{asking.id}", "improve", messages.MAY_LOOK_WRONG, asking.source, "code")


def _rule(id: str, severity: str, message: str, source: tuple[str, ...], kind: str) -> dict[str, Json]:
    return {"id": id, "severity": severity, "message": message, "source": [*source], "kind": kind}
