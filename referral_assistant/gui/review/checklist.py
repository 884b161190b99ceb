"""The questions that a lead answers before approving, each with the answers of the referral that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from textwrap import fill

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from referral_assistant.casework.together.checklist import checklist
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Where, is_blank
from referral_assistant.core.journey import Asked, AskedPage
from referral_assistant.core.summary import printed
from referral_assistant.gui.look.parts import clear, column, flow, frame, link, row, text
from referral_assistant.gui.look.tab_order import order_as_laid_out
from referral_assistant.gui.look.theme import look
from referral_assistant.gui.referral.question import QuestionView
from referral_assistant.messages import review as say
from referral_assistant.messages import window as say_window

_LINE = 36
"""How many letters stand on one line of a link."""
_LONG = {"long text", "quoted words"}


class CheckLine(QFrame):
    """One question: its answer so far and, once it is wanted, the question itself."""

    typed = Signal()
    chosen = Signal()
    show_place = Signal(object)

    def __init__(self, opened: OpenReferral, one: Asked) -> None:
        super().__init__()
        self._opened, self.one = opened, one
        self.view: QuestionView | None = None
        down = column(inside=self, gap=2)
        across = row(gap=8)
        words = column(gap=0)
        words.addWidget(text(one.question.print))
        self._state = text("")
        words.addWidget(self._state)
        across.addLayout(words, 1)
        self.turn_link = link("", self.turn)
        across.addWidget(self.turn_link, 0, Qt.AlignmentFlag.AlignTop)
        down.addLayout(across)
        self._body = frame("fold")
        self._body.hide()
        down.addWidget(self._body)
        self.show_state(one)

    def show_state(self, one: Asked) -> None:
        """Show the answer as it is now."""
        self.one = one
        words = "\n".join(printed(one.value, one.question))
        look(self._state, "small" if words else "tag-look")
        self._state.setText(words or say.CHECK_NOT_YET)
        action = say.CHECK_CHANGE if words else say.CHECK_ANSWER
        action = action if self._body.isHidden() else say.CHECK_CLOSE
        self.turn_link.setText(action)
        self.turn_link.setAccessibleName(say_window.FOR.format(link=action, ask=one.question.ask))

    def turn(self) -> None:
        """Show the question and put the keyboard into it, or fold it away."""
        if self.view is None:
            self.view = self._fill()
            order_as_laid_out(self)
        self._body.setVisible(self._body.isHidden())
        self.show_state(self.one)
        if not self._body.isHidden():
            self.view.take_focus()

    def _fill(self) -> QuestionView:
        form, question = self._opened.form, self.one.question
        down = column(inside=self._body, margins=(10, 2, 0, 6), gap=6)
        evidence = flow(8)
        for id in question.evidence:
            asking = form.questions.get(id) or form.groups[id]
            words = say.CHECK_LOOK.format(label=asking.print)
            shown = fill(words, _LINE).replace("&", "&&")
            evidence.addWidget(link(shown, partial(self.show_place.emit, Where(id)), name=words))
        down.addLayout(evidence)
        view = QuestionView(form, self.one)
        view.typed.connect(self._typed)
        view.chosen.connect(self._chosen)
        down.addWidget(view)
        return view

    def _typed(self, view: QuestionView) -> None:
        if view.question.kind in _LONG:
            self._opened.typing(view.where, view.value)
        else:
            self._opened.answer(view.where, view.value())
        self.typed.emit()

    def _chosen(self, view: QuestionView) -> None:
        self._opened.answer(view.where, view.value())
        view.show_links()
        self.chosen.emit()


class Checklist(QWidget):
    """Every question that is asked, page by page; a line stays while its question does."""

    typed = Signal()
    chosen = Signal()
    show_place = Signal(object)

    def __init__(self, opened: OpenReferral) -> None:
        super().__init__()
        self._opened = opened
        self._shape: object = None
        self.lines: dict[Where, CheckLine] = {}
        down = column(inside=self, gap=6)
        self._intro = text("", "muted")
        down.addWidget(self._intro)
        self._lines = column(gap=8)
        down.addLayout(self._lines)
        self.refresh()

    def refresh(self) -> int:
        """Show what is asked now; how many questions are not answered."""
        pages = checklist(self._opened.form, self._opened.local, self._opened.referral)
        asked = [one for page in pages for one in page.asked]
        shape = [one.where for one in asked]
        if shape != self._shape:
            self._shape = shape
            self._lay_out(pages)
        for one in asked:
            self.lines[one.where].show_state(one)
        waiting = sum(is_blank(one.value) for one in asked)
        self._intro.setText(say.CHECKLIST_INTRO.format(done=len(asked) - waiting, asked=len(asked)))
        return waiting

    def _lay_out(self, pages: tuple[AskedPage, ...]) -> None:
        before, self.lines = self.lines, {}
        for line in before.values():
            self._lines.removeWidget(line)
        clear(self._lines)
        for page in pages:
            self._lines.addWidget(text(page.page.title, "strong"))
            for one in page.asked:
                line = self.lines[one.where] = before.pop(one.where) if one.where in before else self._new(one)
                self._lines.addWidget(line)
        for line in _gone(before):
            line.deleteLater()

    def _new(self, one: Asked) -> CheckLine:
        line = CheckLine(self._opened, one)
        line.typed.connect(self.typed)
        line.chosen.connect(self.chosen)
        line.show_place.connect(self.show_place)
        return line


def _gone(lines: dict[Where, CheckLine]) -> Iterator[CheckLine]:
    for line in lines.values():
        line.blockSignals(True)
        line.hide()
        yield line
