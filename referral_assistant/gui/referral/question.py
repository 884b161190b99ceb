"""One question on a page: its words, its editor, why it is asked, examples, and "I do not know this"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLayout, QPushButton, QVBoxLayout, QWidget

from referral_assistant.core.answers import NotKnown, Value, Where
from referral_assistant.core.form import Asking, Form, Question
from referral_assistant.core.journey import Asked
from referral_assistant.core.resources import Resource
from referral_assistant.core.text import clean, word_count
from referral_assistant.gui.help.resource_card import resource_card
from referral_assistant.gui.look.parts import announce, column, flow, frame, link, short_text, text
from referral_assistant.gui.referral.editors import Editor, editor_for
from referral_assistant.gui.referral.editors.own_undo import Line
from referral_assistant.messages import window as say

_COUNT_AFTER = 300  # milliseconds


def fold(closed: str, opened: str, ask: str, inside: QWidget) -> QPushButton:
    """A link that shows and hides `inside`, and says which it will do."""

    def turn() -> None:
        shown = inside.isHidden()
        inside.setVisible(shown)
        say_what_it_does(opened if shown else closed)

    def say_what_it_does(words: str) -> None:
        made.setText(words)
        made.setAccessibleName(say.FOR.format(link=words, ask=ask))

    made = link(closed, turn)
    say_what_it_does(closed)
    inside.hide()
    return made


class NotKnownBox(QFrame):
    """Asks why something is not known."""

    changed = Signal()
    left = Signal()

    def __init__(self, ask: str) -> None:
        super().__init__()
        down = column(inside=self, gap=6)
        down.addWidget(text(say.WHY_NOT_KNOWN, "strong"))
        down.addWidget(text(say.WHY_NOT_KNOWN_HINT, "muted"))
        self.box = Line()
        self.box.setAccessibleName(say.FOR.format(link=say.WHY_NOT_KNOWN, ask=ask))
        self.box.setAccessibleDescription(say.WHY_NOT_KNOWN_HINT)
        self.box.textEdited.connect(lambda _text: self.changed.emit())
        self.box.editingFinished.connect(self.left)
        down.addWidget(self.box)

    def value(self) -> NotKnown:
        return NotKnown(clean(self.box.text()).strip())

    def show_value(self, value: NotKnown) -> None:
        self.box.setText(value.reason.replace("\n", " "))


class QuestionView(QWidget):
    """Sends `typed` while a person types, `left` when they left a box and `chosen` when they picked something."""

    typed = Signal(object)
    left = Signal(object)
    chosen = Signal(object)

    def __init__(self, form: Form, one: Asked, helps: Sequence[Resource] = ()) -> None:
        super().__init__()
        self.where: Where = one.where
        self.question: Question = one.question
        self.editor: Editor = editor_for(one.question)
        self._not_known = NotKnownBox(one.question.ask)
        self._is_not_known = False
        self._down = column(inside=self, gap=6)
        self._lay_out(form, helps)
        self.show_value(one.value)
        self.editor.typed.connect(self._typed)
        self.editor.left.connect(lambda: self.left.emit(self))
        self.editor.chosen.connect(lambda: self.chosen.emit(self))
        self.editor.refused.connect(self._refuse)
        self._not_known.changed.connect(self._typed)
        self._not_known.left.connect(lambda: self.left.emit(self))

    def value(self) -> Value | None:
        return self.reader()()

    def reader(self) -> Callable[[], Value | None]:
        """What reads the boxes that are in use now; also later, when others may be."""
        return self._not_known.value if self._is_not_known else self.editor.value

    def show_value(self, value: Value | None) -> None:
        self._is_not_known = isinstance(value, NotKnown)
        if isinstance(value, NotKnown):
            self._not_known.show_value(value)
        else:
            self.editor.show_value(value)
        self._show_state()

    def take_focus(self) -> None:
        """Put the keyboard into this question."""
        (self._not_known.box if self._is_not_known else self.editor.first_box()).setFocus()

    def hold(self, why: QWidget) -> None:
        """Show the answer and let nobody change it; what says why stands below it."""
        self.editor.hold()
        self._unknown_link.hide()
        self._down.insertWidget(self._down.indexOf(self._not_known), why)

    def release(self) -> None:
        """Let it be changed, and put the keyboard there."""
        self.editor.release()
        self._unknown_link.show()
        self.take_focus()

    def _lay_out(self, form: Form, helps: Sequence[Resource]) -> None:
        question = self.question
        self._down.addWidget(heading(question))
        if question.safe:
            self._down.addWidget(text(question.safe, "act"))
        if question.hint:
            self._down.addWidget(text(question.hint, "muted"))
        self._down.addSpacing(2)
        self._down.addWidget(self.editor)
        self._down.addWidget(self._not_known)
        self._refusal = text(say.NO_PICTURES, "act")
        self._refusal.hide()
        self._down.addWidget(self._refusal)
        self._links = flow()
        self._down.addLayout(self._links)
        add_folds(self._down, self._links, form, question)
        self._unknown_link = self._link(say.I_DO_NOT_KNOW, self._turn_not_known)
        add_helps(self._down, self._links, question, helps)
        self._clear_link = self._link(say.CLEAR, self._clear)
        self._count = short_text("", "muted")
        self._count.setContentsMargins(0, 5, 0, 0)
        if question.kind in ("long text", "quoted words"):
            self._links.addWidget(self._count)
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_AFTER)
        self._counting.timeout.connect(self._show_count)

    def _link(self, words: str, pressed: Callable[[], object]) -> QPushButton:
        made = link(words, pressed, name=say.FOR.format(link=words, ask=self.question.ask))
        self._links.addWidget(made)
        return made

    def _typed(self) -> None:
        self._refusal.hide()
        self._counting.start()
        self.typed.emit(self)

    def _refuse(self) -> None:
        """A picture was pasted or dropped. Nothing of it was taken in."""
        self._refusal.show()
        announce(self, say.NO_PICTURES)

    def _turn_not_known(self) -> None:
        """What was answered before stays in its box, out of sight, and comes back when this is turned off."""
        self._is_not_known = not self._is_not_known
        self._show_state()
        self.take_focus()
        self.chosen.emit(self)

    def _clear(self) -> None:
        self.editor.show_value(None)
        self._show_state()
        self.take_focus()
        self.chosen.emit(self)

    def _show_state(self) -> None:
        self.editor.setVisible(not self._is_not_known)
        self._not_known.setVisible(self._is_not_known)
        words = say.I_DO_KNOW if self._is_not_known else say.I_DO_NOT_KNOW
        self._unknown_link.setText(words)
        self._unknown_link.setAccessibleName(say.FOR.format(link=words, ask=self.question.ask))
        self.show_links()
        self._show_count()

    def show_links(self) -> None:
        """Offer to clear an answer only where there is one that cannot be rubbed out."""
        has_one = not self._is_not_known and self.editor.can_clear and self.editor.value() is not None
        self._clear_link.setVisible(has_one)

    def _show_count(self) -> None:
        value = "" if self._is_not_known else self.editor.value()
        count = word_count(value) if isinstance(value, str) else 0
        self._count.setText(say.ONE_WORD if count == 1 else say.WORDS.format(count=count) if count else "")


def heading(asking: Asking) -> QWidget:
    """The question as asked, and whether it may be left."""
    after = {"optional": say.OPTIONAL, "recommended": say.IF_KNOWN}.get(asking.level, "")
    return text(f"{asking.ask} {after}".strip(), "question")


def add_folds(down: QVBoxLayout, links: QLayout, form: Form, asking: Asking) -> None:
    """The links to why it is asked and to the examples, and what they show, folded away."""
    names = "; ".join(form.sources[code].name for code in asking.source if code in form.sources)
    why = _folded(text(asking.why), text(say.ADVICE_FROM.format(sources=names), "small"))
    down.addWidget(why)
    links.addWidget(fold(say.WHY_WE_ASK, say.HIDE_WHY, asking.ask, why))
    if asking.good:
        pair = ((say.WEAK, asking.poor), (say.STRONG, asking.good))
        shown = _folded(*(part for tag, words in pair for part in (text(tag, "tag"), text(words))))
        down.addWidget(shown)
        links.addWidget(fold(say.EXAMPLES, say.HIDE_EXAMPLES, asking.ask, shown))


def add_helps(down: QVBoxLayout, links: QLayout, asking: Asking, helps: Sequence[Resource]) -> None:
    """The link to what else helps, and what it shows, folded away; nothing where nothing does."""
    if helps:
        shown = _folded(*map(resource_card, helps))
        down.addWidget(shown)
        links.addWidget(fold(say.WHAT_HELPS, say.HIDE_WHAT_HELPS, asking.ask, shown))


def _folded(*parts: QWidget) -> QFrame:
    made = frame("fold")
    down = column(inside=made, margins=(12, 2, 0, 4), gap=4)
    for part in parts:
        down.addWidget(part)
    return made
