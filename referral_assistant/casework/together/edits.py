"""What differs from what the writer handed over: shown, accepted, taken back; and why a child's words were changed."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from referral_assistant.casework.keeping.earlier import Difference, difference
from referral_assistant.casework.people.leads import own_name
from referral_assistant.casework.reading.noting import differing, is_writer, me, place
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Where, is_blank, is_group
from referral_assistant.core.changes import Change
from referral_assistant.core.edits import Edit, edits, handed_over, with_edits
from referral_assistant.core.form import Form
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.messages import review as say


class Edited(NamedTuple):
    """A place that differs from what was handed over: how, and who changed it last, when, and for which reason."""

    change: Change
    shown: Difference
    edit: Edit


def edited(form: Form, referral: Referral) -> tuple[Edited, ...]:
    """Everything that differs and that nobody has accepted, in the order of the form. Raises `Refusal` as below."""
    return tuple(one for one in every_edit(form, referral) if not one.edit.accepted)


def every_edit(form: Form, referral: Referral) -> tuple[Edited, ...]:
    """Everything that differs from what was handed over.

    What nobody else has changed was changed by whoever handed it over. Raises `Refusal` where what was handed over
    cannot be read.
    """
    over = handed_over(form, referral.beside_review)
    if over is None:
        return ()
    noted = edits(referral.beside_review)
    return tuple(
        Edited(one, difference(form, one), noted.get(place(one), Edit(place(one), over.who, "")))
        for one in differing(form, over.answers, referral.answers)
    )


def shown_beside(form: Form, referral: Referral) -> dict[Where, Edit]:
    """The edits to be shown at the answer itself: those not accepted and, always, those of somebody's exact words.

    None where what was handed over cannot be read: `edited` says so.
    """
    try:
        every = every_edit(form, referral)
    except Refusal:
        return {}
    return {one.change.where: one.edit for one in every if not one.edit.accepted or _is_quoted(form, one.change.where)}


def accept(opened: OpenReferral, one: Edited) -> None:
    """A change is agreed to: it stands, and is no longer shown."""
    _note(opened, one.edit._replace(accepted=True))


def take_back(opened: OpenReferral, one: Edited) -> None:
    """The writer's answer stands again; the other one stays in the earlier versions."""
    where, before, _ = one.change
    if where.group is None or where.question != where.group:
        opened.answer(where, before)
    elif is_group(before):
        opened.put_entry(where.group, where.index, before[0])
    else:
        opened.remove_entry(where.group, where.index)


def asks_reason(opened: OpenReferral, where: Where) -> bool:
    """Whether these are somebody's exact words that another wrote down: changing them wants a reason first."""
    if not _is_quoted(opened.form, where) or not _stood_there(opened, where):
        return False
    known = edits(opened.referral.beside_review).get(str(where))
    who = me()
    has_given = known is not None and who is not None and known.because and known.who == who.name
    return not has_given and not is_writer(opened.referral, who)


def give_reason(opened: OpenReferral, where: Where, because: str) -> None:
    """Say why somebody's exact words are to be changed; from then on they can be. Raises `Refusal` without a reason."""
    if not because.strip():
        raise Refusal(say.WORDS_NEED_REASON)
    _note(opened, Edit(str(where), own_name(), clock.now().isoformat(), because.strip()))


def _is_quoted(form: Form, where: Where) -> bool:
    question = form.questions.get(where.question)
    return question is not None and question.kind == "quoted words"


def _stood_there(opened: OpenReferral, where: Where) -> bool:
    """Whether there was an answer when it was handed over; so it is held where that cannot be read."""
    try:
        over = handed_over(opened.form, opened.referral.beside_review)
    except Refusal:
        return True
    return over is not None and not is_blank(over.answers.at(where))


def _note(opened: OpenReferral, edit: Edit) -> None:
    beside = opened.referral.beside_review
    noted = {**edits(beside), edit.where: edit}
    opened.put_record(replace(opened.referral, beside_review=with_edits(beside, noted.values())))
