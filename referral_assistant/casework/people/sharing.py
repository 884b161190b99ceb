"""Who else may open what a person seals: the safeguarding leads, and the school's recovery key."""

from __future__ import annotations

from pathlib import Path

from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Lead
from referral_assistant.files import settings as kept
from referral_assistant.files.sealing import public_key
from referral_assistant.files.settings import keep_settings, load_settings
from referral_assistant.files.whole import read_whole
from referral_assistant.messages import leads as say_leads


def leads() -> tuple[Lead, ...]:
    """The safeguarding leads for whom everything is sealed from now on."""
    return load_settings().leads


def others() -> tuple[str, ...]:
    """The public keys of the leads and the school's recovery key."""
    settings = load_settings()
    return (*(lead.key for lead in settings.leads), *recovery_keys())


def recovery_keys() -> tuple[str, ...]:
    """The school's recovery key, where one is set."""
    recovery = load_settings().recovery
    return (recovery,) if recovery else ()


def set_by_school() -> frozenset[str]:
    """Which of "leads" and "recovery" the school has set, so that nobody changes it here."""
    return kept.set_by_school() & {"leads", "recovery"}


def words_of(lead: Lead) -> str:
    """The words by which to compare a lead's key over the telephone."""
    from referral_assistant.core.key_words import in_words  # a long list that few screens need

    return in_words(lead.key)


def add_lead(name: str, key: str) -> Lead:
    """Seal for this lead too, from now on. Raises `Refusal`."""
    if not name:
        raise Refusal(say_leads.LEAD_NEEDS_NAME)
    lead, settings = Lead(name, public_key(key)), load_settings()
    rest = tuple(one for one in settings.leads if one.key != lead.key)
    keep_settings(settings._replace(leads=(*rest, lead)))
    return lead


def lead_key_in(file: Path) -> str:
    """The public key in a file that a lead has sent. Raises `Refusal`."""
    lines = read_whole(file).decode(errors="replace").splitlines()
    return public_key("".join(line for line in lines if not line.lstrip().startswith("#")))


def take_out_lead(lead: Lead) -> None:
    """No longer seal what is new for this lead; what they can open, they can open. Raises `Refusal`."""
    settings = load_settings()
    keep_settings(settings._replace(leads=tuple(one for one in settings.leads if one != lead)))


def recovery_key() -> str:
    """The school's recovery key, public half; empty where none is set."""
    return load_settings().recovery


def keep_recovery_key(key: str) -> None:
    """Seal for the school's recovery key too, from now on; an empty one ends that. Raises `Refusal`."""
    keep_settings(load_settings()._replace(recovery=public_key(key) if key.strip() else ""))
