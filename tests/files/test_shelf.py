"""The list of kept referrals: a damaged file is shown as unreadable, never hidden, and hides no other."""

import json
from pathlib import Path

import pytest

from referral_assistant.casework.people.unlocking import identities, recipients
from referral_assistant.core.answers import Answers
from referral_assistant.core.referral import Referral
from referral_assistant.files.places import referrals_folder
from referral_assistant.files.referrals import keep_referral
from referral_assistant.files.sealing import new_identity, seal, unseal
from referral_assistant.files.shelf import kept_referrals
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))


def _keep(reference: str, name: str, changed: str) -> Path:
    path = referrals_folder() / f"{reference}.referral"
    keep_referral(
        FORM, path, Referral(Answers({"child.name": name}), reference, changed, changed, recipients=recipients())
    )
    return path


def test_an_empty_shelf_has_nothing_on_it() -> None:
    assert kept_referrals(identities()) == ()


def test_the_last_changed_comes_first_with_reference_and_initials() -> None:
    _keep("R-1", "Sam Kay", "2026-03-10T09:00:00+00:00")
    _keep("R-2", "Al Bee", "2026-03-12T09:00:00+00:00")
    assert [(one.reference, one.initials, one.readable) for one in kept_referrals(identities())] == [
        ("R-2", "A.B.", True),
        ("R-1", "S.K.", True),
    ]


def test_clocks_of_summer_and_winter_count_as_moments_and_no_moment_comes_last() -> None:
    _keep("R-summer", "Sam Kay", "2026-10-25T01:30:00+01:00")
    _keep("R-winter", "Al Bee", "2026-10-25T01:10:00+00:00")
    _keep("R-never", "Al Bee", "some day")
    assert [one.reference for one in kept_referrals(identities())] == ["R-winter", "R-summer", "R-never"]


DAMAGED = [
    b"",
    b"{",
    b"[]",
    b'"summary"',
    b"3",
    b"\xff\xfe",
    b"[" * 100_000,
    b'{"summary": {}}',
    b'{"summary": 3, "reference": "x"}',
    b'{"summary": {"initials": "S.K.", "sections_done": 1e999}, "reference": "x", "changed": ""}',
]


@pytest.mark.parametrize("data", DAMAGED)
def test_a_damaged_file_is_shown_as_unreadable_and_hides_no_other(data: bytes) -> None:
    good = _keep("R-1", "Sam Kay", "2026-03-10T09:00:00+00:00")
    bad = referrals_folder() / "R-2.referral"
    bad.write_bytes(data)
    worse = referrals_folder() / "R-3.referral"
    worse.write_bytes(seal(data, recipients()))
    first, *others = kept_referrals(identities())
    assert (first.path, first.readable) == (good, True)
    assert sorted((one.path, one.readable, one.reference) for one in others) == [
        (bad, False, "R-2"),
        (worse, False, "R-3"),
    ]


def test_a_folder_a_far_too_large_file_and_a_broken_link_are_shown_as_unreadable() -> None:
    (referrals_folder() / "R-1.referral").mkdir()
    with (referrals_folder() / "R-2.referral").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert sorted((one.reference, one.readable) for one in kept_referrals(identities())) == [
        ("R-1", False),
        ("R-2", False),
    ]


def test_what_is_left_of_an_interrupted_save_is_not_a_referral() -> None:
    (referrals_folder() / ".abc123.part").write_bytes(b"{")
    assert kept_referrals(identities()) == ()


def test_a_record_that_an_older_app_kept_is_still_shown() -> None:
    path = _keep("R-1", "Sam Kay", "2026-03-10T09:00:00+00:00")
    raw = json.loads(unseal(path.read_bytes(), identities()))
    raw["summary"] = {"initials": "S.K."}
    path.write_bytes(seal(json.dumps(raw).encode(), recipients()))
    assert kept_referrals(identities())[0].initials == "S.K."


def test_one_that_is_sealed_for_others_is_shown_and_says_so() -> None:
    path = referrals_folder() / "R-1.referral"
    path.write_bytes(seal(b"{}", [new_identity().public]))
    (kept,) = kept_referrals(identities())
    assert (kept.reference, kept.readable) == ("R-1", False)
    assert "sealed for other people" in kept.trouble
