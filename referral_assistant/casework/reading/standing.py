"""Where a referral stands: its status, its approval, and its history as people read it."""

from __future__ import annotations

from collections.abc import Iterator

from referral_assistant.casework.people.leads import known_leads
from referral_assistant.casework.reading.events import history_of
from referral_assistant.core import status as core
from referral_assistant.core.edit_notes import notes
from referral_assistant.core.fingerprint import fingerprint
from referral_assistant.core.form import Form
from referral_assistant.core.history import Entry, Event, damaged
from referral_assistant.core.key_words import in_words
from referral_assistant.core.moments import moment_in
from referral_assistant.core.referral import Referral
from referral_assistant.core.sign_off import SignOff, sign_off
from referral_assistant.core.status import Approval, Status
from referral_assistant.core.text import clean_line
from referral_assistant.messages import life as say


def status_of(form: Form, referral: Referral) -> Status:
    """One word."""
    return core.status(history_of(referral), fingerprint(form, referral), known_leads())


def approval_of(form: Form, referral: Referral) -> Approval | None:
    """The last approval that counts; a lead's own where the history, or their own answer at signing, says so."""
    found = core.approval(history_of(referral), fingerprint(form, referral), known_leads())
    own = form.life is not None and referral.answers.get(form.life.signed.own) is True
    return found and found._replace(is_own=found.is_own or (own and found.is_last))


def sign_off_of(form: Form, referral: Referral) -> SignOff:
    """Who wrote, handed over and approved it, as its document prints it."""
    approval, mark = approval_of(form, referral), fingerprint(form, referral)
    return sign_off(history_of(referral), approval, mark, notes(referral.beside_review))


def history_lines(referral: Referral) -> Iterator[str]:
    """One line for each entry, oldest first; an entry that was changed is named as such."""
    for entry in history_of(referral):
        yield history_line(entry)
    if count := damaged(referral.history):
        yield say.HISTORY_DAMAGED.format(count=count)


def gaps(form: Form, referral: Referral) -> Iterator[str]:
    """What the answers say has happened and no entry of the history does: its end may have been cut off."""
    life, there = form.life, {entry.event.what for entry in history_of(referral)}
    done = (
        {"approved": life.signed.done, "sent": life.sent.done, "acknowledged": life.acknowledged.done} if life else {}
    )
    for what, question in done.items():
        if referral.answers.get(question) is True and what not in there:
            yield say.HISTORY_CUT[what]


def broken_lines(referral: Referral) -> tuple[str, ...]:
    """Those of the history that do not stand as they were signed, or cannot be read at all."""
    lines = [history_line(entry) for entry in history_of(referral) if not entry.is_sound]
    count = damaged(referral.history)
    return (*lines, *([say.HISTORY_DAMAGED.format(count=count)] if count else []))


def history_line(entry: Entry) -> str:
    """What happened, who did it and when, on one line; an entry that was changed is named as such."""
    event = entry.event
    parts = [say.HISTORY.format(moment=moment_in(event.at), what=say.WHAT[event.what], who=event.who or say.NO_NAME)]
    parts += _to(event)
    parts += [say.HISTORY_NOTE.format(note=event.note)] if event.note else []
    if not known_leads().counts(event):
        is_lead = known_leads().standing(event.signer) == "lead"
        parts.append(say.MAY_NOT_APPROVE if is_lead else say.NOT_A_KNOWN_LEAD)
    parts += [say.HISTORY_DAY.format(day=event.day)] if event.day else []
    parts += [] if entry.is_sound else [say.HISTORY_CHANGED]
    return clean_line(" ".join(parts))


def _to(event: Event) -> list[str]:
    if not event.to:
        return []
    if event.what == "taken out":
        return [say.HISTORY_WITHOUT.format(keys="; ".join(map(in_words, event.to)))]
    return [say.HISTORY_TO.format(to=", ".join(event.to))]
