"""One small widget for each kind of value. Each shows a value and hands one back; none of them keeps answers."""

from __future__ import annotations

from referral_assistant.core.form import Question
from referral_assistant.gui.referral.editors.base import Editor
from referral_assistant.gui.referral.editors.choice import ChoiceEditor, ChoicesEditor, YesOrNoEditor
from referral_assistant.gui.referral.editors.finder import FinderEditor
from referral_assistant.gui.referral.editors.line import LineEditor
from referral_assistant.gui.referral.editors.long_text import LongTextEditor
from referral_assistant.gui.referral.editors.person import PersonEditor

_EDITORS: dict[str, type[Editor]] = {
    "long text": LongTextEditor,
    "quoted words": LongTextEditor,
    "yes or no": YesOrNoEditor,
    "choice": ChoiceEditor,
    "choices": ChoicesEditor,
    "person": PersonEditor,
}
_MANY = 15
"""More options than this are searched, not listed."""


def editor_for(question: Question) -> Editor:
    """The widget that asks this question."""
    if question.kind == "choice" and len(question.option) > _MANY:
        return FinderEditor(question)
    return _EDITORS.get(question.kind, LineEditor)(question)


__all__ = ["Editor", "editor_for"]
