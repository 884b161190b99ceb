"""The person's key: what to tell others, a backup of it, and who else may open what they write."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton

from referral_assistant.casework.keeping import past_leads
from referral_assistant.casework.keeping.resealing import Resealed
from referral_assistant.casework.people import keys, sharing
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Lead
from referral_assistant.core.text import clean_line
from referral_assistant.gui.look.parts import announce, button, clear, column, link, row, text
from referral_assistant.gui.outside.asking import Asking, secret_box
from referral_assistant.messages import keys as say
from referral_assistant.messages import leads as say_leads
from referral_assistant.messages.settings import SET_BY_SCHOOL


class YourKey(Asking):
    """`left` when the person goes on. `back_up` brings the passphrase of a backup, `print_sheet` asks for paper."""

    left = Signal()
    back = Signal()
    """Home, where the person cannot make themselves safe now."""
    back_up = Signal(str)
    print_sheet = Signal()
    choose_lead = Signal()

    def __init__(self, *, must: bool = False) -> None:
        """`must`: the person was sent here, because losing the key now would lose a referral."""
        super().__init__()
        self._must = must
        shown = keys.shown()
        self.down.addWidget(text(say.YOUR_KEY_TITLE, "title"))
        self.down.addWidget(text(say.YOUR_KEY_MUST if must else say.YOUR_KEY_INTRO, "act" if must else "muted"))
        self._heading(say.BACKUP_TITLE)
        self.done = text("", "strong")
        self.first, self.again = secret_box(), secret_box()
        self.ask(say.BACKUP_PASSPHRASE, self.first, say.BACKUP_HINT)
        self.ask(say.NEW_KEY_AGAIN, self.again)
        self._buttons((say.BACKUP_WRITE, self._back_up), (say.SHEET_PRINT, self.print_sheet.emit))
        self._heading(say_leads.LEADS_TITLE)
        self._given = sharing.set_by_school()
        self.down.addWidget(text(SET_BY_SCHOOL if "leads" in self._given else say_leads.LEADS_INTRO, "muted"))
        self._leads = QFrame()
        self._list = column(inside=self._leads, gap=4)
        self.down.addWidget(self._leads)
        self.lead, self.key, self.recovery = QLineEdit(), QLineEdit(), QLineEdit(sharing.recovery_key())
        self._ask_leads()
        self._ask_recovery()
        self._heading(say.PUBLIC_TITLE)
        self.down.addWidget(text(say.PUBLIC_INTRO, "muted"))
        self.down.addWidget(text(shown.public, selectable=True))
        self.down.addWidget(text(say.PUBLIC_WORDS.format(words=shown.words), "strong"))
        self.down.addWidget(link(say.PUBLIC_COPY, lambda: self._copy(shown.public)))
        self.trouble()
        self.down.addWidget(self.done)
        self._on = button(say.KEY_GO_ON, self.left.emit, "primary")
        self.foot(self._on, *([button(say.BACK, self.back.emit)] if must else []))
        self._show_leads()

    def take_focus(self) -> None:
        self.first.setFocus()

    def tell(self, words: str) -> None:
        """Say what has been done."""
        self.done.setText(words)
        announce(self.done, words)
        self._on.setEnabled(not self._must or keys.is_backed_up())

    def _ask_leads(self) -> None:
        if "leads" in self._given:
            return
        self.ask(say_leads.LEAD_NAME, self.lead)
        self.ask(say_leads.LEAD_KEY, self.key, say_leads.LEAD_KEY_HINT)
        self._buttons((say_leads.LEAD_ADD, self._add), (say_leads.LEAD_FILE, self.choose_lead.emit))

    def _ask_recovery(self) -> None:
        if "recovery" in self._given:
            self.ask(say.RECOVERY_KEY, self.recovery, SET_BY_SCHOOL)
            self.recovery.setReadOnly(True)
            return
        self.ask(say.RECOVERY_KEY, self.recovery, say.RECOVERY_HINT)
        self._buttons((say.RECOVERY_KEEP, self._keep_recovery))

    def _heading(self, words: str) -> None:
        self.down.addSpacing(18)
        self.down.addWidget(text(words, "heading"))

    def _buttons(self, *pairs: tuple[str, Callable[[], object]]) -> None:
        across = row(gap=8)
        for words, pressed in pairs:
            across.addWidget(button(words, pressed))
        across.addStretch()
        self.down.addLayout(across)

    def _back_up(self) -> None:
        try:
            keys.refuse_passphrase(self.first.text(), self.again.text())
        except Refusal as refusal:
            self.refuse(str(refusal))
        else:
            self.back_up.emit(self.first.text())

    def _add(self) -> None:
        try:
            lead = sharing.add_lead(clean_line(self.lead.text()), self.key.text())
        except Refusal as refusal:
            self.refuse(str(refusal))
            return
        self.lead.clear()
        self.key.clear()
        self._show_leads()
        self.tell(say_leads.LEAD_ADDED.format(name=lead.name, words=sharing.words_of(lead)))

    def _keep_recovery(self) -> None:
        try:
            sharing.keep_recovery_key(self.recovery.text())
        except Refusal as refusal:
            self.refuse(str(refusal))
        else:
            self.tell(say.RECOVERY_KEPT)

    def _let_in(self, lead: Lead) -> None:
        self._seal_anew(past_leads.open_to, lead, say_leads.LEAD_LET_IN_DONE)

    def _close(self, lead: Lead) -> None:
        self._seal_anew(past_leads.close_to, lead, say_leads.LEAD_CLOSED)

    def _seal_anew(self, do: Callable[[Lead], Resealed], lead: Lead, words: str) -> None:
        self.work(lambda: do(lead), lambda found: self._tell_sealed(words, lead, found))

    def _tell_sealed(self, words: str, lead: Lead, found: Resealed) -> None:
        self._show_leads()
        if found.left:
            file, why = found.left[0]
            self.refuse(say_leads.LEAD_SOME_LEFT.format(done=found.done, count=len(found.left), file=file, why=why))
        else:
            self.tell(words.format(name=_called(lead), count=found.done))

    def _take_out(self, lead: Lead) -> None:
        sharing.take_out_lead(lead)
        self._show_leads()
        self.tell(say_leads.LEAD_OUT.format(name=lead.name))

    def _show_leads(self) -> None:
        past_leads.remember_leads()
        clear(self._list)
        for lead in sharing.leads():
            self._list.addWidget(text(say_leads.LEAD.format(name=lead.name, words=sharing.words_of(lead))))
            let_in = _action(say_leads.LEAD_LET_IN, say_leads.LEAD_LET_IN_NAME, self._let_in, lead)
            take_out = _action(say_leads.LEAD_TAKE_OUT, say_leads.LEAD_TAKE_OUT_NAME, self._take_out, lead)
            self._actions(let_in, *([take_out] if "leads" not in self._given else []))
        self._show_past_leads()
        self._on.setEnabled(not self._must or keys.is_backed_up())

    def _show_past_leads(self) -> None:
        try:
            past = past_leads.past_leads()
        except Refusal as refusal:  # the list is damaged, or the screen hid meanwhile and the key is closed
            self._list.addWidget(text(str(refusal), "act"))
            return
        for lead in past:
            words = say_leads.LEAD_PAST_KEY if past_leads.is_earlier_key(lead) else say_leads.LEAD_PAST
            self._list.addWidget(text(words.format(name=lead.name), "act"))
            self._actions(_action(say_leads.LEAD_CLOSE, say_leads.LEAD_CLOSE_NAME, self._close, lead))

    def _actions(self, *actions: QPushButton) -> None:
        across = row(gap=16)
        for one in actions:
            across.addWidget(one)
        across.addStretch()
        self._list.addLayout(across)

    def _copy(self, public: str) -> None:
        QGuiApplication.clipboard().setText(public)
        self.tell(say.PUBLIC_COPIED)


def _called(lead: Lead) -> str:
    """A lead, or the key that one of the leads of today had before."""
    is_past = lead.key not in {one.key for one in sharing.leads()}
    return say_leads.EARLIER_KEY.format(name=lead.name) if is_past and past_leads.is_earlier_key(lead) else lead.name


def _action(words: str, name: str, do: Callable[[Lead], None], lead: Lead) -> QPushButton:
    """Something to do about a lead; `name` says about whom, for a screen reader."""
    return link(words, partial(do, lead), name=name.format(name=lead.name))
