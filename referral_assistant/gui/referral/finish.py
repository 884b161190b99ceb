"""The end of writing: what still waits, handing over, the Word document, and what to do with it."""

from __future__ import annotations

from referral_assistant import messages
from referral_assistant.casework.reading.route import Place
from referral_assistant.casework.writing.export import make_document
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Where
from referral_assistant.gui.dialogs import Dialogs
from referral_assistant.gui.look.parts import column, frame, link, text
from referral_assistant.gui.referral.hand_over import HandOver
from referral_assistant.gui.referral.linked import can_link
from referral_assistant.gui.referral.make_word import Make, MakeWord
from referral_assistant.gui.referral.other_children import OtherChildren
from referral_assistant.gui.referral.plain_documents import Closing, PlainDocuments
from referral_assistant.gui.referral.view import View
from referral_assistant.messages import window as say


class FinishView(View):
    """The document can always be made; what is missing is said, and never in the way."""

    def __init__(self, opened: OpenReferral, dialogs: Dialogs, stop: Place = Place.FINISH) -> None:
        super().__init__(opened, stop)
        self._dialogs = dialogs
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
        name = say.FILE_NAME.format(reference=opened.reference)
        word = MakeWord(say.FINISH_MAKE, dialogs, name, self._prepare, "primary")
        self.make = word.button
        self.down.addWidget(word)
        self.documents = PlainDocuments(opened, dialogs)
        self.down.addSpacing(20)
        self.down.addWidget(self.documents)
        word.made.connect(self.documents.show_all)
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

    def _prepare(self) -> Make:
        walk, referral = self.opened.journey, self.opened.referral
        return lambda target: make_document(walk, referral, target)
