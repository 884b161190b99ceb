"""The letter of a disagreement: what it tells, by when it asks, and that other children have labels alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from referral_assistant.core.answers_json import answers_from_json
from referral_assistant.core.journey import whole_journey
from referral_assistant.core.kinds import Json
from referral_assistant.core.letter import Letter, Writer, letter
from referral_assistant.core.local import NOWHERE, Local
from referral_assistant.core.other_names import labels
from referral_assistant.core.pack import Stage
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.summary import summary
from referral_assistant.files.content import LETTER_TEMPLATE
from referral_assistant.files.forms import load_form
from referral_assistant.files.word import paragraphs_in, render
from referral_assistant.messages import letter as say
from tests.files.test_word import MADE

FORM = load_form()
TODAY = date(2026, 12, 23)
STAGES = (
    Stage(name="Talk", who="The lead talks to the social worker", working_days=1),
    Stage(name="Stage 1", who="The lead talks to the team manager", working_days=2),
    Stage(name="Stage 2", who="The head talks to the head of service", working_days=None),
)
VALE = Local(
    council="Vale Council",
    hub="Vale Front Door",
    escalation=STAGES,
    escalation_policy="Settling differences",
    bank_holidays=frozenset({date(2026, 12, 25), date(2026, 12, 28)}),
)
OTHERS: list[Json] = [
    {"oth.list.label": "Child B", "oth.list.name": "Amira Haddad", "oth.list.parents": "Salma Haddad, mother"},
    {"oth.list.name": "Owen Marlow"},
]
TOLD: dict[str, Json] = {
    "child.name.full": "Toby Wrenfield",
    "oth.list": OTHERS,
    "rev.send": True,
    "rev.send.how": "secure_email",
    "rev.send.to": "frontdoor@vale.example",
    "rev.send.date": "2026-12-21",
    "rev.send.time": "15:00",
    "fu.ack": True,
    "fu.ack.date": "2026-12-22",
    "fu.ack.ref": "12345",
    "fu.outcome": ["nfa"],
    "fu.outcome.reason": "Amira was not hurt.",
    "fu.outcome.date": "2026-12-23",
    "fu.disagree": True,
    "fu.disagree.why": "Amira Haddad and Owen both said no; Salma Haddad told us.\nIt was the third time.",
    "fu.disagree.safe": "Separate buses.",
}
STEP: dict[str, Json] = {
    "fu.stage.which": "talk",
    "fu.stage.date": "2026-12-22",
    "fu.stage.who": "P. Lund with R. Hale",
    "fu.stage.said": "That Owen had seen it.",
}


def _letter(local: Local = VALE, **more: Json) -> Letter:
    given = {**TOLD, **{name.replace("__", "."): value for name, value in more.items()}}
    answers = answers_from_json(FORM, {id: value for id, value in given.items() if value is not None})
    walk = whole_journey(FORM, answers, local)
    return letter(walk, summary(walk), "R-1", Writer("Peter Lund", "Safeguarding lead"), labels(FORM, answers), TODAY)


def _said(made: Letter) -> dict[str, tuple[str, ...]]:
    return {passage.title: passage.paragraphs for passage in made.passages}


def _steps(count: int) -> dict[str, Json]:
    return {"fu__stage__any": True, "fu__stage": [STEP] * count}


@pytest.mark.parametrize("more", [{"fu__disagree": None}, {"fu__disagree": False}, {"fu__outcome": None}])
def test_without_a_disagreement_that_counts_there_is_no_letter(more: dict[str, Json]) -> None:
    with pytest.raises(Refusal) as refused:
        _letter(**more)
    assert str(refused.value) == say.NO_DISAGREEMENT


def test_it_tells_what_was_sent_decided_and_why_the_school_disagrees() -> None:
    said = _said(_letter())
    assert said[say.SENT_TITLE][0] == (
        "We sent you this referral on 21 December 2026 at 15:00, this way: Secure email, to frontdoor@vale.example."
    )
    assert said[say.DECIDED_TITLE] == (
        "On 23 December 2026 you decided: No further action.",
        "The reason that you gave: Child B was not hurt.",
    )
    assert said[say.SAFE_TITLE] == ("Separate buses.",)
    assert len(said[say.WHY_TITLE]) == 2


def test_it_carries_both_numbers_and_says_where_theirs_is_not_known() -> None:
    assert (_letter().number, _letter().reference) == ("12345", "R-1")
    assert _letter(fu__ack__ref=None).number == say.NO_NUMBER


@pytest.mark.parametrize(
    ("steps", "step", "asked"),
    [
        (0, "Talk: The lead talks to the social worker", "by 24 December 2026. That is 1 working day"),
        (1, "Stage 1: The lead talks to the team manager", "by 29 December 2026. That is 2 working days"),
        (2, "Stage 2: The head talks to the head of service", say.BY_UNKNOWN),
        (5, "Stage 2: The head talks to the head of service", say.BY_UNKNOWN),
    ],
)
def test_it_asks_for_the_next_step_by_the_day_that_the_authority_gives(steps: int, step: str, asked: str) -> None:
    made = _letter(**_steps(steps)) if steps else _letter()
    assert made.step == step
    assert asked in " ".join(_said(made)[say.ASKED_TITLE])
    assert len(_said(made)[say.STEPS_TITLE]) == max(steps, 1)


def test_each_step_so_far_is_told_with_all_that_was_written_of_it() -> None:
    (told,) = _said(_letter(**_steps(1)))[say.STEPS_TITLE]
    for part in ("Step 1.", "We talked with the social worker", "22 December 2026", "P. Lund with R. Hale"):
        assert part in told


def test_other_children_and_their_families_are_called_by_label_alone() -> None:
    made = _letter(**_steps(1))
    everything = " ".join(paragraph for passage in made.passages for paragraph in passage.paragraphs)
    assert [name for name in ("Amira", "Haddad", "Owen", "Salma") if name in everything] == []
    assert "Child B and another child both said no; a parent or carer of Child B told us." in everything
    assert made.child == "Toby Wrenfield"


def test_where_the_authority_has_no_stages_it_still_asks() -> None:
    made = _letter(replace(NOWHERE, council="Hill Council"))
    assert made.step == ""
    assert _said(made)[say.ASKED_TITLE] == (say.ASKED, say.BY_UNKNOWN, say.AT_ONCE)


def test_what_has_not_been_written_yet_is_said_and_not_left_out() -> None:
    said = _said(_letter(fu__disagree__why=None, fu__outcome__reason=None, fu__ack=None, fu__ack__date=None))
    assert said[say.WHY_TITLE] == (say.NOT_WRITTEN,)
    assert said[say.DECIDED_TITLE][-1] == say.NO_REASON
    assert said[say.SENT_TITLE][-1] == say.NOT_ACKNOWLEDGED


def test_every_word_of_it_reaches_the_page() -> None:
    made = _letter(**_steps(2))
    page = "\n".join(paragraphs_in(render(LETTER_TEMPLATE.read_bytes(), made, MADE)))
    for text in (made.subject, made.recipient, made.step, made.number, made.child, made.author, made.school):
        assert text in page
    for passage in made.passages:
        assert "\n".join((passage.title, *passage.paragraphs)) in page
