"""What home shows beside the list: where each referral is by now, what waits for review, and what is due."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from referral_assistant.casework.keeping import listing
from referral_assistant.casework.reading.area import area
from referral_assistant.casework.surroundings.review_folder import place_in
from referral_assistant.casework.together import review, sending
from referral_assistant.casework.together.desk import Desk, desk
from referral_assistant.casework.together.exchange import hand_over, take_in
from referral_assistant.casework.together.sending import Sending
from referral_assistant.casework.writing.at_work import AtWork, change_open
from referral_assistant.casework.writing.closing import closed
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.form import Form
from referral_assistant.core.referral import Referral
from referral_assistant.core.settings import Settings
from referral_assistant.files.forms import load_form
from referral_assistant.files.sealing import Identity, new_identity
from referral_assistant.files.signing import signing_key
from tests.casework.people import People

SENT = Sending("secure_email", day="2026-12-23", time="15:00")


@pytest.fixture(scope="module")
def form() -> Form:
    return load_form()


@pytest.fixture
def people(tmp_path: Path, open_key: Identity, monkeypatch: pytest.MonkeyPatch) -> People:
    monkeypatch.setenv("REFERRAL_ASSISTANT_TODAY", "2026-12-29")
    return People(tmp_path, open_key, monkeypatch)


@pytest.fixture
def written(people: People, form: Form) -> OpenReferral:
    opened = start_referral(form, Settings(), area)
    opened.answer(Where("child.name.full"), "Sam Kerr")
    opened.save()
    return opened


@pytest.fixture
def copy(people: People, written: OpenReferral) -> Path:
    target = place_in(people.folder, written.reference)
    hand_over(written, (people.lead,), target)
    return target


def opens(path: Path) -> OpenReferral:
    return open_referral(area().form, path, area)


def looked_at() -> Desk:
    return desk(listing.referrals())


def sent(work: AtWork) -> Referral:
    return sending.sent(work, SENT)


def test_a_draft_is_a_draft_and_nothing_waits_or_is_due(written: OpenReferral) -> None:
    found = looked_at()
    assert [one.status for one in found.kept] == ["draft"]
    assert (found.waiting, found.due) == ((), ())


def test_what_was_handed_over_waits_for_the_lead_and_not_for_the_writer(people: People, copy: Path) -> None:
    assert looked_at().waiting == ()
    assert [one.status for one in looked_at().kept] == ["with-lead"]
    people.as_lead()
    (one,) = looked_at().waiting
    assert (one.path, one.initials) == (copy, "S.K.")
    assert one.handed is not None
    assert one.handed.who == "Ms Okafor"


def test_what_was_given_back_waits_no_more_and_the_writer_sees_where_it_is(people: People, copy: Path) -> None:
    people.at_copy(copy, opens, review.given_back)
    assert [one.status for one in looked_at().kept] == ["returned"]
    people.as_lead()
    assert looked_at().waiting == ()


def test_a_newer_change_of_the_writers_own_does_not_hide_what_the_lead_did(
    people: People, written: OpenReferral, copy: Path
) -> None:
    people.at_copy(copy, opens, review.given_back)
    written.answer(Where("child.name.full"), "Samuel Kerr")
    written.save()
    assert [one.status for one in looked_at().kept] == ["returned"]


def test_once_it_is_joined_the_own_copy_speaks_for_itself(people: People, written: OpenReferral, copy: Path) -> None:
    people.at_copy(copy, opens, review.given_back)
    take_in(written, copy)
    hand_over(written, (people.lead,), copy)
    assert [one.status for one in looked_at().kept] == ["with-lead"]


def test_what_is_sealed_for_others_is_passed_over(people: People, copy: Path) -> None:
    people.lead_key = new_identity()
    people.as_lead()
    assert looked_at() == Desk((), (), ())


def test_where_policy_lists_leads_nobody_else_has_anything_to_review(people: People, copy: Path, policy: Path) -> None:
    policy.parent.mkdir(exist_ok=True)
    other = {"name": "Maria Dunn", "key": new_identity().public, "signing": signing_key(new_identity())}
    policy.write_text(json.dumps({"leads": [other]}))
    people.as_lead()
    assert looked_at().waiting == ()


def test_what_is_due_is_told_once_and_from_the_copy_that_is_further(
    people: People, written: OpenReferral, copy: Path
) -> None:
    people.at_copy(copy, opens, sent)
    (one,) = looked_at().due
    assert (one.path, one.is_over, one.due.what) == (copy, True, "acknowledgement")
    take_in(written, copy)
    (one,) = looked_at().due
    assert one.path == written.path
    people.as_lead()
    (one,) = looked_at().due
    assert (one.path, one.reference, one.initials) == (copy, written.reference, "S.K.")


def test_a_lead_who_closes_it_has_nothing_due(people: People, copy: Path) -> None:
    people.at_copy(copy, opens, sent)
    people.at_copy(copy, opens, closed)
    people.as_lead()
    assert looked_at().due == ()


def test_what_was_sent_without_a_lead_is_due_for_whoever_sent_it(written: OpenReferral) -> None:
    change_open(written, sent)
    (one,) = looked_at().due
    assert one.path == written.path
    assert [kept.status for kept in looked_at().kept] == ["sent"]
