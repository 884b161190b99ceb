"""For whom a referral is sealed: never for the adult who is thought to be involved, even where policy names them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from referral_assistant.casework.people import sharing, unlocking
from referral_assistant.casework.people.leads import own_name
from referral_assistant.casework.reading.events import with_event
from referral_assistant.core.answers import Answers
from referral_assistant.core.form import Form
from referral_assistant.core.names import may_be_one
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Lead
from referral_assistant.files.key_store import own_public_key
from referral_assistant.messages import life as say


def addressed(form: Form, referral: Referral) -> Referral:
    """The referral with everybody who may open it from the next save on; the key that has it open is among them."""
    return replace(referral, recipients=without_barred(form, referral, unlocking.recipients(referral.recipients)))


def with_taken_out(referral: Referral, before: Iterable[str]) -> Referral:
    """The referral with an entry in its history about those of the keys of before for whom it is sealed no longer.

    So no older copy lets them in again. Raises `Refusal` where the key cannot be opened.
    """
    gone = tuple(key for key in before if key not in referral.recipients)
    return with_event(referral, "taken out", to=gone, who=own_name()) if gone else referral


def without_barred(form: Form, referral: Referral, keys: Iterable[str]) -> tuple[str, ...]:
    """Those of the keys whose holders may see the referral; the person's own, and one that is open now, always may."""
    own = {one.public for one in unlocking.identities()} if unlocking.is_open() else set()
    barred = {lead.key for lead in barred_leads(form, referral.answers)} - own - {own_public_key()}
    return tuple(key for key in keys if key not in barred)


def refuse_barred_readers(form: Form, answers: Answers, keys: Iterable[str]) -> None:
    """Raise `Refusal` where one of these keys belongs to a lead who must not see the referral."""
    wanted = set(keys)
    for lead in barred_leads(form, answers):
        if lead.key in wanted:
            raise Refusal(say.BARRED.format(name=lead.name, others=say.OUTSIDE.strip()))


def barred_leads(form: Form, answers: Answers) -> tuple[Lead, ...]:
    """The leads who seem to be the adult thought to be involved, and so must not see the referral."""
    return tuple(lead for lead in sharing.leads() if is_barred(form, answers, lead))


def is_barred(form: Form, answers: Answers, lead: Lead) -> bool:
    """By name; and the head teacher, where the answers say that the head is involved."""
    if form.life is None:
        return False
    name, roles = answers.get(form.life.involved.name), answers.get(form.life.involved.role)
    if isinstance(name, str) and name.strip() and may_be_one(name, lead.name):
        return True
    return (
        _is_head(form, form.life.involved.head_words, lead.role)
        and isinstance(roles, tuple)
        and form.life.involved.head in roles
    )


def _is_head(form: Form, words: str, role: str) -> bool:
    """Whether a role is the head's: as the form's own words say, which know a deputy head and a head of year apart."""
    return role.strip().casefold() == "head" or bool(form.finder.places(words, role))
