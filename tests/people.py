"""Two people at one computer, for tests: each with a name and a key of their own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.together.handing_over import handed_over
from referral_assistant.casework.writing.at_work import AtWork
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.settings import Lead, Settings
from referral_assistant.files.sealing import Identity, new_identity
from referral_assistant.files.settings import keep_settings
from referral_assistant.files.signing import signing_key


class Somebody(NamedTuple):
    """A person with a key."""

    name: str
    role: str
    identity: Identity

    def works(self) -> None:
        """From now on this person sits at the computer."""
        unlocking.use_now(self.identity)
        keep_settings(Settings(name=self.name, role=self.role))

    @property
    def lead(self) -> Lead:
        """As policy lists them."""
        return Lead(self.name, self.identity.public, signing_key(self.identity), self.role)


def somebody(name: str, role: str = "") -> Somebody:
    """A person with a new key."""
    return Somebody(name, role, new_identity())


def set_leads(policy: Path, *leads: Somebody, **more: object) -> None:
    """The school's policy lists these leads, and sets whatever else."""
    policy.parent.mkdir(exist_ok=True)
    listed = [one.lead._asdict() for one in leads]
    policy.write_text(json.dumps({"leads": listed, **more}), encoding="utf-8")


def hand_over(opened: OpenReferral, *to: Somebody) -> None:
    """What the person at the computer has written goes to these leads; the same file is theirs then."""
    work = AtWork(opened.form, opened.local, opened.referral)
    opened.put_record(handed_over(work, tuple(one.lead for one in to)))
    opened.save()
