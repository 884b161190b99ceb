"""Documents that anybody can read are made only where the school allows it, however the way there is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from referral_assistant.casework.surroundings import targets
from referral_assistant.casework.surroundings.targets import (
    export_places,
    first_place,
    refuse_over_referral,
    refuse_plain_at,
)
from referral_assistant.core.refusal import Refusal
from referral_assistant.files import places
from referral_assistant.files.places import system_home
from referral_assistant.messages import exports as say


@pytest.fixture
def allowed(policy: Path, tmp_path: Path) -> Path:
    place = tmp_path / "allowed"
    place.mkdir()
    policy.parent.mkdir()
    policy.write_text(json.dumps({"export_places": [str(tmp_path / "gone"), str(place)]}))
    return place


def test_where_the_school_names_no_folder_anywhere_is_fine(tmp_path: Path) -> None:
    refuse_plain_at(tmp_path / "letter.docx")
    assert first_place() is None


def test_a_folder_that_the_school_names_is_fine_and_so_is_one_within(allowed: Path) -> None:
    refuse_plain_at(allowed / "letter.docx")
    refuse_plain_at(allowed / "deep" / "letter.docx")
    assert first_place() == allowed


def test_elsewhere_is_refused_and_the_folders_are_named(allowed: Path, tmp_path: Path) -> None:
    wanted = say.NOT_IN_THIS_FOLDER.format(places=f"{tmp_path / 'gone'}; {allowed}")
    for target in (
        tmp_path / "letter.docx",
        tmp_path / "allowed-too" / "letter.docx",
        allowed / ".." / "letter.docx",
        allowed.parent / "letter.docx",
    ):
        with pytest.raises(Refusal) as refused:
            refuse_plain_at(target)
        assert str(refused.value) == wanted


def test_a_link_does_not_lead_out(allowed: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (allowed / "way").symlink_to(tmp_path / "elsewhere")
    (allowed / "letter.docx").symlink_to(tmp_path / "letter.docx")
    for target in (allowed / "way" / "letter.docx", allowed / "letter.docx"):
        with pytest.raises(Refusal):
            refuse_plain_at(target)


def test_a_link_that_leads_in_is_fine(allowed: Path, tmp_path: Path) -> None:
    (tmp_path / "in").symlink_to(allowed)
    refuse_plain_at(tmp_path / "in" / "letter.docx")


def test_a_variable_does_not_move_the_person_s_own_folder(policy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    policy.parent.mkdir()
    policy.write_text(json.dumps({"export_places": ["~/Documents", "~"]}))
    own = system_home()
    monkeypatch.setenv("HOME", "/elsewhere")
    assert export_places() == (own / "Documents", own)


def test_what_is_sealed_may_lie_anywhere(allowed: Path, tmp_path: Path) -> None:
    refuse_over_referral(tmp_path / "key-backup.age")


def test_a_link_in_the_person_s_own_folder_does_not_lead_out(
    policy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    (own / "usb").mkdir(parents=True)
    (tmp_path / "usb").mkdir()
    monkeypatch.setattr(targets, "system_home", lambda: own)
    monkeypatch.setattr(places, "system_home", lambda: own)
    policy.parent.mkdir()
    policy.write_text(json.dumps({"export_places": ["~/Safeguarding"]}))
    (own / "Safeguarding").symlink_to(tmp_path / "usb")
    with pytest.raises(Refusal):
        refuse_plain_at(own / "Safeguarding" / "letter.docx")
    (own / "Safeguarding").unlink()
    (own / "Safeguarding").mkdir()
    refuse_plain_at(own / "Safeguarding" / "letter.docx")
