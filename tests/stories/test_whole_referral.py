"""A whole referral without a window: every answer of the example given one by one, kept, opened again and printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from referral_assistant.casework.reading.route import (
    GroupStop,
    PageStop,
    Place,
    after,
    before,
    entry_stops,
    page_stop,
    route,
)
from referral_assistant.casework.writing.export import document_of, make_document
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Answers, NotKnown, Where
from referral_assistant.core.document import answer_paragraphs
from referral_assistant.core.form import Form
from referral_assistant.core.journey import journey
from referral_assistant.core.settings import Settings
from referral_assistant.files.content import EXAMPLE
from referral_assistant.files.forms import load_form
from referral_assistant.files.referrals import read_referral
from referral_assistant.files.word import paragraphs_in

ME = Settings("Peter Lund", "Designated safeguarding lead", "Larkfield Primary School", "E10000019")


@pytest.fixture(scope="module")
def form() -> Form:
    return load_form()


@pytest.fixture(scope="module")
def example(form: Form) -> Answers:
    return read_referral(form, EXAMPLE).answers


def give(opened: OpenReferral, example: Answers) -> None:
    """Answer what each stop asks, in the order of the route, as a person would."""
    stop = route(opened.journey)[0]
    while stop is not Place.CHECK:
        if isinstance(stop, GroupStop):
            give_entries(opened, example, stop)
        elif isinstance(stop, PageStop):
            give_page(opened, example, stop)
        stop = after(opened.journey, stop)


def give_page(opened: OpenReferral, example: Answers, stop: PageStop) -> None:
    """One answer at a time, because an answer may bring another question on the same page."""
    while missing := list(not_given(opened, example, stop)):
        opened.answer(missing[0], example.at(missing[0]))


def not_given(opened: OpenReferral, example: Answers, stop: PageStop) -> Iterator[Where]:
    for page in opened.journey.pages():
        if page_stop(page) == stop:
            yield from (one.where for one in page.asked if one.value != example.at(one.where))


def give_entries(opened: OpenReferral, example: Answers, list_: GroupStop) -> None:
    """The teacher adds each entry and answers its first pages; the lead finds it there and answers the others."""
    group = list_.group
    value = example.get(group)
    if isinstance(value, NotKnown):
        opened.answer(Where(group), value)
    for number in range(len(example.entries(group))):
        if list_.who == opened.form.groups[group].who:
            assert opened.add_entry(group) == number
        for _ in range(2):  # once more for pages that an answer brought
            for stop in entry_stops(opened.journey, group, number, list_.who):
                give_page(opened, example, stop)


def test_the_example_is_written_answer_by_answer_kept_opened_again_and_printed(
    form: Form, example: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFERRAL_ASSISTANT_HOME", str(tmp_path / "home"))
    opened = start_referral(form, ME)
    assert opened.findings.serious
    give(opened, example)
    assert opened.answers == example
    assert not opened.findings.serious
    assert {one.state for one in opened.progress} <= {"complete", "not needed"}
    opened.save()
    again = open_referral(form, opened.path)
    assert again.answers == example
    target = tmp_path / "referral.docx"
    make_document(again.journey, again.referral, target)
    printed = paragraphs_in(target.read_bytes())
    for line in every_paragraph(again):
        assert any(line in paragraph for paragraph in printed), line
    assert any("Lincolnshire County Council" in paragraph for paragraph in printed)


def every_paragraph(opened: OpenReferral) -> list[str]:
    found = list(answer_paragraphs(document_of(opened.journey, opened.referral)))
    assert len(found) > 250
    return found


def test_an_answer_that_no_longer_applies_is_kept_and_printed_nowhere(
    form: Form, example: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFERRAL_ASSISTANT_HOME", str(tmp_path / "home"))
    opened = start_referral(form, Settings())
    give(opened, example)
    gone = opened.answers["act.police.advice"]
    opened.answer(Where("act.police"), value=False)
    opened.save()
    kept = open_referral(form, opened.path)
    assert kept.answers["act.police.advice"] == gone
    assert "act.police.advice" not in kept.journey.answers
    assert str(gone) not in "\n".join(every_paragraph(kept))
    assert all(finding.where.question != "act.police.advice" for finding in kept.findings.all)
    kept.answer(Where("act.police"), value=True)
    assert str(gone) in "\n".join(every_paragraph(kept))


def test_the_route_visits_every_page_once_and_back_again(form: Form, example: Answers) -> None:
    walked = journey(form, example)
    stops = route(walked)
    assert len(set(stops)) == len(stops)
    assert [after(walked, stop) for stop in stops[:-1]] == list(stops[1:])
    assert [before(walked, stop) for stop in stops[1:]] == list(stops[:-1])
