"""The way through a referral: what can be on the screen, and what comes after and before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from referral_assistant.core.answers import Where, is_blank
from referral_assistant.core.form import WRITERS, Form, Section, Writer
from referral_assistant.core.journey import AskedGroup, AskedPage, Journey


class Place(Enum):
    """The stops that every referral has, whatever the form asks."""

    START = "start"
    LEAD = "lead"
    CHECK = "check"
    FINISH = "finish"


@dataclass(frozen=True)
class PageStop:
    """One page of questions: `page` counts from 0 in its section; `group` and `index` name the entry it belongs to."""

    section: str
    page: int
    group: str | None = None
    index: int = 0


@dataclass(frozen=True)
class GroupStop:
    """The list of the entries of a group."""

    section: str
    group: str


Stop = Place | PageStop | GroupStop


def route(journey: Journey) -> tuple[Stop, ...]:
    """Every stop in order: the teacher's pages, then the lead's. The pages of an entry are visited from their group."""
    teacher, lead = (tuple(_asked_stops(journey, who)) for who in WRITERS)
    between = (Place.LEAD,) if teacher and lead else ()
    return (Place.START, *teacher, *between, *lead, Place.CHECK, Place.FINISH)


def entry_stops(journey: Journey, group: str, index: int) -> tuple[PageStop, ...]:
    """The pages of one entry, in order; none where there is no such entry."""
    for asked in journey.groups():
        if asked.group.id == group and index < len(asked.entries):
            return tuple(page_stop(page) for page in asked.entries[index])
    return ()


def after(journey: Journey, stop: Stop) -> Stop:
    """Where "Continue" leads. After the last page of an entry comes the list of entries."""
    if isinstance(stop, PageStop) and stop.group:
        later = [other for other in entry_stops(journey, stop.group, stop.index) if other.page > stop.page]
        return later[0] if later else GroupStop(stop.section, stop.group)
    place = _place(journey, stop)
    return next((other for other in route(journey) if _place(journey, other) > place), Place.FINISH)


def before(journey: Journey, stop: Stop) -> Stop:
    """Where "Back" leads. Before the first page of an entry comes the list of entries."""
    if isinstance(stop, PageStop) and stop.group:
        earlier = [other for other in entry_stops(journey, stop.group, stop.index) if other.page < stop.page]
        return earlier[-1] if earlier else GroupStop(stop.section, stop.group)
    place = _place(journey, stop)
    return next((other for other in reversed(route(journey)) if _place(journey, other) < place), Place.START)


def is_there(journey: Journey, stop: Stop) -> bool:
    """Whether the stop is still asked: an answer elsewhere may have taken it away."""
    if isinstance(stop, PageStop) and stop.group:
        return stop in entry_stops(journey, stop.group, stop.index)
    return stop in route(journey)


def first_of(journey: Journey, section: str, who: Writer) -> Stop | None:
    """The first stop that a writer has in a section; `None` where nothing of it is asked."""
    return next((stop for stop in _asked_stops(journey, who) if stop.section == section), None)


def writer_of(form: Form, stop: PageStop | GroupStop) -> Writer:
    """Whose stop it is."""
    if stop.group is not None:
        return form.groups[stop.group].who
    return _section(form, stop.section).page[stop.page].who


def stop_of(journey: Journey, where: Where) -> Stop | None:
    """The stop that shows a question, or the list of a group; `None` where it is not asked."""
    for step in journey.steps:
        if isinstance(step, AskedPage):
            if any(one.where == where for one in step.asked):
                return page_stop(step)
        elif where == Where(step.group.id):
            return GroupStop(step.section.id, step.group.id)
    pages = (page for page in journey.pages() if page.index is not None)
    return next((page_stop(page) for page in pages if any(one.where == where for one in page.asked)), None)


def carry_on(journey: Journey) -> Stop:
    """Where a person who comes back goes on: the first stop with nothing answered yet, else the check at the end."""
    for step in sorted(journey.steps, key=lambda step: WRITERS.index(step.who)):
        if isinstance(step, AskedGroup):
            if step.value is None:
                return GroupStop(step.section.id, step.group.id)
        elif all(is_blank(one.value) for one in step.asked):
            return page_stop(step)
    return Place.CHECK


def page_stop(page: AskedPage) -> PageStop:
    """The stop of a page that is asked."""
    number = next(place for place, other in enumerate(page.section.page) if other is page.page)
    if page.page.group is None:
        return PageStop(page.section.id, number)
    return PageStop(page.section.id, number, page.page.group, page.index or 0)


def _asked_stops(journey: Journey, who: Writer) -> Iterator[PageStop | GroupStop]:
    for step in journey.steps:
        if step.who == who:
            yield GroupStop(step.section.id, step.group.id) if isinstance(step, AskedGroup) else page_stop(step)


_RANK = {Place.START: 0, "teacher": 1, Place.LEAD: 2, "lead": 3, Place.CHECK: 4, Place.FINISH: 5}


def _place(journey: Journey, stop: Stop) -> tuple[int, int, int]:
    """Where a stop stands, also one that is no longer asked: whose it is, section, page. A group: at its first page."""
    if isinstance(stop, Place):
        return _RANK[stop], 0, 0
    section = _section(journey.form, stop.section)
    page = stop.page if isinstance(stop, PageStop) else _first_page(section, stop.group)
    return _RANK[writer_of(journey.form, stop)], journey.form.sections.index(section), page


def _section(form: Form, id: str) -> Section:
    return next(section for section in form.sections if section.id == id)


def _first_page(section: Section, group: str) -> int:
    return next(number for number, page in enumerate(section.page) if page.group == group)
