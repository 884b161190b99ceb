"""One resource: what it is, whose, for whom, when its address was checked, and a way to it."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame

from referral_assistant.core.dates import printed_day
from referral_assistant.core.resources import Resource
from referral_assistant.gui.look.parts import column, frame, link, text
from referral_assistant.messages import look_up as say


def resource_card(resource: Resource, *, with_link: bool = True) -> QFrame:
    """A browser opens only when a person presses the link, and the link says where it leads.

    Without a link, where the school wants none, the address can still be read.
    """
    card = frame("card")
    card.setAccessibleName(resource.title)
    down = column(inside=card, margins=(16, 10, 16, 8), gap=2)
    down.addWidget(text(resource.title, "strong"))
    down.addWidget(text(say.RESOURCE_FROM.format(publisher=resource.publisher, readers=_readers(resource)), "small"))
    down.addWidget(text(resource.about))
    down.addWidget(text(_checked(resource), "small"))
    if resource.address and not with_link:
        down.addWidget(text(say.RESOURCE_AT.format(address=resource.link), "small"))
    elif resource.address:
        words = say.RESOURCE_OPEN.format(host=resource.host)
        down.addWidget(link(words, lambda: _open(resource), name=f"{words}: {resource.title}"))
    return card


def _readers(resource: Resource) -> str:
    readers = ", ".join(say.RESOURCE_READERS[reader] for reader in resource.readers)
    if resource.ages is None:
        return readers
    return f"{readers} · {say.RESOURCE_AGES.format(least=resource.ages[0], most=resource.ages[1])}"


def _checked(resource: Resource) -> str:
    if resource.checked is None:
        return say.RESOURCE_NOT_CHECKED
    return say.RESOURCE_CHECKED.format(date=printed_day(resource.checked))


def _open(resource: Resource) -> None:
    if resource.address:
        QDesktopServices.openUrl(QUrl(resource.address))
