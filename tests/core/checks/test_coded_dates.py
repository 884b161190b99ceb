"""The order of dates and times: only what is certainly wrong is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.answers import Answers
from referral_assistant.core.dates import ApproximateDate
from referral_assistant.core.kinds import Json
from referral_assistant.core.local import NOWHERE
from tests.core.checks.a_form import TODAY, findings, form_with, tried
from tests.values import dates, referrals

ORDER = form_with('{ test = "out of order", first = ["told"], next = ["sent"] }')
EVENT_ORDER = form_with('{ test = "out of order", first = ["ev.day"], next = ["ev.end"] }')
EARLIEST = form_with('{ test = "out of order", first = ["ev.day", "told"], of = "earliest", next = ["sent"] }')
LATEST = form_with('{ test = "out of order", first = ["ev.day", "told"], of = "latest", next = ["sent"] }')
RESTING = form_with('{ test = "out of order", first = ["ev.day"], next = ["told"], unless_after = "sent" }')
FUTURE = form_with('{ test = "in the future", but = ["told"] }')
LISTED = form_with('{ test = "unordered", date = "ev.day" }')
SCHOOL_DAY = form_with('{ test = "no school day", date = "ev.day", place = "ev.place", words = "lessons" }')
DELAYED = form_with('{ test = "delayed", since = "told", until = "sent" }')


def events(*days: str, **more: Json) -> dict[str, Json]:
    return {"events": [{"ev.day": day, **{f"ev.{key}": value for key, value in more.items()}} for day in days]}


@pytest.mark.parametrize(
    ("told", "sent", "fires"),
    [
        ("2026-03-11", "2026-03-10", True),
        ("2026-03-10", "2026-03-10", False),
        ("2026-03-09", "2026-03-10", False),
        ("2026-03", "2026-03-10", False),
        ("2026-03", "2026-02", True),
        ("2026", "2026-02", False),
        ("2026-03-11~", "2026-03-10", False),
        ("2026-03-11~", "2026-02-20", True),
        ("2026-03-09/2026-03-11", "2026-03-10", False),
        ("2026-03-09/2026-03-11", "2026-03-08", True),
    ],
)
def test_one_day_is_after_another_only_where_that_is_certain(told: str, sent: str, fires: bool) -> None:
    assert tried(ORDER, {"told": told, "sent": sent}) == (["sent"] if fires else [])


@pytest.mark.parametrize(
    ("told", "sent", "fires"),
    [("12:41", "12:40", True), ("12:40", "12:40", False), ("12:39", "12:40", False), ("12:41~", "12:40", False)],
)
def test_on_one_day_the_time_decides(told: str, sent: str, fires: bool) -> None:
    day: dict[str, Json] = {"told": "2026-03-10", "sent": "2026-03-10"}
    assert tried(ORDER, {**day, "told.time": told, "sent.time": sent}) == (["sent"] if fires else [])
    assert tried(ORDER, {**day, "told.time": told}) == []


def test_dates_of_one_entry_are_compared_with_each_other_only() -> None:
    right: dict[str, Json] = {"ev.day": "2026-03-10", "ev.end": "2026-03-11"}
    wrong: dict[str, Json] = {"ev.day": "2026-03-05", "ev.end": "2026-03-04"}
    assert tried(EVENT_ORDER, {"events": [right, wrong]}) == ["events[1].ev.end"]


def test_what_lies_ahead_is_left_to_another_test() -> None:
    assert tried(ORDER, {"told": "2026-05-10", "sent": "2026-03-10"}) == []
    assert tried(ORDER, {"told": "2026-03-10", "sent": "2026-02-10"}, today=date(2026, 1, 1)) == []


def test_of_several_the_earliest_can_be_compared() -> None:
    assert tried(EARLIEST, {**events("2026-03-10", "2026-03-11"), "sent": "2026-03-10"}) == []
    assert tried(EARLIEST, {**events("2026-03-11"), "told": "2026-03-10", "sent": "2026-03-09"}) == ["sent"]
    day: dict[str, Json] = {"ev.day": "2026-03-10"}
    late_first: dict[str, Json] = {"events": [{**day, "ev.time": "15:00"}, {**day, "ev.time": "09:00"}]}
    assert tried(EARLIEST, {**late_first, "sent": "2026-03-10", "sent.time": "12:00"}) == []


def test_of_several_that_come_after_the_latest_is_named_once() -> None:
    assert tried(LATEST, {**events("2026-03-11", "2026-03-12"), "told": "2026-03-11", "sent": "2026-03-10"}) == [
        "events[1].ev.day"
    ]


def test_where_another_test_says_so_it_rests() -> None:
    assert tried(RESTING, {**events("2026-03-10"), "told": "2026-03-09"}) == ["events[0].ev.day"]
    assert tried(RESTING, {**events("2026-03-10"), "told": "2026-03-09", "sent": "2026-03-08"}) == []


@given(dates(), dates())
def test_of_two_dates_at_most_one_is_after_the_other(one: ApproximateDate, other: ApproximateDate) -> None:
    there = [
        findings(ORDER, Answers({"told": a, "sent": b}), date(2199, 12, 31)) for a, b in ((one, other), (other, one))
    ]
    assert not all(there)


@pytest.mark.parametrize(
    ("day", "fires"),
    [
        ("2026-03-12", False),
        ("2026-03-13", True),
        ("2026-03", False),
        ("2026-04", True),
        ("2026-03-13~", False),
        ("2026-03-20~", True),
        ("2027", True),
        ("2026-03-10/2026-03-14", False),
    ],
)
def test_a_date_is_in_the_future_only_where_no_day_of_it_has_come(day: str, fires: bool) -> None:
    assert tried(FUTURE, {"sent": day}) == (["sent"] if fires else [])
    assert tried(FUTURE, events(day)) == (["events[0].ev.day"] if fires else [])
    assert tried(FUTURE, {"told": day}) == []


@pytest.mark.parametrize(
    ("days", "fires"),
    [
        (["2026-01-05", "2026-02", "2026-03-01"], []),
        (["2026-03-01", "2026-02", "2026-03-05"], ["events[1].ev.day"]),
        (["2026-02", "2026-02-10", "2026-02"], []),
        (["2026-02-10~", "2026-02-08"], []),
        (["2026-02-10", "2026-02-10"], []),
    ],
)
def test_a_list_of_events_begins_with_the_oldest(days: list[str], fires: list[str]) -> None:
    assert tried(LISTED, events(*days)) == fires


def test_two_events_of_the_same_moment_may_be_one() -> None:
    assert tried(LISTED, events("2026-02-10", "2026-02-10", time="10:15")) == ["events[1].ev.day"]


@given(st.lists(dates(), max_size=5))
def test_what_is_in_the_order_of_its_days_is_left_alone(days: list[ApproximateDate]) -> None:
    ordered = sorted(days, key=lambda day: day.sort_key)
    entries = tuple(Answers({"ev.day": day}) for day in ordered)
    assert findings(LISTED, Answers({"events": entries} if entries else {}), date(2199, 12, 31)) == []


@pytest.mark.parametrize(
    ("day", "time", "place", "fires"),
    [
        ("2026-03-09", "10:00", "Year 4 classroom", False),
        ("2026-03-09", "22:00", "Year 4 classroom", True),
        ("2026-03-09", "05:00", "Year 4 classroom", True),
        ("2026-03-09", "06:30", "Year 4 classroom", False),
        ("2026-03-08", None, "Year 4 classroom", True),
        ("2026-03-08", None, "The park", False),
        ("2026-03-08~", None, "Year 4 classroom", False),
        ("2026-03", "22:00", "The park", False),
    ],
)
def test_a_lesson_is_on_a_school_day(day: str, time: str | None, place: str, fires: bool) -> None:
    assert tried(SCHOOL_DAY, events(day, time=time, place=place)) == (["events[0].ev.day"] if fires else [])


def test_a_bank_holiday_is_no_school_day() -> None:
    local = replace(NOWHERE, bank_holidays=frozenset({date(2026, 3, 9)}))
    given = events("2026-03-09", place="Year 4 classroom")
    assert (tried(SCHOOL_DAY, given), tried(SCHOOL_DAY, given, local=local)) == ([], ["events[0].ev.day"])


@pytest.mark.parametrize(
    ("told", "at", "sent", "until", "fires"),
    [
        ("2026-03-10", "12:00", "2026-03-11", "12:00", False),
        ("2026-03-10", "12:00", "2026-03-11", "12:01", True),
        ("2026-03-10", None, "2026-03-11", "23:59", False),
        ("2026-03-09", None, "2026-03-11", None, True),
        ("2026-03-09", "12:00", "2026-03-11~", None, False),
        ("2026-03", None, "2026-03-31", None, False),
        ("2026-03-12", None, "2026-03-10", None, False),
    ],
)
def test_a_delay_is_said_where_it_is_certain(
    told: str, at: str | None, sent: str, until: str | None, fires: bool
) -> None:
    given: Json = {"told": told, "told.time": at, "sent": sent, "sent.time": until}
    assert tried(DELAYED, given) == (["name"] if fires else [])
    assert tried(DELAYED, given, local=replace(NOWHERE, hours_to_write=1000)) == []


@given(referrals(ORDER))
def test_whatever_was_answered_nothing_breaks(answers: Answers) -> None:
    for form in (ORDER, EARLIEST, LATEST, EVENT_ORDER, FUTURE, LISTED, SCHOOL_DAY, DELAYED):
        findings(form, answers, TODAY)
