"""Findings that somebody has set aside: a dismissal holds for one rule, one place and the words it was about."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from referral_assistant.core.answers import Answers
from referral_assistant.core.answers_json import answers_to_json
from referral_assistant.core.findings import Dismissed, Finding, Findings
from referral_assistant.core.form import Form
from referral_assistant.core.kinds import Json


@dataclass(frozen=True)
class Dismissal:
    """Why a finding may stand as it is. `where` as findings print it; `when`: an ISO 8601 moment.

    `about`: the words it was about or, where a finding is about an answer as a whole, a fingerprint of that answer.
    One written by hand may leave it out: it then holds whatever the words are.
    """

    rule: str
    where: str
    reason: str
    who: str = ""
    when: str = ""
    about: str | None = None


def dismissal(form: Form, answers: Answers, finding: Finding, reason: str, who: str, when: str) -> Dismissal:
    """The dismissal of a finding, bound to what it is about now."""
    return Dismissal(finding.rule, str(finding.where), reason, who, when, _about(form, answers, finding))


def set_aside(form: Form, answers: Answers, found: Findings, dismissals: Iterable[Dismissal]) -> Findings:
    """The findings with the dismissed ones apart.

    Each dismissal takes one finding with it: the same words further on in an answer are still to be looked at. One
    without a reason, or about words that have changed since, counts for nothing.
    """
    waiting: defaultdict[tuple[str, str, str | None], list[str]] = defaultdict(list)
    for one in dismissals:
        if one.reason.strip():
            waiting[one.rule, one.where, one.about].append(one.reason)
    still_open: list[Finding] = []
    dismissed = [*found.dismissed]
    for finding in found.all:
        rule, where = finding.rule, str(finding.where)
        bound, loose = waiting[rule, where, _about(form, answers, finding)], waiting[rule, where, None]
        if bound or loose:
            dismissed.append(Dismissed(finding, (bound or loose).pop(0)))
        else:
            still_open.append(finding)
    return Findings(tuple(still_open), tuple(dismissed))


def _about(form: Form, answers: Answers, finding: Finding) -> str:
    if finding.start is not None:
        return finding.text
    where = finding.where
    value = answers.at(where)
    written: Json = answers_to_json(form, Answers({where.question: value})) if value is not None else None
    if where.group is not None:  # entries change places, and what identifies one is what its card shows
        entry = answers.entries(where.group)[where.index]
        card = {id: entry[id] for id in form.groups[where.group].card if id in entry}
        written = [written, answers_to_json(form, Answers(card))]
    if written is None:
        return ""
    return hashlib.sha256(json.dumps(written, sort_keys=True).encode()).hexdigest()[:16]
