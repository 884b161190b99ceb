"""A repeating group as cards: add, edit, reorder, remove and undo."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QPushButton

from referral_assistant.casework.reading.route import GroupStop, entry_stops
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import NotKnown, Where
from referral_assistant.core.entries import entry_title
from referral_assistant.core.form import Group, Writer
from referral_assistant.core.journey import AskedGroup
from referral_assistant.core.resources import beside
from referral_assistant.core.summary import Row
from referral_assistant.core.summary import row as printed
from referral_assistant.gui import warm
from referral_assistant.gui.look.parts import button, clear, column, flow, frame, link, row, text
from referral_assistant.gui.referral.question import NotKnownBox, add_folds, add_helps, heading
from referral_assistant.gui.referral.view import View
from referral_assistant.messages import window as say


class GroupView(View):
    """The entries of a group."""

    def __init__(self, opened: OpenReferral, stop: GroupStop) -> None:
        super().__init__(opened, stop)
        self.group: Group = opened.form.groups[stop.group]
        self._who = stop.who
        section = opened.form.section_of[stop.group]
        self.add_title(section.title_for(stop.who), self.group.print, section.intro)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        clear(self._cards)
        asked = self._asked()
        entries = asked.entries if asked else ()
        for index in range(len(entries)):
            self._cards.addWidget(self._card(index, len(entries)))
        unknown = isinstance(asked.value, NotKnown) if asked else False
        self._unknown_link.setVisible(not entries)
        self._unknown_link.setText(say.I_DO_KNOW if unknown else say.I_DO_NOT_KNOW)
        self._not_known.setVisible(unknown)
        self._add.setText(self.group.add)
        self._add.setVisible(not unknown)

    def shows(self, where: Where) -> bool:
        return where == Where(self.group.id)

    def fill(self, where: Where) -> None:
        value = self.opened.answers.get(self.group.id)
        if self.shows(where):
            self._bar.hide()
            self._not_known.show_value(value if isinstance(value, NotKnown) else NotKnown(""))

    def take_focus(self, where: Where | None = None) -> None:
        unknown = isinstance(self.opened.answers.get(self.group.id), NotKnown)
        (self._not_known.box if unknown else self._add).setFocus()

    def _lay_out(self) -> None:
        group = self.group
        self.down.addWidget(heading(group))
        if group.hint:
            self.down.addWidget(text(group.hint, "muted"))
        self.down.addWidget(self._undo_bar())
        self._cards = column(gap=12)
        self.down.addLayout(self._cards)
        self._not_known = NotKnownBox(group.ask)
        self._not_known.changed.connect(self._reason_typed)
        self._not_known.left.connect(self._reason_left)
        self.down.addWidget(self._not_known)
        self.down.addSpacing(4)
        self._add = button(group.add, self._add_entry)
        line = row(gap=8)
        line.addWidget(self._add)
        line.addStretch()
        self.down.addLayout(line)
        links = flow()
        self.down.addLayout(links)
        add_folds(self.down, links, self.opened.form, group)
        add_helps(self.down, links, group, beside(warm.resources(), group))
        self._unknown_link = link(say.I_DO_NOT_KNOW, self._turn_not_known)
        links.addWidget(self._unknown_link)
        self.fill(Where(group.id))

    def _undo_bar(self) -> QFrame:
        self._bar = frame("notice")
        across = row(inside=self._bar, margins=(12, 8, 12, 8))
        self._said = text("")
        self._undo: QPushButton = button(say.UNDO, self.undo.emit)
        across.addWidget(self._said, 1)
        across.addWidget(self._undo)
        self._bar.hide()
        return self._bar

    def _card(self, index: int, count: int) -> QFrame:
        where = Where(self.group.id, self.group.id, index)
        title = entry_title(self.opened.asked, where)
        card = frame("card")
        card.setAccessibleName(title)
        down = column(inside=card, margins=(16, 12, 16, 8), gap=4)
        down.addWidget(text(title, "strong"))
        rows = self._rows(index)
        for one in rows:
            down.addWidget(text(one.label, "small"))
            down.addWidget(text("\n".join(one.paragraphs)))
        waiting = self._waiting(index)
        if waiting:
            down.addWidget(text(say.TO_LOOK_AT.format(count=waiting), "tag-look"))
        if not rows:
            down.addWidget(text(say.NOTHING_YET, "muted"))
        links = flow()
        down.addLayout(links)
        for words, pressed, offered in (
            (say.EDIT, lambda: self._edit(index), True),
            (say.MOVE_UP, lambda: self._move(index, index - 1), index > 0),
            (say.MOVE_DOWN, lambda: self._move(index, index + 1), index < count - 1),
            (say.REMOVE, lambda: self._remove(index), True),
        ):
            if offered:
                links.addWidget(link(words, pressed, name=say.ABOUT_ENTRY.format(action=words, title=title)))
        return card

    def _waiting(self, index: int) -> int:
        found = self.opened.findings.of("stop", "fix", "improve")
        return sum(one.where.group == self.group.id and one.where.index == index for one in found)

    def _rows(self, index: int) -> list[Row]:
        asked = self._asked()
        pages = asked.entries[index] if asked else ()
        every = {one.question.id: one for page in pages for one in page.asked}
        shown = [printed(self.opened.asked, every[id]) for id in self.group.card if id in every]
        return [one for one in shown if one.paragraphs]

    def _add_entry(self) -> None:
        index = self.opened.add_entry(self.group.id)
        self.changed.emit()
        self._visit(index, None if self._who == "lead" else self._who)

    def _edit(self, index: int) -> None:
        self._visit(index, self._who)

    def _visit(self, index: int, through: Writer | None) -> None:
        journey, group = self.opened.asked, self.group.id
        stops = entry_stops(journey, group, index, through) or entry_stops(journey, group, index)
        if stops:
            self.go_to.emit(stops[0])

    def _remove(self, index: int) -> None:
        title = entry_title(self.opened.asked, Where(self.group.id, self.group.id, index))
        self.opened.remove_entry(self.group.id, index)
        self._say_with_undo(say.REMOVED.format(title=title))

    def _move(self, start: int, end: int) -> None:
        title = entry_title(self.opened.asked, Where(self.group.id, self.group.id, start))
        self.opened.move_entry(self.group.id, start, end)
        self._say_with_undo(say.MOVED.format(title=title))

    def _say_with_undo(self, words: str) -> None:
        self.refresh()
        self._said.setText(words)
        self._bar.show()
        QTimer.singleShot(0, self._undo, self._undo.setFocus)  # after the pressed link has gone
        self.settled.emit()

    def _turn_not_known(self) -> None:
        unknown = isinstance(self.opened.answers.get(self.group.id), NotKnown)
        self.opened.answer(Where(self.group.id), None if unknown else self._not_known.value())
        self._bar.hide()  # it would now take back this
        self.refresh()
        (self._add if unknown else self._not_known.box).setFocus()
        self.settled.emit()

    def _reason_typed(self) -> None:
        self.opened.typing(Where(self.group.id), self._not_known.value)
        self.changed.emit()

    def _reason_left(self) -> None:
        self.opened.end_typing()
        self._not_known.box.forget_undo()
        self.settled.emit()

    def _asked(self) -> AskedGroup | None:
        return next((asked for asked in self.opened.asked.groups() if asked.group.id == self.group.id), None)
