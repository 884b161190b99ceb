"""Faults of the resources and systems that stand beside a form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from referral_assistant.core.apart import APART, RESOURCES, SYSTEMS
from referral_assistant.core.definition import Fault, Reading
from referral_assistant.core.fault_sentences import near
from referral_assistant.core.form import Form
from referral_assistant.core.resource_files import read_resources, read_systems
from referral_assistant.core.resources import Resource, Resources, System, Systems, named_rules
from referral_assistant.core.toml_lines import Path
from referral_assistant.messages import lint as say

Said = Iterator[tuple[Path, str]]
"""Path within the file, and the sentence that is said of it."""


def resource_faults(texts: Mapping[str, str], form: Form | None) -> tuple[Fault, ...]:
    """Every fault of the two files; what they name is looked up only in a form that has no fault itself (`None`)."""
    reading = Reading({file: texts[file] for file in APART if file in texts})
    resources, systems = read_resources(reading), read_systems(reading)
    if form and resources and systems:
        for file, said in ((RESOURCES, _resources(form, resources)), (SYSTEMS, _systems(form, systems, resources))):
            for path, sentence in said:
                reading.fault(file, path, sentence)
    return tuple(sorted(set(reading.faults)))


def _resources(form: Form, resources: Resources) -> Said:
    yield from _twice("resource", [one.id for one in resources.resource])
    for number, resource in enumerate(resources.resource):
        for key, sentence in _resource(form, resources, resource):
            yield ("resource", number, key), sentence
    topics = {topic for one in resources.resource for topic in one.topics}
    for name in resources.topics.keys() - topics:
        yield ("topics", name), say.UNUSED_TOPIC.format(name=name)
    linked = {one.host for one in resources.resource}
    for number, site in enumerate(resources.site):
        for sentence in _missing(site.source, form.sources, say.UNKNOWN_SOURCE):
            yield ("site", number, "source"), sentence
        if site.host not in linked:
            yield ("site", number, "host"), say.UNUSED_SITE.format(host=site.host)


def _resource(form: Form, resources: Resources, one: Resource) -> Iterator[tuple[str, str]]:
    yield from _sources(form, one)
    for sentence in _missing(one.topics, resources.topics, say.NO_TOPIC):
        yield "topics", sentence
    for sentence in _places(form, one.beside):
        yield "beside", sentence
    if not (one.topics or one.beside):
        yield "id", say.OUT_OF_REACH
    if one.ages and one.ages[0] > one.ages[1]:
        yield "ages", say.AGES_REVERSED.format(least=one.ages[0], most=one.ages[1])
    if one.checked and not one.link:
        yield "checked", say.NOTHING_CHECKED
    if one.link and not resources.own_site(one):
        yield "link", say.NOT_OWN_SITE.format(host=one.host, publisher=one.publisher)


def _systems(form: Form, systems: Systems, resources: Resources) -> Said:
    yield from _twice("system", [one.id for one in systems.system])
    for number, system in enumerate(systems.system):
        for key, sentence in _system(form, resources, system):
            yield ("system", number, key), sentence


def _system(form: Form, resources: Resources, one: System) -> Iterator[tuple[str, str]]:
    yield from _sources(form, one)
    for sentence in _places(form, one.questions):
        yield "questions", sentence
    for written in one.rules:
        if not named_rules([written], form):
            yield "rules", say.NO_RULE.format(name=written) + near(written, {rule.id for rule in form.rules})
    for sentence in _missing(one.resources, resources.by_id, say.NO_RESOURCE):
        yield "resources", sentence
    if not (one.questions or one.rules or one.resources or one.screens):
        yield "id", say.SHOWN_NOWHERE


def _sources(form: Form, one: Resource | System) -> Iterator[tuple[str, str]]:
    if not one.source:
        yield "source", say.NO_SOURCE
    for sentence in _missing(one.source, form.sources, say.UNKNOWN_SOURCE):
        yield "source", sentence


def _places(form: Form, places: Iterable[str]) -> Iterator[str]:
    for place in places:
        if place not in form.called:
            known = {name for name in form.called if not name.endswith(".*")}
            yield say.NO_QUESTION_OR_TOPIC.format(name=place) + near(place, known)


def _missing(names: Iterable[str], known: Mapping[str, object], sentence: str) -> Iterator[str]:
    for name in names:
        if name not in known:
            yield sentence.format(name=name) + near(name, known)


def _twice(table: str, ids: list[str]) -> Said:
    for id, count in Counter(ids).items():
        if count > 1:
            last = len(ids) - 1 - ids[::-1].index(id)
            yield (table, last, "id"), say.DUPLICATE_ID.format(id=id, first="the same file")
