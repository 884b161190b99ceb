"""The rules: a condition, words or a test in code, and the places where each fires."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from referral_assistant.core.answers import Where
from referral_assistant.core.checks.coded import spots
from referral_assistant.core.checks.looking import Looking, Spot
from referral_assistant.core.findings import Finding
from referral_assistant.core.journey import Journey
from referral_assistant.core.rule import Rule
from referral_assistant.core.scope import holds


def findings(journey: Journey, today: date) -> Iterator[Finding]:
    """A finding for each place where a rule fires. A rule about a question that is not asked never fires."""
    found = _findings(journey, today)
    yield from dict.fromkeys(found)  # a place outside the entries is looked at for each of them


def _findings(journey: Journey, today: date) -> Iterator[Finding]:
    asked = {one.where for one in journey.asked()} | {Where(group.group.id) for group in journey.groups()}
    whole = Looking(journey, today, journey.scope)
    for rule in journey.form.rules:
        test = journey.form.rule_tests.get(rule.id)
        other = journey.form.rule_tests_or.get(rule.id)
        for where, looking in _looked_at(rule, whole):
            if where is not None and where not in asked:
                continue
            found = [*_fired(rule, looking)] if test is None or holds(test, looking.scope) else []
            if not found and other and holds(other, looking.scope):
                found = [Spot()]
            yield from (_finding(rule, where, spot) for spot in found)


def _looked_at(rule: Rule, whole: Looking) -> Iterator[tuple[Where | None, Looking]]:
    """For each entry of the rule's group, or once: the place that the rule points to, and what it looks at."""
    if rule.each is None:
        yield Where(rule.where) if rule.where else None, whole
        return
    inside = rule.where is not None and whole.journey.form.group_of.get(rule.where) == rule.each
    for index, entry in enumerate(whole.journey.answers.entries(rule.each)):
        scope = whole.scope.inside(rule.each, entry)
        where = Where(rule.where, rule.each if inside else None, index if inside else 0) if rule.where else None
        yield where, Looking(whole.journey, whole.day, scope, index)


def _fired(rule: Rule, looking: Looking) -> Iterator[Spot]:
    """Where it fires. A rule with words and tests in code fires at the words, where a test finds anything at all."""
    if rule.words is None and not rule.code:
        if rule.when:
            yield Spot()
        return
    found = (spot for test in rule.code for spot in spots(test, looking))
    if rule.words is None:
        yield from found
    elif not rule.code or any(True for _ in found):
        yield from _said(rule, rule.words, looking)


def _said(rule: Rule, words: str, looking: Looking) -> Iterator[Spot]:
    finder = looking.journey.form.finder
    among = finder.among(words, looking.journey.scope.texts())
    if not among:
        return
    within = looking.journey.form.texts[rule.among] if rule.among else rule.within
    for text in looking.texts(within, rule.but, rule.kinds):
        for start, end in finder.places(words, text.text) if text.text in among else ():
            if rule.quoted == "read" or text.own(start, end):
                term = text.text[start:end]
                yield Spot(text.where, start, end, term, {"term": term})


def _finding(rule: Rule, where: Where | None, spot: Spot) -> Finding:
    place = spot.where or where
    if place is None:
        raise ValueError(f"{rule.id} has no place to point to")
    message = _filled(spot.message or rule.message, spot.fills)
    suggestions = (_filled(rule.suggestion, spot.fills),) if rule.suggestion else ()
    return Finding(
        rule.id, rule.severity, place, rule.title, message, suggestions, rule.source, spot.start, spot.end, spot.text
    )


def _filled(sentence: str, fills: Mapping[str, str]) -> str:
    """What a person wrote goes in as it stands, braces and all."""
    for name, text in fills.items():
        sentence = sentence.replace(f"{{{name}}}", text)
    return sentence
