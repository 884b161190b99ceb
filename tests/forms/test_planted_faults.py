"""One change to the worked example at a time: what is wrong then is said by one rule, and by no other."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from referral_assistant.core.answers_json import answers_from_json
from referral_assistant.core.checks import check_whole
from referral_assistant.core.findings import SEVERITIES
from referral_assistant.core.rule import Severity
from referral_assistant.files.content import EXAMPLE
from referral_assistant.files.forms import load_form
from tests.forms.rule_cases.given import AREA, TODAY

FORM = load_form()


def answers_in(path: Path) -> dict[str, Any]:
    """The answers in a file, as JSON has them."""
    answers: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))["answers"]
    return answers


GIVEN = answers_in(EXAMPLE)
ONLINE = answers_in(Path(__file__).parent / "examples" / "online_and_an_adult.json")
"""Pictures, and an adult whom nobody knows."""
SOON_AFTER = date(2026, 4, 22)
BLANK = None
EARLIER: dict[str, Any] = GIVEN["hist.chron"][0]


class Fault(NamedTuple):
    """The rule that says it, and what is changed: question -> answer.

    `group/0/question` is one inside the first entry of a group.
    """

    rule: str
    changed: dict[str, Any]
    story: dict[str, Any] = GIVEN


def planted(fault: Fault) -> dict[str, Any]:
    """The story with these answers in place of its own; `BLANK` leaves one out."""
    answers = deepcopy(fault.story)
    for place, value in fault.changed.items():
        *group, question = place.split("/")
        home = answers[group[0]][int(group[1])] if group else answers
        home.pop(question, None)
        if value is not BLANK:
            home[question] = value
    return answers


def serious(answers: dict[str, Any]) -> set[tuple[str, str]]:
    """Rule and place of every finding that is more than a note."""
    return found(answers, "stop", "fix", "improve")


def found(answers: dict[str, Any], *severities: Severity) -> set[tuple[str, str]]:
    """Rule and place of every finding of these severities, on the day after the story's own."""
    day = SOON_AFTER if answers["ref.school.name"] == ONLINE["ref.school.name"] else TODAY
    all_of_them = check_whole(FORM, answers_from_json(FORM, answers), day, AREA)
    return {(one.rule, str(one.where)) for one in all_of_them.of(*severities)}


FAULTS = [
    # dates and ages
    Fault("DAT-001", {"oth.gap": "Toby is 12. Child B is 7 years and 5 months old. Toby is a head taller."}),
    Fault("DAT-001", {"fam.household/0/fam.household.age": "8 (born 21 January 2021)"}),
    Fault("DAT-001", {"child.dob": "2014-05-14"}),
    Fault("DAT-002", {"child.dob": "2027-05-14"}),
    Fault("DAT-002", {"child.dob": "2006-05-14"}),
    Fault("DAT-002", {"oth.list/0/oth.list.age": "19"}),
    Fault("DAT-003", {"ref.phone.date": "2026-03-09"}),
    Fault("DAT-003", {"gate.dsl.date": "2026-03-09"}),
    Fault("DAT-003", {"ref.date": "2026-03-09"}),
    Fault("DAT-003", {"ref.date": "2025-03-11"}),
    Fault("DAT-003", {"act.parents/0/act.parents.date": "2026-02-10"}),
    Fault("DAT-003", {"say.words.date": "2026-02-10"}),
    Fault("DAT-003", {"con.given.date": "2026-03-09"}),
    Fault("DAT-003", {"ask.urgent.date": "2026-03-10"}),
    Fault("DAT-003", {"gate.dsl.time": "12:10"}),
    Fault("DAT-003", {"signs/0/signs.when": "2026-03-12"}),
    Fault("DAT-003", {"con.told.date": "2026-03-09"}),
    Fault("DAT-003", {"act.police.date": "2026-03-12"}),
    Fault("DAT-003", {"act.plan/0/act.plan.review": "2026-03-01"}),
    Fault("DAT-004", {"incidents/0/inc.when": "2026-06-10"}),
    Fault("DAT-004", {"ref.phone.date": "2026-05-10"}),
    Fault("DAT-007", {"ref.known": "2026-03-05"}),
    Fault("DAT-008", {"hist.chron": [{**EARLIER, "hist.chron.date": "2026-01"}, EARLIER]}),
    # answers that do not fit together
    Fault("CON-001", {"ctx.freq": "once"}),
    Fault("CON-002", {"hist.chron.any": False}),
    Fault("CON-003", {"fam.siblings.any": False}),
    Fault("CON-004", {"oth.list/1/oth.list.label": "Child B"}),
    Fault("CON-005", {"act.plan/0/act.plan.measures": BLANK}),
    Fault("CON-006", {"act.police.ref": BLANK}),
    Fault("CON-007", {"risk.soon": "The risk is low on the bus with the driver there, but they do meet on it."}),
    Fault("CON-008", {"ask.list": ["advice"]}),
    # safety
    Fault(
        "SAFE-001", {"gate.danger": True, "gate.danger.what": "Child B, from Toby, on the bus that leaves at 15:10."}
    ),
    Fault("SAFE-002", {"gate.now": "Toby has run away with a knife. Child B is in class with Ms Moss."}),
    Fault("SAFE-003", {"imp.subject": "Toby said to Mr Hood on 11 March: “I want to die.”"}),
    Fault("SAFE-004", {"act.police": False, "risk.worry": "In my opinion, Child B was raped on the bus."}),
    Fault(
        "SAFE-005",
        {
            "gate.adult": True,
            "gate.adult.who": ["other"],
            "gate.adult.name": "Mr Gray",
            "gate.adult.known": "Child C saw Mr Gray take the other children to the gate.",
            "act.lado.works": True,
        },
    ),
    Fault(
        "SAFE-006", {"gate.dsl": False, "gate.dsl.why": "He is on a trip until 16:00, and I left a message at 12:50."}
    ),
    Fault("SAFE-007", {"ref.phone": False}),
    Fault("SAFE-008", {"act.apart.how": BLANK}),
    Fault(
        "SAFE-009",
        {"gate.open": True, "gate.open.who": {"name": "Ines Vale", "phone": "01632 960 420"}, "gate.open.told": False},
    ),
    Fault("SAFE-012", {"gate.medical": True, "gate.medical.date": "2026-03-10", "gate.medical.advice": False}),
    Fault(
        "SAFE-011",
        {"act.plan/0/act.plan.measures": "Toby is suspended until 18 March.", "act.support.displayed": BLANK},
    ),
    # the family
    Fault("CST-001", {"con.given": BLANK}),
    Fault("CST-002", {"con.given": "refused"}),
    Fault("CST-003", {"act.parents.told": False}),
    Fault("CST-004", {"con.given": "not_reached"}),
    Fault("CST-005", {"con.risk": True}),
    Fault("CST-007", {"con.given.limits": "We cannot share without consent, because of GDPR."}),
    Fault(
        "CST-005",
        {
            "gate.adult": True,
            "gate.adult.who": ["family"],
            "gate.adult.name": "Mark Ellery",
            "con.risk": BLANK,
            "act.lado.works": False,
            "gate.adult.known": "Child C says that Mark Ellery was in the chat with the children.",
        },
    ),
    # pictures
    Fault("IMG-001", {"img.seen": False, "act.gap": "Mr Shaw looked at the picture before he rang me."}, ONLINE),
    Fault("IMG-002", {"act.gap": "Mr Shaw saved the picture to his own phone."}, ONLINE),
    Fault("IMG-003", {"act.gap": "Ms Hart told Leila to delete the picture."}, ONLINE),
    Fault("IMG-004", {"act.gap": "Ms Hart asked Leila to show her the picture."}, ONLINE),
    Fault("IMG-005", {"hist.files": "Chronology; IMG_2041.jpg"}, ONLINE),
    Fault("IMG-006", {"oth.witness.who": "Child C says that there is a nude picture in a group chat."}),
    # an adult
    Fault("SAFE-005", {"act.lado": False}, ONLINE),
    Fault("SAFE-013", {"gate.adult.name": "Grace Adeyemi"}, ONLINE),
    Fault("SAFE-013", {"gate.adult.name": "“Miss Adeyemi”, as Leila called her"}, ONLINE),
    # what staff did
    Fault("INV-001", {"act.done/0/act.done.what": "Mr Lund interviewed both children in his office at 14:00."}),
    Fault("INV-002", {"say.asked": "Mr Hood asked: “Did you touch her?”"}),
    Fault("INV-004", {"say.asked": BLANK}),
    Fault("INV-003", {"act.done/1/act.done.result": "Mrs Dunn lifted her top to look for marks."}),
    Fault("OPI-002", {"risk.harm": BLANK}),
    # what is missing
    Fault("MISS-001", {"child.name.full": BLANK}),
    Fault("MISS-002", {"child.now": BLANK}),
    Fault("MISS-003", {"fam.carers": BLANK}),
    Fault("MISS-004", {"fam.household.any": BLANK}),
    Fault("MISS-005", {"incidents/0/inc.when": BLANK}),
    Fault("MISS-006", {"incidents/0/inc.where": BLANK}),
    Fault("MISS-007", {"incidents/0/inc.what": "He touched her."}),
    Fault("MISS-008", {"incidents/0/inc.source": BLANK}),
    Fault("MISS-009", {"child.send": BLANK}),
    Fault("MISS-010", {"oth.gap": BLANK}),
    Fault("MISS-011", {"ctx.agree": BLANK}),
    Fault("MISS-012", {"imp.affected": BLANK}),
    Fault("MISS-013", {"say.words": BLANK}),
    Fault("MISS-014", {"say.wishes": BLANK}),
    Fault("MISS-015", {"act.plan.any": BLANK}),
    Fault("MISS-016", {"act.plan/0/act.plan.review": BLANK}),
    Fault("MISS-017", {"ask.outcome": BLANK}),
    Fault("MISS-018", {"ask.urgent.why": BLANK}),
    Fault("MISS-019", {"hist.help.any": BLANK}),
    Fault("MISS-021", {"ask.contact": BLANK}),
    Fault("MISS-023", {"ctx.challenge": BLANK}),
    Fault("MISS-026", {"child.la": "E09000029"}),
]


NOTED = [
    Fault("SAFE-010", {"oth.linked": False, "oth.linked.why": "Mr Lund begins it on 12 March, with her mother."}),
    Fault("INV-005", {"say.asked.count": 2}),
    Fault("DAT-005", {"child.year": "Year 2, Ms Moss's class"}),
    Fault("DAT-006", {"incidents/2/inc.when": "2026-02-22", "incidents/2/inc.where": "Year 5 classroom, by the door"}),
    Fault("MISS-022", {"risk.strength": BLANK, "child.strengths": BLANK}),
    Fault("PRI-005", {"ref.who.email": "peter.lund@gmail.com"}),
]


def test_the_stories_themselves_have_nothing_to_say_but_notes() -> None:
    assert serious(GIVEN) == serious(ONLINE) == set()


@pytest.mark.parametrize("fault", FAULTS, ids=[f"{one.rule}-{'-'.join(one.changed)}" for one in FAULTS])
def test_one_fault_brings_one_rule(fault: Fault) -> None:
    assert {rule for rule, _ in serious(planted(fault))} == {fault.rule}


@pytest.mark.parametrize("fault", NOTED, ids=[one.rule for one in NOTED])
def test_a_small_fault_brings_one_note(fault: Fault) -> None:
    answers = planted(fault)
    assert {rule for rule, _ in found(answers, *SEVERITIES) - found(fault.story, *SEVERITIES)} == {fault.rule}
