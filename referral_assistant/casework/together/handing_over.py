"""Hand a referral to a safeguarding lead: sealed for them, where they look for it, with a note that names nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from referral_assistant.casework.people import sharing, unlocking
from referral_assistant.casework.people.leads import own_name
from referral_assistant.casework.reading.addressed import addressed, is_barred
from referral_assistant.casework.reading.events import refuse_closed, with_event
from referral_assistant.casework.reading.listed import with_status
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.writing.at_work import AtWork
from referral_assistant.core.answers import Answers, Kept
from referral_assistant.core.answers_json import answers_to_json
from referral_assistant.core.fingerprint import fingerprint
from referral_assistant.core.form import Form
from referral_assistant.core.referral import Referral, answers_of
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Lead
from referral_assistant.files.referrals import keep_referral
from referral_assistant.files.sealing import public_key
from referral_assistant.files.whole import open_to_folder, write_whole
from referral_assistant.messages import life as say


def leads_for(form: Form, answers: Answers) -> tuple[Lead, ...]:
    """The leads to whom it may be handed over."""
    return tuple(lead for lead in sharing.leads() if not is_barred(form, answers, lead))


def named_leads(form: Form, answers: Answers, wanted: Iterable[str]) -> tuple[Lead, ...]:
    """The leads of these names or public keys. Raises `Refusal` where one is not known, or must not see it."""
    return tuple(_named(form, answers, one) for one in wanted)


def handed_over(work: AtWork, to: tuple[Lead, ...]) -> Referral:
    """The referral, handed over to these leads. Raises `Refusal` where there are none."""
    if not to:
        raise Refusal(say.NOBODY_TO_HAND_TO)
    refuse_closed(work.referral)
    form, referral = work.form, work.referral
    recipients = tuple(dict.fromkeys((*referral.recipients, *(lead.key for lead in to))))
    noted = replace(referral, recipients=recipients, beside_review=_with_copy(form, referral))
    mark = fingerprint(form, noted)
    return with_event(noted, "handed over", fingerprint=mark, to=tuple(lead.name for lead in to), who=own_name())


def put_copy(form: Form, referral: Referral, target: Path) -> None:
    """A sealed copy for the lead, and a note beside it that names nobody. Raises `Refusal`."""
    keep_referral(form, target, with_status(form, addressed(form, referral)))
    open_to_folder(target)
    write_whole(target.with_suffix(".txt"), note(referral).encode())
    open_to_folder(target.with_suffix(".txt"))


def others_with_key(referral: Referral, to: Iterable[Lead]) -> tuple[str, ...]:
    """Who else holds a key to it: other leads by name, the school's recovery key, and keys that nobody here knows."""
    known = {lead.key: lead.name for lead in sharing.leads()}
    known |= dict.fromkeys(sharing.recovery_keys(), say.RECOVERY_HOLDER)
    own = {one.public for one in unlocking.identities()}
    keys = [key for key in referral.recipients if key not in own | {lead.key for lead in to}]
    return tuple(dict.fromkeys(known.get(key, say.UNKNOWN_HOLDER) for key in keys))


def note(referral: Referral) -> str:
    """What to write to the lead: it names no child, no school and no writer."""
    return say.COVERING_NOTE.format(reference=referral.reference)


def _named(form: Form, answers: Answers, wanted: str) -> Lead:
    typed = wanted.strip()
    found = [
        lead for lead in sharing.leads() if typed in {lead.key, lead.name} or typed.casefold() == lead.name.casefold()
    ]
    if not found:
        found = [Lead(say.SOMEBODY_WITH_KEY, public_key(typed))] if typed.startswith("age1") else []
    if not found:
        raise Refusal(_unknown(form, answers, typed))
    if is_barred(form, answers, found[0]):
        raise Refusal(say.BARRED.format(name=found[0].name, others=_others(form, answers)))
    return found[0]


def _unknown(form: Form, answers: Answers, typed: str) -> str:
    others = _others(form, answers)
    return say.UNKNOWN_LEAD.format(name=typed, others=others)


def _others(form: Form, answers: Answers) -> str:
    """Whom else to tell: the other leads, and always those outside the school."""
    names = [lead.name for lead in leads_for(form, answers)]
    return (say.OTHER_LEADS.format(names=", ".join(names)) if names else say.NO_OTHER_LEAD) + say.OUTSIDE


def _with_copy(form: Form, referral: Referral) -> Kept:
    """What the writer handed over stays in the record, so that the lead's changes can be shown against it."""
    raw = dict(referral.beside_review.read()) if referral.beside_review else {}
    part = answers_to_json(form, answers_of(form, referral.answers, "referral"))
    mark = fingerprint(form, referral)  # by which the entry of the history is found that goes with it
    copy = {"who": own_name(), "when": clock.now().isoformat(), "fingerprint": mark, "answers": part}
    return Kept.of({**raw, "handed_over": copy, "edits": []})
