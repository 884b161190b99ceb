"""The way through a referral: what can be on the screen, and what comes after and before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum

from referral_assistant.core.answers import Where, is_blank
from referral_assistant.core.form import WRITERS, Form, Part, Section, Writer
from referral_assistant.core.journey import PARTS, AskedGroup, AskedPage, Journey


class Place(Enum):
    """The stops that every referral has, whatever the form asks."""

    START = "start"
    LEAD = "lead"
    CHECK = "check"
    FINISH = "finish"
    SEND = "send"


@dataclass(frozen=True)
class PageStop:
    """One page of questions: `page` counts from 0 in its section; `group` and `index` name the entry it belongs to.

    `through`: whose pages of the entry the person is going through; `None`: all of them.
    """

    section: str
    page: int
    group: str | None = None
    index: int = 0
    through: Writer | None = field(default=None, compare=False)


@dataclass(frozen=True)
class GroupStop:
    """The list of the entries of a group. `who`: whose list, where both writers have pages in an entry."""

    section: str
    group: str
    who: Writer


Stop = Place | PageStop | GroupStop


def route(journey: Journey) -> tuple[Stop, ...]:
    """Every stop in order: the teacher's pages, then the lead's; then the review, and what comes after sending.

    The pages of an entry are visited from their group.
    """
    teacher, lead = (tuple(_asked_stops(journey, who, "referral")) for who in WRITERS)
    between = (Place.LEAD,) if teacher and lead else ()
    review, after = (_later_stops(journey, part) for part in PARTS[1:])
    return (Place.START, *teacher, *between, *lead, Place.CHECK, Place.FINISH, *review, Place.SEND, *after)


def entry_stops(journey: Journey, group: str, index: int, through: Writer | None = None) -> tuple[PageStop, ...]:
    """The pages of one entry, all or one writer's, in order; none where there is no such entry."""
    for asked in journey.groups():
        if asked.group.id == group and index < len(asked.entries):
            pages = [page for page in asked.entries[index] if through in {None, page.who}]
            return tuple(replace(page_stop(page), through=through) for page in pages)
    return ()


def after(journey: Journey, stop: Stop) -> Stop:
    """Where "Continue" leads. After the last page of an entry comes the list of entries."""
    if isinstance(stop, PageStop) and stop.group:
        pages = entry_stops(journey, stop.group, stop.index, stop.through)
        return next((other for other in pages if other.page > stop.page), list_of(journey.form, stop))
    place = _place(journey, stop)
    stops = route(journey)
    return next((other for other in stops if _place(journey, other) > place), stops[-1])


def before(journey: Journey, stop: Stop) -> Stop:
    """Where "Back" leads. Before the first page of an entry comes the list of entries."""
    if isinstance(stop, PageStop) and stop.group:
        pages = entry_stops(journey, stop.group, stop.index, stop.through)
        return next((other for other in reversed(pages) if other.page < stop.page), list_of(journey.form, stop))
    place = _place(journey, stop)
    return next((other for other in reversed(route(journey)) if _place(journey, other) < place), Place.START)


def is_there(journey: Journey, stop: Stop) -> bool:
    """Whether the stop is still asked: an answer elsewhere may have taken it away."""
    if isinstance(stop, PageStop) and stop.group:
        return stop in entry_stops(journey, stop.group, stop.index)
    return stop in route(journey)


def first_of(journey: Journey, section: str, who: Writer) -> Stop | None:
    """The first stop that a writer has in a section; `None` where nothing of it is asked."""
    part = _section(journey.form, section).part
    return next((stop for stop in _asked_stops(journey, who, part) if stop.section == section), None)


def writer_of(form: Form, stop: PageStop | GroupStop) -> Writer:
    """Whose stop it is."""
    if isinstance(stop, GroupStop):
        return stop.who
    return _section(form, stop.section).page[stop.page].who


def list_of(form: Form, stop: PageStop) -> GroupStop:
    """The list that the page of an entry is reached from. Raises `ValueError` for a page of no entry."""
    if stop.group is None:
        raise ValueError(stop)
    return GroupStop(stop.section, stop.group, stop.through or _section(form, stop.section).writers_of(stop.group)[-1])


def stop_of(journey: Journey, where: Where) -> Stop | None:
    """The stop that shows a question, or the list of a group; `None` where it is not asked."""
    for step in journey.steps:
        if isinstance(step, AskedPage):
            if any(one.where == where for one in step.asked):
                return page_stop(step)
        elif where == Where(step.group.id):
            return GroupStop(step.section.id, step.group.id, step.who)
    pages = (
        page for page in journey.pages() if page.index is not None and any(one.where == where for one in page.asked)
    )
    return next((replace(page_stop(page), through=page.who) for page in pages), None)


def carry_on(journey: Journey) -> Stop:
    """Where a person who comes back goes on: the first stop with nothing answered yet, else the check at the end."""
    for step in sorted(journey.steps, key=lambda step: WRITERS.index(step.who)):
        if isinstance(step, AskedGroup):
            if step.value is None:
                return GroupStop(step.section.id, step.group.id, step.who)
        elif all(is_blank(one.value) for one in step.asked):
            return page_stop(step)
    return Place.CHECK


def page_stop(page: AskedPage) -> PageStop:
    """The stop of a page that is asked."""
    number = next(place for place, other in enumerate(page.section.page) if other is page.page)
    if page.page.group is None:
        return PageStop(page.section.id, number)
    return PageStop(page.section.id, number, page.page.group, page.index or 0)


def _later_stops(journey: Journey, part: Part) -> tuple[PageStop | GroupStop, ...]:
    return tuple(stop for who in WRITERS for stop in _asked_stops(journey, who, part))


def _asked_stops(journey: Journey, who: Writer, part: Part) -> Iterator[PageStop | GroupStop]:
    for step in journey.steps:
        if step.section.part != part:
            continue
        if isinstance(step, AskedGroup):
            if step.who == who or (step.entries and who in step.section.writers_of(step.group.id)):
                yield GroupStop(step.section.id, step.group.id, who)
        elif step.who == who:
            yield page_stop(step)


_ORDER = (Place.START, "teacher", Place.LEAD, "lead", Place.CHECK, Place.FINISH, "review", Place.SEND, "followup")


def _place(journey: Journey, stop: Stop) -> tuple[int, int, int]:
    """Where a stop stands, also one that is no longer asked: whose it is, section, page. A group: at its first page."""
    if isinstance(stop, Place):
        return _ORDER.index(stop), 0, 0
    section = _section(journey.form, stop.section)
    page = stop.page if isinstance(stop, PageStop) else _first_page(section, stop)
    rank = writer_of(journey.form, stop) if section.part == "referral" else section.part
    return _ORDER.index(rank), journey.form.sections.index(section), page


def _section(form: Form, id: str) -> Section:
    return next(section for section in form.sections if section.id == id)


def _first_page(section: Section, stop: GroupStop) -> int:
    mine = [number for number, page in enumerate(section.page) if page.group == stop.group]
    return next((number for number in mine if section.page[number].who == stop.who), mine[0])
