"""Cases of the rules in `forms/hsb/rules/dates.toml`. `TODAY`, 12 March 2026, is a Thursday."""

from dataclasses import replace
from datetime import date

from referral_assistant.core.kinds import Json
from referral_assistant.core.local import Local
from tests.forms.rule_cases.given import AREA, NOT_KNOWN, Cases, Given, On, Sentences, incident, other

TOBY: Given = {"child.name.full": "Toby James Wrenfield", "child.dob": "2016-05-14", "ref.date": "2026-03-11"}
NO_DELAY: Given = {"ref.delay.any": False, "ref.date": "2026-03-11", "ref.time": "12:10"}
MARCH = incident(when="2026-03-10", time="12:40")


def at_home(age: str) -> Given:
    return {"ref.date": "2026-03-11", "fam.household.any": True, "fam.household": [{"fam.household.age": age}]}


def done(day: str, time: str | None = None) -> Given:
    return {"act.done": [{"act.done.date": day, "act.done.time": time}]}


def reviewed(day: str) -> Given:
    return {"act.plan.any": True, "act.plan": [{"act.plan.date": "2026-03-11", "act.plan.review": day}]}


def earlier(*moments: tuple[str, str | None]) -> Given:
    events: Json = [{"hist.chron.date": day, "hist.chron.time": time} for day, time in moments]
    return {"hist.chron.any": True, "hist.chron": events}


def signed(**given: Json) -> On:
    return On({**TOBY, "rev.sign": True, **{f"rev.sign.{name}": value for name, value in given.items()}}, part="review")


CASES: Cases = {
    "DAT-001": (
        [
            {**TOBY, "risk.worry": "Toby is 11 and Child B is 7."},
            {**TOBY, "risk.worry": "Toby Wrenfield (8) may do it again."},
            {**TOBY, "risk.worry": "Toby, aged 12, may do it again."},
            at_home("5 (born 21 January 2018)"),
            at_home("Nine; born 21/01/2021"),
            other(age="7 (born 4 May 2015)"),
        ],
        [
            TOBY,
            {**TOBY, "risk.worry": "Toby is 9 and Child B is 11."},
            {**TOBY, "risk.worry": "Toby is two years older and 12 cm taller."},
            {**TOBY, "risk.worry": "Toby is 4 years older than Child B."},
            {**TOBY, "risk.worry": "Toby, 9, may do it again."},
            {**TOBY, "risk.worry": "Child B said: “Toby is 11.”"},
            {**TOBY, "risk.worry": "Toby (Year 5) was told on 10 March by Toby, 10 and 11 March."},
            {**TOBY, "hist.chron.any": True, "hist.chron": [{"hist.chron.what": "Toby, 6, hit a pupil."}]},
            {**TOBY, "child.dob": "2016~", "risk.worry": "Toby is 9."},
            {**TOBY, "child.dob": "2014~", "risk.worry": "Toby is 10."},
            at_home("5 (born 21 January 2021)"),
            at_home("5"),
            at_home("Nearly 6, born 21 March 2020"),
            other(age="15 years and 10 months (born 4 May 2010)"),
        ],
    ),
    "DAT-002": (
        [
            {"child.dob": "2026-05-14"},
            {"child.dob": "2026-03-11", **MARCH},
            {"child.dob": "2008-03-09", **MARCH},
            {**other(age="19", part="displayed"), **MARCH},
            {**other(age="18", part="unclear"), **MARCH},
        ],
        [
            {},
            {"child.dob": "2026-03-12~"},
            {"child.dob": "2008-03-11", **MARCH},
            {"child.dob": "2008~", **MARCH},
            {**other(age="19", part="saw"), **MARCH},
            {**other(age="nearly 18", part="displayed"), **MARCH},
            {**other(age="18", part="displayed"), "ref.date": "2026-03-11", **incident(when="2024-02")},
        ],
    ),
    "DAT-003": (
        [
            {"ref.known": "2026-03-09", **MARCH},
            {"gate.dsl": True, "gate.dsl.date": "2026-03-10", "gate.dsl.time": "12:35", **MARCH},
            {"act.police": True, "act.police.how": "call_101", "act.police.date": "2026-03-09", **MARCH},
            {"ref.phone": True, "ref.phone.date": "2026-03-09", "ref.known": "2026-03-10"},
            {"say.spoke": True, "say.words.date": "2026-03-09", **MARCH},
            {"con.told": True, "con.told.date": "2026-03-10", "con.given": "agreed", "con.given.date": "2026-03-09"},
            {"ref.date": "2026-03-11", "ask.urgent": "by_date", "ask.urgent.date": "2026-03-10"},
            {"ref.date": "2026-03-09", **MARCH},
            {"ref.date": "2026-03-10", "ref.known": "2026-03-11"},
            {"ref.date": "2026-03-10", "ref.time": "12:00", **MARCH},
            {"ref.date": "2026-03-10", **done("2026-03-11")},
            {**done("2026-03-09"), **MARCH},
            reviewed("2026-03-10"),
            signed(date="2026-03-10"),
            On({"ref.date": "2026-03-11", "rev.send": True, "rev.send.date": "2026-03-10"}, part="review"),
            On(
                {"rev.send": True, "rev.send.date": "2026-03-11", "fu.ack": True, "fu.ack.date": "2026-03-10"},
                part="followup",
            ),
        ],
        [
            {},
            {"ref.known": "2026-03-10", "ref.date": "2026-03-11", **MARCH},
            {"ref.known": "2026-03-10", "ref.known.time": "12:40", **MARCH},
            {"ref.known": "2026-03-09", **incident(when="2026-03-10~")},
            {"ref.known": "2026-03", **MARCH},
            {"ref.known": NOT_KNOWN, **MARCH},
            {"gate.dsl": True, "gate.dsl.date": "2026-03-10", "gate.dsl.time": "12:35", **incident(when="2026-03-10")},
            {
                "ref.known": "2026-02-25",
                "incidents": [{"inc.when": "2026-03-10"}, {"inc.when": "2026-02-24"}],
            },
            {
                "ref.known": "2026-03-10",
                "ref.known.time": "12:50",
                "incidents": [
                    {"inc.when": "2026-03-10", "inc.time": "13:10"},
                    {"inc.when": "2026-03-10", "inc.time": "12:40"},
                ],
            },
            {**done("2026-02-25"), "ref.known": "2026-03-10", **incident(when="2026-02-24")},
            {"ref.date": "2026-03-11", "ask.urgent": "by_date", "ask.urgent.date": "2026-03-13"},
            {"ref.date": "2026-03-11", **incident(when="2026-05-10")},
            reviewed("2026-03-18"),
            signed(date="2026-03-11"),
        ],
    ),
    "DAT-004": (
        [
            incident(when="2026-03-13"),
            incident(when="2027"),
            {"ref.date": "2026-04-01"},
            {"ref.phone": True, "ref.phone.date": "2026-03-13"},
            signed(date="2026-03-13"),
        ],
        [
            {},
            MARCH,
            incident(when="2026-03"),
            incident(when="2026-03-13~"),
            {"child.dob": "2027-01-01"},
            {"ask.urgent": "by_date", "ask.urgent.date": "2026-03-13"},
            reviewed("2026-03-18"),
            On({"rev.send": True, "rev.send.date": "2026-03-12", "fu.next.review": "2026-03-26"}, part="followup"),
        ],
    ),
    "DAT-005": (
        [
            {**TOBY, "child.year": "Year 2"},
            {**TOBY, "child.year": "Reception class"},
            {**TOBY, "child.year": "Y9"},
            other(age="7 years and 5 months", year="Year 5"),
            other(age="15", year="Year 7"),
        ],
        [
            {**TOBY, "child.year": "Year 5, Ms Patel's class"},
            {**TOBY, "child.year": "Year 4"},
            {**TOBY, "child.year": "P5"},
            {**TOBY, "child.dob": "2016", "child.year": "Year 2"},
            {**TOBY, "child.dob": "2001-01-01", "child.year": "Year 2"},
            other(age="7 years and 5 months", year="Year 2"),
            other(age="nearly 12", year="Year 6"),
            other(age="not sure", year="Year 6"),
        ],
    ),
    "DAT-006": (
        [
            incident(when="2026-03-08", where="In the maths lesson"),
            incident(when="2026-03-07", where="The dinner hall, by the door"),
            incident(when="2026-03-10", time="23:40", where="Year 4 classroom"),
            On(
                incident(when="2026-03-09", where="In assembly"),
                local=replace(AREA, bank_holidays=frozenset({date(2026, 3, 9)})),
            ),
        ],
        [
            incident(when="2026-03-10", time="11:40", where="In the maths lesson"),
            incident(when="2026-03-08", where="The park by the river"),
            incident(when="2026-03", where="Year 4 classroom"),
            incident(when="2026-03-07~", where="Year 4 classroom"),
            incident(when="2026-03-07", where="Swimming pool, at his club"),
            incident(when="2026-03-10", time="23:40", where="A group chat of his class"),
        ],
    ),
    "DAT-007": (
        [
            {**NO_DELAY, "ref.known": "2026-03-09"},
            {**NO_DELAY, "ref.known": "2026-03-10", "ref.known.time": "11:00"},
            On(
                {**NO_DELAY, "ref.known": "2026-03-11", "ref.known.time": "08:00"},
                local=replace(AREA, hours_to_write=2),
            ),
        ],
        [
            NO_DELAY,
            {**NO_DELAY, "ref.known": "2026-03-10"},
            {**NO_DELAY, "ref.known": "2026-03-10", "ref.known.time": "12:15"},
            {**NO_DELAY, "ref.known": "2026-03"},
            {**NO_DELAY, "ref.known": "2026-03-09", "ref.delay.any": True},
            {**NO_DELAY, "ref.known": "2026-03-09", "ref.delay.any": True, "ref.delay": "The lead was ill."},
            On({**NO_DELAY, "ref.known": "2026-03-09"}, local=replace(AREA, hours_to_write=72)),
        ],
    ),
    "DAT-008": (
        [
            earlier(("2026-02-25", None), ("2025-11-18", None)),
            earlier(("2026-02", None), ("2025", None)),
            earlier(("2026-02-25", "12:40"), ("2026-02-25", "10:15")),
            earlier(("2026-02-25", "12:40"), ("2026-02-25", "12:40")),
        ],
        [
            {},
            earlier(("2025-11-18", None), ("2026-02-25", None)),
            earlier(("2026-02-25", None), ("2026-02-25", None)),
            earlier(("2026-02-25", "10:15"), ("2026-02-25", "12:40")),
            earlier(("2026-02", None), ("2026-02-25", None), ("2026-02", None)),
            earlier(("2026-02-25~", None), ("2026-02-22", None)),
        ],
    ),
    "DAT-009": (
        [
            {**TOBY, "ref.subject": "displayed", **MARCH},
            {**TOBY, "ref.subject": "affected"},
            other(age="9", part="displayed"),
            other(age="12", part="affected"),
            {**other(age="11", part="displayed"), "ref.date": "2026-03-11", **incident(when="2024-02")},
        ],
        [
            TOBY,
            {**TOBY, "child.dob": "2015-05-14", "ref.subject": "displayed"},
            {**TOBY, "child.dob": "2012-05-14", "ref.subject": "both"},
            {**TOBY, "child.dob": "2016~", "ref.subject": "displayed"},
            other(age="9", part="saw"),
            other(age="12", part="displayed"),
            other(age="13", part="affected"),
            On(other(age="9", part="displayed"), local=Local()),
        ],
    ),
}

SENTENCES: dict[str, Sentences] = {}
