"""Where a referral stands: from whom it came, whether it is approved, and whether its history was tampered with."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QFrame

from referral_assistant.casework.keeping.cut_off import cut_off
from referral_assistant.casework.reading.events import history_of
from referral_assistant.casework.reading.standing import approval_of, broken_lines, status_of
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.fingerprint import in_groups
from referral_assistant.core.moments import moment_in
from referral_assistant.core.status import Approval
from referral_assistant.gui.look.parts import clear, column, text
from referral_assistant.messages import review as say

Styled = tuple[str, str]


class StandingCard(QFrame):
    """Stands above the document."""

    def __init__(self, opened: OpenReferral) -> None:
        super().__init__()
        self._opened = opened
        self._cut_off = cut_off(opened.form, opened.referral)
        self._shown: list[Styled] = []
        self._down = column(inside=self, gap=4)
        self.refresh()

    def refresh(self) -> None:
        """Say how it stands now."""
        found = [*_lines(self._opened, self._cut_off)]
        if found != self._shown:
            self._shown = found
            clear(self._down)
            for words, style in found:
                self._down.addWidget(text(words, style, selectable=True))


def _lines(opened: OpenReferral, gone: tuple[str, ...]) -> Iterator[Styled]:
    status = status_of(opened.form, opened.referral)
    style = {"approved": "good", "void": "act"}.get(status, "tag-look")
    yield say.CONFIDENTIAL.format(standing=say.STANDING[status]), style
    yield _from(opened), "muted"
    approval = approval_of(opened.form, opened.referral)
    if approval is not None:
        yield from _approval(approval)
    yield from ((line, "act") for line in gone)
    broken = broken_lines(opened.referral)
    if broken:
        yield say.BROKEN, "act"
        yield from ((line, "act") for line in broken)


def _from(opened: OpenReferral) -> str:
    handed = [one.event for one in history_of(opened.referral) if one.is_sound and one.event.what == "handed over"]
    if not handed:
        return say.FROM_NOBODY
    return say.FROM.format(who=handed[-1].who, moment=moment_in(handed[-1].at))


def _approval(approval: Approval) -> Iterator[Styled]:
    event = approval.event
    who, moment = event.who, moment_in(event.at)
    if approval.is_void:
        yield say.VOID_WHAT.format(who=who, moment=moment), "act"
        return
    said = [say.APPROVED_BY.format(who=who, moment=moment), say.APPROVED_AS[approval.standing]]
    said += [say.APPROVED_OWN] if approval.is_own else []
    said += [say.APPROVED_BECAUSE.format(reason=event.note)] if event.note else []
    yield " ".join(said), ""
    yield say.FINGERPRINT.format(mark=in_groups(event.fingerprint)), "small"
