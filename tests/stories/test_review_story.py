"""A teacher hands over, a lead comments and changes and returns it, the teacher answers, the lead approves."""

from __future__ import annotations

from pathlib import Path

import pytest

from referral_assistant.casework.reading.area import only
from referral_assistant.casework.reading.standing import approval_of, broken_lines, history_lines, status_of
from referral_assistant.casework.together.edits import accept, asks_reason, edited, give_reason, take_back
from referral_assistant.casework.together.review import commented, replied, resolved
from referral_assistant.casework.together.reviewing import (
    approve,
    begins_in_review,
    count_open,
    give_back,
    needs_reason,
)
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.comments import comments
from referral_assistant.core.fingerprint import fingerprint
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.content import EXAMPLE
from referral_assistant.files.forms import load_form
from tests.people import Somebody, hand_over, set_leads, somebody

FORM = load_form()
AREAS = only(FORM)
WORDS, NOW, HEALTH = Where("say.words"), Where("child.now"), Where("child.health")


def passed_to(person: Somebody, opened: OpenReferral) -> OpenReferral:
    opened.save()
    opened.file.lease.drop()
    person.works()
    return open_referral(FORM, opened.path, AREAS)


def status(opened: OpenReferral) -> str:
    return status_of(FORM, opened.referral)


def ask_and_change(here: OpenReferral) -> None:
    """What the lead does before returning it."""
    here.put_record(commented(FORM, here.referral, "Which hand?", "incidents[0].inc.what"))
    here.answer(NOW, "In the library, with Mrs Dunn.")
    here.answer(HEALTH, "Well.")
    assert asks_reason(here, WORDS)
    give_reason(here, WORDS, "He said it again, to me.")
    here.answer(WORDS, "He said it twice.")
    here.save()


def answer_comments(here: OpenReferral) -> None:
    """What the teacher does when it is back."""
    for one in comments(here.referral.beside_review):
        here.put_record(resolved(replied(here.referral, one.id, "His right hand."), one.id))
    here.answer(Where("inc.what", "incidents", 0), "With his right hand he touched her arm.")
    here.save()


def test_from_handing_over_to_approval(policy: Path) -> None:
    teacher, lead = somebody("Ms Okafor", "Class teacher"), somebody("Peter Lund", "Designated safeguarding lead")
    set_leads(policy, lead)

    teacher.works()
    here = open_referral(FORM, EXAMPLE, AREAS)
    words, now, health = (here.answers[where.question] for where in (WORDS, NOW, HEALTH))
    hand_over(here, lead)
    assert status(here) == "with-lead"
    assert not begins_in_review(here)

    here = passed_to(lead, here)
    assert begins_in_review(here)
    ask_and_change(here)
    give_back(here, "Please answer the comment.")
    assert (status(here), count_open(here.referral)) == ("returned", 2)

    here = passed_to(teacher, here)
    assert not begins_in_review(here)
    assert not asks_reason(here, WORDS)
    with pytest.raises(Refusal):
        approve(here, "I say so")
    answer_comments(here)

    here = passed_to(lead, here)
    assert count_open(here.referral) == 0
    shown = {str(one.change.where): one for one in edited(FORM, here.referral)}
    assert {place: one.edit.who for place, one in shown.items()} == {
        "child.now": "Peter Lund",
        "child.health": "Peter Lund",
        "say.words": "Peter Lund",
        "incidents[0].inc.what": "Ms Okafor",
    }
    assert shown["say.words"].edit.because == "He said it again, to me."
    accept(here, shown["child.now"])
    take_back(here, shown["child.health"])
    take_back(here, shown["say.words"])
    here.save()
    assert here.answers["child.now"] != now
    assert (here.answers["child.health"], here.answers["say.words"]) == (health, words)
    assert [str(one.change.where) for one in edited(FORM, here.referral)] == ["incidents[0].inc.what"]
    approve(here, "The rest follows." if needs_reason(here) else "")
    assert status(here) == "approved"

    here = passed_to(teacher, here)
    approval = approval_of(FORM, here.referral)
    assert approval is not None
    assert (approval.event.who, approval.standing, approval.is_own) == ("Peter Lund", "lead", False)
    assert approval.event.fingerprint == fingerprint(FORM, here.referral)
    assert here.answers["rev.sign.name"] == "Peter Lund"
    told = [line.partition(": ")[2] for line in history_lines(here.referral)]
    assert [line.partition(" by ")[0] for line in told] == ["begun", "handed over", "returned", "approved"]
    assert broken_lines(here.referral) == ()
    here.answer(NOW, "In the library, with Mrs Dunn")
    here.save()
    assert status(here) == "void"
