"""Copies that a synchroniser left: found by what they hold, joined, kept, and only then deleted."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

import pytest

from referral_assistant.casework.keeping.earlier import Earlier
from referral_assistant.casework.writing.copies import copies, take_in
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.core.versions import Why
from referral_assistant.files.sealing import new_identity, seal
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
NAME, AGE = Where("child.name"), Where("child.age")


@pytest.fixture
def opened() -> OpenReferral:
    started = start_referral(FORM, Settings())
    started.answer(NAME, "Sam")
    started.save()
    return started


def copy(opened: OpenReferral, ending: str) -> Path:
    """What a synchroniser leaves when another computer saved too."""
    path = opened.path.with_name(f"{opened.path.stem}{ending}.referral")
    copyfile(opened.path, path)
    return path


def change(path: Path, where: Where, value: str | int) -> None:
    other = open_referral(FORM, path)
    other.answer(where, value)
    other.save()


@pytest.mark.parametrize(
    "ending",
    [" (Ms Moss's conflicted copy 2026-03-11)", "-OFFICE-PC", ".sync-conflict-20260311-104512-ABCDEFG", " (1)", " 2"],
)
def test_a_copy_is_found_whatever_was_added_to_its_name(ending: str, opened: OpenReferral) -> None:
    assert copies(opened) == ()
    path = copy(opened, ending)
    assert copies(opened) == (path,)


def test_another_referral_or_a_file_for_others_is_left_alone(opened: OpenReferral) -> None:
    other = start_referral(FORM, Settings())
    copyfile(other.path, opened.path.with_name(f"{opened.path.stem}-2.referral"))
    opened.path.with_name(f"{opened.path.stem}-3.referral").write_bytes(seal(b"{}", [new_identity().public]))
    opened.path.with_name(f"{opened.path.stem}-4.referral").write_bytes(b"")
    assert copies(opened) == ()


def test_what_stands_in_either_is_there_and_the_copy_becomes_an_earlier_version(opened: OpenReferral) -> None:
    path = copy(opened, " (1)")
    change(path, AGE, 9)
    change(path, NAME, "Samantha")
    held = path.read_bytes()
    opened.answer(NAME, "Samuel")
    take_in(opened, path)
    assert not path.exists()
    assert held in [one.path.read_bytes() for one in opened.file.earlier.all()]
    again = open_referral(FORM, opened.path)
    assert (again.answers["child.name"], again.answers["child.age"]) == ("Samuel", 9)
    assert [one.shown.after for one in again.conflicts()] == ["Samantha"]


def test_where_the_outcome_cannot_be_saved_the_copy_stays(
    opened: OpenReferral, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copy(opened, " (1)")
    change(path, AGE, 9)

    def full(*_: object) -> None:
        raise Refusal("full")

    monkeypatch.setattr("referral_assistant.casework.keeping.kept_file.write_whole", full)
    with pytest.raises(Refusal, match="full"):
        take_in(opened, path)
    assert path.exists()
    assert opened.unsaved


def test_a_copy_that_somebody_works_on_while_it_is_joined_is_not_deleted(
    opened: OpenReferral, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = copy(opened, " (conflicted copy)")
    change(beside, AGE, 9)
    meanwhile = copy(opened, " (2)")
    change(meanwhile, AGE, 10)
    kept = Earlier.keep

    def keep(earlier: Earlier, data: bytes, why: Why) -> None:
        kept(earlier, data, why)
        if why == "merge":
            copyfile(meanwhile, beside)

    monkeypatch.setattr(Earlier, "keep", keep)
    take_in(opened, beside)
    assert beside.read_bytes() == meanwhile.read_bytes()
