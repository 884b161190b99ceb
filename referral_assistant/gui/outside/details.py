"""Who the person is and which school: asked once, filled in each time."""

from __future__ import annotations

from collections.abc import Mapping, Set
from pathlib import PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from referral_assistant.casework.surroundings.policy import in_words
from referral_assistant.core.form import Option
from referral_assistant.core.settings import Settings
from referral_assistant.core.text import clean_line
from referral_assistant.gui.look.marks import Chooser
from referral_assistant.gui.look.parts import button, link, text
from referral_assistant.gui.outside.asking import Asking
from referral_assistant.gui.referral.editors.finder import Finder
from referral_assistant.gui.shield import system_shield
from referral_assistant.messages import settings as say_setting
from referral_assistant.messages import window as say

ASKED = ("name", "role", "school", "authority", "pack", "hide_after", "shield", "colours")
"""The settings that the person is asked for here."""


class Details(Asking):
    """`kept` brings the settings as the person left them; `left` is a way on without them."""

    kept = Signal(object)
    left = Signal()
    choose_pack = Signal()

    def __init__(
        self,
        settings: Settings,
        options: tuple[Option, ...],
        packs: Mapping[str, str],
        given: Set[str] = frozenset(),
    ) -> None:
        """`packs`: those to choose from, name -> what it is called. `given`: the settings that the school has set."""
        super().__init__()
        self._settings = settings
        self._given = given
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
        self.shield = _either(say_setting.SHIELD_YES, say_setting.SHIELD_NO, on=settings.shield)
        self.colours = _either(say_setting.COLOURS_YES, say_setting.COLOURS_NO, on=settings.colours)
        self._lay_out()

    def take_focus(self) -> None:
        self.name.setFocus()

    def _lay_out(self) -> None:
        self.down.addWidget(text(say.DETAILS_TITLE, "title"))
        self.down.addWidget(text(say.DETAILS_INTRO, "muted"))
        for name, words, hint, box in (
            ("name", say.DETAILS_NAME, "", self.name),
            ("role", say.DETAILS_ROLE, say.DETAILS_ROLE_HINT, self.role),
            ("school", say.DETAILS_SCHOOL, "", self.school),
            ("authority", say.DETAILS_AUTHORITY, say.DETAILS_AUTHORITY_HINT, self.authority),
            ("pack", say.DETAILS_PACK, say.DETAILS_PACK_HINT, self.pack),
            ("hide_after", say.DETAILS_HIDE, say.DETAILS_HIDE_HINT, self.hide_after),
            ("shield", say_setting.SHIELD, self._about_shield(), self.shield),
            ("colours", say_setting.COLOURS, say_setting.COLOURS_HINT, self.colours),
        ):
            self.ask(words, box, say_setting.SET_BY_SCHOOL if name in self._given else hint)
            box.setEnabled(name not in self._given and (box is not self.shield or system_shield() is not None))
            if box is self.pack and box.isEnabled():
                self.down.addWidget(link(say.DETAILS_PACK_FILE, self.choose_pack.emit))
        self._show_others()
        self.foot(button(say.DETAILS_KEEP, self._keep, "primary"), button(say.DETAILS_LATER, self.left.emit))

    def _show_others(self) -> None:
        """What the school has set besides, so that nobody wonders why something is as it is."""
        others = [name for name in say_setting.TITLES if name in self._given and name not in ASKED]
        if not others:
            return
        self.down.addSpacing(20)
        self.down.addWidget(text(say_setting.ALSO_BY_SCHOOL, "question"))
        for name in others:
            shown = in_words(name, getattr(self._settings, name))
            self.down.addWidget(text(say_setting.ALSO.format(title=say_setting.TITLES[name], value=shown), "muted"))

    @staticmethod
    def _about_shield() -> str:
        return say_setting.SHIELD_HINT if system_shield() is not None else say_setting.SHIELD_CANNOT

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
            shield=self.shield.currentData(),
            colours=self.colours.currentData(),
        )

    def _keep(self) -> None:
        self.kept.emit(self.written())


def _either(yes: str, no: str, *, on: bool) -> Chooser:
    """A choice between two ways, each in words."""
    chooser = Chooser()
    for way, words in ((True, yes), (False, no)):
        chooser.addItem(words, way)
    chooser.setCurrentIndex(chooser.findData(on))
    return chooser
