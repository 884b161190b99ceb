"""What is due after a referral was sent, and when, around weekends and bank holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.answers_json import answers_from_json
from referral_assistant.core.due import due
from referral_assistant.core.kinds import Json
from referral_assistant.core.local import NOWHERE, Local
from referral_assistant.core.pack import Stage
from referral_assistant.core.working_days import is_working_day
from referral_assistant.files.bank_holidays import BankHolidays
from referral_assistant.files.forms import load_form
from tests.tiny import SAMPLE, form_from, texts_in

FORM = load_form()
STAGES = (
    Stage(name="Talk", who="The lead talks to the social worker", working_days=1),
    Stage(name="Stage 1", who="The lead talks to the manager", working_days=2),
)
HERE = Local(reply_working_days=1, bank_holidays=BankHolidays("ENG"), escalation=STAGES)
SENT: dict[str, Json] = {"rev.send": True, "rev.send.date": "2026-12-23"}
ANSWERED: dict[str, Json] = {**SENT, "fu.ack": True, "fu.ack.date": "2026-12-24"}
DECIDED: dict[str, Json] = {**ANSWERED, "fu.outcome": ["nfa"], "fu.outcome.date": "2026-12-29"}
DONE: dict[str, Json] = {"fu.action.by": "2027-01-05", "fu.action.done": True}
OPEN: dict[str, Json] = {"fu.action.by": "2027-01-05", "fu.action.done": False}
DISAGREED: dict[str, Json] = {**DECIDED, "fu.disagree": True}


def _due(given: dict[str, Json], local: Local = HERE) -> list[tuple[str, str]]:
    found = due(FORM, answers_from_json(FORM, given), local)
    return [(one.by.isoformat(), f"{one.what}: {one.about}" if one.about else one.what) for one in found]


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [
        ({}, []),
        ({"fu.outcome": ["waiting"]}, []),
        (SENT, [("2026-12-24", "acknowledgement")]),
        ({**SENT, "rev.send.date": "2026-12-24"}, [("2026-12-29", "acknowledgement")]),  # over Christmas
        ({**SENT, "rev.send.date": "2026-12-26"}, [("2026-12-30", "acknowledgement")]),  # arrives on the 29th
        ({**SENT, "rev.send.date": "2026-04-02"}, [("2026-04-07", "acknowledgement")]),  # over Easter
        ({**SENT, "fu.ack": False}, [("2026-12-24", "acknowledgement")]),
        ({**SENT, "fu.chase": [{"fu.chase.date": "2026-12-29"}]}, [("2026-12-30", "acknowledgement")]),
        (
            {**SENT, "fu.chase": [{"fu.chase.date": "2026-12-30"}, {"fu.chase.date": "2026-12-29"}]},
            [("2026-12-31", "acknowledgement")],
        ),
        (ANSWERED, [("2026-12-29", "decision")]),
        ({**ANSWERED, "fu.outcome": ["waiting"]}, [("2026-12-29", "decision")]),
        ({**ANSWERED, "fu.outcome": ["waiting"], "fu.outcome.date": "2026-12-30"}, [("2026-12-29", "decision")]),
        (DECIDED, []),
        (DISAGREED, [("2026-12-29", "next step: Talk")]),
        (
            {**DISAGREED, "fu.stage": [{"fu.stage.date": "2026-12-31"}]},
            [("2027-01-04", "next step: Stage 1")],
        ),
        ({**DISAGREED, "fu.stage": [{"fu.stage.date": "2026-12-31", "fu.stage.result": "They will visit."}]}, []),
        ({**DISAGREED, "fu.stage": [{"fu.stage.date": "2026-12-31"}] * 2}, []),
        ({**DECIDED, "fu.disagree": False}, []),
        ({**DECIDED, "fu.next.review": "2027-01-11"}, [("2027-01-11", "plan")]),
        ({**DECIDED, "fu.next.review": "2027-01-11", "fu.next.plan.date": "2027-01-11"}, []),
        ({**DECIDED, "fu.next.review": "2027-01-11", "fu.next.plan.date": "2027-01-04"}, [("2027-01-11", "plan")]),
        (
            {**DECIDED, "fu.action": [{"fu.action.what": "Ring the nurse", "fu.action.by": "2027-01-05"}]},
            [("2027-01-05", "task: Ring the nurse")],
        ),
        ({**DECIDED, "fu.action": [DONE]}, []),
        ({**DECIDED, "fu.action": [OPEN]}, [("2027-01-05", "task")]),
        ({**DECIDED, "fu.action": [{"fu.action.what": "Ring the nurse"}]}, []),
        ({**DECIDED, "fu.meet": [{"fu.meet.date": "2027-01-06"}]}, [("2027-01-06", "meeting")]),
        ({**DECIDED, "fu.meet": [{"fu.meet.date": "2027-01-06", "fu.meet.said": "A plan."}]}, []),
    ],
)
def test_what_is_due(given_: dict[str, Json], wanted: list[tuple[str, str]]) -> None:
    assert _due(given_) == wanted


def test_an_approximate_day_counts_as_the_last_that_it_can_be() -> None:
    assert _due({**SENT, "rev.send.date": "2026-12-21/2026-12-22"}) == [("2026-12-23", "acknowledgement")]


def test_without_stages_a_disagreement_has_no_next_step() -> None:
    assert _due(DISAGREED, replace(HERE, escalation=())) == []


def test_the_earliest_is_first() -> None:
    many = {**ANSWERED, "fu.next.review": "2026-12-01", "fu.meet": [{"fu.meet.date": "2026-12-15"}]}
    assert [day for day, _ in _due(many)] == ["2026-12-01", "2026-12-15", "2026-12-29"]


def test_a_form_that_does_not_say_has_nothing_due() -> None:
    form = form_from(texts_in(SAMPLE))
    assert due(form, answers_from_json(form, {}), NOWHERE) == ()


@given(st.dates(date(2026, 1, 1), date(2030, 1, 1)), st.integers(0, 10))
def test_an_answer_is_due_on_a_working_day_and_not_before_it_was_sent(day: date, count: int) -> None:
    local = replace(HERE, reply_working_days=count)
    ((by, what),) = _due({**SENT, "rev.send.date": day.isoformat()}, local)
    assert what == "acknowledgement"
    assert date.fromisoformat(by) >= day
    assert is_working_day(date.fromisoformat(by), local.bank_holidays)
