"""What there is to look at on a page, as cards beside it or below it, in the order of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from referral_assistant.core.answers import Where
from referral_assistant.core.findings import Dismissed, Finding, Findings
from referral_assistant.core.form import Form
from referral_assistant.gui.look.parts import announce, clear, column, link, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.referral.finding_card import FindingCard, left_card
from referral_assistant.messages import window as say

_MANY, _MOST = 8, 100
"""More cards than the first stand under the question that they are about; more than the second are not made."""

Key = tuple[Finding, int]
"""A finding wherever it stands in its text, and how many like it stand before it."""


class QuestionCards(QWidget):
    """The cards about one question and, where there are many on the page, its words above them, which fold them."""

    def __init__(self, ask: str) -> None:
        super().__init__()
        self._ask = ask
        self.keys: list[Key] = []
        down = column(inside=self, gap=8)
        self._inside = QWidget()
        self.column: QVBoxLayout = column(inside=self._inside, gap=12)
        self.head = link("", self._turn)
        self.head.hide()
        self._words = text(ask, "strong")
        self._words.hide()
        down.addWidget(self._words)
        down.addWidget(self.head)
        down.addWidget(self._inside)

    def show_head(self, wanted: bool) -> None:
        self._words.setVisible(wanted)
        self.head.setVisible(wanted)
        if not wanted:
            self._inside.show()
        self._say()

    def in_order(self) -> Iterator[QWidget]:
        """Everything in it, as it stands from top to bottom."""
        yield self.head
        for row in range(self.column.count()):
            item = self.column.itemAt(row)
            card = item.widget() if item is not None else None
            if card is not None:
                yield from card.findChildren(QWidget)

    def unfold(self) -> None:
        if self._inside.isHidden():
            self._turn()

    def _turn(self) -> None:
        self._inside.setVisible(self._inside.isHidden())
        self._say()

    def _say(self) -> None:
        folded = self._inside.isHidden()
        self.head.setText((say.GROUP_SHOW if folded else say.GROUP_HIDE).format(count=len(self.keys)))
        shape = say.GROUP_CLOSED if folded else say.GROUP_OPEN
        self.head.setAccessibleName(shape.format(ask=self._ask, things=count_words(len(self.keys))))


class FindingsPanel(QWidget):
    """The cards of one page. A card stays, with the keyboard in it, for as long as there is its finding."""

    show_finding = Signal(object)
    use = Signal(object, str)
    leave = Signal(object, str)
    bring_back = Signal(object)

    def __init__(self, form: Form) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._form = form
        self._shown: Findings | None = None
        self._cards: dict[Key, FindingCard] = {}
        self._groups: dict[Where, QuestionCards] = {}
        self._told: set[Key] = set()
        self._down = down = column(inside=self, gap=12)
        self._title = text("", "heading")
        self._hint = text(say.NOTHING_MORE, "muted")
        self._groups_column = column(gap=12)
        self._left = column(gap=12)
        self._more = text("", "muted")
        self._foot = text("", "small")
        self._foot.hide()
        down.addWidget(self._title)
        down.addWidget(self._hint)
        down.addLayout(self._groups_column)
        down.addWidget(self._more)
        down.addLayout(self._left)
        down.addStretch()
        down.addWidget(self._foot)
        self.show_findings(Findings())

    def put_above(self, widget: QWidget) -> None:
        """Something else to look at on the page, above the cards."""
        self._down.insertWidget(0, widget)

    def stand(self, *, beside: bool) -> None:
        """Beside the page, with room around it, or below it, in line with the questions."""
        around = (18, 20, 18, 16) if beside else (0, 28, 0, 0)
        self._down.setContentsMargins(*(theme().px(margin) for margin in around))

    def show_findings(self, found: Findings) -> None:
        """`found`: question by question and, within each, in the order of the text."""
        if found == self._shown:
            return
        before, self._shown = self._shown, found
        self._title.setText(count_words(len(found.all)))
        self._hint.setVisible(not found.all)
        wanted = _keyed(found.all[:_MOST])
        more = len(found.all) - len(wanted)
        self._more.setText(say.MORE_IN_TEXT.format(count=more))
        self._more.setVisible(more > 0)
        lost = self._row_of_focus(wanted)
        self._drop(wanted)
        self._place(wanted)
        if before is None or before.dismissed != found.dismissed:
            self._show_left(found.dismissed)
        if lost is not None:
            self._focus_row(lost)
        if wanted.keys() - self._told:
            announce(self, count_words(len(found.all)))
        self._told |= wanted.keys()

    def say_what_was_checked(self, words: str) -> None:
        """One line at the foot; nothing where there is nothing to say."""
        self._foot.setText(words)
        self._foot.setVisible(bool(words))

    def card_of(self, finding: Finding) -> FindingCard | None:
        """The card of a finding, unfolded where its question is folded."""
        card = next((one for one in self._cards.values() if one.finding == finding), None)
        if card is not None:
            self._groups[finding.where].unfold()
        return card

    def stand_at(self, finding: Finding | None) -> FindingCard | None:
        """Highlight the card of the words that the caret is at, and no other."""
        here = self.card_of(finding) if finding is not None else None
        for card in self._cards.values():
            card.stand_here(card is here)
        return here

    def focused(self) -> Finding | None:
        """The finding whose card has the keyboard."""
        focus = QApplication.focusWidget()
        return next((one.finding for one in self._cards.values() if focus and one.isAncestorOf(focus)), None)

    def take_focus(self) -> bool:
        """Put the keyboard at a card: the highlighted one, otherwise the first; whether there is one."""
        cards = list(self._cards.values())
        card = next((one for one in cards if one.here), cards[0] if cards else None)
        if card is not None:
            self._groups[card.finding.where].unfold()
            card.take_focus()
        return card is not None

    # --- keeping the cards

    def _row_of_focus(self, wanted: dict[Key, Finding]) -> int | None:
        """The place of the card that has the keyboard and is about to go."""
        focus = QApplication.focusWidget()
        keys = list(self._cards)
        return next(
            (
                row
                for row, key in enumerate(keys)
                if focus is not None and key not in wanted and self._cards[key].isAncestorOf(focus)
            ),
            None,
        )

    def _focus_row(self, row: int) -> None:
        cards = list(self._cards.values())
        if cards:
            card = cards[min(row, len(cards) - 1)]
            self._groups[card.finding.where].unfold()
            card.take_focus()

    def _drop(self, wanted: dict[Key, Finding]) -> None:
        for key in [key for key in self._cards if key not in wanted]:
            card = self._cards.pop(key)
            card.hide()
            self._groups[card.finding.where].column.removeWidget(card)
            card.deleteLater()
        places = {key[0].where for key in wanted}
        for where in [where for where in self._groups if where not in places]:
            group = self._groups.pop(where)
            group.hide()
            self._groups_column.removeWidget(group)
            group.deleteLater()

    def _place(self, wanted: dict[Key, Finding]) -> None:
        """Make what is new, and put everything where the order of the text has it."""
        cards: dict[Key, FindingCard] = {}
        for number, (where, some) in enumerate(groupby(wanted, key=lambda key: key[0].where)):
            group = self._groups.get(where) or QuestionCards(self._ask(where))
            self._groups[where] = group
            _put(self._groups_column, number, group)
            group.keys = list(some)
            for row, key in enumerate(group.keys):
                card = cards[key] = self._cards.get(key) or self._new(wanted[key])
                card.finding = wanted[key]
                _put(group.column, row, card)
            group.show_head(len(wanted) > _MANY)
        if cards.keys() - self._cards.keys():
            _set_tab_order([self._groups[where] for where in dict.fromkeys(key[0].where for key in cards)])
        self._cards = cards

    def _new(self, finding: Finding) -> FindingCard:
        card = FindingCard(self._form, finding)
        card.show_it.connect(self.show_finding)
        card.use.connect(self.use)
        card.leave.connect(self.leave)
        return card

    def _show_left(self, dismissed: tuple[Dismissed, ...]) -> None:
        clear(self._left)
        for one in dismissed:
            self._left.addWidget(left_card(one, self.bring_back.emit))

    def _ask(self, where: Where) -> str:
        form = self._form
        return (form.questions.get(where.question) or form.groups[where.question]).ask


def _keyed(found: tuple[Finding, ...]) -> dict[Key, Finding]:
    seen: Counter[Finding] = Counter()
    keyed: dict[Key, Finding] = {}
    for one in found:
        anywhere = replace(one, start=None, end=None)
        keyed[anywhere, seen[anywhere]] = one
        seen[anywhere] += 1
    return keyed


def _set_tab_order(groups: list[QuestionCards]) -> None:
    """A card that came between two others is also reached between them."""
    previous: QWidget | None = None
    for group in groups:
        for box in group.in_order():
            if box.focusPolicy() & Qt.FocusPolicy.TabFocus:
                if previous is not None:
                    QWidget.setTabOrder(previous, box)
                previous = box


def _put(layout: QVBoxLayout, row: int, widget: QWidget) -> None:
    """At this row of a column; one that stands there already is left alone."""
    at = layout.itemAt(row)
    if at is None or at.widget() is not widget:
        layout.removeWidget(widget)
        layout.insertWidget(row, widget)


def count_words(count: int) -> str:
    """ "3 things to look at"."""
    if not count:
        return say.NOTHING_TO_LOOK_AT
    return say.ONE_THING if count == 1 else say.THINGS.format(count=count)
