"""A small form for something that happened: the form's own questions, and its own words where one is missing."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from referral_assistant.casework.keeping.unfinished import Unfinished
from referral_assistant.casework.together import recording
from referral_assistant.casework.together.recording import Step
from referral_assistant.casework.writing.at_work import change_open, of_open
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Value
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.versions import Why
from referral_assistant.gui.look.parts import button, column, frame, link, row, scrolled, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.outside.asking import say_trouble
from referral_assistant.gui.referral.question import QuestionView
from referral_assistant.gui.referral.unfinished import Typed
from referral_assistant.messages import after as say


class Record(QDialog):
    """Nothing is written down until the person says so. `step`: what is recorded. Raises `Refusal`."""

    def __init__(self, parent: QWidget, opened: OpenReferral, step: Step) -> None:
        super().__init__(parent)
        self._opened, self._step = opened, step
        asked = recording.asked(of_open(opened), step)
        self.questions = [QuestionView(opened.form, one) for one in asked]
        self._suggested = [one.value for one in asked]
        self._typed = Typed(self, Unfinished(opened.reference), f"record {step}", self._raw)
        self.setWindowTitle(say.RECORD_TITLE[step])
        inner = QWidget()
        inner.setObjectName("surface")
        down = column(inside=inner, margins=(24, 12, 24, 12), gap=16)
        down.addWidget(text(say.RECORD_TITLE[step], "title"))
        self._begun = frame("card")
        inside = column(inside=self._begun, margins=(16, 8, 16, 8), gap=2)
        inside.addWidget(text(say.RECORD_BEGUN))
        inside.addWidget(link(say.RECORD_AFRESH, self._begin_afresh))
        self._begun.setVisible(self._go_on_with_kept())
        down.addWidget(self._begun)
        for view in self.questions:
            view.typed.connect(self._typed.touch)
            view.left.connect(self._typed.touch)
            view.chosen.connect(self._typed.touch)
            down.addWidget(view)
        down.addStretch()
        self._lay_out(inner)

    def _lay_out(self, inner: QWidget) -> None:
        outer = column(inside=self, margins=(0, 20, 0, 16), gap=8)
        outer.addWidget(scrolled(inner))
        foot = column(margins=(24, 0, 24, 0), gap=8)
        self.wrong = text("", "act")
        self.wrong.hide()
        foot.addWidget(self.wrong)
        across = row(gap=8)
        self.keep = button(say.RECORD_KEEP, self._keep, "primary")
        across.addWidget(self.keep)
        across.addWidget(button(say.RECORD_CANCEL, self.reject))
        across.addStretch()
        foot.addLayout(across)
        outer.addLayout(foot)
        parent = self.parentWidget()
        if parent is not None:
            self.resize(min(theme().px(640), parent.width() - 40), min(theme().px(640), parent.height() - 40))
        self.questions[0].take_focus()

    def _keep(self) -> None:
        given = self._given()
        try:
            why: Why | None = "recorded" if self._step in {"acknowledged", "outcome"} else None
            change_open(self._opened, lambda work: recording.recorded(work, self._step, given), why)
            if self._step == "sent":
                self._opened.file.keep_version("sent")  # what was sent can always be looked up
        except Refusal as refusal:
            say_trouble(self.wrong, str(refusal))
            return
        self._typed.forget()
        self.accept()

    def _given(self) -> dict[str, Value]:
        return {view.where.question: value for view in self.questions if (value := view.value()) is not None}

    def _raw(self) -> object:
        """What is filled in beyond what was suggested, as the record would hold it."""
        values = [view.value() for view in self.questions]
        return recording.as_json(self._opened.form, self._given()) if values != self._suggested else None

    def _go_on_with_kept(self) -> bool:
        """What was filled in here and never written down stands in the boxes again; whether there was any."""
        kept = recording.from_json(self._opened.form, self._typed.before)
        for view in self.questions if kept else ():
            view.show_value(kept.get(view.where.question))
        return bool(kept)

    def _begin_afresh(self) -> None:
        for view, value in zip(self.questions, self._suggested, strict=True):
            view.show_value(value)
        self._begun.hide()
        self._typed.forget()
        self.questions[0].take_focus()
