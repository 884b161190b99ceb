"""The page that shows where everything in a form comes from, who uses each source, and where each system appears."""

from __future__ import annotations

from collections.abc import Iterable

from referral_assistant.core.form import Asking, Form
from referral_assistant.core.resources import Resource, Resources, System, Systems, named_rules
from referral_assistant.messages import traceability as say

Row = tuple[str, ...]


def traceability(form: Form, resources: Resources, systems: Systems) -> str:
    """The page as Markdown; the same for the same three, so that it can be compared with one that is kept."""
    parts = (
        (say.TITLE, say.MADE, _counts(form, resources, systems), say.ABOUT),
        (say.SYSTEMS, _table(say.SYSTEMS_HEAD, (_system(form, resources, one) for one in systems.system))),
        (say.QUESTIONS, *_sections(form)),
        (say.RULES, _table(say.RULES_HEAD, _rules(form))),
        (say.RESOURCES, _table(say.RESOURCES_HEAD, (_resource(form, resources, one) for one in resources.resource))),
        (say.SOURCES, _table(say.SOURCES_HEAD, _sources(form, resources, systems))),
    )
    return "\n\n".join(block for part in parts for block in part) + "\n"


def _counts(form: Form, resources: Resources, systems: Systems) -> str:
    return say.COUNTS.format(
        questions=len(form.questions),
        groups=len(form.groups),
        rules=len(form.rules),
        resources=len(resources.resource),
        systems=len(systems.system),
        sources=len(form.sources),
    )


def _system(form: Form, resources: Resources, one: System) -> Row:
    says = say.LATER.format(says=one.says, later=one.later) if one.later else one.says
    titles = [resources.by_id[id].title for id in one.resources if id in resources.by_id]
    return (
        one.name,
        says,
        _codes(one.questions),
        _codes(named_rules(one.rules, form)),
        "; ".join(titles),
        "; ".join(one.screens),
        _named(form, one.source),
    )


def _sections(form: Form) -> Iterable[str]:
    for section in form.sections:
        yield say.SECTION.format(title=_cell(section.title))
        yield _table(say.QUESTIONS_HEAD, (_asking(form, one) for one in (*section.group, *section.questions())))


def _asking(form: Form, one: Asking) -> Row:
    return f"`{one.id}`", one.print, _codes(one.spec), one.level, _named(form, one.source)


def _rules(form: Form) -> Iterable[Row]:
    for rule in form.rules:
        where = _codes([rule.where] if rule.where else rule.within)
        yield f"`{rule.id}`", rule.title, rule.severity, where, _named(form, rule.source)


def _resource(form: Form, resources: Resources, one: Resource) -> Row:
    topics = "; ".join(resources.topics.get(topic, topic) for topic in one.topics)
    ages = say.AGES.format(least=one.ages[0], most=one.ages[1]) if one.ages else say.ANY_AGE
    return one.title, one.publisher, topics, ages, _codes(one.beside), _address(one), _named(form, one.source)


def _address(one: Resource) -> str:
    if one.link is None:
        return say.NOT_CHECKED
    link = f"`{one.link}`"
    if one.checked is None:
        return say.LINK_NOT_CHECKED.format(link=link)
    return say.CHECKED.format(link=link, day=one.checked.isoformat())


def _sources(form: Form, resources: Resources, systems: Systems) -> Iterable[Row]:
    askings = [*form.groups.values(), *form.questions.values()]
    for code, source in form.sources.items():
        yield (
            code,
            source.name,
            source.supports,
            source.certainty,
            _codes(one.id for one in askings if code in one.source),
            _codes(one.id for one in form.rules if code in one.source),
            "; ".join(one.title for one in resources.resource if code in one.source),
            "; ".join(one.name for one in systems.system if code in one.source),
        )


def _named(form: Form, codes: Iterable[str]) -> str:
    return "; ".join(say.SOURCE.format(code=code, name=form.sources[code].name) for code in codes)


def _codes(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _table(head: Row, rows: Iterable[Row]) -> str:
    return "\n".join(_row(cells) for cells in (head, ("---",) * len(head), *rows))


def _row(cells: Row) -> str:
    return f"| {' | '.join(map(_cell, cells))} |"


def _cell(text: str) -> str:
    """In one line, with nothing that Markdown would read as the end of a cell or as HTML."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
