"""The linked referral for another child of the same incident: what is carried into it, and what stays behind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from referral_assistant.core.ages import ages_between
from referral_assistant.core.answers import Answers, NotKnown, Person, Unread, Value, Where, is_blank
from referral_assistant.core.dates import ApproximateDate
from referral_assistant.core.form import Asking, Form, Question
from referral_assistant.core.form_linking import Linking
from referral_assistant.core.journey import Journey
from referral_assistant.core.names import known_as
from referral_assistant.core.private import any_in, private_facts
from referral_assistant.core.quotes import outside, quoted
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.scope import texts_of
from referral_assistant.messages import linking as say

Reason = Literal["detail", "home"]
"""Why a shared answer stays behind: it tells a detail of the first child or family, or speaks of home or health."""


class KeptBack(NamedTuple):
    """A shared answer of the first referral that is not carried, unless a person chooses it."""

    where: Where
    reason: Reason


@dataclass
class LinkedAnswers:
    """The answers of the linked referral. `label`: what the first child is called in it. `renamed`: so often the first
    child's name was replaced by the label.
    """

    label: str
    answers: Answers = field(default_factory=Answers)
    kept_back: list[KeptBack] = field(default_factory=list)
    renamed: int = 0


def linking_of(form: Form) -> Linking:
    """How the form links. Raises `Refusal` where it does not say."""
    if form.linking is None:
        raise Refusal(say.NO_LINKING)
    return form.linking


def other_labels(form: Form, answers: Answers) -> tuple[str, ...]:
    """The labels of the other children, in the order entered; those without one are left out."""
    rules = linking_of(form)
    labels = (entry.get(rules.other_label) for entry in answers.entries(rules.others))
    return tuple(label.strip() for label in labels if isinstance(label, str) and label.strip())


def choices(journey: Journey) -> tuple[Asking, ...]:
    """What is carried only where a person chooses it, of what is answered."""
    askings = (*journey.form.questions.values(), *journey.form.groups.values())
    given = {one.question.id for one in journey.asked() if not is_blank(one.value)} | set(journey.answers)
    return tuple(one for one in askings if one.linked == "choice" and one.id in given)


def linked_answers(
    journey: Journey, label: str, *, same_home: bool = False, also: Set[str] = frozenset()
) -> LinkedAnswers:
    """The linked referral for the child of this label ("Child B", or "b").

    `also`: ids that a person chose to carry, of what is carried by choice or would be kept back. Raises `Refusal` for a
    label that no other child has, and for an id that cannot be chosen.
    """
    return _Linker(journey, linking_of(journey.form), label, same_home, also).linked()


class _Linker:
    """One linked referral while it is made."""

    def __init__(self, journey: Journey, rules: Linking, label: str, same_home: bool, also: Set[str]) -> None:  # noqa: FBT001
        self.journey, self.form, self.first, self.rules = journey, journey.form, journey.answers, rules
        self.same_home, self.also = same_home, also
        self.refuse_unknown()
        self.place = self.place_of(label)
        entries = self.first.entries(rules.others)
        self.child = entries[self.place]
        self.rest = tuple((place, one) for place, one in enumerate(entries) if place != self.place)
        self.result = LinkedAnswers(self.label_of_first())
        self.private = private_facts(journey, rules, self.place, same_home=same_home)
        name = self.first.get(self.form.names.child)
        pattern = known_as(name) if isinstance(name, str) else None
        self.name = re.compile(pattern.pattern, re.IGNORECASE) if pattern else None

    def linked(self) -> LinkedAnswers:
        found: dict[str, Value] = {}
        for section in self.form.sections:
            if section.part == "referral":
                for asking in (*section.questions(), *section.group):
                    if asking.id not in self.form.group_of and asking.id != self.rules.others:
                        self.put(found, asking.id, self.carried(asking))
        for id, value in (*self.of_the_child(), *self.said(), *self.by_part()):
            self.put(found, id, value)
        found[self.rules.others] = (self.first_as_other(), *self.rest_as_others())
        order = [*self.form.questions, *self.form.groups]
        self.result.answers = Answers({id: found[id] for id in sorted(found, key=order.index)})
        return self.result

    # --- who is who

    def place_of(self, label: str) -> int:
        """The number of the entry of the child meant."""
        entries = self.first.entries(self.rules.others)
        wanted = _bare(label)
        places = [place for place, one in enumerate(entries) if _bare(one.get(self.rules.other_label)) == wanted]
        if not wanted or not places:
            known = ", ".join(other_labels(self.form, self.first))
            raise Refusal(say.NO_SUCH_CHILD.format(labels=known) if known else say.NO_OTHER_CHILD)
        if len(places) > 1:
            raise Refusal(say.LABEL_TWICE)
        return places[0]

    def label_of_first(self) -> str:
        own = self.first.get(self.rules.label)
        if isinstance(own, str) and own.strip():
            return own.strip()
        taken = {_bare(one.get(self.rules.other_label)) for one in self.first.entries(self.rules.others)}
        return next(say.LABEL.format(letter=letter) for letter in say.LETTERS if letter.casefold() not in taken)

    def of_the_child(self) -> Iterator[tuple[str, Value | None]]:
        """What the entry told of the child now stands in the child's own answers."""
        yield self.rules.label, self.child.get(self.rules.other_label)
        if role := self.form.names.role:
            part = self.child.get(self.rules.other_part)
            yield role, part if part in {option.id for option in self.form.questions[role].option} else None
        for pair in self.rules.pair:
            yield pair.child, self.child.get(pair.other)

    def first_as_other(self) -> Answers:
        """The first child as the linked referral knows it: label, part, age, and what its key needs."""
        found: dict[str, Value | None] = {self.rules.other_label: self.result.label}
        found[self.rules.other_part] = self.first.get(self.form.names.role) if self.form.names.role else None
        if self.rules.age:
            found[self.rules.age] = self.age_of_first()
        found |= {pair.other: self.first.get(pair.child) for pair in self.rules.pair if pair.back}
        return Answers({id: value for id, value in found.items() if value is not None})

    def rest_as_others(self) -> Iterator[Answers]:
        for place, entry in self.rest:
            yield self.entry(self.rules.others, place, entry)

    def age_of_first(self) -> Value | None:
        """In years, at the first thing that happened; both where an estimate leaves it open."""
        born = self.first.get(self.form.names.born) if self.form.names.born else None
        days = [one for _, one in self.dates(self.rules.happened)]
        if not isinstance(born, ApproximateDate) or not days:
            return None
        youngest, oldest = ages_between(born, min(day.first for day in days), min(day.last for day in days))
        return say.AGE.format(years=youngest) if youngest == oldest else say.AGES.format(least=youngest, most=oldest)

    def dates(self, question: str | None) -> Iterator[tuple[Where, ApproximateDate]]:
        for one in self.journey.asked():
            if one.question.id == question and isinstance(one.value, ApproximateDate):
                yield one.where, one.value

    # --- what is told of the two children

    def said(self) -> Iterator[tuple[str, Value | None]]:
        """What the other child said is what this child said, where nobody else can be meant."""
        took_part = [one for _, one in self.rest if one.get(self.rules.other_part) not in self.rules.onlookers]
        if not took_part and self.child.get(self.rules.other_part) not in self.rules.onlookers:
            for pair in self.rules.said:
                yield pair.child, self.taken(Where(pair.other), of_the_child=True)

    def by_part(self) -> Iterator[tuple[str, Value | None]]:
        """What is told of the one child who displayed the behaviour, or of the one affected, where that is this one."""
        part = self.child.get(self.rules.other_part)
        parts = [one.get(self.rules.other_part) for _, one in self.rest]
        parts.append(self.first.get(self.form.names.role) if self.form.names.role else None)
        for role, questions in (("displayed", self.rules.about_displayed), ("affected", self.rules.about_affected)):
            if part == role and not {role, "both", "unclear", None}.intersection(parts):
                for question in questions:
                    yield question, self.taken(Where(question), of_the_child=True)

    # --- what is carried

    def refuse_unknown(self) -> None:
        choosable = {one.id for one in choices(self.journey)} | {
            one.id for one in (*self.form.questions.values(), *self.form.groups.values()) if one.linked == "shared"
        }
        for id in sorted(self.also - choosable):
            raise Refusal(say.CANNOT_BE_CARRIED.format(id=id))

    def goes(self, asking: Asking) -> bool:
        return (
            asking.linked == "shared"
            or (asking.linked == "home" and self.same_home)
            or (asking.linked == "choice" and bool({asking.id, self.form.group_of.get(asking.id)} & self.also))
        )

    def carried(self, asking: Asking) -> Value | None:
        if not self.goes(asking):
            return None
        entries = self.first.entries(asking.id)
        if asking.id in self.form.groups and entries:
            made = (self.entry(asking.id, place, entry) for place, entry in enumerate(entries))
            return tuple(entry for entry in made if entry) or None
        return self.taken(Where(asking.id))

    def entry(self, group: str, place: int, entry: Answers) -> Answers:
        found: dict[str, Value] = {}
        for id in entry:
            if id in self.form.questions and self.goes(self.form.questions[id]):
                self.put(found, id, self.taken(Where(id, group, place)))
        return Answers(found)

    def taken(self, where: Where, *, of_the_child: bool = False) -> Value | None:
        """The answer as it may stand in the linked referral; `None` where there is none, or it is kept back.

        `of_the_child`: it tells of this child, and so may tell of a home.
        """
        value = self.first.at(where)
        question = self.form.questions.get(where.question)
        if value is None or question is None or question.key or self.is_of_the_school(question):
            return value
        value = self.renamed(value, all_quoted=question.kind == "quoted words")
        reason = self.why_kept_back(question, value, of_the_child=of_the_child)
        if reason:
            self.result.kept_back.append(KeptBack(where, reason))
            return None
        return value

    def why_kept_back(self, question: Question, value: Value, *, of_the_child: bool) -> Reason | None:
        if {question.id, self.form.group_of.get(question.id)} & self.also or question.linked == "home":
            return None
        texts = texts_of(self.form, question.id, value)
        if any_in(self.private, texts):
            return "detail"
        return "home" if not of_the_child and any(map(self.speaks_of_home, texts)) else None

    def speaks_of_home(self, text: str) -> bool:
        """Whether a text speaks of a home or of health, unless it says that it is this child's."""
        if self.rules.home_words is None:
            return False
        own = re.compile(rf"{re.escape(str(self.child.get(self.rules.other_label)))}['’]s\s", re.IGNORECASE)
        spans = self.form.finder.places(self.rules.home_words, text)
        return any(not own.match(text, start) for start, _ in spans)

    def is_of_the_school(self, question: Question) -> bool:
        """Names and numbers of the school stand beside its name; nothing of a family does."""
        school = self.form.names.school
        beside = school and self.form.section_of[school] is self.form.section_of[question.id]
        return bool(beside) and question.kind != "long text"

    def renamed(self, value: Value, *, all_quoted: bool) -> Value:
        """The first child's name gives way to the label; in somebody's own words it stands in square brackets."""
        match value:
            case str(text):
                return self.without_name(text, all_quoted=all_quoted)
            case NotKnown(text):
                return NotKnown(self.without_name(text))
            case Unread(text):
                return Unread(self.without_name(text))
            case Person(parts):
                return Person(tuple((name, self.without_name(text)) for name, text in parts))
            case _:
                return value

    def without_name(self, text: str, *, all_quoted: bool = False) -> str:
        if self.name is None:
            return text

        def label(found: re.Match[str]) -> str:
            own = not all_quoted and outside(quoted(text), *found.span())
            return self.result.label if own else f"[{self.result.label}]"

        changed, count = self.name.subn(label, text)
        self.result.renamed += count
        return changed

    def put(self, found: dict[str, Value], id: str, value: Value | None) -> None:
        if value is not None and not (id in found and is_blank(value)):
            found[id] = value


def _bare(label: Mapping[str, Value] | Value | None) -> str:
    """A label without what every label has: "Child B" and "b" are the same."""
    words = str(label or "").casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in say.CHILD_WORDS else words)
