"""Start the referral for another child of the same incident: for whom, and what goes along."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QButtonGroup, QDialog, QWidget

from referral_assistant.casework.writing.linking import left_behind
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.linking import choices, linked_answers, other_labels
from referral_assistant.core.refusal import Refusal
from referral_assistant.gui.look.marks import Radio, Tick
from referral_assistant.gui.look.parts import button, clear, column, link, row, scrolled, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.messages import linking as say


class StartLinked(QDialog):
    """Asks for the child, for a shared home, and for each answer that goes along only where somebody ticks it."""

    def __init__(
        self, parent: QWidget, opened: OpenReferral, start: Callable[[str, bool, frozenset[str]], None]
    ) -> None:
        super().__init__(parent)
        self._opened, self._start = opened, start
        self.setWindowTitle(say.START_TITLE)
        self._kept: dict[str, Tick] = {}
        self._more: dict[str, Tick] = {}
        inner = QWidget()
        inner.setObjectName("surface")
        self._down = column(inside=inner, margins=(24, 20, 24, 8), gap=6)
        self._down.addWidget(text(say.START_TITLE, "title"))
        self._down.addWidget(text(say.START_INTRO))
        self._ask_child()
        self._ask_home()
        self._down.addSpacing(10)
        self._behind = column(gap=4)
        self._down.addLayout(self._behind)
        self._ask_more()
        self._down.addStretch()
        self._put_in_frame(inner)
        self.resize(min(theme().px(640), parent.width() - 40), min(theme().px(680), parent.height() - 40))
        self._show_behind()

    @property
    def label(self) -> str:
        """The child chosen."""
        return next(label for label, radio in self.children_asked.items() if radio.isChecked())

    @property
    def also(self) -> frozenset[str]:
        """What was ticked, by question or group."""
        return frozenset(id for ticks in (self._kept, self._more) for id, tick in ticks.items() if tick.isChecked())

    def _ask_child(self) -> None:
        self._down.addSpacing(10)
        self._down.addWidget(text(say.START_WHICH, "heading"))
        self._group = QButtonGroup(self)
        self.children_asked: dict[str, Radio] = {}
        for label in other_labels(self._opened.form, self._opened.answers):
            radio = self.children_asked[label] = Radio(label)
            self._group.addButton(radio)
            self._down.addWidget(radio)
            radio.toggled.connect(self._show_behind)
        next(iter(self.children_asked.values())).setChecked(True)

    def _ask_home(self) -> None:
        self._down.addSpacing(10)
        self.same_home = Tick(say.START_SAME_HOME)
        self._down.addWidget(self.same_home)
        self._down.addWidget(text(say.START_SAME_HOME_HINT, "muted"))
        self.same_home.toggled.connect(self._show_behind)

    def _ask_more(self) -> None:
        """What goes along only by choice; a group stands for all of its questions."""
        form = self._opened.form
        offered = [one for one in choices(self._opened.journey) if form.group_of.get(one.id) is None]
        if not offered:
            return
        self._down.addSpacing(10)
        box = QWidget()
        inside = column(inside=box, gap=2)
        for one in offered:
            tick = self._more[one.id] = Tick(f"{form.section_of[one.id].title} · {one.print}")
            inside.addWidget(tick)
        box.hide()
        self.show_more = link(say.START_MORE.format(count=len(offered)), lambda: box.setVisible(not box.isVisible()))
        self._down.addWidget(self.show_more)
        self._down.addWidget(text(say.START_MORE_HINT, "muted"))
        self._down.addWidget(box)

    def _show_behind(self) -> None:
        """What would be left behind, as things are chosen now, each with a tick that carries it all the same."""
        if not hasattr(self, "_behind"):
            return
        clear(self._behind)
        self._kept = {}
        made = linked_answers(self._opened.journey, self.label, same_home=self.same_home.isChecked())
        told: Mapping[str, str] = {one.where.question: said for one, said in left_behind(self._opened.journey, made)}
        self._behind.addWidget(text(say.START_BEHIND if told else say.START_NOTHING_BEHIND, "heading"))
        if told:
            self._behind.addWidget(text(say.START_BEHIND_HINT, "muted"))
        for id, said in told.items():
            tick = self._kept[id] = Tick(said)
            self._behind.addWidget(tick)

    def _put_in_frame(self, inner: QWidget) -> None:
        outer = column(inside=self, margins=(0, 0, 0, 16), gap=8)
        outer.addWidget(scrolled(inner))
        across = row(margins=(24, 0, 24, 0), gap=8)
        self.go = button(say.START_GO, self._go, "primary")
        self.go.setDefault(True)
        across.addWidget(self.go)
        across.addWidget(button(say.START_NOT, self.reject))
        across.addStretch()
        outer.addLayout(across)

    def _go(self) -> None:
        self.accept()
        self._start(self.label, self.same_home.isChecked(), self.also)


def can_link(opened: OpenReferral) -> bool:
    """Whether the form links, and another child has been entered with a label."""
    try:
        return bool(other_labels(opened.form, opened.answers))
    except Refusal:
        return False
