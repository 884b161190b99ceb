"""What was typed but cannot be read as the kind asked for, and what can be read but looks wrong."""

from __future__ import annotations

from collections.abc import Iterator

from referral_assistant import messages
from referral_assistant.core.answers import NotKnown, Unread, is_blank
from referral_assistant.core.findings import Finding
from referral_assistant.core.journey import Asked, Journey
from referral_assistant.core.kinds import KINDS


def findings(journey: Journey) -> Iterator[Finding]:
    """*Fix* where a social worker could not read the answer, *improve* where it only looks wrong."""
    for one in journey.asked():
        yield from _finding(one)


def _finding(one: Asked) -> Iterator[Finding]:
    question, kind = one.question, KINDS[one.question.kind]
    if isinstance(one.value, Unread):
        how = kind.how_to_write(question)
        message = messages.UNREAD.format(error=question.error, typed=one.value.typed, how=how).strip()
        yield Finding(f"READ-{question.id}", "fix", one.where, messages.TITLE_UNREAD, message, source=question.source)
    elif not is_blank(one.value) and one.value is not None and not isinstance(one.value, NotKnown):
        doubt = kind.doubt(one.value, question)
        if doubt:
            title = messages.TITLE_DOUBT
            yield Finding(f"READ-{question.id}", "improve", one.where, title, doubt, source=question.source)
