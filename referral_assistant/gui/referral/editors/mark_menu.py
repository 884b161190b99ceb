"""The menu at a mark: other words, what it is, and what else can be done, before the actions of every box."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QWidget, QWidgetAction

from referral_assistant.core.findings import Finding
from referral_assistant.gui.look.parts import column, short_text, text
from referral_assistant.gui.look.theme import theme
from referral_assistant.messages import window as say

_WORDS_RULES = {"JAR-001", "JAR-002"}
_WIDE = 320


def can_be_learnt(finding: Finding) -> bool:
    """Whether it is about a word that a person may call their own."""
    return finding.category == "spelling" or finding.rule in _WORDS_RULES


def add_finding(
    menu: QMenu,
    finding: Finding,
    replace: Callable[[Finding, str], object],
    ask: Callable[[str, Finding], object],
) -> None:
    """Put what belongs to a finding at the top of a menu; the first nine replacements answer to 1 to 9."""
    first = menu.actions()[0] if menu.actions() else None
    made: list[QAction] = []
    for number, words in enumerate(finding.replace, start=1):
        shown = words.replace("&", "&&")
        action = QAction(f"&{number}  {shown}" if number < 10 else f"    {shown}", menu)
        font = action.font()
        font.setBold(True)
        action.setFont(font)
        action.triggered.connect(partial(_press, partial(replace, finding, words)))
        made.append(action)
    if made:
        made.append(_line(menu))
    made += [_explanation(menu, finding), _line(menu)]
    actions = [("explain", say.WHAT_IS_THIS), ("leave", say.LEAVE_MENU)]
    if can_be_learnt(finding):
        actions.insert(1, ("learn", say.ADD_TO_MY_WORDS.format(word=finding.text.replace("&", "&&"))))
    for name, label in actions:
        action = QAction(label, menu)
        action.setObjectName(name)
        action.triggered.connect(partial(_press, partial(ask, name, finding)))
        made.append(action)
    made.append(_line(menu))
    for action in made:
        if first is None:
            menu.addAction(action)
        else:
            menu.insertAction(first, action)


def _press(do: Callable[[], object], _checked: bool = False) -> None:
    do()


def _line(menu: QMenu) -> QAction:
    made = QAction(menu)
    made.setSeparator(True)
    return made


def _explanation(menu: QMenu, finding: Finding) -> QAction:
    """The title and the message, to be read and not to be pressed."""
    made = QWidgetAction(menu)
    inside = QWidget()
    inside.setFixedWidth(theme().px(_WIDE))
    down = column(inside=inside, margins=(12, 6, 12, 6), gap=2)
    down.addWidget(short_text(finding.title, "strong"))
    message: QLabel = text(finding.message, "muted")
    message.setFixedWidth(theme().px(_WIDE - 24))
    message.setFixedHeight(message.heightForWidth(theme().px(_WIDE - 24)))
    down.addWidget(message)
    inside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    made.setDefaultWidget(inside)
    made.setText(f"{finding.title}. {finding.message}")
    made.setEnabled(False)
    return made
