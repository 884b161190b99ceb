"""Send and follow up: how the council wants it, what was written down, what is due, calls and new facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from referral_assistant.casework.reading.events import is_closed, was_sent
from referral_assistant.casework.reading.route import Place
from referral_assistant.casework.reading.standing import approval_of, history_lines, status_of
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.together import written_up
from referral_assistant.casework.together.followups import due_words
from referral_assistant.casework.together.letter import Draft, letter_of, make_letter
from referral_assistant.casework.together.recording import Step
from referral_assistant.casework.writing.at_work import AtWork, of_open
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Where
from referral_assistant.core.dates import printed_day
from referral_assistant.core.due import Due, due
from referral_assistant.core.entries import entry_title
from referral_assistant.core.letter import Letter
from referral_assistant.core.refusal import Refusal
from referral_assistant.gui.dialogs import Dialogs
from referral_assistant.gui.help.your_area import refer_lines
from referral_assistant.gui.look.flow import Flow
from referral_assistant.gui.look.parts import announce, button, clear, column, flow, frame, link, row, text
from referral_assistant.gui.referral.make_word import Make, MakeWord
from referral_assistant.gui.referral.record import Record
from referral_assistant.gui.referral.view import View
from referral_assistant.messages import after as say
from referral_assistant.messages import life as say_life

Write = Callable[[AtWork, int], str]


class SendView(View):
    """What is recorded here goes into the record through the same use cases as a command."""

    def __init__(self, opened: OpenReferral, dialogs: Dialogs, stop: Place = Place.SEND) -> None:
        super().__init__(opened, stop)
        self._dialogs = dialogs
        self.add_title("", say.SEND, say.SEND_INTRO)
        self._said = text("", "good")
        self._said.hide()
        self.down.addWidget(self._said)
        self._down = column(gap=6)
        self.down.addLayout(self._down)
        self.buttons: dict[Step, QPushButton] = {}
        self.show_all()

    def take_focus(self, where: Where | None = None) -> None:
        """At the first thing that can have happened next; a referral that is closed has none."""
        for step in ("acknowledged", "sent"):
            if step in self.buttons:
                self.buttons[step].setFocus()
                return

    def show_all(self) -> None:
        """Draw it anew."""
        clear(self._down)
        self.buttons = {}
        self._add_where()
        self._add_how()
        self._add_steps()
        self._add_due()
        life = self.opened.form.life
        if life is not None:
            self._add_entries(say.CALLS_TITLE, say.CALLS_INTRO, life.called.group, "call")
            if was_sent(self.opened.referral):
                self._add_entries(say.NEW_TITLE, say.NEW_INTRO, life.new.group, "new")
                self._add_disagreement()

    def _heading(self, words: str) -> None:
        self._down.addSpacing(16)
        self._down.addWidget(text(words, "heading"))

    def _add_where(self) -> None:
        form, referral = self.opened.form, self.opened.referral
        self._down.addWidget(text(say.WHERE.format(status=say_life.STATUS[status_of(form, referral)]), "strong"))
        approved = approval_of(form, referral)
        if is_closed(referral):
            self._down.addWidget(text(say_life.CLOSED))
        elif not was_sent(referral) and (approved is None or approved.is_void):
            self._down.addWidget(text(say.NOT_APPROVED))

    def _add_how(self) -> None:
        self._heading(say.HOW_TITLE)
        local = self.opened.local
        known = local.refer_how or local.refer_address or local.secure_how
        for one in refer_lines(local) if known else [say.HOW_UNKNOWN]:
            self._down.addWidget(text(one))
        self._down.addWidget(text(say.HOW_WRITE.format(hours=local.hours_to_write)))

    def _add_steps(self) -> None:
        self._heading(say.STEPS_TITLE)
        lines = [*history_lines(self.opened.referral)]
        for one in lines or [say.STEPS_NONE]:
            self._down.addWidget(text(one, "muted"))
        across = flow(gap=8)
        steps: tuple[Step, ...] = ("sent", "acknowledged", "chased", "outcome")
        for step in steps if was_sent(self.opened.referral) else steps[:1]:
            self._offer(step, across)
        self._down.addLayout(across)

    def _add_due(self) -> None:
        is_open = not is_closed(self.opened.referral)
        found = due(self.opened.form, self.opened.answers, self.opened.local) if is_open else ()
        if found:
            self._heading(say.DUE_TITLE)
        for one in found:
            words, style = _due_words(one)
            self._down.addWidget(text(words, style))

    def _add_entries(self, title: str, intro: str, group: str, step: Step) -> None:
        self._heading(title)
        self._down.addWidget(text(intro, "muted"))
        for index, where in enumerate(self._entries(group)):
            self._down.addWidget(self._entry(index, where, step))
        across = flow()
        self._offer(step, across)
        self._down.addLayout(across)

    def _entries(self, group: str) -> Iterator[Where]:
        yield from (Where(group, group, index) for index in range(len(self.opened.answers.entries(group))))

    def _entry(self, index: int, where: Where, step: Step) -> QWidget:
        made, title = _WRITTEN[step], entry_title(self.opened.asked, where)
        card = frame("card")
        inside = column(inside=card, margins=(16, 8, 12, 8), gap=2)
        inside.addWidget(text(title, "strong"))
        inside.addWidget(self._word(made.word, title, lambda work: made.letter(work, index)))
        across = row()
        across.addWidget(link(made.copy, partial(self._copy, made.text, index, title), name=f"{made.copy}: {title}"))
        across.addStretch()
        inside.addLayout(across)
        return card

    def _add_disagreement(self) -> None:
        """The letter along the council's own steps, or where to write down that there is something to disagree with."""
        life = self.opened.form.life
        if life is None or self.opened.answers.get(life.decided.what) is None:
            return
        self._heading(say.DISAGREE_TITLE)
        self._down.addWidget(text(say.DISAGREE_INTRO, "muted"))
        there = Where(life.disagreed.done)
        if self.opened.answers.at(there) is True:
            self._down.addWidget(self._word(say.DISAGREE_LETTER, say.DISAGREE_TITLE, letter_of, ""))
        self._down.addWidget(link(say.DISAGREE_WRITE, lambda: self.show_answer.emit(there)))

    def _word(self, words: str, title: str, draft: Draft, style: str = "link") -> MakeWord:
        file = say.LETTER_FILE.format(reference=self.opened.reference)
        return MakeWord(words, self._dialogs, file, partial(self._prepare, draft), style, name=f"{words}: {title}")

    def _prepare(self, draft: Draft) -> Make:
        work = of_open(self.opened)
        return lambda target: make_letter(work, target, draft)

    def _offer(self, step: Step, across: Flow) -> None:
        if not is_closed(self.opened.referral):
            self.buttons[step] = button(say.RECORD[step], lambda: self.record(step))
            across.addWidget(self.buttons[step])

    def record(self, step: Step) -> None:
        """Ask what happened, and write it down."""
        try:
            dialog = Record(self.window(), self.opened, step)
        except Refusal as refusal:
            self._dialogs.tell(self, str(refusal))
            return
        disagreed = self._disagrees()
        dialog.accepted.connect(lambda: self._recorded(step, ended=disagreed and not self._disagrees()))
        self._dialogs.show(dialog)

    def _disagrees(self) -> bool:
        life = self.opened.form.life
        return life is not None and self.opened.answers.get(life.disagreed.done) is True

    def _recorded(self, step: Step, *, ended: bool) -> None:
        self.show_all()
        done = say.RECORD_DONE.format(title=say.RECORD_TITLE[step])
        self._say(f"{done} {say.DISAGREEMENT_ENDED}" if ended else done)
        QTimer.singleShot(0, self.buttons[step], self.buttons[step].setFocus)  # once it is on the screen
        self.settled.emit()

    def _copy(self, write: Write, index: int, title: str) -> None:
        words = write(of_open(self.opened), index)
        QGuiApplication.clipboard().setText(words)
        self._say(say.COPIED.format(title=title))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        announce(self._said, words)


class _Written(NamedTuple):
    """What can be made of an entry: a letter, or text to paste; and the words of both buttons."""

    letter: Callable[[AtWork, int], Letter]
    word: str
    text: Write
    copy: str


_WRITTEN: dict[Step, _Written] = {
    "call": _Written(written_up.call_letter, say.CALL_WORD, written_up.call_text, say.CALL_COPY),
    "new": _Written(written_up.new_letter, say.NEW_WORD, written_up.new_text, say.NEW_COPY),
}


def _due_words(one: Due) -> tuple[str, str]:
    what = due_words(one)
    is_over = one.by < clock.today()
    words = (say.DUE_LINE_OVER if is_over else say.DUE_LINE).format(day=printed_day(one.by), what=what)
    return words, "act" if is_over else ""
