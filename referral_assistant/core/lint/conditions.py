"""Faults of conditions: names, tests that cannot be, questions not yet asked, circles."""

from __future__ import annotations

from collections.abc import Iterator, Set

from referral_assistant.core.coded import Aged
from referral_assistant.core.conditions import (
    AnyEntry,
    AreaSets,
    Both,
    Condition,
    Counts,
    Either,
    Includes,
    Is,
    Mentions,
    Named,
    Not,
    Stands,
    parts_of,
)
from referral_assistant.core.form import Group, Question
from referral_assistant.core.lint.index import Index
from referral_assistant.core.toml_lines import Path
from referral_assistant.messages import lint as say

_INSTEAD = {
    "yes or no": "“is yes”, “is no”, “is blank”, “is answered”, “is known” or “is not known”",
    "choice": "“is” and one of its options",
    "choices": "“includes” and one of its options",
    "number": "“is less than”, “is more than” or “is at least”",
    "group": "“has more than 1 entries” or “any ... where (...)”",
}
_WRITTEN = {"text", "long text", "quoted words", "person", "postcode", "phone", "email", "identifier"}
_TEXT = "“has fewer than 12 words”, “mentions”, “is blank” or “is answered”"
_OTHER = "“is blank”, “is answered”, “is known” or “is not known”"


def faults(index: Index) -> None:
    """Say every fault of the named conditions and of where they are used."""
    uses = _uses(index)
    for name, condition in index.conditions.items():
        say_tests(index, condition, index.reading.home("conditions", name), (name, "when"), uses.get(name, set()))
        if name in _reached(index, condition):
            index.named("conditions", name, ("when",), say.CIRCULAR.format(name=name))
    for spot in index.spots:
        _say_use(index, spot.file, (*spot.path, "ask_if"), spot.asking.ask_if, spot.order)
        _say_use(index, spot.file, (*spot.path, "required_if"), spot.asking.required_if, None)
    for place in index.pages:
        _say_use(index, place.file, (*place.path, "ask_if"), place.page.ask_if, place.order)


def say_tests(  # noqa: C901  one line for each member of the family
    index: Index, condition: Condition, file: str, path: Path, groups: Set[str | None]
) -> None:
    """Say every test in a condition that cannot be; `groups`: inside which groups it is looked at."""
    match condition:
        case AnyEntry(group, inner):
            if sentence := index.not_a_group(group):
                index.fault(file, path, sentence)
            say_tests(index, inner, file, path, {group} & index.form.groups.keys())
        case Not(inner):
            say_tests(index, inner, file, path, groups)
        case Both(parts) | Either(parts):
            for part in parts:
                say_tests(index, part, file, path, groups)
        case Named(name):
            _say_named(index, file, path, name)
        case AreaSets():
            pass
        case Mentions(question, words):
            if sentence := index.missing("words", words, say.NO_WORDS):
                index.fault(file, path, sentence)
            if question is not None:
                _say_test(index, question, condition, file, path, groups)
        case _:
            _say_test(index, condition.question, condition, file, path, groups)


def _say_named(index: Index, file: str, path: Path, name: str) -> None:
    sentence = index.missing("conditions", name, say.NO_CONDITION)
    if sentence and name in index.known:
        sentence = say.BAD_CONDITION.format(why=f"“{name}” is a question: say what of it, such as “{name} is answered”")
    if sentence:
        index.fault(file, path, sentence)


def _say_test(index: Index, id: str, test: Condition, file: str, path: Path, groups: Set[str | None]) -> None:
    spot = index.spot_of.get(id)
    if spot is None:
        if sentence := index.not_asked(id):
            index.fault(file, path, sentence)
        return
    if spot.group is not None and any(group != spot.group for group in groups):
        index.fault(file, path, say.OUTSIDE_GROUP.format(id=id, group=spot.group))
    if isinstance(spot.asking, Group):
        if not isinstance(test, Stands) and not (isinstance(test, Counts) and test.unit == "entries"):
            _say_wrong(index, file, path, id, "group", test)
    elif isinstance(spot.asking, Question):
        _say_kind(index, spot.asking, test, file, path)


def _say_kind(index: Index, question: Question, test: Condition, file: str, path: Path) -> None:
    options = [option.id for option in question.option]
    match test:
        case Is(_, answer) if question.kind == "yes or no":
            if answer not in {"yes", "no"}:
                _say_wrong(index, file, path, question.id, question.kind, test)
        case Is(_, answer) | Includes(_, answer) if question.kind in {"choice", "choices"}:
            if (question.kind == "choices") != isinstance(test, Includes):
                _say_wrong(index, file, path, question.id, question.kind, test)
            elif answer not in options:
                sentence = say.NO_OPTION.format(option=answer, id=question.id, options=", ".join(options))
                index.fault(file, path, sentence)
        case Is() | Includes():
            _say_wrong(index, file, path, question.id, question.kind, test)
        case _ if not _fits(question.kind, test):
            _say_wrong(index, file, path, question.id, question.kind, test)


def _fits(kind: str, test: Condition) -> bool:
    match test:
        case Counts(unit=""):
            return kind == "number"
        case Counts(unit="words") | Mentions():
            return kind in _WRITTEN
        case _:
            return not isinstance(test, Counts)


def _say_wrong(index: Index, file: str, path: Path, id: str, kind: str, test: Condition) -> None:
    written = {Is: "is", Includes: "includes", Mentions: "mentions"}.get(type(test), "")
    if isinstance(test, Counts):
        written = f"{'has' if test.unit else 'is'} {test.comparison} ... {test.unit}".strip()
    instead = _INSTEAD.get(kind, _TEXT if kind in _WRITTEN else _OTHER)
    index.fault(file, path, say.WRONG_TEST.format(id=id, kind=kind, test=written, instead=instead))


def _say_use(index: Index, file: str, path: Path, name: str | None, order: int | None) -> None:
    if name is None:
        return
    if sentence := index.missing("conditions", name, say.NO_CONDITION):
        index.fault(file, path, sentence)
    if order is None or name not in index.conditions:
        return
    for id in sorted(_questions(index, index.conditions[name])):
        if id in index.spot_of and index.last_of(index.spot_of[id]) >= order:
            index.fault(file, path, say.TOO_EARLY.format(id=id, name=name))


def _questions(index: Index, condition: Condition) -> set[str]:
    """Every question that a condition looks at, through the conditions it names."""
    named = [index.conditions[name] for name in _reached(index, condition) if name in index.conditions]
    return {id for one in (condition, *named) for part in parts_of(one) for id in _looked_at(part)}


def _looked_at(condition: Condition) -> Iterator[str]:
    match condition:
        case Mentions(None, _):
            return
        case Is(id) | Includes(id) | Stands(id) | Counts(id) | Mentions(str(id)) | AnyEntry(id):
            yield id
        case _:
            return


def _reached(index: Index, condition: Condition) -> set[str]:
    """Every condition named from here, at any depth."""
    reached: set[str] = set()
    waiting = [condition]
    while waiting:
        for part in parts_of(waiting.pop()):
            if isinstance(part, Named) and part.name not in reached:
                reached.add(part.name)
                waiting += [index.conditions[part.name]] if part.name in index.conditions else []
    return reached


def _uses(index: Index) -> dict[str, set[str | None]]:
    """Each named condition -> inside which groups it is looked at; `None` stands for outside any."""
    waiting = [*_named_by_askings(index)]
    for rule in index.form.rules:
        for read in (index.rules, index.rules_or):
            waiting += _named_in(read[rule.id], rule.each) if rule.id in read else ()
        waiting += [
            (test.only_if, _group_of(index, test)) for test in rule.code if isinstance(test, Aged) and test.only_if
        ]
    uses: dict[str, set[str | None]] = {}
    while waiting:
        name, group = waiting.pop()
        if group not in uses.setdefault(name, set()):
            uses[name].add(group)
            waiting += _named_in(index.conditions[name], group) if name in index.conditions else []
    return uses


def _group_of(index: Index, test: Aged) -> str | None:
    return index.form.group_of.get(test.born or test.age or "")


def _named_by_askings(index: Index) -> Iterator[tuple[str, str | None]]:
    for spot in index.spots:
        yield from ((name, spot.group) for name in (spot.asking.ask_if, spot.asking.required_if) if name)
    for place in index.pages:
        if place.page.ask_if:
            yield place.page.ask_if, place.page.group


def _named_in(condition: Condition, group: str | None) -> Iterator[tuple[str, str | None]]:
    """The conditions named in a condition that is looked at inside a group, each with the group that it is inside."""
    match condition:
        case Named(name):
            yield name, group
        case AnyEntry(other, inner):
            yield from _named_in(inner, other)
        case Not(inner):
            yield from _named_in(inner, group)
        case Both(parts) | Either(parts):
            for part in parts:
                yield from _named_in(part, group)
        case _:
            return
