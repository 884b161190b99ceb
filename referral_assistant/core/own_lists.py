"""Words that a school or an authority adds to those of the form, and the form that looks for them too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field

from referral_assistant import messages
from referral_assistant.core.blanks import Blanks
from referral_assistant.core.form import Form
from referral_assistant.core.phrases import BadPhrase, read_phrase
from referral_assistant.core.rule import Rule, WordList
from referral_assistant.core.written import Definition, Text

OwnCategory = Literal["acronym", "jargon", "labelling", "vague", "opinion"]
_ACRONYMS = "acronyms"
"""The form's own list of abbreviations, which those of a pack are added to."""


class OwnList(Blanks):
    """`[[language]]` of a pack. The keys are those of the form's lists (`core/rule.py`)."""

    category: OwnCategory
    says: Text
    message: str = ""
    suggestion: str = ""
    source: str = ""
    words: tuple[Text, ...] = ()
    means: dict[str, Text] = Field(default_factory=dict)
    unless: tuple[Text, ...] = ()
    not_after: tuple[Text, ...] = ()

    __hash__ = object.__hash__  # a pack is read once, and a form is made once of its lists


def bad_phrases(own: OwnList) -> Iterator[tuple[str, str, str]]:
    """Key, phrase and what is wrong with it, of each phrase that cannot be read."""
    for key, phrases in (("words", own.words), ("means", tuple(own.means)), ("unless", own.unless)):
        for phrase in phrases:
            try:
                read_phrase(phrase, {})
            except BadPhrase as why:
                yield key, phrase, str(why)


def with_lists(form: Form, lists: tuple[OwnList, ...]) -> Form:
    """The form with these lists as well; the same form where there are none."""
    if not lists:
        return form
    words, rules = dict(form.words), list(form.rules)
    for number, own in enumerate(lists, start=1):
        if own.category == "acronym" and _ACRONYMS in words:
            words[_ACRONYMS] = _joined(words[_ACRONYMS], own)
        else:
            name = f"own_{number}"
            words[name] = _list(own)
            rules.append(_rule(own, name, number))
    return Form.model_validate({**_written(form), "words": words, "rules": tuple(rules)})


def _joined(listed: WordList, own: OwnList) -> WordList:
    means = {**listed.means, **own.means}
    return WordList.model_validate({**_written(listed), "means": means})


def _list(own: OwnList) -> WordList:
    kept = _written(own)
    return WordList.model_validate(
        {key: kept[key] for key in ("says", "words", "means", "unless", "not_after", "message", "suggestion")}
    )


def _written(model: Definition) -> dict[str, Any]:
    """The keys of a model as they were written, without what it has worked out since."""
    return {key: getattr(model, key) for key in type(model).model_fields}


def _rule(own: OwnList, name: str, number: int) -> Rule:
    message = own.message or (messages.OWN_WORD_MEANS if own.means else messages.OWN_WORD)
    return Rule(
        id=f"OWN-{number:03}",
        title=messages.OWN_TITLE.format(says=own.says),
        severity="improve",
        category=own.category,
        words=(name,),
        kinds=("long text",),
        quoted="skip",
        message=message,
        suggestion=own.suggestion,
        source=(),
    )
