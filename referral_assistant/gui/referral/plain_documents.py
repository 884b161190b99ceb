"""The end of a referral: documents of it that anybody can read, to be deleted; and closing it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from referral_assistant.casework.keeping import exports
from referral_assistant.casework.keeping.exports import Plain
from referral_assistant.casework.reading.events import is_closed
from referral_assistant.casework.writing import closing
from referral_assistant.casework.writing.at_work import change_open
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.refusal import Refusal
from referral_assistant.gui.dialogs import Dialogs
from referral_assistant.gui.look.parts import announce, button, clear, column, link, row, text
from referral_assistant.messages import exports as say


class PlainDocuments(QWidget):
    """What was exported and still lies there, each with a way to delete it."""

    def __init__(self, opened: OpenReferral, dialogs: Dialogs) -> None:
        super().__init__()
        self._opened, self._dialogs = opened, dialogs
        self._list = column(inside=self, gap=4)
        self.show_all()

    def show_all(self) -> None:
        """Look anew which are there."""
        clear(self._list)
        try:
            found = exports.still_there(self._opened.reference)
        except Refusal as refusal:
            self._list.addWidget(text(str(refusal), "act"))
            return
        self.setVisible(bool(found))
        if found:
            self._list.addWidget(text(say.EXPORTS_TITLE, "heading"))
            self._list.addWidget(text(say.EXPORTS_INTRO, "muted"))
        for one in found:
            across = row(gap=8)
            across.addWidget(text(one.words), 1)
            name = say.EXPORT_DELETE_NAME.format(name=one.exported.path.name)
            across.addWidget(link(say.EXPORT_DELETE, partial(self._delete, one), name=name))
            self._list.addLayout(across)

    def _delete(self, one: Plain) -> None:
        name = one.exported.path.name
        sure = say.EXPORT_SURE.format(name=name, words=one.words)
        if not self._dialogs.ask_to_delete(self, sure, say.EXPORT_DELETE, say.EXPORT_KEEP):
            return
        try:
            exports.delete(self._opened.reference, one)
        except Refusal as refusal:
            self._dialogs.tell(self, str(refusal))
            return
        announce(self, say.EXPORT_DELETED.format(name=name))
        self.show_all()


class Closing(QWidget):
    """Close the referral, and offer to delete what anybody can read of it; or open it again."""

    def __init__(self, opened: OpenReferral, dialogs: Dialogs, documents: PlainDocuments) -> None:
        super().__init__()
        self._opened, self._dialogs, self._documents = opened, dialogs, documents
        down = column(inside=self, gap=6)
        down.addWidget(text(say.CLOSE_TITLE, "heading"))
        self._words = text("", "muted")
        down.addWidget(self._words)
        across = row(gap=8)
        self.press = button("", self._turn)
        across.addWidget(self.press)
        across.addStretch()
        down.addLayout(across)
        self._show()

    def _show(self) -> None:
        closed = is_closed(self._opened.referral)
        self._words.setText(say.CLOSED if closed else say.CLOSE_INTRO)
        self.press.setText(say.CLOSE_AGAIN if closed else say.CLOSE)

    def _turn(self) -> None:
        was_closed = is_closed(self._opened.referral)
        try:
            change_open(self._opened, closing.opened_again if was_closed else closing.closed)
        except Refusal as refusal:
            self._dialogs.tell(self, str(refusal))
            return
        self._show()
        announce(self, self._words.text())
        if not was_closed:
            offer_to_delete(self, self._opened.reference, self._dialogs)
            self._documents.show_all()


def offer_to_delete(parent: QWidget, reference: str, dialogs: Dialogs) -> None:
    """Offer to delete every document of a referral that anybody can read; what cannot be deleted is said."""
    found = exports.still_there(reference)
    names = "\n".join(one.words for one in found)
    words = say.CLOSED_EXPORTS.format(count=len(found), names=names)
    if not found or not dialogs.ask_to_delete(parent, words, say.CLOSED_DELETE, say.CLOSED_KEEP):
        return
    for one in found:
        try:
            exports.delete(reference, one)
        except Refusal as refusal:
            dialogs.tell(parent, str(refusal))
