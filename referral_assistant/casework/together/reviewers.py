"""Who may review a referral next: leads other than the person, or the person, where they are a lead themself."""

from __future__ import annotations

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.people.leads import is_lead, own_name
from referral_assistant.casework.reading.later_parts import later_parts
from referral_assistant.casework.together.handing_over import handed_over, leads_for
from referral_assistant.casework.together.review import refuse_no_lead
from referral_assistant.casework.writing.at_work import AtWork, change_open
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.referral import Referral
from referral_assistant.core.settings import Lead


def other_leads(opened: OpenReferral) -> tuple[Lead, ...]:
    """The leads to whom the person may hand it over."""
    own = {one.public for one in unlocking.identities()}
    return tuple(lead for lead in leads_for(opened.form, opened.answers) if lead.key not in own)


def may_take_on(opened: OpenReferral) -> bool:
    """Whether the person can go on to the review by themself: a lead, and it has not begun yet."""
    return is_lead() and "review" not in later_parts(opened.form, opened.referral)


def review_oneself(opened: OpenReferral) -> None:
    """Hand it over to oneself. Raises `Refusal` where the person is no lead, or must not see it as one."""
    change_open(opened, _taken, "handover")


def _taken(work: AtWork) -> Referral:
    refuse_no_lead(work)
    return handed_over(work, (Lead(own_name(), unlocking.identity().public),))
