"""What every test shares: a home of its own on disk, and hypothesis without a clock."""

from pathlib import Path

import pytest
from hypothesis import settings

from referral_assistant.casework.clock import TODAY_VARIABLE
from referral_assistant.files.places import HOME_VARIABLE

settings.register_profile("plain", deadline=None, max_examples=60)
settings.load_profile("plain")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the app keeps a person's things in, empty; nothing of the machine's own is read or written."""
    folder = tmp_path / "home"
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    monkeypatch.delenv(TODAY_VARIABLE, raising=False)
    return folder
