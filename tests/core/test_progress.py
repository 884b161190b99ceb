"""How far each section has come."""

import pytest

from referral_assistant.core.checks import check
from referral_assistant.core.kinds import Json
from referral_assistant.core.progress import Progress, progress
from tests.tiny import SAMPLE, TODAY, form_from, texts_in, walked

FORM = form_from(texts_in(SAMPLE))
INCIDENT: dict[str, Json] = {"inc.when": "2026-03-10", "inc.source": "seen", "inc.what": "Jo ran"}


def _progress(given: dict[str, Json]) -> dict[str, Progress]:
    walk = walked(FORM, **given)
    return {line.section: line for line in progress(walk, check(walk, TODAY))}


@pytest.mark.parametrize(
    ("given", "section", "state", "to_look_at"),
    [
        ({}, "gate", "not started", 0),
        ({"gate__danger": False}, "gate", "complete", 0),
        ({"gate__danger": True}, "gate", "in progress", 1),
        ({"gate__danger": True, "gate__time": "12:40"}, "gate", "complete", 0),
        ({"gate__danger": True, "gate__time": {"unread": "soon"}}, "gate", "in progress", 1),
        ({"gate__danger": {"not_known": "cannot tell"}}, "gate", "complete", 0),
        ({"gate__danger": {"not_known": ""}}, "gate", "not started", 0),
        ({"child__code": "A1"}, "child", "in progress", 2),
        ({"child__name": "Sam", "child__born": "2016"}, "child", "complete", 0),
        ({"child__name": "Sam", "child__born": "2016", "child__home": "far"}, "child", "complete", 1),
        ({}, "events", "not started", 0),
        ({"incidents": [INCIDENT]}, "events", "complete", 0),
        ({"incidents": [INCIDENT, {"inc.label": "B"}]}, "events", "in progress", 3),
        ({"incidents": [INCIDENT, {}]}, "events", "in progress", 3),
        ({"incidents": {"not_known": "nobody saw"}}, "events", "complete", 0),
    ],
)
def test_a_section_is_as_far_as_its_answers(given: dict[str, Json], section: str, state: str, to_look_at: int) -> None:
    line = _progress(given)[section]
    assert (line.state, line.to_look_at) == (state, to_look_at)


def test_every_section_of_the_referral_has_a_line_in_the_order_of_the_form() -> None:
    assert list(_progress({})) == ["gate", "child", "events"]


def test_a_section_of_which_nothing_applies_is_not_needed() -> None:
    texts = texts_in(SAMPLE)
    texts["sections/gate.toml"] = texts["sections/gate.toml"].replace(
        'title = "Danger"', 'title = "Danger"\nask_if = "never"'
    )
    texts["conditions.toml"] += (
        '[never]\nreads = "never"\nwhen = "not any answer mentions danger_now and any answer mentions danger_now"\n'
    )
    walk = walked(form_from(texts))
    assert progress(walk, check(walk, TODAY))[0].state == "not needed"


LEADS_PAGE = """
[[page]]
title = "The register"
ask_if = "danger"

[[page.question]]
id = "child.upn"
kind = "identifier"
ask = "Pupil number"
error = "the pupil number"
print = "Pupil number"
level = "required"
who = "lead"
why = "It finds the child."
poor = "1"
good = "A000000000000"
source = ["GEN"]
"""


def test_the_leads_pages_of_a_section_have_a_line_of_their_own_where_anything_is_asked() -> None:
    texts = texts_in(SAMPLE)
    texts["sections/child.toml"] += LEADS_PAGE
    mixed = form_from(texts)
    lines = {}
    for danger in (False, True):
        walk = walked(mixed, gate__danger=danger)
        lines[danger] = [(one.section, one.who, one.state) for one in progress(walk, check(walk, TODAY))]
    assert ("child", "lead", "not started") in lines[True]
    assert not any(line[:2] == ("child", "lead") for line in lines[False])
    assert ("child", "teacher", "not started") in lines[False]
