"""Answers that the cases of many rules share, and the shape of a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from referral_assistant.core.form import Part
from referral_assistant.core.kinds import Json
from referral_assistant.core.local import Local

Given = dict[str, Json]


@dataclass(frozen=True)
class On:
    """Answers looked at on another day than `TODAY`, in another area than `AREA`, or in a later part of the form."""

    given: Given
    today: date | None = None
    local: Local | None = None
    part: Part = "referral"


Case = Given | On
Cases = dict[str, tuple[list[Case], list[Case]]]
"""Rule -> the answers that it fires on, and the answers that it leaves alone."""


@dataclass(frozen=True)
class Sentences:
    """For a rule that looks for words: where each sentence is put, with which other answers, and the sentences."""

    beside: Given
    place: str
    guilty: list[str]
    innocent: list[str]


TODAY = date(2026, 3, 12)
AREA = Local(nation="England", criminal_age=10, consent_age=13, guidance_checked=date(2026, 3, 1))
NOT_KNOWN: Json = {"not_known": "Nobody at school has been told."}

OTHER: Given = {"oth.any": True, "oth.list": [{"oth.list.label": "Child B", "oth.list.part": "affected"}]}
WITNESS: Given = {"oth.any": True, "oth.list": [{"oth.list.label": "Child C", "oth.list.part": "saw"}]}
AFFECTED: Given = {"ref.subject": "affected"}
DISPLAYED: Given = {"ref.subject": "displayed"}
ADULT: Given = {"gate.adult": True}
AT_SCHOOL: Given = {"gate.adult": True, "gate.adult.who": ["staff"]}
S47: Given = {"risk.harm.level": "s47"}
S17: Given = {"risk.harm.level": "s17"}
PLAIN = "He put one hand on her arm, over her coat, and said: “You have to.” She stepped back."
PHONED: Given = {"ref.phone": True}


def incident(**given: Json) -> Given:
    """One incident; a `__` in a name stands for the dot of an id."""
    return {"incidents": [{f"inc.{name.replace('__', '.')}": value for name, value in given.items()}]}


def plan(**given: Json) -> Given:
    return {"act.plan.any": True, "act.plan": [{f"act.plan.{name}": value for name, value in given.items()}]}


def other(**given: Json) -> Given:
    """One other child."""
    return {"oth.any": True, "oth.list": [{f"oth.list.{name}": value for name, value in given.items()}]}
