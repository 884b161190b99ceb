"""Who else may open what a person seals: the safeguarding leads, and the school's recovery key."""

from __future__ import annotations

from pathlib import Path

from referral_assistant.core.key_words import in_words
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.recipients import Lead, keep_others, load_others
from referral_assistant.files.sealing import public_key
from referral_assistant.files.whole import read_whole
from referral_assistant.messages import keys as say


def leads() -> tuple[Lead, ...]:
    """The safeguarding leads for whom everything is sealed from now on."""
    return load_others().leads


def words_of(lead: Lead) -> str:
    """The words by which to compare a lead's key over the telephone."""
    return in_words(lead.key)


def add_lead(name: str, key: str) -> Lead:
    """Seal for this lead too, from now on. Raises `Refusal`."""
    if not name:
        raise Refusal(say.LEAD_NEEDS_NAME)
    lead, others = Lead(name, public_key(key)), load_others()
    rest = tuple(one for one in others.leads if one.key != lead.key)
    keep_others(others._replace(leads=(*rest, lead)))
    return lead


def lead_key_in(file: Path) -> str:
    """The public key in a file that a lead has sent. Raises `Refusal`."""
    lines = read_whole(file).decode(errors="replace").splitlines()
    return public_key("".join(line for line in lines if not line.lstrip().startswith("#")))


def take_out_lead(lead: Lead) -> None:
    """No longer seal what is new for this lead; what they can open, they can open. Raises `Refusal`."""
    others = load_others()
    keep_others(others._replace(leads=tuple(one for one in others.leads if one != lead)))


def recovery_key() -> str:
    """The school's recovery key, public half; empty where none is set."""
    return load_others().recovery


def keep_recovery_key(key: str) -> None:
    """Seal for the school's recovery key too, from now on; an empty one ends that. Raises `Refusal`."""
    keep_others(load_others()._replace(recovery=public_key(key) if key.strip() else ""))
