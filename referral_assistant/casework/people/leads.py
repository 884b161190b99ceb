"""Whose approval counts in this school, and who the person is to it."""

from __future__ import annotations

from referral_assistant.casework.people import sharing, unlocking
from referral_assistant.casework.surroundings.policy import is_lost
from referral_assistant.core.key_words import in_words
from referral_assistant.core.status import Leads
from referral_assistant.core.text import clean_line
from referral_assistant.files.settings import load_settings
from referral_assistant.files.signing import signing_key


def known_leads() -> Leads:
    """Those whom the school's policy lists; without one, whoever can open a referral may approve it.

    Nobody, while it is broken and was never read here before.
    """
    if is_lost():
        return Leads(())
    if "leads" not in sharing.set_by_school():
        return Leads()
    names = {lead.signing: lead.name for lead in sharing.leads() if lead.signing}
    settings = load_settings()
    return Leads(tuple(names), settings.approve_own, tuple(names.values()), settings.approvers)


def is_lead() -> bool:
    """Whether the person may review and approve: a lead of the policy, or anybody where it lists none."""
    return known_leads().standing(signing_key(unlocking.identity())) != "not a known lead"


def own_name(chosen: str = "") -> str:
    """What the person is called in the history: as they say, else by their settings, else by their key's words."""
    return clean_line(chosen) or load_settings().name or in_words(unlocking.identity().public)
