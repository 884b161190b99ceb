"""What is past its date is found by the months of the school, and its deletion is written down without a name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from referral_assistant.casework import clock, listing, retention
from referral_assistant.casework.opening import start_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.key_words import in_words
from referral_assistant.core.settings import Settings
from referral_assistant.files.deleted import NAME
from referral_assistant.files.sealing import Identity
from referral_assistant.files.shelf import Kept
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))


@pytest.fixture
def keep(policy: Path) -> Path:
    """The school keeps referrals for 72 months."""
    policy.parent.mkdir()
    policy.write_text('{"keep_for": 72}')
    return policy


def of(changed: str, *, readable: bool = True) -> Kept:
    return Kept(Path("R-1.referral"), "R-1", "S.K.", changed, readable=readable)


@pytest.mark.usefixtures("keep")
@pytest.mark.parametrize(
    ("changed", "is_past"),
    [
        ("2020-11-28T10:00:00+00:00", True),
        ("2020-11-29T10:00:00+00:00", False),
        ("2026-11-28T10:00:00+00:00", False),
        ("9999-12-31T10:00:00+00:00", False),
        ("yesterday", False),
        ("", False),
    ],
)
def test_the_date_is_so_many_months_after_the_last_change(
    changed: str, is_past: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.TODAY_VARIABLE, "2026-11-28")
    assert bool(retention.past_their_date([of(changed)])) is is_past


@pytest.mark.usefixtures("keep")
def test_the_last_day_of_a_month_has_its_date_in_a_shorter_one(keep: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep.write_text('{"keep_for": 3}')
    monkeypatch.setenv(clock.TODAY_VARIABLE, "2026-02-28")
    assert retention.past_their_date([of("2025-11-30T10:00:00+00:00")])


def test_without_a_policy_nothing_is_past_and_what_cannot_be_read_never_is(policy: Path) -> None:
    assert retention.past_their_date([of("1990-01-01T10:00:00+00:00")]) == ()
    policy.parent.mkdir()
    policy.write_text('{"keep_for": 1}')
    assert retention.past_their_date([of("1990-01-01T10:00:00+00:00", readable=False)]) == ()


def test_deletion_takes_the_earlier_versions_too_and_is_written_down_without_a_name(
    kept_key: Identity, home: Path
) -> None:
    opened = start_referral(FORM, Settings(name="Ms Okafor"))
    opened.answer(Where("child.name"), "Sam Kerr")
    opened.save()
    opened.file.keep_version("sitting")
    (one,) = listing.referrals()
    retention.delete_referral(one)
    assert not opened.path.exists()
    assert opened.file.earlier.all() == ()
    written = (home / NAME).read_text()
    (line,) = written.splitlines()
    assert json.loads(line).keys() == {"reference", "deleted", "by", "why"}
    assert json.loads(line)["by"] == in_words(kept_key.public)
    assert json.loads(line)["reference"] == opened.reference
    assert not any(word in written for word in ("Sam", "Kerr", "Okafor", "S.K."))


def test_each_deletion_adds_a_line(kept_key: Identity, home: Path) -> None:
    for _ in range(2):
        opened = start_referral(FORM, Settings())
        retention.delete_referral(Kept(opened.path, opened.reference, "", ""))
    assert len((home / NAME).read_text().splitlines()) == 2
