"""The left side: which referral this is, its sections, and who to ring."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from referral_assistant.casework.reading.standing import status_of
from referral_assistant.casework.together.reviewing import count_open, may_review
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.comments import comments
from referral_assistant.gui.look.parts import button, column, link, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.gui.referral.section_list import SectionList
from referral_assistant.messages import keys as say_key
from referral_assistant.messages import review as say_review
from referral_assistant.messages import window as say
from referral_assistant.messages.life import STATUS

_WIDTH = 270
_MOST = 16_777_215  # Qt's own "no limit"


class Side(QFrame):
    """Always there where there is room for it."""

    home = Signal()
    urgent = Signal()
    resources = Signal()
    area = Signal()
    earlier = Signal()
    two_versions = Signal()
    review = Signal()
    comments = Signal()
    picked = Signal(str)

    def __init__(self, opened: OpenReferral) -> None:
        super().__init__()
        self.setObjectName("side")
        down = column(inside=self, margins=(16, 12, 16, 16), gap=2)
        down.addWidget(link(say.HOME_LINK, self.home.emit))
        down.addWidget(text(say.REFERRAL.format(reference=opened.reference), "heading"))
        self._initials = text("", "muted")
        down.addWidget(self._initials)
        self._status = text("", "muted")
        down.addWidget(self._status)
        down.addSpacing(10)
        self.list = SectionList()
        self.list.picked.connect(self.picked)
        down.addWidget(self.list, 1)
        down.addSpacing(8)
        self._review = link(say_review.TO_REVIEW, self.review.emit)
        self._review.setVisible(may_review(opened))
        down.addWidget(self._review)
        self._comments = link("", self.comments.emit)
        down.addWidget(self._comments)
        down.addWidget(link(say.RESOURCES_LINK, self.resources.emit))
        down.addWidget(link(say.AREA_LINK, self.area.emit))
        down.addWidget(link(say_key.EARLIER_LINK, self.earlier.emit))
        self._two = link(say_key.TWO_LINK, self.two_versions.emit)
        down.addWidget(self._two)
        down.addWidget(button(say.URGENT_BUTTON, self.urgent.emit, "urgent"))
        self.show_progress(opened)

    def show_progress(self, opened: OpenReferral) -> None:
        self._two.setVisible(bool(opened.referral.conflicts))
        self._comments.setText(say_review.COMMENTS_LINK.format(count=count_open(opened.referral)))
        self._comments.setVisible(bool(comments(opened.referral.beside_review)))
        initials = opened.initials
        self._initials.setText(say.INITIALS.format(initials=initials) if initials else "")
        self._initials.setVisible(bool(initials))
        self._status.setText(STATUS[status_of(opened.form, opened.referral)])
        self.list.show_progress(opened.progress)

    def fill(self, whole: bool) -> None:
        """Take the whole width, or only its own."""
        self.setMinimumWidth(theme().px(_WIDTH))
        self.setMaximumWidth(_MOST if whole else theme().px(_WIDTH))
