"""A lead's review: comments with replies, giving it back, and approval bound to what was approved."""

from __future__ import annotations

import re
import secrets
from dataclasses import replace

from referral_assistant.casework.keeping.joining import conflicts
from referral_assistant.casework.people import unlocking
from referral_assistant.casework.people.leads import known_leads, own_name
from referral_assistant.casework.reading.addressed import is_barred
from referral_assistant.casework.reading.events import refuse_closed, was_sent, with_event
from referral_assistant.casework.reading.looking import findings_of
from referral_assistant.casework.reading.may_read import is_own, oneself
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.surroundings.policy import is_lost, policy_trouble
from referral_assistant.casework.writing.at_work import AtWork, filled
from referral_assistant.core.answers import Answers, Where, is_blank
from referral_assistant.core.comments import Comment, Said, comments, with_comment
from referral_assistant.core.fingerprint import fingerprint
from referral_assistant.core.form import Form
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.settings import load_settings
from referral_assistant.files.signing import signing_key
from referral_assistant.messages import life as say

_PLACE = re.compile(r"(?:(?P<group>[^\[\]]+)\[(?P<index>[0-9]{1,4})\]\.)?(?P<question>[^\[\]]+)")
"""As findings name a place: `inc.what`, `incidents[0].inc.what`."""


def commented(form: Form, referral: Referral, text: str, where: str = "", name: str = "") -> Referral:
    """With a new comment on a question (`where` as findings name it), or on the whole. Raises `Refusal`."""
    refuse_closed(referral)
    if where:
        _refuse_unknown(form, referral.answers, where)
    return _with(referral, Comment(secrets.token_hex(4), where, (_said(text, name),)))


def replied(referral: Referral, id: str, text: str, name: str = "") -> Referral:
    """With a reply to a comment, which is open again where it was settled. Raises `Refusal`."""
    refuse_closed(referral)
    one = _comment(referral, id)
    return _with(referral, one._replace(said=(*one.said, _said(text, name)), is_resolved=False))


def resolved(referral: Referral, id: str) -> Referral:
    """With a comment that is settled. Raises `Refusal`."""
    refuse_closed(referral)
    return _with(referral, _comment(referral, id)._replace(is_resolved=True))


def given_back(work: AtWork, note: str = "", name: str = "") -> Referral:
    """Returned to whoever wrote it. Raises `Refusal` where the person is no lead of this school."""
    refuse_no_lead(work, name)
    _refuse_sent(work.referral)
    return with_event(work.referral, "returned", note=note, who=own_name(name))


def approved(work: AtWork, *, name: str = "", because: str = "") -> Referral:
    """Approved as it stands now. Raises `Refusal`.

    With something open (`needs_reason`), one written reason is asked for (`because`), and is printed; then it is never
    refused for that.
    """
    refuse_no_lead(work, name)
    form, referral = work.form, work.referral
    _refuse_sent(referral)
    if not known_leads().may_approve(signing_key(unlocking.identity())):
        raise Refusal(say.NOT_APPROVER.format(names=", ".join(known_leads().approvers)))
    own = is_own(work.form, work.referral, name)
    if own and known_leads().signers is not None and not known_leads().may_approve_own:
        raise Refusal(say.NOT_OWN)
    if needs_reason(work) and not because.strip():
        raise Refusal(say.NEEDS_REASON)
    signed = replace(referral, answers=_signed(work, own_name(name), own=own))
    return with_event(signed, "approved", fingerprint=fingerprint(form, signed), note=because, who=own_name(name))


def needs_reason(work: AtWork) -> bool:
    """Whether a *stop* is open, a required answer of the referral is blank, or two versions of one still stand."""
    form, local, referral = work
    return bool(conflicts(form, referral)) or any(
        one.severity == "stop" or (one.severity == "fix" and _is_blank(form, referral.answers, one.where))
        for one in findings_of(form, local, referral).all
    )


def refuse_no_lead(work: AtWork, name: str = "") -> None:
    """Raise `Refusal` where policy lists leads and the person is none, or they are the adult thought to be involved."""
    if any(is_barred(work.form, work.referral.answers, lead) for lead in oneself(name)):
        raise Refusal(say.NOT_YOU)
    if is_lost():
        raise Refusal(policy_trouble())
    if known_leads().standing(signing_key(unlocking.identity())) == "not a known lead":
        raise Refusal(say.ONLY_A_LEAD)


def _refuse_sent(referral: Referral) -> None:
    refuse_closed(referral)
    if was_sent(referral):
        raise Refusal(say.SENT_ALREADY)


def _refuse_unknown(form: Form, answers: Answers, place: str) -> None:
    """Raise `Refusal` where a comment's place is no question, or no entry that there is."""
    found = _PLACE.fullmatch(place)
    question, group = (found["question"], found["group"]) if found else (place, None)
    if question not in form.questions and question not in form.groups:
        raise Refusal(say.NO_SUCH_QUESTION.format(id=place))
    if found and group and (form.group_of.get(question) != group or int(found["index"]) >= len(answers.entries(group))):
        raise Refusal(say.NO_SUCH_PLACE.format(id=place))


def _is_blank(form: Form, answers: Answers, where: Where) -> bool:
    """A group that is named where an entry of it is missing counts as blank, too."""
    section = form.section_of.get(where.question)
    return section is not None and section.part == "referral" and is_blank(answers.at(where))


def _signed(work: AtWork, name: str, *, own: bool) -> Answers:
    life = work.form.life
    if life is None:
        return work.referral.answers
    now, day = clock.now(), clock.today()
    signed = life.signed
    return filled(
        work.form,
        work.referral.answers,
        {
            signed.done: True,
            signed.name: name,
            signed.role: load_settings().role or None,
            signed.date: day.isoformat(),
            signed.time: f"{now:%H:%M}",
            signed.own: own,
        },
    )


def _with(referral: Referral, comment: Comment) -> Referral:
    return replace(referral, beside_review=with_comment(referral.beside_review, comment))


def _said(text: str, name: str) -> Said:
    if not text.strip():
        raise Refusal(say.EMPTY_COMMENT)
    return Said(own_name(name), clock.now().isoformat(), text.strip())


def _comment(referral: Referral, id: str) -> Comment:
    found = [one for one in comments(referral.beside_review) if one.id == id]
    if not found:
        raise Refusal(say.NO_SUCH_COMMENT.format(id=id))
    return found[0]
