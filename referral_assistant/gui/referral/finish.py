"""The end of writing: what still waits, handing over, the Word document, and what to do with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame

from referral_assistant import messages
from referral_assistant.casework.export import make_document
from referral_assistant.casework.open_referral import OpenReferral
from referral_assistant.casework.route import Place
from referral_assistant.core.answers import Where
from referral_assistant.gui.dialogs import Dialogs
from referral_assistant.gui.look.parts import announce, button, column, flow, frame, link, row, text
from referral_assistant.gui.look.theme import look
from referral_assistant.gui.referral.hand_over import HandOver
from referral_assistant.gui.referral.linked import can_link
from referral_assistant.gui.referral.other_children import OtherChildren
from referral_assistant.gui.referral.plain_documents import Closing, PlainDocuments
from referral_assistant.gui.referral.view import View
from referral_assistant.gui.working import Work
from referral_assistant.messages import window as say


class FinishView(View):
    """The document can always be made; what is missing is said, and never in the way."""

    def __init__(self, opened: OpenReferral, dialogs: Dialogs, stop: Place = Place.FINISH) -> None:
        super().__init__(opened, stop)
        self._dialogs = dialogs
        self._work: Work | None = None
        self.add_title("", say.FINISH, say.FINISH_INTRO)
        self._add_state()
        self.down.addSpacing(12)
        self.hand_over = HandOver(opened, dialogs)
        self.hand_over.handed.connect(self.settled)
        self.down.addWidget(self.hand_over)
        self.down.addSpacing(20)
        self.down.addWidget(text(say.FINISH_TITLE, "heading"))
        drawn = opened.summary
        to = say.FINISH_TO.format(recipient=drawn.recipient, authority=drawn.authority or messages.NO_AUTHORITY)
        self.down.addWidget(text(to, "muted"))
        self.down.addWidget(text(say.FINISH_PLAIN))
        self.down.addWidget(text(say.FINISH_PHONE))
        self.down.addSpacing(8)
        self.make = button(say.FINISH_MAKE, self._ask_where, "primary")
        across = row()
        across.addWidget(self.make)
        across.addStretch()
        self.down.addLayout(across)
        self._result = column(gap=8)
        self.down.addLayout(self._result)
        self.documents = PlainDocuments(opened, dialogs)
        self.down.addSpacing(20)
        self.down.addWidget(self.documents)
        if can_link(opened):
            self.down.addSpacing(20)
            self.others = OtherChildren(opened, dialogs, self.show_referral.emit)
            self.down.addWidget(self.others)
        self.down.addSpacing(20)
        self.closing = Closing(opened, dialogs, self.documents)
        self.down.addWidget(self.closing)

    def take_focus(self, where: Where | None = None) -> None:
        (self.hand_over.first() or self.make).setFocus()

    def _add_state(self) -> None:
        stop, fix = (len(self.opened.findings.of(severity)) for severity in ("stop", "fix"))
        if not stop and not fix:
            self.down.addWidget(text(say.FINISH_READY, "good"))
            return
        state = frame("warning" if stop else "card")
        inside = column(inside=state, margins=(16, 12, 16, 8), gap=4)
        if stop:
            inside.addWidget(text(say.FINISH_STOP.format(count=stop), "act"))
        if fix:
            inside.addWidget(text(say.FINISH_FIX.format(count=fix)))
        inside.addWidget(link(say.FINISH_LOOK, lambda: self.go_to.emit(Place.CHECK)))
        self.down.addWidget(state)

    def _ask_where(self) -> None:
        name = say.FILE_NAME.format(reference=self.opened.reference)
        target = self._dialogs.save_file(self, say.SAVE_WHERE, f"{name}.docx", say.WORD_FILES)
        if target is None:
            return
        self.make.setEnabled(False)
        self.make.setText(say.FINISH_MAKING)
        walk, referral = self.opened.journey, self.opened.referral
        self._work = Work(lambda: make_document(walk, referral, target), self)
        self._work.done.connect(lambda _made: self._made(target))
        self._work.refused.connect(self._refused)
        self._work.start()

    def _made(self, target: Path) -> None:
        self._ready_again()
        self._show(self._made_card(target))
        self.documents.show_all()
        announce(self, say.FINISH_MADE.format(name=target.name))

    def _refused(self, why: str) -> None:
        self._ready_again()
        self._show(text(why, "act"))
        announce(self, why)

    def _ready_again(self) -> None:
        self.make.setEnabled(True)
        self.make.setText(say.FINISH_MAKE)
        self.make.setFocus()

    def _show(self, result: QFrame) -> None:
        while (item := self._result.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        self._result.addWidget(result)

    def _made_card(self, target: Path) -> QFrame:
        card = frame("card")
        inside = column(inside=card, margins=(16, 12, 16, 8), gap=4)
        said = text(say.FINISH_MADE.format(name=target.name))
        look(said, "good")
        inside.addWidget(said)
        links = flow()
        links.addWidget(link(say.FINISH_OPEN, lambda: _open(target)))
        links.addWidget(link(say.FINISH_FOLDER, lambda: _open(target.parent)))
        inside.addLayout(links)
        return card


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
