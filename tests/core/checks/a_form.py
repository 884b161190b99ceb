"""A tiny form with people, dates and an entry for each event, in which one test in code is tried."""

from __future__ import annotations

from datetime import date

from referral_assistant.core.answers import Answers
from referral_assistant.core.answers_json import answers_from_json
from referral_assistant.core.checks import check
from referral_assistant.core.findings import Finding
from referral_assistant.core.form import Form
from referral_assistant.core.journey import journey
from referral_assistant.core.kinds import Json
from referral_assistant.core.local import NOWHERE, Local
from tests.tiny import form_from

TODAY = date(2026, 3, 12)

_FORM = """
id = "tried"
version = "2026-11"
title = "A tiny form"
recipient = "Children's Social Services"
sections = ["all"]

[names]
child = "name"
"""
_GROUPS = {"events": "Event", "people": "Person"}
_QUESTIONS: dict[str, list[tuple[str, str]]] = {
    "events": [("ev.day", "date"), ("ev.end", "date"), ("ev.time", "time"), ("ev.place", "text")],
    "people": [("pe.label", "text"), ("pe.age", "text"), ("pe.born", "date"), ("pe.year", "text")],
    "": [
        *(("name", "text"), ("born", "date"), ("sent", "date"), ("sent.time", "time"), ("told", "date")),
        *(("told.time", "time"), ("tale", "long text"), ("adult", "text"), ("ring", "person"), ("signed", "text")),
    ],
}
_TIMES = {"ev.day": "ev.time", "sent": "sent.time", "told": "told.time"}
_WORDS = """
[lessons]
says = "places of a school day"
words = ["classroom", "in assembly"]
"""


def form_with(code: str) -> Form:
    """The form with one rule, `X-001`, that carries out this test."""
    rule = f'[X-001]\ntitle = "Tried"\nseverity = "fix"\ncode = {code}\nwhere = "name"\nmessage = "Check it."\n'
    sources = '[GEN]\nname = "General advice (fictional)"\nsupports = "all of it"\ncertainty = "general"\n'
    return form_from(
        {
            "form.toml": _FORM,
            "sources.toml": sources,
            "words.toml": _WORDS if "lessons" in code else "",
            "rules.toml": rule + 'source = ["GEN"]\n',
            "sections/all.toml": "\n".join(_section()),
        }
    )


def tried(form: Form, given: Json, today: date = TODAY, local: Local = NOWHERE) -> list[str]:
    """Where the rule fires, by answers as JSON has them."""
    return [str(one.where) for one in findings(form, answers_from_json(form, given), today, local)]


def findings(form: Form, answers: Answers, today: date = TODAY, local: Local = NOWHERE) -> list[Finding]:
    """What the rule finds."""
    walk = journey(form, answers, local=local)
    return [one for one in check(walk, today).all if one.rule == "X-001"]


def _section() -> list[str]:
    lines = ['id = "all"', 'title = "All"']
    for id, entry in _GROUPS.items():
        lines += [
            "[[group]]",
            f'id = "{id}"',
            f'entry = "{entry}"',
            'add = "Add one"',
            f'card = ["{_QUESTIONS[id][0][0]}"]',
        ]
        lines += _worded(id)
    for group, questions in _QUESTIONS.items():
        lines += ["[[page]]", f'title = "Page {group}"', *([f'group = "{group}"'] if group else [])]
        for id, kind in questions:
            lines += ["[[page.question]]", f'id = "{id}"', f'kind = "{kind}"', 'good = "Good"', *_worded(id)]
            lines += [f'time = "{_TIMES[id]}"'] if id in _TIMES else []
            lines += ['parts = ["name", "role"]'] if kind == "person" else []
    return lines


def _worded(id: str) -> list[str]:
    said = [f'{key} = "About {id}"' for key in ("ask", "error", "print", "why", "poor")]
    return [*said, 'level = "optional"', 'who = "teacher"', 'source = ["GEN"]']
