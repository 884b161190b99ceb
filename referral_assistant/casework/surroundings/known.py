"""What is known of a referral before anybody writes it."""

from __future__ import annotations

import contextlib

from referral_assistant.core.answers import Answers, Value
from referral_assistant.core.answers_json import BadAnswers, answers_from_json
from referral_assistant.core.form import Form
from referral_assistant.core.settings import Settings


def known_already(form: Form, settings: Settings) -> Answers:
    """The answers that the settings give: who writes, in which school, and the authority."""
    names = form.names
    known = {
        names.author: settings.name,
        names.author_role: settings.role,
        names.school: settings.school,
        names.authority: settings.authority,
    }
    found: dict[str, Value] = {}
    for question, text in known.items():
        if question is not None and text:
            with contextlib.suppress(BadAnswers):  # an authority that is no longer on the list, say
                found |= answers_from_json(form, {question: text})
    return Answers(found)
