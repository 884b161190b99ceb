"""Who is not shown a referral, though their key may open it: the adult who is thought to be involved."""

from __future__ import annotations

from collections.abc import Iterator

from referral_assistant.casework.people import sharing, unlocking
from referral_assistant.casework.people.leads import own_name
from referral_assistant.casework.reading.addressed import is_barred
from referral_assistant.casework.reading.events import history_of
from referral_assistant.core.form import Form
from referral_assistant.core.names import same_name
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Lead
from referral_assistant.files.settings import load_settings
from referral_assistant.files.signing import signing_key
from referral_assistant.messages import review as say


def refuse_barred(form: Form, referral: Referral) -> None:
    """Raise `Refusal` where the person is thought to be the adult involved, and did not write it themselves."""
    if any(is_barred(form, referral.answers, one) for one in oneself()) and not is_own(form, referral):
        raise Refusal(say.MUST_NOT_SEE)


def oneself(name: str = "") -> Iterator[Lead]:
    """The person as they say they are, as their settings do, and as the list of leads does: no name hides another."""
    settings, mine = load_settings(), unlocking.identity()
    yield Lead(own_name(name), "", role=settings.role)
    yield Lead(own_name(), "", role=settings.role)
    yield from (lead for lead in sharing.leads() if lead.signing == signing_key(mine) or lead.key == mine.public)


def is_own(form: Form, referral: Referral, name: str = "") -> bool:
    """Whether the person began it, or handed it over; or is named as its writer, where no entry says who did."""
    writers = {one.event.signer for one in history_of(referral) if one.event.what in {"begun", "handed over"}}
    author = form.names.author
    written_by = referral.answers.get(author) if author else None
    if writers or not isinstance(written_by, str):
        return signing_key(unlocking.identity()) in writers
    return any(same_name(written_by, one.name) for one in oneself(name))
