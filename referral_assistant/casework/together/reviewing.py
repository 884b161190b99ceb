"""A referral that is open, and its review: to whom it is shown, and returning or approving it there."""

from __future__ import annotations

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.people.leads import is_lead, known_leads
from referral_assistant.casework.reading.may_read import is_own
from referral_assistant.casework.reading.standing import status_of
from referral_assistant.casework.together import review
from referral_assistant.casework.writing.at_work import AtWork, change_open, of_open
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.comments import comments
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.status import BEFORE_SENT
from referral_assistant.files.signing import signing_key
from referral_assistant.messages import review as say

_AFTER_LEAD = {"returned", "approved", "void"}


def begins_in_review(opened: OpenReferral) -> bool:
    """Whether the person comes to it as a lead: it waits for one, or has come back from one, and is not their own.

    A lead whom policy lists also reviews what they handed over themselves.
    """
    status = status_of(opened.form, opened.referral)
    if not is_lead() or status not in {"with-lead", *_AFTER_LEAD}:
        return False
    return not is_own(opened.form, opened.referral) or (status == "with-lead" and _is_listed())


def may_review(opened: OpenReferral) -> bool:
    """Whether the review is offered beside the form: to a lead whom policy lists at any time before it is sent;
    where no policy lists any, to anybody once it was handed over.
    """
    status = status_of(opened.form, opened.referral)
    return is_lead() and status in BEFORE_SENT and (status != "draft" or _is_listed())


def give_back(opened: OpenReferral, words: str) -> None:
    """Return it, with a comment on the whole where there are words, and save it. Raises `Refusal`."""

    def returned(work: AtWork) -> Referral:
        referral = work.referral
        if words.strip():
            referral = review.commented(work.form, referral, words)
        elif not count_open(referral):
            raise Refusal(say.RETURN_NEEDS_WORDS)
        return review.given_back(work._replace(referral=referral))

    change_open(opened, returned, "return")


def approve(opened: OpenReferral, because: str = "") -> None:
    """Approve it as it stands now, and save it. Raises `Refusal`."""
    change_open(opened, lambda work: review.approved(work, because=because), "approval")


def needs_reason(opened: OpenReferral) -> bool:
    """As `review.needs_reason`."""
    return review.needs_reason(of_open(opened))


def refuse_no_lead(opened: OpenReferral) -> None:
    """As `review.refuse_no_lead`."""
    review.refuse_no_lead(of_open(opened))


def count_open(referral: Referral) -> int:
    """How many comments are not settled."""
    return sum(not one.is_resolved for one in comments(referral.beside_review))


def _is_listed() -> bool:
    return known_leads().standing(signing_key(unlocking.identity())) == "lead"
