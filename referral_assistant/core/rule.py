"""Rules as written in `forms/`: conditions by name, what fires, and the lists of words that are looked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator

from referral_assistant.core.coded import Coded
from referral_assistant.core.lazy_phrases import LazyPhrase, lazy_phrases
from referral_assistant.core.written import Definition, KindName, Name, QuestionId, Text

Severity = Literal["stop", "fix", "improve", "note"]


class ConditionText(Definition):
    """A condition as written: `reads` says it aloud, `when` is its test (grammar: `core/condition_grammar.py`)."""

    reads: Text
    when: Text


def _several(raw: object) -> object:
    """A rule with one test need not write a list."""
    return (raw,) if isinstance(raw, Mapping) else raw


def _several_names(raw: object) -> object:
    return (raw,) if isinstance(raw, str) else raw


Category = Literal[
    "acronym",
    "jargon",
    "labelling",
    "vague",
    "opinion",
    "readability",
    "hearsay",
    "leading",
    "image",
    "safety",
    "spelling",
]
"""What a finding about wording is about. Scripts outside the project know these names."""


class Rule(Definition):
    """When a rule fires, how serious it is, what it says, and on whose advice.

    It fires where its condition (`when`), its words and its test in code (`code`) all agree; each may be left out.
    It fires at `where`, once, also where `or_when` holds and nothing else has fired. Of several tests in code each is
    looked at. Words are looked for `within` some questions or `among` those that
    the form lists under a name, or all `but` some, of some `kinds`; `quoted` says whether
    what somebody is quoted as saying is read too. A rule about wording names its `category`: it also reads a text
    that is no answer, where it does not depend on any.
    """

    id: str
    title: Text
    severity: Severity
    category: Category | None = None
    each: QuestionId | None = None
    when: Text | None = None
    words: Annotated[tuple[Name, ...], BeforeValidator(_several_names)] = ()
    or_when: Text | None = None
    code: Annotated[tuple[Coded, ...], BeforeValidator(_several)] = ()
    within: tuple[QuestionId, ...] = ()
    among: Name | None = None
    but: tuple[QuestionId, ...] = ()
    kinds: tuple[KindName, ...] = ()
    quoted: Literal["read", "skip"] = "read"
    where: QuestionId | None = None
    covers: tuple[QuestionId, ...] = ()
    message: Text
    suggestion: str = ""
    source: tuple[str, ...]


class WordList(Definition):
    """Words that rules look for, as `core/phrases.py` reads them. `parts`: what a phrase calls by name in `<...>`.

    A place is left where a word of `not_after` ("no", "nobody") stands shortly before it in the same clause, where it
    overlaps a phrase of `unless` ("pencil case") or of a list in `spared_by`, and where the text explains it. `means`:
    what a term stands for, or plainer words for it. `in_small`: abbreviations that are known in small letters too.

    `message`, `suggestion`, `source`: in place of the rule's own. `within`: the list is for these questions only.
    `known_to`: who needs no explanation, so that a referral to them may say it. `reported`, `reasoned`: whether a place
    is left where somebody else is said to say or think so ("skip views": to think so), or where the writer gives it as
    a view with its reason (`core/attribution.py`).
    """

    says: Text
    words: tuple[Text, ...] = ()
    parts: dict[Name, Text] = {}
    not_after: tuple[Text, ...] = ()
    unless: tuple[Text, ...] = ()
    spared_by: Annotated[tuple[Name, ...], BeforeValidator(_several_names)] = ()
    means: dict[str, Text] = {}
    in_small: tuple[Text, ...] = ()
    within: tuple[QuestionId, ...] = ()
    known_to: Literal["", "social workers"] = ""
    reported: Literal["read", "skip", "skip views"] = "read"
    reasoned: Literal["read", "skip"] = "read"
    message: str = ""
    suggestion: str = ""
    source: tuple[str, ...] = ()

    @cached_property
    def phrases(self) -> tuple[LazyPhrase, ...]:
        """Every phrase of the list. Raises `BadPhrase`."""
        return lazy_phrases((*self.words, *self.means), self.parts)

    @cached_property
    def exceptions(self) -> tuple[LazyPhrase, ...]:
        """The phrases of `unless`. Raises `BadPhrase`."""
        return lazy_phrases(self.unless, self.parts)

    @cached_property
    def meanings(self) -> dict[str, str]:
        """What each term means, by the term in small letters."""
        return {term.casefold(): meaning for term, meaning in self.means.items()}

    __hash__ = object.__hash__  # one form is loaded once, and its lists are looked up for every text
