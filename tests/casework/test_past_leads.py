"""Leads come and go: what is here is opened to one who came, and closed to one who left, with its earlier versions."""

from __future__ import annotations

from pathlib import Path

import pytest

from referral_assistant.casework import past_leads
from referral_assistant.casework.open_referral import OpenReferral
from referral_assistant.casework.opening import start_referral
from referral_assistant.casework.resealing import Resealed
from referral_assistant.core.answers import Where
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files.forms import load_form
from referral_assistant.files.places import referrals_folder
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


def test_a_file_that_cannot_be_sealed_anew_is_named_and_the_lead_is_not_forgotten(
    begun: OpenReferral, policy: Path
) -> None:
    other = referrals_folder() / "R-OTHER1.referral"
    other.write_bytes(seal(b"{}", [BEN.identity.public]))
    set_leads(policy, BEN)
    (ann,) = past_leads.past_leads()
    assert past_leads.close_to(ann) == Resealed(1, ((other.name, say.OTHER_KEY),))
    assert past_leads.past_leads() == (ann,)


def test_what_lies_in_the_review_folder_is_closed_too(begun: OpenReferral, policy: Path, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    begun.save_copy(shared / begun.path.name)
    set_leads(policy, BEN, review_folder=str(shared))
    (ann,) = past_leads.past_leads()
    assert past_leads.close_to(ann) == Resealed(2)
    assert not may_open(shared / begun.path.name, ANN)
