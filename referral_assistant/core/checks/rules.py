"""The rules: a condition, words or a test in code, and the places where each fires."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from referral_assistant.core.answers import Where
from referral_assistant.core.attribution import is_reasoned, is_reported, is_view_of_another
from referral_assistant.core.checks.coded import spots
from referral_assistant.core.checks.looking import Looking, Spot
from referral_assistant.core.checks.repeats import without_repeats
from referral_assistant.core.english import NO_ENGLISH, English
from referral_assistant.core.explained import as_written, is_explained, is_explanation
from referral_assistant.core.findings import Finding
from referral_assistant.core.journey import Journey, Said
from referral_assistant.core.rule import Rule, WordList
from referral_assistant.core.scope import holds
from referral_assistant.core.signs import is_name_or_sign
from referral_assistant.core.words import Span

_BEING = re.compile(
    r"(?!(?:word|rumour|talk|stuff|things|something)\b)(?:[\w’'-]+\s+){0,2}?"
    r"(?:was|were|is|are|am|been|being|be)\s+(?=\S)",
    re.IGNORECASE,
)
_REPORTED = {"skip": is_reported, "skip views": is_view_of_another}


def findings(
    journey: Journey, today: date, english: English = NO_ENGLISH, only: tuple[Rule, ...] | None = None
) -> Iterator[Finding]:
    """A finding for each place where a rule fires, of all or `only` some.

    A rule about a question that is not asked never fires.
    """
    found = _findings(
        Looking(journey, today, replace(journey.scope, meant=english.meant), english=english),
        journey.form.rules if only is None else only,
    )
    yield from without_repeats(dict.fromkeys(found))  # a place outside the entries is looked at for each of them


def _findings(whole: Looking, rules: tuple[Rule, ...]) -> Iterator[Finding]:
    journey = whole.journey
    asked = {one.where for one in journey.asked()} | {Where(group.group.id) for group in journey.groups()}
    for rule in rules:
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
        yield where, replace(whole, scope=scope, index=index)


def _fired(rule: Rule, looking: Looking) -> Iterator[Spot]:
    """Where it fires. A rule with words and tests in code fires at the words, where a test finds anything at all."""
    if not rule.words and not rule.code:
        if rule.when:
            yield Spot()
        return
    found = (spot for test in rule.code for spot in spots(test, looking))
    if not rule.words:
        yield from found
    elif not rule.code or any(True for _ in found):
        yield from (spot for name in rule.words for spot in _said(rule, name, looking))


def _said(rule: Rule, name: str, looking: Looking) -> Iterator[Spot]:
    form = looking.journey.form
    finder, meant = form.finder, looking.english.meant
    among = finder.among(name, looking.journey.scope.texts(), meant)
    words = form.word_list(name)
    if not among or bool(words.known_to if looking.journey.asks else words.within):
        return
    within = words.within or (form.texts[rule.among] if rule.among else rule.within)
    for text in looking.texts(within, rule.but, rule.kinds):
        for start, end in finder.places(name, text.text, meant) if text.text in among else ():
            meaning = words.meanings.get(text.text[start:end].casefold(), "")
            span = (start + _before(text.text[start:end]) if rule.category else start, end)
            if rule.quoted == "skip" and (not text.own(*span) or _is_no_wording(rule, text.text, span)):
                continue
            if not _is_fair(rule, words, text.text, span, meaning):
                yield _at(words, text, span, meaning)


def _is_no_wording(rule: Rule, text: str, span: Span) -> bool:
    """Whether the words are a name or stood on something. Jargon is written as a name often enough: "CPOMS"."""
    return rule.category != "jargon" and is_name_or_sign(text, *span)


def _before(words: str) -> int:
    """The length of "he was" before what is meant: it helps to find the words, and is none of them."""
    found = _BEING.match(words)
    return found.end() if found else 0


def _is_fair(rule: Rule, words: WordList, text: str, span: Span, meaning: str) -> bool:
    """Whether the text around a place makes it right: the term is explained, or the view somebody's or reasoned."""
    if rule.category == "jargon" and (is_explained(text, *span, meaning) or is_explanation(text, span[0])):
        return True
    left = _REPORTED.get(words.reported)
    if left is not None and left(text, span[0]):
        return True
    return words.reasoned == "skip" and is_reasoned(text, span[0])


def _at(words: WordList, text: Said, span: Span, meaning: str) -> Spot:
    term = text.text[slice(*span)]
    fills = {"term": term, "meaning": meaning}
    offered = (as_written(meaning, term),) if meaning else ()
    return Spot(text.where, *span, term, fills, words.message, words.suggestion, words.source, offered)


def _finding(rule: Rule, where: Where | None, spot: Spot) -> Finding:
    place = spot.where or where
    if place is None:
        raise ValueError(f"{rule.id} has no place to point to")
    message = _filled(spot.message or rule.message, spot.fills)
    suggestion = _filled(spot.suggestion or rule.suggestion, spot.fills)
    return Finding(
        rule.id,
        rule.severity,
        place,
        rule.title,
        message,
        (suggestion,) if suggestion else (),
        spot.source or rule.source,
        spot.start,
        spot.end,
        spot.text,
        rule.category or "",
        spot.replace,
    )


def _filled(sentence: str, fills: Mapping[str, str]) -> str:
    """What a person wrote goes in as it stands, braces and all."""
    for name, text in fills.items():
        sentence = sentence.replace(f"{{{name}}}", text)
    return sentence
