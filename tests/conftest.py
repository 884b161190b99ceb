"""What every test shares: a home of its own on disk, and hypothesis without a clock."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from referral_assistant.casework.people import keys, unlocking
from referral_assistant.casework.surroundings.clock import TODAY_VARIABLE
from referral_assistant.core.refusal import Refusal
from referral_assistant.files import key_store, machine
from referral_assistant.files.key_store import Place, keep_key
from referral_assistant.files.places import HOME_VARIABLE
from referral_assistant.files.sealing import Identity, new_identity
from referral_assistant.messages import keys as say

settings.register_profile("plain", deadline=None, max_examples=60)
settings.load_profile("plain")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the app keeps a person's things in, empty; nothing of the machine's own is read or written."""
    folder = tmp_path / "home"
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    monkeypatch.delenv(TODAY_VARIABLE, raising=False)
    return folder


@pytest.fixture(autouse=True)
def policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the school's settings are read from; there are none yet, nor their folder."""
    place = tmp_path / "machine"
    monkeypatch.setattr(machine, "machine_folder", lambda: place)
    return place / "policies.json"


@pytest.fixture(autouse=True)
def open_key() -> Iterator[Identity]:
    """A key that is open, and kept nowhere."""
    unlocking.forget()
    made = new_identity()
    unlocking.use_now(made)
    yield made
    unlocking.forget()


@pytest.fixture
def kept_key(open_key: Identity) -> Identity:
    """The same key, kept plain in the home folder."""
    keep_key(open_key, Place.PLAIN)
    return open_key


@pytest.fixture
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passphrases that are checked at once; age takes a second on purpose, each time."""

    def seal_under(data: bytes, passphrase: str) -> bytes:
        return hashlib.sha256(passphrase.encode()).digest() + bytes(byte ^ 0x55 for byte in data)

    def unseal_under(data: bytes, passphrase: str) -> bytes:
        if data[:32] != hashlib.sha256(passphrase.encode()).digest():
            raise Refusal(say.WRONG_PASSPHRASE)
        return bytes(byte ^ 0x55 for byte in data[32:])

    for module in (key_store, keys):
        monkeypatch.setattr(module, "seal_under", seal_under)
        monkeypatch.setattr(module, "unseal_under", unseal_under)
