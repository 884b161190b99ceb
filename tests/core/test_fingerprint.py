"""The fingerprint: another for any changed answer, the same whatever is recorded beside them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from referral_assistant.core.answers import Answers, Kept, Where
from referral_assistant.core.dismissals import Dismissal
from referral_assistant.core.fingerprint import fingerprint, in_groups
from referral_assistant.core.referral import Referral, referral_from_json, referral_to_json
from tests.tiny import SAMPLE, form_from, texts_in
from tests.values import TEXT, referrals, values

FORM = form_from(texts_in(SAMPLE))
LATER = form_from(texts_in(Path(__file__).parents[1] / "features" / "after_sending"))
ALONE = sorted(id for id in FORM.questions if id not in FORM.group_of)
AFTER = sorted(id for id in LATER.questions if LATER.section_of[id].part != "referral")


@given(referrals(FORM), st.data())
def test_any_changed_answer_gives_another(answers: Answers, data: st.DataObject) -> None:
    question = data.draw(st.sampled_from(ALONE))
    value = data.draw(st.none() | values(FORM.questions[question]))
    changed = answers.put(Where(question), value)
    assume(json.dumps(_answers(changed)) != json.dumps(_answers(answers)))
    assert fingerprint(FORM, Referral(changed)) != fingerprint(FORM, Referral(answers))


@given(referrals(FORM), st.data())
def test_any_changed_answer_of_an_entry_gives_another(answers: Answers, data: st.DataObject) -> None:
    group = data.draw(st.sampled_from([*FORM.groups]))
    entries = [*answers.entries(group)]
    taken_out, added, moved = entries[1:], [*entries, Answers()], entries[::-1]
    changed = data.draw(st.sampled_from([one for one in (taken_out, added, moved) if one != entries]))
    assert fingerprint(FORM, Referral(answers.with_entries(group, changed))) != fingerprint(FORM, Referral(answers))


@given(referrals(LATER), TEXT, st.data())
def test_what_is_recorded_afterwards_never_changes_it(answers: Answers, text: str, data: st.DataObject) -> None:
    before = Referral(answers, "R-1")
    question = data.draw(st.sampled_from(AFTER))
    value = data.draw(st.none() | values(LATER.questions[question]))
    after = replace(
        before,
        answers=answers.put(Where(question), value),
        reference="R-2",
        changed="2026-03-12T15:00:00+00:00",
        beside_review=Kept.of({"comments": [{"id": text}], "edits": [], "handed_over": {"who": text}}),
        history=(Kept.of({"what": text}),),
        recipients=("age1" + "q" * 58,),
        linked=(Kept.of({"label": text}),),
        conflicts=(Kept.of({"question": text}),),
        sections_done=3,
    )
    assert fingerprint(LATER, after) == fingerprint(LATER, before)


@given(referrals(FORM))
def test_it_is_the_same_after_the_record_was_written_and_read(answers: Answers) -> None:
    referral = Referral(answers)
    again = referral_from_json(FORM, json.loads(json.dumps(referral_to_json(FORM, referral))))
    assert fingerprint(FORM, again) == fingerprint(FORM, referral)


def test_a_dismissal_gives_another() -> None:
    dismissed = (Dismissal(rule="VAG-001", where="inc.what", reason="It is exact.", who="", when=""),)
    assert fingerprint(FORM, Referral(dismissed=dismissed)) != fingerprint(FORM, Referral())


def test_others_can_reckon_it_from_the_record() -> None:
    referral = Referral(Answers({"child.name": "Zoë Kay"}))
    part = {"form": FORM.id, "version": FORM.version, "answers": {"child.name": "Zoë Kay"}}
    written = json.dumps(part, sort_keys=True, separators=(",", ":"))
    assert fingerprint(FORM, referral) == hashlib.sha256(written.encode()).hexdigest()


def test_people_compare_it_in_groups_of_eight() -> None:
    shown = in_groups(fingerprint(FORM, Referral()))
    assert [len(part) for part in shown.split(" ")] == [8] * 8


def _answers(answers: Answers) -> object:
    return referral_to_json(FORM, Referral(answers))["answers"]
