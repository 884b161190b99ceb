"""What else helps: guides, tools, books and services, to search by word, topic and the child's age."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QScrollArea, QWidget

from referral_assistant.core.ages import ages_written
from referral_assistant.core.resources import Resources, search
from referral_assistant.files.settings import load_settings
from referral_assistant.gui.help.resource_card import resource_card
from referral_assistant.gui.look.marks import Chooser
from referral_assistant.gui.look.parts import announce, button, clear, column, row, scrolled, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.messages import look_up as say


class ResourcesSheet(QDialog):
    """Works without a network: only pressing a link opens a browser. Escape closes it."""

    def __init__(self, parent: QWidget, resources: Resources) -> None:
        super().__init__(parent)
        self.setWindowTitle(say.RESOURCES_TITLE)
        self._resources = resources
        self._with_links = load_settings().help_links
        outer = column(inside=self, margins=(0, 0, 0, 16), gap=8)
        outer.addWidget(self._head())
        self._cards = column(margins=(24, 0, 24, 12), gap=12)
        outer.addWidget(self._scroll(), 1)
        across = row(margins=(24, 0, 24, 0))
        across.addStretch()
        across.addWidget(button(say.CLOSE, self.accept, "primary"))
        outer.addLayout(across)
        self.resize(min(theme().px(760), parent.width() - 40), min(theme().px(680), parent.height() - 40))
        self._fill()
        self.words.setFocus()

    def _head(self) -> QWidget:
        head = QWidget()
        head.setObjectName("surface")
        down = column(inside=head, margins=(24, 20, 24, 4), gap=6)
        down.addWidget(text(say.RESOURCES_TITLE, "title"))
        down.addWidget(text(say.RESOURCES_INTRO, "muted"))
        self.words, self.age = QLineEdit(), QLineEdit()
        self.topic = Chooser()
        self.topic.addItem(say.RESOURCES_ANY_TOPIC, None)
        for id, called in self._resources.topics.items():
            self.topic.addItem(called, id)
        self.age.setFixedWidth(theme().px(110))
        across = row(gap=8)
        for widget, name, share in (
            (self.words, say.RESOURCES_WORDS, 3),
            (self.topic, say.RESOURCES_TOPIC, 3),
            (self.age, say.RESOURCES_AGE, 0),
        ):
            widget.setAccessibleName(name)
            across.addWidget(widget, share)
        self.words.setPlaceholderText(say.RESOURCES_WORDS)
        self.age.setPlaceholderText(say.RESOURCES_AGE)
        down.addLayout(across)
        self._count = text("", "muted")
        down.addWidget(self._count)
        for box in (self.words, self.age):
            box.textChanged.connect(lambda _text: self._fill())
        self.topic.currentIndexChanged.connect(lambda _index: self._fill())
        return head

    def _scroll(self) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("surface")
        inner.setLayout(self._cards)
        return scrolled(inner)

    def _fill(self) -> None:
        ages = ages_written(self.age.text())
        found = search(self._resources, self.words.text(), self.topic.currentData(), ages[0] if ages else None)
        clear(self._cards)
        for resource in found:
            self._cards.addWidget(resource_card(resource, with_link=self._with_links))
        self._cards.addStretch()
        self._count.setText(say.RESOURCES_FOUND.format(count=len(found)) if found else say.RESOURCES_NONE)
        announce(self, self._count.text())
