"""Drafts of earlier versions: sealed, read back, deleted; what cannot be is left and named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from referral_assistant.casework.keeping import listing, plain_drafts
from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading import looking
from referral_assistant.casework.writing.opening import open_referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import referrals_folder
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))


@pytest.fixture(autouse=True)
def sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "form", lambda: FORM)


def draft(reference: str, name: str = "Samuel") -> Path:
    path = referrals_folder() / f"{reference}.json"
    record = {"format": 1, "form": "sample", "reference": reference, "answers": {"child.name": name}}
    path.write_text(json.dumps(record))
    return path


def test_each_is_sealed_and_no_readable_file_is_left(home: Path) -> None:
    draft("R-1"), draft("R-2", "Alice")
    assert plain_drafts.any_plain()
    assert plain_drafts.seal_drafts() == plain_drafts.Drafts(2)
    assert not plain_drafts.any_plain()
    assert {one.reference for one in listing.referrals()} == {"R-1", "R-2"}
    assert open_referral(FORM, referrals_folder() / "R-2.referral").answers["child.name"] == "Alice"
    assert not any(b"Samuel" in file.read_bytes() for file in home.rglob("*") if file.is_file())


def test_one_that_cannot_be_read_stays_and_is_named() -> None:
    draft("R-1")
    broken = referrals_folder() / "R-2.json"
    broken.write_text('{"form": "sample", "ans')
    assert plain_drafts.seal_drafts() == plain_drafts.Drafts(1, ("R-2.json",))
    assert broken.read_text() == '{"form": "sample", "ans'


def test_a_run_that_was_stopped_before_it_deleted_goes_on() -> None:
    path = draft("R-1")
    text = path.read_text()
    plain_drafts.seal_drafts()
    path.write_text(text)
    assert plain_drafts.seal_drafts() == plain_drafts.Drafts(1)
    assert not path.exists()


def test_a_sealed_file_with_other_answers_is_never_taken_for_the_draft() -> None:
    path = draft("R-1")
    plain_drafts.seal_drafts()
    draft("R-1", "Alice")
    assert plain_drafts.seal_drafts() == plain_drafts.Drafts(0, ("R-1.json",))
    assert path.exists()


def test_without_a_key_nothing_is_touched() -> None:
    path = draft("R-1")
    unlocking.forget()
    with pytest.raises(Refusal):
        plain_drafts.seal_drafts()
    assert path.exists()
