"""The findings of the page on the screen: shown as marks and cards, walked through, and acted on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from referral_assistant.core.answers import Where
from referral_assistant.core.findings import Finding, Findings
from referral_assistant.core.refusal import Refusal
from referral_assistant.gui.look.parts import announce
from referral_assistant.gui.referral.page import PageView
from referral_assistant.gui.referral.question import QuestionView
from referral_assistant.messages import window as say

if TYPE_CHECKING:
    from referral_assistant.gui.referral.wizard import Wizard

Place = tuple[int, int]
"""The number of a question on the page, and how far on in it; -1 is before its words."""


class Advice(QObject):
    """Holds the marks, the cards and the keyboard together."""

    def __init__(self, wizard: Wizard) -> None:
        super().__init__(wizard)
        self._wizard = wizard
        self._found: tuple[Finding, ...] = ()
        self._last: tuple[Finding, Place] | None = None
        panel = wizard.panel
        panel.show_finding.connect(self.show)
        panel.use.connect(self.use)
        panel.leave.connect(self.leave)
        panel.bring_back.connect(self.bring_back)

    def show_findings(self, found: Findings) -> None:
        """Show these, in the order of the text, as marks and as cards."""
        places = {where: number for number, where in enumerate(self._questions())}
        last = len(places)
        self._found = tuple(
            sorted(found.all, key=lambda one: (places.get(one.where, last), -1 if one.start is None else one.start))
        )
        self._wizard.panel.show_findings(Findings(self._found, found.dismissed))
        if self._wizard.view is not None:
            self._wizard.view.show_findings(self._found)

    # --- going through them

    def step(self, by: int) -> None:
        """To the next finding on the page (1), or to the one before (-1); after the last comes the first."""
        self._wizard.settle_now()
        found = self._found
        if not found:
            announce(self._wizard, say.NOTHING_TO_LOOK_AT)
            return
        now = self._wizard.panel.focused() or self._last_shown()
        if now in found:
            self.show(found[(found.index(now) + by) % len(found)])
            return
        here = self._here()
        places = [self._place(one) for one in found]
        if by > 0:
            self.show(next((one for one, at in zip(found, places, strict=True) if at >= here), found[0]))
        else:
            before = [one for one, at in zip(found, places, strict=True) if at < here]
            self.show(before[-1] if before else found[-1])

    def show(self, finding: Finding) -> None:
        """Put the keyboard at the words of a finding, selected, and show its card."""
        wizard = self._wizard
        wizard.show_answer(finding.where)
        question = self._question(finding)
        if question is not None:
            question.editor.select(finding)
        wizard.bring_into_sight()
        self.come_to(finding)
        self._last = finding, self._here()

    def come_to(self, finding: Finding | None) -> None:
        """The caret is at the words of a finding, or at none."""
        card = self._wizard.panel.stand_at(finding)
        if card is not None and self._wizard.panel_is_beside:
            self._wizard.bring_card_into_sight(card)

    def offer(self) -> None:
        """Open the menu at the mark under the caret; with none there, at the nearest that follows."""
        self._wizard.settle_now()
        question = self._focused()
        if question is not None and question.editor.offer():
            return
        here = self._here()
        marked = [one for one in self._found if self._place(one)[1] >= 0]
        finding = next((one for one in marked if self._place(one) >= here), marked[0] if marked else None)
        question = self._question(finding) if finding is not None else None
        if finding is None or question is None:
            announce(self._wizard, say.NOTHING_TO_LOOK_AT)
            return
        self.show(finding)
        question.editor.offer()

    # --- acting on them

    def ask(self, action: str, finding: Finding) -> None:
        """What the menu at a mark offers: "explain", "learn" or "leave"."""
        if action == "learn":
            try:
                self._wizard.opened.learn(finding.text)
            except Refusal as refusal:
                self._wizard.tell(str(refusal))
                return
            self._wizard.settled()
            announce(self._wizard, say.LEARNT.format(word=finding.text))
            return
        card = self._wizard.panel.stand_at(finding)
        if card is None:
            return
        if action == "leave":
            card.ask_reason()
        else:
            card.take_focus()
        self._wizard.bring_card_into_sight(card)

    def use(self, finding: Finding, words: str) -> None:
        """Put other words in the place of those of a finding."""
        question = self._question(finding)
        if question is not None:
            question.editor.replace(finding, words)
            self._wizard.settle_now()

    def leave(self, finding: Finding, reason: str) -> None:
        self._wizard.opened.dismiss(finding, reason)
        self._after(finding)

    def bring_back(self, finding: Finding) -> None:
        self._wizard.opened.bring_back(finding)
        self._after(finding)

    def _after(self, finding: Finding) -> None:
        self._wizard.settled()
        if self._wizard.panel.focused() is None and not self._wizard.panel.take_focus():
            self._wizard.show_answer(finding.where)

    # --- where things are

    def _questions(self) -> dict[Where, QuestionView]:
        view = self._wizard.view
        return dict(view.questions) if isinstance(view, PageView) else {}

    def _question(self, finding: Finding) -> QuestionView | None:
        return self._questions().get(finding.where)

    def _focused(self) -> QuestionView | None:
        focus = self._wizard.window().focusWidget()
        return next((one for one in self._questions().values() if focus and one.isAncestorOf(focus)), None)

    def _here(self) -> Place:
        for number, question in enumerate(self._questions().values()):
            if question is self._focused():
                return number, question.editor.caret()
        return -1, -1

    def _place(self, finding: Finding) -> Place:
        numbers = {where: number for number, where in enumerate(self._questions())}
        question = self._question(finding)
        return numbers.get(finding.where, len(numbers)), question.editor.place_of(finding) if question else -1

    def _last_shown(self) -> Finding | None:
        """The finding shown last, while the caret has not moved from it."""
        return self._last[0] if self._last is not None and self._last[1] == self._here() else None
