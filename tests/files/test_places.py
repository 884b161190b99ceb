"""The folders of the app: one for each person, closed to others."""

import os
import stat
from pathlib import Path

import pytest

from referral_assistant import messages
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import HOME_VARIABLE, home, referrals_folder, settings_file


def test_one_variable_moves_everything(home: Path) -> None:
    assert referrals_folder() == home / "referrals"
    assert settings_file() == home / "settings.json"


def test_without_it_the_folder_is_the_one_that_the_system_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(HOME_VARIABLE)
    assert home().name == "referral-assistant"


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_the_folder_of_referrals_is_closed_to_other_people() -> None:
    assert stat.S_IMODE(referrals_folder().stat().st_mode) == 0o700


def test_where_it_cannot_be_made_one_sentence_says_so(home: Path) -> None:
    home.write_text("a file where the folder should be")
    with pytest.raises(Refusal) as refused:
        referrals_folder()
    assert str(refused.value) == messages.NO_HOME
