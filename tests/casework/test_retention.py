"""What is past its date is found by the months of the school, and its deletion is written down without a name."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from shutil import copyfile

import pytest

from referral_assistant.casework.keeping import listing, retention
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.writing.opening import start_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.key_words import in_words
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files.aside import Aside, aside_file, set_aside
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
        start_referral(FORM, Settings())
        (one,) = listing.referrals()
        retention.delete_referral(one)
    assert len((home / NAME).read_text().splitlines()) == 2


@pytest.mark.usefixtures("kept_key")
def test_what_was_worked_on_since_the_list_was_read_is_not_deleted(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = start_referral(FORM, Settings())
    (one,) = listing.referrals()
    later = clock.now() + timedelta(minutes=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    opened.answer(Where("child.name"), "Sam")
    opened.save()
    with pytest.raises(Refusal, match="worked on since"):
        retention.delete_referral(one)
    assert opened.path.exists()
    assert not (home / NAME).exists()


def test_what_has_words_that_wait_to_go_in_is_not_deleted(kept_key: Identity) -> None:
    opened = start_referral(FORM, Settings())
    (one,) = listing.referrals()
    set_aside(aside_file(opened.path), Aside(opened.path, b"", opened.path.read_bytes()), (kept_key.public,))
    with pytest.raises(Refusal, match="worked on since"):
        retention.delete_referral(one)
    assert opened.path.exists()


@pytest.mark.usefixtures("kept_key")
def test_deleting_a_copy_leaves_the_earlier_versions_to_the_referral_beside_it() -> None:
    opened = start_referral(FORM, Settings())
    opened.file.keep_version("sitting")
    copy = opened.path.with_stem(f"{opened.path.stem} (conflicted copy)")
    copyfile(opened.path, copy)
    versions = opened.file.earlier.all()
    assert versions
    for path, left in ((copy, versions), (opened.path, ())):
        retention.delete_referral(next(one for one in listing.referrals() if one.path == path))
        assert not path.exists()
        assert opened.file.earlier.all() == left
