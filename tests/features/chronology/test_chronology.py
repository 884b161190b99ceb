"""Every dated answer in order of time."""

from referral_assistant.core.chronology import LONGEST, chronology
from referral_assistant.core.kinds import Json
from tests.tiny import form_beside, walked

FORM = form_beside(__file__)


def _events(*incidents: dict[str, Json], **given: Json) -> list[tuple[str, str, str]]:
    return [
        (event.when, event.what, event.known) for event in chronology(walked(FORM, incidents=[*incidents], **given))
    ]


def test_an_event_says_when_what_and_how_it_is_known() -> None:
    incident = {"inc.when": "2026-03-10", "inc.time": "12:40~", "inc.source": "told", "inc.what": "Jo ran."}
    assert _events(incident) == [("10 March 2026, about 12:40", "Incident 1: Jo ran.", "I was told")]


def test_without_an_answer_that_tells_what_the_question_says_it() -> None:
    assert _events({"inc.when": "2026-03-10"}) == [("10 March 2026", "Incident 1: When", "")]


def test_the_order_is_that_of_time_and_not_that_of_entry() -> None:
    days = ["2026-03-10", "2025", "2026-03", "2026-03-09/2026-03-11", "2026-03-09"]
    events = _events(*({"inc.when": day} for day in days))
    assert [when for when, _, _ in events] == [
        "2025",
        "March 2026",
        "9 March 2026",
        "9 March 2026 to 11 March 2026",
        "10 March 2026",
    ]


def test_on_one_day_the_time_decides() -> None:
    times = ["15:00", None, "09:00~"]
    events = _events(*({"inc.when": "2026-03-10", "inc.time": time} for time in times))
    assert [when for when, _, _ in events] == [
        "10 March 2026",
        "10 March 2026, about 09:00",
        "10 March 2026, 15:00",
    ]


def test_a_date_that_cannot_be_read_comes_last_as_typed_and_one_not_known_is_left_out() -> None:
    events = _events(
        {"inc.when": {"unread": "last week"}},
        {"inc.when": {"not_known": "forgot"}},
        {"inc.when": "2026-03-10"},
    )
    assert [when for when, _, _ in events] == ["10 March 2026", "last week (as typed)"]


def test_a_date_of_birth_is_no_event_and_a_date_off_the_journey_neither() -> None:
    assert _events(child__born="2016-03-10", police__any=False, police__when="2026-03-10") == []


def test_an_event_outside_the_entries_has_its_own_name() -> None:
    assert _events(police__any=True, police__when="2026-03-10") == [("10 March 2026", "Police called", "")]


def test_a_long_answer_is_cut_and_says_where_the_whole_stands() -> None:
    whole = " ".join(f"word{number}" for number in range(LONGEST + 1))
    ((_, what, _),) = _events({"inc.when": "2026-03-10", "inc.what": whole})
    assert what == f"Incident 1: {whole.rsplit(' ', 1)[0]} … (more in “Incident 1”)"
