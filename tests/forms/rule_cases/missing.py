"""Cases of the rules in `forms/hsb/rules/missing.toml`."""

from dataclasses import replace
from datetime import date

from tests.forms.rule_cases.given import (
    AFFECTED,
    AREA,
    DISPLAYED,
    NOT_KNOWN,
    OTHER,
    PLAIN,
    WITNESS,
    Cases,
    On,
    Sentences,
    incident,
    plan,
)

CASES: Cases = {
    "MISS-001": (
        [{}, {"child.name.full": "Sam Kent"}, {"child.dob": "2017-05-04"}],
        [
            {"child.name.full": "Sam Kent", "child.dob": "2017-05-04"},
            {"child.name.full": "Sam Kent", "child.address": "7 Mill Row"},
            {"child.name.full": "Sam Kent", "child.address": NOT_KNOWN},
        ],
    ),
    "MISS-002": ([{}], [{"child.now": "In class until 15:10"}, {"child.now": NOT_KNOWN}]),
    "MISS-003": ([{}], [{"fam.carers": [{"fam.carers.name": "Anna Kent"}]}, {"fam.carers": NOT_KNOWN}]),
    "MISS-004": (
        [{}, {"fam.household.any": True, "fam.siblings.any": False}, {"fam.household.any": False}],
        [
            {"fam.household.any": False, "fam.siblings.any": False},
            {
                "fam.household.any": True,
                "fam.household": [{"fam.household.name": "Ella Kent"}],
                "fam.siblings.any": True,
            },
            {"fam.household.any": NOT_KNOWN, "fam.siblings.any": NOT_KNOWN},
        ],
    ),
    "MISS-005": (
        [incident(what=PLAIN), incident(when="2026-03-10"), incident(time="12:40~")],
        [{}, incident(when="2026-03", time="12:40~"), incident(when=NOT_KNOWN, time=NOT_KNOWN)],
    ),
    "MISS-006": ([incident(what=PLAIN)], [{}, incident(where="Behind the bike shed"), incident(where=NOT_KNOWN)]),
    "MISS-007": (
        [incident(where="Bus 4"), incident(what="Inappropriate touching")],
        [{}, incident(what=PLAIN), incident(what=NOT_KNOWN)],
    ),
    "MISS-008": ([incident(what=PLAIN)], [{}, incident(source="seen"), incident(source=NOT_KNOWN)]),
    "MISS-009": ([{}], [{"child.send": False}, {"child.send": True}, {"child.send": NOT_KNOWN}]),
    "MISS-010": (
        [OTHER, {"oth.any": True}, {"oth.any": True, "oth.list": [{"oth.list.part": "unclear"}]}],
        [{}, WITNESS, {"oth.any": False}, {**OTHER, "oth.gap": "He is two years older."}],
    ),
    "MISS-011": (
        [{**DISPLAYED, **OTHER}, AFFECTED, {**AFFECTED, "ctx.agree": "refused"}, {**AFFECTED, "ctx.force": ["none"]}],
        [
            DISPLAYED,
            {**DISPLAYED, **WITNESS},
            {**AFFECTED, "ctx.agree": "unclear", "ctx.force": ["none"]},
            {**AFFECTED, "ctx.agree": NOT_KNOWN, "ctx.force": NOT_KNOWN},
        ],
    ),
    "MISS-013": (
        [{"say.spoke": True}],
        [{}, {"say.spoke": False}, {"say.spoke": True, "say.words": "“I said stop.”"}],
    ),
    "MISS-014": ([{}], [{"say.wishes": "To stay in her class"}, {"say.wishes": NOT_KNOWN}]),
    "MISS-015": (
        [
            {},
            {"act.done": [{"act.done.what": "Moved seats"}]},
            {"act.done": [{"act.done.what": "Moved seats"}], "act.plan.any": True},
            {"act.plan.any": False},
        ],
        [
            {"act.done": [{"act.done.what": "Moved seats"}], "act.plan.any": False},
            {"act.done": [{"act.done.what": "Moved seats"}], **plan(child="Child B")},
        ],
    ),
    "MISS-016": (
        [plan(child="Child B"), plan(date="2026-03-12"), plan(review="2026-03-19")],
        [{}, {"act.plan.any": False}, plan(date="2026-03-12", review="2026-03-19")],
    ),
    "MISS-017": ([{}], [{"ask.outcome": "Assess what he needs."}]),
    "MISS-018": (
        [{}, {"ask.urgent": "today"}],
        [{"ask.urgent": "today", "ask.urgent.why": "The bus leaves at 15:10."}],
    ),
    "MISS-021": ([{}], [{"ask.contact": {"name": "Peter Lund", "phone": "01632 960 110"}}]),
    "MISS-022": ([{}], [{"risk.strength": "Grandmother is at home."}, {"child.strengths": "Two steady friends."}]),
    "MISS-023": (
        [{"ctx.challenge.any": True}],
        [{}, {"ctx.challenge.any": False}, {"ctx.challenge.any": True, "ctx.challenge": "He cried and said sorry."}],
    ),
    "MISS-024": (
        [{}, incident(unsure=NOT_KNOWN)],
        [{"risk.unknown": "Who looks after them on Saturdays."}, incident(unsure="What was said before.")],
    ),
    "MISS-012": (
        [
            {**DISPLAYED, **OTHER},
            {**DISPLAYED, **OTHER, "imp.affected": "Missed two mornings."},
            {**AFFECTED, **OTHER, "imp.subject": "Cried on 11 March."},
            AFFECTED,
        ],
        [
            {**DISPLAYED, **OTHER, "imp.affected": "Missed two mornings.", "imp.subject": "Cried on 11 March."},
            {**DISPLAYED, **OTHER, "imp.affected": NOT_KNOWN, "imp.subject": NOT_KNOWN},
            {**AFFECTED, "imp.affected": "Missed two mornings."},
        ],
    ),
    "MISS-019": (
        [{}, {"hist.help.any": True}, {"hist.help.any": False}],
        [
            {"hist.help.any": True, "hist.help": [{"hist.help.what": "Weekly talks"}]},
            {"hist.help.any": False, "hist.help.none": "There was no sign of a need."},
            {"hist.help.any": NOT_KNOWN},
        ],
    ),
    "MISS-020": (
        [
            {"ctx.freq": "several"},
            {"ctx.freq": "several", "hist.chron.any": True},
            {"ctx.freq": "several", "hist.chron.any": False, **incident(what=PLAIN)},
        ],
        [
            {},
            {"ctx.freq": "once", "hist.chron.any": False},
            {"ctx.freq": "several", "hist.chron.any": True, "hist.chron": [{"hist.chron.what": "Rude words"}]},
            {"ctx.freq": "several", "hist.chron.any": False, "incidents": [{"inc.what": PLAIN}, {"inc.what": PLAIN}]},
            {"ctx.freq": "several", "hist.chron.any": NOT_KNOWN},
            {"ctx.freq": "several", "hist.chron.any": True, "hist.chron": NOT_KNOWN},
        ],
    ),
    "MISS-026": (
        [{"child.la": "E09000029", "ref.authority": "E10000019"}],
        [
            {},
            {"child.la": "E10000019", "ref.authority": "E10000019"},
            {"child.la": "E10000019"},
            {"child.la": NOT_KNOWN, "ref.authority": "E10000019"},
        ],
    ),
    "MISS-027": (
        [On({}, local=replace(AREA, duty_from=date(2026, 1, 1)))],
        [
            {},
            *(
                On({"act.duty": given}, local=replace(AREA, duty_from=date(2026, 1, 1)))
                for given in (True, False, NOT_KNOWN)
            ),
        ],
    ),
}

SENTENCES: dict[str, Sentences] = {}
