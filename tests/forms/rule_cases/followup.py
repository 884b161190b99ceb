"""Cases of the rules in `forms/hsb/rules/followup.toml`. 12 March 2026 is a Thursday."""

from dataclasses import replace
from datetime import date

from referral_assistant.core.kinds import Json
from tests.forms.rule_cases.given import AREA, Cases, Given, On, Sentences, plan

SIGNED: Given = {
    "rev.sign": True,
    "rev.sign.name": "Peter Lund",
    "rev.sign.role": "Designated safeguarding lead",
    "rev.sign.date": "2026-03-12",
}
SENT: Given = {"rev.send": True, "rev.send.date": "2026-03-12"}
FRIDAY, MONDAY, TUESDAY, WEDNESDAY = (date(2026, 3, day) for day in (13, 16, 17, 18))


def review(given: Given) -> On:
    return On(given, part="review")


def after(given: Given, today: date | None = None) -> On:
    return On({**SENT, **given}, today, part="followup")


def asked(day: str) -> Given:
    return {"fu.chase.any": True, "fu.chase": [{"fu.chase.date": day}]}


def stage() -> Json:
    return [{"fu.stage.which": "talk"}]


CASES: Cases = {
    "MISS-025": (
        [
            review({}),
            review({"rev.sign": True}),
            *(review({id: value for id, value in SIGNED.items() if id != left}) for left in SIGNED),
            review({"rev.sign": False, "rev.sign.none.who": "Beth Lacey"}),
        ],
        [
            review(SIGNED),
            review({"rev.sign": False, "rev.sign.none": "Neither lead could be reached."}),
            review({"rev.sign": {"not_known": "The lead's own file has not come back."}}),
            On({}),
            On({"gate.danger": False}),
        ],
    ),
    "FUP-001": (
        [
            after({}, MONDAY),
            after({"fu.ack": False}, MONDAY),
            after(asked("2026-03-13"), TUESDAY),
            On({"rev.send": True, "rev.send.date": "2026-03-14"}, WEDNESDAY, part="followup"),
            On(SENT, WEDNESDAY, replace(AREA, reply_working_days=3), "followup"),
        ],
        [
            after({}),
            after({}, FRIDAY),
            after({"fu.ack": True}, TUESDAY),
            after(asked("2026-03-13"), MONDAY),
            after({"fu.outcome": ["s17"]}, TUESDAY),
            On({}, TUESDAY, part="followup"),
            On({"rev.send": True, "rev.send.date": "2026-03-14"}, TUESDAY, part="followup"),
            On({"rev.send": False, "rev.send.date": "2026-03-12"}, TUESDAY, part="followup"),
            On(SENT, MONDAY, replace(AREA, bank_holidays=frozenset({FRIDAY})), "followup"),
            On(SENT, TUESDAY, replace(AREA, reply_working_days=3), "followup"),
        ],
    ),
    "FUP-002": (
        [
            after({"fu.ack": True}, MONDAY),
            after({"fu.ack": True, "fu.outcome": ["waiting"]}, MONDAY),
            after({"fu.ack": True, **asked("2026-03-13")}, TUESDAY),
        ],
        [
            after({"fu.ack": True}, FRIDAY),
            after({"fu.ack": True, "fu.outcome": ["s17"]}, MONDAY),
            after({}, MONDAY),
            after({"fu.ack": True, **asked("2026-03-13")}, MONDAY),
        ],
    ),
    "FUP-003": (
        [
            after({"fu.outcome": ["nfa"]}),
            after({"fu.outcome": ["nfa"], "fu.next": "Daily check-in stays."}),
            after({"fu.outcome": ["nfa"], "fu.outcome.reason": "“Below the level.”"}),
        ],
        [
            after({}),
            after({"fu.outcome": ["s17"]}),
            after({"fu.outcome": ["nfa"], "fu.outcome.reason": "“Below the level.”", "fu.next": "Check-in stays."}),
        ],
    ),
    "FUP-004": (
        [
            after({"fu.outcome": ["advice"], "fu.disagree": True}),
            after({"fu.better": "worse"}),
            after({"fu.better": "same"}),
            after({"fu.better": "worse", "fu.stage.any": True}),
        ],
        [
            after({}),
            after({"fu.better": "better"}),
            after({"fu.better": "unclear"}),
            after({"fu.outcome": ["advice"], "fu.disagree": False}),
            after({"fu.better": "worse", "fu.stage.any": True, "fu.stage": stage()}),
        ],
    ),
    "FUP-005": (
        [
            after({"fu.new.any": True}),
            after({"fu.new.any": True, "fu.new": [{"fu.new.sent": True}, {"fu.new.what": "The driver saw it."}]}),
            after({"fu.new.any": True, "fu.new": [{"fu.new.sent": False}]}),
        ],
        [
            after({}),
            after({"fu.new.any": False}),
            after({"fu.new.any": True, "fu.new": [{"fu.new.sent": True}]}),
        ],
    ),
    "FUP-006": (
        [
            On(plan(review="2026-03-19"), date(2026, 3, 20)),
            On({**plan(review="2026-03-19"), **SENT}, date(2026, 3, 20), part="followup"),
            after({"fu.outcome": ["s17"], "fu.next.review": "2026-03-27"}, date(2026, 3, 28)),
        ],
        [
            On(plan(review="2026-03-19"), date(2026, 3, 19)),
            On(plan(date="2026-03-01")),
            On(plan(review="2026-03"), date(2026, 3, 28)),
            On(
                {**plan(review="2026-03-19"), **SENT, "fu.outcome": ["s17"], "fu.next.review": "2026-03-27"},
                date(2026, 3, 20),
                part="followup",
            ),
        ],
    ),
    "FUP-007": (
        [
            On({}, date(2026, 9, 2)),
            On({}, date(2027, 1, 1)),
        ],
        [
            {},
            On({}, date(2026, 9, 1)),
            On({}, date(2030, 1, 1), replace(AREA, guidance_checked=None)),
        ],
    ),
}

SENTENCES: dict[str, Sentences] = {}
