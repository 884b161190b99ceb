"""The figures are counted over the person's own referrals and the review folder, each once."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.together.figures import counted, save_csv
from referral_assistant.core.answers import Answers
from referral_assistant.core.answers_json import answers_from_json
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.forms import load_form
from referral_assistant.files.places import referrals_folder
from referral_assistant.files.referrals import keep_referral
from referral_assistant.files.sealing import Identity, new_identity
from referral_assistant.messages import figures as say

FORM = load_form()
SENT = answers_from_json(FORM, {"rev.send.date": "2026-03-12", "child.name.full": "Toby Wrenfield"})


@pytest.fixture
def share(tmp_path: Path, home: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    referrals_folder()  # makes it
    (home / "settings.json").write_text(json.dumps({"review_folder": str(folder)}))
    return folder


def _keep(folder: Path, reference: str, *keys: Identity, changed: str = "2026-03-12", sent: bool = True) -> None:
    made = Referral(SENT if sent else Answers(), reference, changed=changed)
    keep_referral(FORM, folder / f"{reference}.referral", replace(made, recipients=tuple(one.public for one in keys)))


def test_each_referral_counts_once_as_the_later_copy_has_it(share: Path, open_key: Identity) -> None:
    for number in range(5):
        _keep(referrals_folder(), f"R-{number}", open_key, sent=False)
        _keep(share, f"R-{number}", open_key, changed="2026-03-13")
    _keep(share, "R-5", open_key)
    _keep(share, "R-6", open_key, sent=False)
    assert counted().figures.sent == 6


def test_what_others_have_sealed_is_said_and_not_counted(share: Path, open_key: Identity) -> None:
    _keep(share, "R-1", new_identity())
    _keep(share, "R-2", open_key)
    assert counted().not_opened == 1


def test_without_a_key_nothing_seems_to_be_nothing(share: Path, open_key: Identity) -> None:
    assert counted().figures.sent == 0
    _keep(share, "R-1", open_key)
    unlocking.forget()
    with pytest.raises(Refusal):
        counted()


def test_the_csv_names_nobody(share: Path, open_key: Identity, tmp_path: Path) -> None:
    for number in range(6):
        _keep(share, f"R-{number}", open_key)
    save_csv(counted().figures, tmp_path / "f.csv")
    written = (tmp_path / "f.csv").read_bytes().decode("utf-8-sig")
    assert f"{say.CSV_SENT},{say.CSV_ALL},6" in written
    assert [word for word in ("Toby", "Wrenfield", "R-1") if word in written] == []
