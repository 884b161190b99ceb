"""A teacher and a lead who work on one referral: each with a key and a home of their own, and a folder between them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.writing.at_work import Change, change_open
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.settings import Lead, Settings
from referral_assistant.files.key_store import Place, keep_key
from referral_assistant.files.places import HOME_VARIABLE
from referral_assistant.files.sealing import Identity, new_identity
from referral_assistant.files.settings import keep_settings
from referral_assistant.files.signing import signing_key

Open = Callable[[Path], OpenReferral]


class People:
    """Who sits at the computer now decides which home, settings and key are used. The teacher is first."""

    def __init__(self, folder: Path, teacher: Identity, monkeypatch: pytest.MonkeyPatch, **more: str) -> None:
        """`more`: settings of both."""
        self.folder = folder / "review"
        self.folder.mkdir()
        self.teacher_key, self.lead_key = teacher, new_identity()
        self.lead = Lead("Peter Lund", self.lead_key.public, signing_key(self.lead_key))
        self._home, self._patch = folder, monkeypatch
        shared = Settings(review_folder=str(self.folder), shield=False)._replace(**more)
        self.as_lead()
        keep_key(self.lead_key, Place.PLAIN)
        keep_settings(shared._replace(name="Peter Lund"))
        self.as_teacher()
        keep_key(teacher, Place.PLAIN)
        keep_settings(shared._replace(name="Ms Okafor", leads=(self.lead,)))

    def as_teacher(self) -> None:
        self._be("teacher", self.teacher_key)

    def as_lead(self) -> None:
        self._be("lead", self.lead_key)

    def _be(self, who: str, key: Identity) -> None:
        self._patch.setenv(HOME_VARIABLE, str(self._home / who))
        unlocking.use_now(key)

    def at_copy(self, copy: Path, opens: Open, how: Change) -> None:
        """The lead does something to a copy where it lies."""
        self.as_lead()
        opened = opens(copy)
        change_open(opened, how)
        opened.file.lease.drop()
        self.as_teacher()
