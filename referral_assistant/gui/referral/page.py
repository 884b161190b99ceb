"""A page of questions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from referral_assistant.casework.reading.route import PageStop, page_stop
from referral_assistant.casework.together.edits import asks_reason
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Value, Where
from referral_assistant.core.entries import entry_title
from referral_assistant.core.findings import Finding
from referral_assistant.core.journey import Asked, AskedPage
from referral_assistant.core.resources import Resource, beside
from referral_assistant.gui import warm
from referral_assistant.gui.look.parts import column
from referral_assistant.gui.referral.editors.own_undo import boxes_in
from referral_assistant.gui.referral.kept_words import KeptWords
from referral_assistant.gui.referral.question import QuestionView
from referral_assistant.gui.referral.view import View
from referral_assistant.messages import window as say

_BETWEEN = 24


class PageView(View):
    """Questions come and go with the answers on the same page; those that stay keep their words and the keyboard."""

    def __init__(self, opened: OpenReferral, stop: PageStop) -> None:
        super().__init__(opened, stop)
        self.stop: PageStop = stop
        page = self._asked_page()
        if page is None:
            raise LookupError("this page is not asked")
        self.add_title(self._above(page), page.page.title, page.page.intro or self._section_intro(page))
        self._place = column(gap=_BETWEEN)
        self.down.addLayout(self._place)
        self.questions: dict[Where, QuestionView] = {}
        self._helping: dict[str, Where] = {}
        self._show(page.asked)

    def refresh(self) -> None:
        page = self._asked_page()
        if page is not None:
            self._show(page.asked)

    def shows(self, where: Where) -> bool:
        return where in self.questions

    def fill(self, where: Where) -> None:
        if where in self.questions:
            self.questions[where].show_value(self.opened.answers.at(where))

    def to_change(self, where: Where, old: Value | None) -> None:
        if where in self.questions:
            self.questions[where].editor.to_change(old)

    def take_focus(self, where: Where | None = None) -> None:
        first = next(iter(self.questions.values()))
        (self.questions.get(where, first) if where else first).take_focus()

    def show_findings(self, found: tuple[Finding, ...]) -> None:
        for where, view in self.questions.items():
            value = self.opened.answers.at(where)
            mine = tuple(one for one in found if one.where == where)
            view.editor.show_findings(mine if isinstance(value, str) else (), str(value))

    def _show(self, asked: tuple[Asked, ...]) -> None:
        wanted = {one.where: one for one in asked}
        for where in [where for where in self.questions if where not in wanted]:
            self._let_go(self.questions.pop(where))
        for place, (where, one) in enumerate(wanted.items()):
            if where not in self.questions:
                view = self._new(one)
                self._place.insertWidget(place, view)
                self.questions[where] = view
        self.questions = {where: self.questions[where] for where in wanted}
        self._set_tab_order()

    def _new(self, one: Asked) -> QuestionView:
        view = QuestionView(self.opened.form, one, self._helps(one))
        view.typed.connect(self._typed)
        view.editor.wanted.connect(self.wanted)
        view.editor.at_mark.connect(self.at_mark)
        view.left.connect(self._left)
        view.chosen.connect(self._chosen)
        if asks_reason(self.opened, one.where):
            KeptWords(self.opened, view).freed.connect(self.changed)
        return view

    def _helps(self, one: Asked) -> list[Resource]:
        """What else helps with a question; each resource stands once on a page, beside the first that it helps with."""
        elsewhere = {id for id, where in self._helping.items() if where != one.where and where in self.questions}
        found = [resource for resource in beside(warm.resources(), one.question) if resource.id not in elsewhere]
        self._helping |= {resource.id: one.where for resource in found}
        return found

    def _let_go(self, view: QuestionView) -> None:
        view.blockSignals(True)
        if view.isAncestorOf(QApplication.focusWidget() or self):
            self.setFocus()
        view.hide()
        self._place.removeWidget(view)
        view.deleteLater()

    def _typed(self, view: QuestionView) -> None:
        """A box is read only when somebody asks for it: reading a long text at every key would slow the keys."""
        self.opened.typing(view.where, view.reader())
        self.changed.emit()

    def _left(self, view: QuestionView) -> None:
        """Nothing is read here: the answer may be another one by now that came in from elsewhere."""
        self.opened.end_typing()
        self._after(view)

    def _chosen(self, view: QuestionView) -> None:
        self.opened.answer(view.where, view.value())
        self._after(view)

    def _after(self, view: QuestionView) -> None:
        """What was typed is a step of the referral now, so no box may take it back by itself as well."""
        for box in boxes_in(self):
            box.forget_undo()
        view.show_links()
        self.settled.emit()

    def _set_tab_order(self) -> None:
        """A question that appeared between two others is also reached between them."""
        previous: QWidget | None = None
        for view in self.questions.values():
            for box in _reached_by_tab(view):
                if previous is not None:
                    QWidget.setTabOrder(previous, box)
                previous = box

    def _asked_page(self) -> AskedPage | None:
        return next((page for page in self.opened.asked.pages() if page_stop(page) == self.stop), None)

    def _above(self, page: AskedPage) -> str:
        if self.stop.group is None:
            return page.section.title_for(page.who)
        where = Where(self.stop.group, self.stop.group, self.stop.index)
        count = len(self.opened.answers.entries(self.stop.group))
        title = entry_title(self.opened.asked, where)
        plain = title == f"{self.opened.form.groups[self.stop.group].entry} {self.stop.index + 1}"
        words = say.ENTRY_NUMBER_OF if plain else say.ENTRY_OF
        return (
            f"{page.section.title_for(page.who)} · {words.format(title=title, number=self.stop.index + 1, count=count)}"
        )

    def _section_intro(self, page: AskedPage) -> str:
        return page.section.intro if page.page is page.section.page[0] and page.page.group is None else ""


def _reached_by_tab(view: QuestionView) -> list[QWidget]:
    return [box for box in view.findChildren(QWidget) if box.focusPolicy() & Qt.FocusPolicy.TabFocus]
