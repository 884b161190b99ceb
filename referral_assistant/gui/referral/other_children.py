"""What the last page offers for the other children: a linked referral, and the key to their labels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from referral_assistant.casework.surroundings.targets import first_place
from referral_assistant.casework.writing.export import make_key
from referral_assistant.casework.writing.linking import left_behind, start_linked
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.refusal import Refusal
from referral_assistant.gui.dialogs import Dialogs
from referral_assistant.gui.look.parts import announce, button, clear, column, flow, frame, link, text
from referral_assistant.gui.referral.linked import StartLinked
from referral_assistant.messages import linking as say
from referral_assistant.messages import window as say_window


class OtherChildren(QWidget):
    """Two buttons, and what came of them. `show_referral` opens another referral in the window."""

    def __init__(self, opened: OpenReferral, dialogs: Dialogs, show_referral: Callable[[Path], None]) -> None:
        super().__init__()
        self._opened, self._dialogs, self._show_referral = opened, dialogs, show_referral
        down = column(inside=self, gap=6)
        down.addWidget(text(say.OTHERS_TITLE, "heading"))
        down.addWidget(text(say.OTHERS_INTRO))
        across = flow(gap=8)
        self.start = button(say.OTHERS_START, self._ask)
        self.key = button(say.OTHERS_KEY, self._make_key)
        across.addWidget(self.start)
        across.addWidget(self.key)
        down.addLayout(across)
        self._result = column(gap=6)
        down.addLayout(self._result)

    def _ask(self) -> None:
        self._dialogs.show(StartLinked(self.window(), self._opened, self._start))

    def _start(self, label: str, same_home: bool, also: frozenset[str]) -> None:
        try:
            started = start_linked(self._opened, label, same_home=same_home, also=also)
        except Refusal as refusal:
            self._say_refused(str(refusal))
            return
        said = say.OTHERS_STARTED.format(label=label, reference=started.opened.reference)
        more = [sentence for _, sentence in left_behind(self._opened.journey, started.made)]
        if started.made.renamed:
            more.append(say.RENAMED.format(count=started.made.renamed, label=started.made.label))
        path = started.opened.path
        self._say(said, [*more, say.OTHERS_READ], (say.OTHERS_OPEN, lambda: self._show_referral(path)))

    def _make_key(self) -> None:
        name = say.KEY_FILE_NAME.format(reference=self._opened.reference)
        target = self._dialogs.save_file(self, say.KEY_WHERE, f"{name}.docx", say_window.WORD_FILES, first_place())
        if target is None:
            return
        try:
            make_key(self._opened.journey, self._opened.reference, target)
        except Refusal as refusal:
            self._say_refused(str(refusal))
            return
        self._say(say.KEY_MADE.format(name=target.name), [say.KEY_APART])

    def _say_refused(self, why: str) -> None:
        clear(self._result)
        self._result.addWidget(text(why, "act"))
        announce(self, why)

    def _say(self, first: str, more: list[str], to: tuple[str, Callable[[], object]] | None = None) -> None:
        clear(self._result)
        card = frame("card")
        inside = column(inside=card, margins=(16, 12, 16, 8), gap=4)
        inside.addWidget(text(first, "good"))
        for one in more:
            inside.addWidget(text(one))
        if to is not None:
            inside.addWidget(link(*to))
        self._result.addWidget(card)
        announce(self, first)
