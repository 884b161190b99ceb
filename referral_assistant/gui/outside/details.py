"""Who the person is and which school: asked once, filled in each time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QWidget

from referral_assistant.core.form import Option
from referral_assistant.core.text import clean_line
from referral_assistant.files.settings import Settings
from referral_assistant.gui.look.marks import Chooser
from referral_assistant.gui.look.parts import button, column, link, row, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.referral.editors.finder import Finder
from referral_assistant.messages import window as say


class Details(QScrollArea):
    """`kept` brings the settings as the person left them; `left` is a way on without them."""

    kept = Signal(object)
    left = Signal()
    choose_pack = Signal()

    def __init__(self, settings: Settings, options: tuple[Option, ...], packs: Mapping[str, str]) -> None:
        """`packs`: those to choose from, name -> what it is called."""
        super().__init__()
        self._settings = settings
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.name, self.role, self.school = (
            QLineEdit(settings.name),
            QLineEdit(settings.role),
            QLineEdit(settings.school),
        )
        self.authority = Finder(options, say.DETAILS_AUTHORITY)
        if settings.authority:
            self.authority.pick(settings.authority)
        self.pack = Chooser()
        for name, called in {"": say.DETAILS_PACK_NONE, **packs}.items():
            self.pack.addItem(called, name)
        self.show_pack(settings.pack)
        self.hide_after = Chooser()
        for minutes in sorted({0, 2, 5, 10, 30, settings.hide_after}):
            words = say.DETAILS_HIDE_MINUTES.format(minutes=minutes) if minutes else say.DETAILS_HIDE_NEVER
            self.hide_after.addItem(words, minutes)
        self.hide_after.setCurrentIndex(self.hide_after.findData(settings.hide_after))
        surface = QWidget()
        surface.setObjectName("surface")
        across = row(inside=surface, margins=(44, 36, 44, 28), gap=0)
        across.addStretch(1)
        reading = QFrame()
        reading.setMaximumWidth(theme().px(680))
        across.addWidget(reading, 100)
        across.addStretch(1)
        self._down = column(inside=reading, gap=6)
        self._lay_out()
        self.setWidget(surface)

    def take_focus(self) -> None:
        self.name.setFocus()

    def _lay_out(self) -> None:
        self._down.addWidget(text(say.DETAILS_TITLE, "title"))
        self._down.addWidget(text(say.DETAILS_INTRO, "muted"))
        for words, hint, box in (
            (say.DETAILS_NAME, "", self.name),
            (say.DETAILS_ROLE, say.DETAILS_ROLE_HINT, self.role),
            (say.DETAILS_SCHOOL, "", self.school),
            (say.DETAILS_AUTHORITY, say.DETAILS_AUTHORITY_HINT, self.authority),
            (say.DETAILS_PACK, say.DETAILS_PACK_HINT, self.pack),
            (say.DETAILS_HIDE, say.DETAILS_HIDE_HINT, self.hide_after),
        ):
            self._down.addSpacing(14)
            label = text(words, "question")
            label.setBuddy(box)
            self._down.addWidget(label)
            if hint:
                self._down.addWidget(text(hint, "muted"))
            box.setAccessibleName(words)
            box.setAccessibleDescription(hint)
            self._down.addWidget(box)
            if box is self.pack:
                self._down.addWidget(link(say.DETAILS_PACK_FILE, self.choose_pack.emit))
        self._down.addSpacing(20)
        across = row(gap=8)
        across.addWidget(button(say.DETAILS_KEEP, self._keep, "primary"))
        across.addWidget(button(say.DETAILS_LATER, self.left.emit))
        across.addStretch()
        self._down.addLayout(across)
        self._down.addStretch()

    def show_pack(self, pack: str) -> None:
        """Show which pack holds: one from the list, or a file of the school's own, which then joins the list."""
        if self.pack.findData(pack) < 0:
            self.pack.addItem(PurePath(pack).name, pack)
        self.pack.setCurrentIndex(self.pack.findData(pack))

    def written(self) -> Settings:
        """The settings with what stands in the boxes now."""
        return self._settings._replace(
            name=clean_line(self.name.text()),
            role=clean_line(self.role.text()),
            school=clean_line(self.school.text()),
            authority=self.authority.picked() or "",
            pack=self.pack.currentData(),
            hide_after=self.hide_after.currentData(),
        )

    def _keep(self) -> None:
        self.kept.emit(self.written())
