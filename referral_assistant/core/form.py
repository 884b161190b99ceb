"""A form as its author wrote it: frozen models of what stands in `forms/`. Unknown keys are refused."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from referral_assistant.core.coded import PersonPart
from referral_assistant.core.condition_grammar import condition
from referral_assistant.core.conditions import Condition, looks_for_words
from referral_assistant.core.form_extras import Left, Renamed, Retired, Source, Statement
from referral_assistant.core.form_life import Life
from referral_assistant.core.form_linking import Linked, Linking
from referral_assistant.core.rule import ConditionText, Rule, WordList
from referral_assistant.core.words import Finder
from referral_assistant.core.written import Definition, KindName, Name, QuestionId, Text, Version

Level = Literal["required", "required-if", "recommended", "optional"]
Nature = Literal["fact", "report", "opinion", "words"]
Part = Literal["referral", "review", "followup"]
Writer = Literal["teacher", "lead"]
WRITERS: tuple[Writer, ...] = ("teacher", "lead")
"""In the order in which a referral is written: what somebody saw, heard and did, then what the lead knows."""


class Option(Definition):
    """One thing to choose. `alone`: not together with another. `nature`: what choosing it says of the entry."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_\-]+$")]
    label: Text
    nature: Nature | None = None
    alone: bool = False


class Asking(Definition):
    """What a question and a group share: how it is asked, when, by whom and why."""

    id: QuestionId
    spec: tuple[str, ...] = ()
    ask: Text
    error: Text
    print: Text
    hint: str = ""
    level: Level
    required_if: Name | None = None
    ask_if: Name | None = None
    who: Writer = "teacher"
    why: Text
    poor: str = ""
    good: str = ""
    source: tuple[str, ...]
    maps_to: tuple[str, ...] = ()
    linked: Linked = "own"


class Question(Asking):
    """One thing asked. `docs/forms.md` explains every key. `key`: printed on the page of its own only.

    `evidence`: of a question about the referral itself, where in it to look for the answer.
    """

    kind: KindName
    nature: Nature | None = None
    safe: str = ""
    option: tuple[Option, ...] = ()
    options_from: Literal["authorities"] | None = None
    parts: tuple[PersonPart, ...] = ()
    least: float | None = None
    most: float | None = None
    unit: str = ""
    event: str = ""
    event_from: QuestionId | None = None
    time: QuestionId | None = None
    told_from: QuestionId | None = None
    not_an_event: bool = False
    key: bool = False
    speaker: str = ""
    speaker_from: QuestionId | None = None
    evidence: tuple[QuestionId, ...] = ()

    def label_of(self, option_id: str) -> str:
        """What an option is called; the id itself where the form no longer has it."""
        return self._labels.get(option_id, option_id)

    @cached_property
    def _labels(self) -> dict[str, str]:
        return {option.id: option.label for option in self.option}


class Group(Asking):
    """Questions that repeat. `card` names what the card of an entry shows."""

    entry: Text
    entry_from: QuestionId | None = None
    add: Text
    card: tuple[QuestionId, ...]
    nature_from: QuestionId | None = None


class Page(Definition):
    """One screen: a handful of questions, of the section or of each entry of a group."""

    title: Text
    intro: str = ""
    group: QuestionId | None = None
    ask_if: Name | None = None
    question: Annotated[tuple[Question, ...], Field(min_length=1)]

    @property
    def who(self) -> Writer:
        """Whose page it is: a teacher's where a teacher is asked anything on it."""
        return "teacher" if any(one.who == "teacher" for one in self.question) else "lead"


class Section(Definition):
    """A titled run of pages; one line of the section list, or two: `lead_title` is that of the lead's pages then."""

    id: Name
    title: Text
    lead_title: str = ""
    intro: str = ""
    spec: str = ""
    part: Part = "referral"
    group: tuple[Group, ...] = ()
    page: Annotated[tuple[Page, ...], Field(min_length=1)]

    def questions(self) -> Iterator[Question]:
        for page in self.page:
            yield from page.question

    def writers(self) -> tuple[Writer, ...]:
        """Who has pages in it, the teacher first."""
        whose = {page.who for page in self.page} | {group.who for group in self.group}
        return tuple(who for who in WRITERS if who in whose)

    def writers_of(self, group: str) -> tuple[Writer, ...]:
        """Who has pages in each entry of a group, the teacher first."""
        whose = {page.who for page in self.page if page.group == group}
        return tuple(who for who in WRITERS if who in whose)

    def title_for(self, who: Writer) -> str:
        """What the pages of one writer are called."""
        return (who == "lead" and len(self.writers()) > 1 and self.lead_title) or self.title


class Names(Definition):
    """The answers that the engine must know by name, as question ids."""

    child: QuestionId
    born: QuestionId | None = None
    role: QuestionId | None = None
    authority: QuestionId | None = None
    author: QuestionId | None = None
    author_role: QuestionId | None = None
    school: QuestionId | None = None
    date: QuestionId | None = None
    sent: QuestionId | None = None


class Form(Definition):
    """A whole form, in the order in which it is asked."""

    id: Name
    version: Version
    title: Text
    recipient: Text
    names: Names
    linking: Linking | None = None
    life: Life | None = None
    wording: dict[Name, Text] = {}
    in_short: tuple[QuestionId, ...] = ()
    texts: dict[Name, tuple[QuestionId, ...]] = {}
    sections: tuple[Section, ...]
    conditions: dict[str, ConditionText] = {}
    rules: tuple[Rule, ...] = ()
    words: dict[str, WordList] = {}
    lost: tuple[str, ...] = ()
    """What is wrong with each file of words that could not be read: its lists are looked for nowhere."""
    statements: tuple[Statement, ...] = ()
    sources: dict[str, Source] = {}
    left: tuple[Left, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    retired: tuple[Retired, ...] = ()

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every question by its id, in the order asked."""
        return {question.id: question for section in self.sections for question in section.questions()}

    @cached_property
    def groups(self) -> dict[str, Group]:
        """Every group by its id."""
        return {group.id: group for section in self.sections for group in section.group}

    @cached_property
    def called(self) -> dict[str, tuple[Asking, ...]]:
        """An id, a topic of the specification, or the beginning of one ("say.*") -> all so called."""
        found: dict[str, dict[str, Asking]] = {}
        for asking in (*self.questions.values(), *self.groups.values()):
            for name in (asking.id, *asking.spec):
                parts = name.split(".")
                for called in (name, *(".".join([*parts[:end], "*"]) for end in range(1, len(parts) + 1))):
                    found.setdefault(called, {})[asking.id] = asking
        return {called: tuple(askings.values()) for called, askings in found.items()}

    @cached_property
    def group_of(self) -> dict[str, str]:
        """Question id -> the group it belongs to; questions outside groups are not in it."""
        pages = [page for section in self.sections for page in section.page if page.group]
        return {question.id: page.group for page in pages for question in page.question if page.group}

    @cached_property
    def section_of(self) -> dict[str, Section]:
        """Question or group id -> its section."""
        return {asking.id: section for section in self.sections for asking in (*section.questions(), *section.group)}

    @cached_property
    def tests(self) -> dict[str, Condition]:
        """The named conditions, read. Raises `BadCondition`."""
        return {name: condition(written.when) for name, written in self.conditions.items()}

    @cached_property
    def rule_tests(self) -> dict[str, Condition]:
        """The condition of each rule, by the rule's id, read. Raises `BadCondition`."""
        return {rule.id: condition(rule.when) for rule in self.rules if rule.when}

    @cached_property
    def rule_tests_or(self) -> dict[str, Condition]:
        """What a rule fires on as well, by the rule's id, read. Raises `BadCondition`."""
        return {rule.id: condition(rule.or_when) for rule in self.rules if rule.or_when}

    @cached_property
    def about_wording(self) -> tuple[Rule, ...]:
        """The rules that a text alone can be looked at by: what else they ask for, if anything, is words."""
        return tuple(rule for rule in self.rules if rule.category and rule.each is None and self._needs_a_text(rule))

    def _needs_a_text(self, rule: Rule) -> bool:
        test = self.rule_tests.get(rule.id)
        return not (rule.words and rule.code) if test is None else looks_for_words(test, self.tests)

    def word_list(self, name: str) -> WordList:
        """A list of words; an empty one where its file could not be read."""
        return self.words.get(name, _NOTHING)

    @cached_property
    def finder(self) -> Finder:
        """Where the words of its lists stand in a text."""
        return Finder(self.words)

    @cached_property
    def new_ids(self) -> dict[str, str]:
        """Old question id -> the id it has now."""
        return {renamed.old: renamed.new for renamed in self.renamed}

    @cached_property
    def retired_ids(self) -> frozenset[str]:
        return frozenset(retired.id for retired in self.retired)


_NOTHING = WordList(says="nothing")
