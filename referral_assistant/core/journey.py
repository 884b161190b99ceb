"""The pages to ask and the answers that count: the one door through which checks, summary and document see answers."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar, NamedTuple

from referral_assistant.core.answers import Answers, NotKnown, Value, Where
from referral_assistant.core.form import Form, Group, Page, Part, Question, Section, Writer
from referral_assistant.core.local import NOWHERE, Local
from referral_assistant.core.quotes import outside, quoted
from referral_assistant.core.scope import Scope, holds, texts_of


class Said(NamedTuple):
    """One free text of an answer; `all_quoted`: it holds nothing but what somebody else said."""

    where: Where
    text: str
    all_quoted: bool

    def own(self, start: int, end: int) -> bool:
        """Whether a span is in the writer's own words."""
        return not self.all_quoted and outside(quoted(self.text), start, end)


@dataclass(frozen=True)
class Asked:
    """One question put to the person, where its answer lives, and the answer so far."""

    question: Question
    where: Where
    value: Value | None


@dataclass(frozen=True)
class AskedPage:
    """One page with the questions that apply; `index` is the entry (from 0) where the page belongs to a group."""

    section: Section
    page: Page
    asked: tuple[Asked, ...]
    index: int | None = None

    @property
    def who(self) -> Writer:
        return self.page.who


@dataclass(frozen=True)
class AskedGroup:
    """A repeating group that applies, its answer as a whole, and the pages of each of its entries.

    `who` writes the list; a page of an entry may be another's.
    """

    section: Section
    group: Group
    value: Value | None
    entries: tuple[tuple[AskedPage, ...], ...]

    @property
    def who(self) -> Writer:
        return self.group.who


Step = AskedPage | AskedGroup
PARTS: tuple[Part, ...] = ("referral", "review", "followup")
"""In the order in which they are written."""


@dataclass(frozen=True)
class Journey:
    """What is asked, in order, and the answers that count. An answer off the journey is not in it."""

    form: Form
    steps: tuple[Step, ...]
    answers: Answers
    local: Local = NOWHERE
    asks: ClassVar[bool] = True
    """Whether its texts answer questions; lists of words that are meant for some questions are for these only."""

    @cached_property
    def scope(self) -> Scope:
        """Every answer that counts, for conditions that are looked at once all is asked."""
        said = tuple(one.text for one in self.texts())
        return Scope(self.form, self.form.tests, self.answers, local=self.local, said=said)

    def pages(self) -> Iterator[AskedPage]:
        for step in self.steps:
            if isinstance(step, AskedPage):
                yield step
            else:
                yield from (page for entry in step.entries for page in entry)

    def groups(self) -> Iterator[AskedGroup]:
        yield from (step for step in self.steps if isinstance(step, AskedGroup))

    def asked(self) -> Iterator[Asked]:
        for page in self.pages():
            yield from page.asked

    @cached_property
    def said(self) -> dict[str, tuple[Said, ...]]:
        """Question id -> each free text in its answers; only what holds any."""
        found: dict[str, list[Said]] = {}
        for one in self.asked():
            words = one.question.kind == "quoted words"
            texts = [Said(one.where, text, words) for text in texts_of(self.form, one.question.id, one.value)]
            if texts:
                found.setdefault(one.question.id, []).extend(texts)
        return {id: tuple(texts) for id, texts in found.items()}

    @cached_property
    def _chosen(self) -> dict[tuple[tuple[str, ...], ...], tuple[Said, ...]]:
        """What `texts` has chosen already: many rules look at the same."""
        return {}

    def texts(
        self, within: tuple[str, ...] = (), but: tuple[str, ...] = (), kinds: tuple[str, ...] = ()
    ) -> tuple[Said, ...]:
        """The free text of every answer that counts: of some questions only, of all but some, or of some kinds."""
        asked_for = within, but, kinds
        if asked_for not in self._chosen:
            wanted = [id for id in within or self.said if id in self.said and id not in but]
            if kinds:
                wanted = [id for id in wanted if self.form.questions[id].kind in kinds]
            self._chosen[asked_for] = tuple(text for id in wanted for text in self.said[id])
        return self._chosen[asked_for]


def journey(form: Form, answers: Answers, part: Part = "referral", local: Local = NOWHERE) -> Journey:
    """Walk the form once, first question to last; what is asked depends only on answers already reached and the area.

    The steps are those of one part of the form; answers to the parts before it count, for its conditions look at them.
    """
    return _journey(form, answers, (part,), local)


def whole_journey(form: Form, answers: Answers, local: Local = NOWHERE) -> Journey:
    """The referral and, behind it, each later part that somebody has begun."""
    return journey_through(form, answers, begun(form, answers), local)


def journey_through(form: Form, answers: Answers, later: Collection[Part], local: Local = NOWHERE) -> Journey:
    """The referral and, behind it, these later parts, begun or not."""
    return _journey(form, answers, ("referral", *(part for part in PARTS[1:] if part in later)), local)


def begun(form: Form, answers: Answers) -> tuple[Part, ...]:
    """The parts behind the referral in which anything has been answered."""
    homes = {form.section_of[id].part for id in answers if id in form.section_of}
    return tuple(part for part in PARTS[1:] if part in homes)


def _journey(form: Form, answers: Answers, parts: tuple[Part, ...], local: Local) -> Journey:
    walk = _Walk(form, answers, local)
    reached = [section for section in form.sections if PARTS.index(section.part) <= PARTS.index(parts[-1])]
    steps = [step for section in reached for step in walk.section(section) if section.part in parts]
    return Journey(form, tuple(steps), Answers(walk.counting), local)


@dataclass
class _Walk:
    """The answers that count so far, and the walk that adds to them."""

    form: Form
    given: Answers
    local: Local
    counting: dict[str, Value] = field(default_factory=dict)
    scope: Scope = field(init=False)

    def __post_init__(self) -> None:
        self.scope = Scope(self.form, self.form.tests, Answers.over(self.counting), local=self.local)

    def section(self, section: Section) -> Iterator[Step]:
        reached: set[str] = set()
        for page in section.page:
            if page.group is None:
                if self.applies(page.ask_if, self.scope):
                    yield from self.page(section, page)
            elif page.group not in reached:
                reached.add(page.group)
                yield from self.group(section, self.form.groups[page.group])

    def page(self, section: Section, page: Page) -> Iterator[AskedPage]:
        asked = []
        for question in page.question:
            if self.applies(question.ask_if, self.scope):
                value = self.given.get(question.id)
                asked.append(Asked(question, Where(question.id), value))
                if value is not None:
                    self.counting[question.id] = value
        if asked:
            yield AskedPage(section, page, tuple(asked))

    def group(self, section: Section, group: Group) -> Iterator[AskedGroup]:
        if not self.applies(group.ask_if, self.scope):
            return
        value = self.given.get(group.id)
        pages = [page for page in section.page if page.group == group.id]
        entries, counting = [], []
        for index, entry in enumerate(self.given.entries(group.id)):
            asked, counts = self.entry(section, pages, index, entry)
            entries.append(asked)
            counting.append(counts)
        if counting:
            self.counting[group.id] = tuple(counting)
        elif isinstance(value, NotKnown):
            self.counting[group.id] = value
        yield AskedGroup(section, group, value, tuple(entries))

    def entry(
        self, section: Section, pages: list[Page], index: int, entry: Answers
    ) -> tuple[tuple[AskedPage, ...], Answers]:
        counts: dict[str, Value] = {}
        scope = self.scope.inside(pages[0].group or "", Answers.over(counts))
        found = []
        for page in pages:
            asked = []
            for question in page.question if self.applies(page.ask_if, scope) else ():
                if self.applies(question.ask_if, scope):
                    value = entry.get(question.id)
                    asked.append(Asked(question, Where(question.id, page.group, index), value))
                    if value is not None:
                        counts[question.id] = value
            if asked:
                found.append(AskedPage(section, page, tuple(asked), index))
        return tuple(found), Answers(counts)

    def applies(self, name: str | None, scope: Scope) -> bool:
        return name is None or holds(self.form.tests[name], scope)
