"""The questions by which a lead looks at a referral before it is approved."""

from __future__ import annotations

from itertools import takewhile

from referral_assistant.core.form import Form
from referral_assistant.core.journey import AskedPage, journey
from referral_assistant.core.local import Local
from referral_assistant.core.referral import Referral


def checklist(form: Form, local: Local, referral: Referral) -> tuple[AskedPage, ...]:
    """The pages of the review that are asked, up to the sign-off: that is filled in by approving."""
    signed = form.life.signed.done if form.life else ""
    pages = journey(form, referral.answers, "review", local).pages()
    return tuple(takewhile(lambda page: all(one.question.id != signed for one in page.asked), pages))
