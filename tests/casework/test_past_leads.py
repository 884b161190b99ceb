"""Leads come and go: what is here is opened to one who came, and closed to one who left, with its earlier versions."""

from __future__ import annotations

from pathlib import Path

import pytest

from referral_assistant.casework.keeping import earlier, past_leads
from referral_assistant.casework.keeping.resealing import Resealed
from referral_assistant.casework.people import unlocking
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import start_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files.forms import load_form
from referral_assistant.files.leads_seen import keep_seen
from referral_assistant.files.places import referrals_folder
from referral_assistant.files.referrals import keep_referral
from referral_assistant.files.sealing import Identity, seal, unseal
from referral_assistant.messages import keys as say
from tests.people import Somebody, set_leads, somebody

FORM = load_form()
ANN, BEN = somebody("Ann Hill"), somebody("Ben Moss")


@pytest.fixture
def begun(kept_key: Identity, policy: Path) -> OpenReferral:
    set_leads(policy, ANN)
    opened = start_referral(FORM, Settings())
    opened.answer(Where("child.name.full"), "Sam")
    opened.save()
    return opened


def readable_by(opened: OpenReferral, who: Somebody) -> list[bool]:
    """Of the referral and each earlier version, whether this person can open it."""
    files = [opened.path, *(one.path for one in opened.file.earlier.all())]
    return [may_open(file, who) for file in files]


def may_open(file: Path, who: Somebody) -> bool:
    try:
        unseal(file.read_bytes(), [who.identity])
    except Refusal:
        return False
    return True


def test_who_leaves_the_policy_is_known_and_what_is_here_is_closed_to_them(begun: OpenReferral, policy: Path) -> None:
    assert past_leads.past_leads() == ()
    assert readable_by(begun, ANN) == [True, True]
    set_leads(policy, BEN)
    assert [one.name for one in past_leads.past_leads()] == ["Ann Hill"]
    assert past_leads.close_to(past_leads.past_leads()[0]) == Resealed(1)
    assert readable_by(begun, ANN) == [False, False]
    assert past_leads.past_leads() == ()


def test_what_is_here_is_opened_to_who_came(begun: OpenReferral, policy: Path) -> None:
    set_leads(policy, ANN, BEN)
    assert readable_by(begun, BEN) == [False, False]
    assert past_leads.open_to(BEN.lead) == Resealed(1)
    assert readable_by(begun, BEN) == [True, False]
    assert past_leads.open_to(BEN.lead) == Resealed(0)


def test_somebody_who_is_a_lead_again_is_no_past_lead(begun: OpenReferral, policy: Path) -> None:
    set_leads(policy, BEN)
    set_leads(policy, BEN, ANN)
    assert past_leads.past_leads() == ()


def test_what_is_somebody_elses_is_not_ours_to_close(begun: OpenReferral, policy: Path) -> None:
    other = referrals_folder() / "R-OTHER1.referral"
    other.write_bytes(seal(b"{}", [BEN.identity.public]))
    set_leads(policy, BEN)
    (ann,) = past_leads.past_leads()
    assert past_leads.close_to(ann) == Resealed(1)
    assert past_leads.past_leads() == ()


def test_a_share_that_is_away_is_named_and_the_lead_is_not_forgotten(
    begun: OpenReferral, policy: Path, tmp_path: Path
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    begun.save_copy(shared / begun.path.name)
    shared.rename(tmp_path / "away")
    set_leads(policy, BEN, review_folder=str(shared))
    (ann,) = past_leads.past_leads()
    assert past_leads.close_to(ann) == Resealed(1, (("shared", say.FOLDER_AWAY),))
    assert past_leads.past_leads() == (ann,)
    (tmp_path / "away").rename(shared)
    assert past_leads.close_to(ann) == Resealed(1)
    assert past_leads.past_leads() == ()


def test_what_could_not_be_closed_is_closed_by_the_next_try(
    begun: OpenReferral, policy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_leads(policy, BEN)
    (ann,) = past_leads.past_leads()
    versions = begun.file.earlier.all()

    def full(*_: object) -> None:
        raise Refusal("The disk is full.")

    monkeypatch.setattr(earlier, "keep_referral", full)
    found = past_leads.close_to(ann)
    assert found == Resealed(1, tuple((one.path.name, "The disk is full.") for one in versions))
    assert past_leads.past_leads() == (ann,)
    monkeypatch.setattr(earlier, "keep_referral", keep_referral)
    assert past_leads.close_to(ann) == Resealed(0)
    assert readable_by(begun, ANN) == [False, False]


def test_the_versions_of_a_referral_that_lies_elsewhere_are_closed_too(
    begun: OpenReferral, policy: Path, tmp_path: Path
) -> None:
    begun.path.rename(tmp_path / "moved.referral")
    set_leads(policy, BEN)
    (ann,) = past_leads.past_leads()
    past_leads.close_to(ann)
    assert not any(may_open(one.path, ANN) for one in begun.file.earlier.all())


def test_a_list_that_another_key_sealed_is_put_by(begun: OpenReferral, home: Path) -> None:
    sealed = seal(b"[]", [BEN.identity.public])
    for number in (1, 2):
        (home / "leads.age").write_bytes(sealed)
        with pytest.raises(Refusal):
            past_leads.past_leads()
        keep_seen((ANN.lead,), unlocking.identities())
        assert (home / f"leads-before-{number}.age").read_bytes() == sealed
    assert past_leads.past_leads() == ()


def test_what_lies_in_the_review_folder_is_closed_too(begun: OpenReferral, policy: Path, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    begun.save_copy(shared / begun.path.name)
    set_leads(policy, BEN, review_folder=str(shared))
    (ann,) = past_leads.past_leads()
    assert past_leads.close_to(ann) == Resealed(2)
    assert not may_open(shared / begun.path.name, ANN)
