"""Every change of a sitting can be taken back and done again, in the order it was made, and nothing is lost by it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.casework.keeping.undo import done_again, taken_back
from referral_assistant.casework.reading.area import Area, only
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Answers, NotKnown, Value, Where
from referral_assistant.core.joining import join
from referral_assistant.core.referral import Referral
from referral_assistant.core.settings import Settings
from referral_assistant.files.forms import load_form
from referral_assistant.files.places import referrals_folder
from tests.tiny import SAMPLE, form_from, texts_in
from tests.values import values

FORM = form_from(texts_in(SAMPLE))
NAME, AGE, DANGER, NOTE = Where("child.name"), Where("child.age"), Where("gate.danger"), Where("rev.note")
LABEL, WHAT = "inc.label", "inc.what"
ALONE = [id for id in FORM.questions if id not in FORM.group_of]
INSIDE = [id for id in FORM.questions if id in FORM.group_of]
Do = Callable[[OpenReferral], object]
Made = TypeVar("Made")


@pytest.fixture
def opened() -> OpenReferral:
    return start_referral(FORM, Settings())


def in_memory() -> OpenReferral:
    return OpenReferral(FORM, referrals_folder() / "none.referral", Referral(Answers()))


def type_in(opened: OpenReferral, where: Where, *texts: str | None) -> None:
    """Type, and pause so long at each text that it is read."""
    for text in texts:
        _typed_at(where, text)(opened)
        assert opened.answers.at(where) == text


def labels(opened: OpenReferral) -> list[object]:
    return [entry.get(LABEL) for entry in opened.answers.entries("incidents")]


def with_entries(opened: OpenReferral, *names: str) -> None:
    for name in names:
        opened.answer(Where(LABEL, "incidents", opened.add_entry("incidents")), name)


def back_to_the_start(opened: OpenReferral) -> int:
    count = 0
    while opened.undo() is not None:
        count += 1
    return count


def on_to_the_end(opened: OpenReferral) -> None:
    while opened.redo() is not None:
        pass


# --- whatever was done


def _at_an_entry(act: Callable[[OpenReferral, int, int], object]) -> Callable[[int], Do]:
    """What is done to one of the entries there are, told by any number; nothing where there are none."""

    def done_at(number: int) -> Do:
        def do(opened: OpenReferral) -> None:
            if count := len(opened.answers.entries("incidents")):
                act(opened, number % count, number // count % count)

        return do

    return done_at


def _answers(question: str) -> st.SearchStrategy[Value | None]:
    return st.none() | values(FORM.questions[question])


def _answered(question: str, value: Value | None) -> Do:
    return lambda opened: opened.answer(Where(question), value)


def _typed_at(where: Where, value: Value | None) -> Do:
    return lambda opened: opened.typing(where, lambda: value)


def _typed(question: str, value: Value | None) -> Do:
    return _typed_at(Where(question), value)


def _inside(question: str, value: Value | None) -> Callable[[OpenReferral, int, int], object]:
    return lambda opened, at, _: opened.answer(Where(question, "incidents", at), value)


def _typed_inside(question: str, value: Value | None) -> Callable[[OpenReferral, int, int], object]:
    return lambda opened, at, _: opened.typing(Where(question, "incidents", at), lambda: value)


def _of_any(questions: list[str], made: Callable[[str, Value | None], Made]) -> st.SearchStrategy[Made]:
    """An act on any of these questions with any answer to it."""
    one = st.sampled_from(questions)
    return one.flatmap(lambda question: _answers(question).map(lambda value: made(question, value)))


def _add(opened: OpenReferral) -> None:
    opened.add_entry("incidents")


def _read(opened: OpenReferral) -> None:
    assert opened.answers is not None


NUMBERS = st.integers(0, 11)
LEAVE: Do = OpenReferral.end_typing
REMOVE = _at_an_entry(lambda opened, at, _: opened.remove_entry("incidents", at))
MOVE = _at_an_entry(lambda opened, at, to: opened.move_entry("incidents", at, to))
NOT_KNOWN: st.SearchStrategy[Value | None] = st.none() | st.builds(NotKnown, st.text("ab ", max_size=3))
CHANGES: st.SearchStrategy[Do] = st.one_of(
    _of_any(ALONE, _answered),
    _of_any(["child.name", "sight.what"], _typed),
    st.builds(lambda act, at: _at_an_entry(act)(at), _of_any(INSIDE, _inside), NUMBERS),
    st.builds(lambda act, at: _at_an_entry(act)(at), _of_any([WHAT], _typed_inside), NUMBERS),
    NOT_KNOWN.map(lambda value: _answered("incidents", value)),
    st.just(_add),
    st.just(_add),
    NUMBERS.map(REMOVE),
    NUMBERS.map(MOVE),
    st.just(_read),
    st.just(LEAVE),
)
BACK: Do = OpenReferral.undo
AGAIN: Do = OpenReferral.redo


@given(st.lists(CHANGES, max_size=25))
def test_all_taken_back_is_the_start_and_all_done_again_is_the_end(done: list[Do]) -> None:
    opened = in_memory()
    for do in done:
        do(opened)
    end = opened.answers
    back_to_the_start(opened)
    assert opened.answers == Answers()
    on_to_the_end(opened)
    assert opened.answers == end


@given(st.lists(CHANGES | st.sampled_from([BACK, AGAIN]), max_size=40))
def test_so_it_is_when_some_of_it_was_taken_back_and_done_again_on_the_way(done: list[Do]) -> None:
    opened = in_memory()
    for do in done:
        do(opened)
    on_to_the_end(opened)
    end = opened.answers
    back_to_the_start(opened)
    assert opened.answers == Answers()
    on_to_the_end(opened)
    assert opened.answers == end


@given(st.lists(CHANGES, max_size=20))
def test_each_step_back_is_undone_by_a_step_on(done: list[Do]) -> None:
    opened = in_memory()
    for do in done:
        do(opened)
    seen = [opened.answers]
    while opened.undo() is not None:
        opened.redo()
        assert opened.answers == seen[-1]
        opened.undo()
        seen.append(opened.answers)
    for before in reversed(seen[:-1]):
        opened.redo()
        assert opened.answers == before


@given(st.lists(CHANGES, max_size=12), st.lists(CHANGES, max_size=12), st.lists(CHANGES, max_size=8))
def test_what_another_person_wrote_is_there_after_all_of_mine_is_taken_back_and_done_again(
    before: list[Do], theirs: list[Do], after: list[Do]
) -> None:
    """Of what they wrote alone; where both of us wrote, theirs is among the conflicts."""
    opened, other = in_memory(), in_memory()
    for do in before:
        do(opened)
    for do in theirs:
        do(other)
    mine = opened.referral
    opened.replace_by(join(FORM, Referral(Answers()), mine, other.referral))
    came = {key: value for key, value in opened.answers.items() if mine.answers.get(key) != value}
    alone = {key: value for key, value in came.items() if key != "incidents"}
    entries = [one for one in opened.answers.entries("incidents") if one not in mine.answers.entries("incidents")]
    for do in after:
        do(opened)
    for go in (back_to_the_start, on_to_the_end, back_to_the_start):
        go(opened)
    assert {key: opened.answers.get(key) for key in alone} == alone
    if "incidents" in came:
        assert all(one in opened.answers.entries("incidents") for one in entries)


# --- answers and entries


def test_answers_are_taken_back_in_the_order_they_were_given_across_pages(opened: OpenReferral) -> None:
    opened.answer(NAME, "Sam")
    opened.answer(DANGER, value=True)
    opened.answer(NAME, "Samuel")
    seen = []
    while (step := opened.undo()) is not None:
        seen.append((step.where, opened.answers.get("child.name"), opened.answers.get("gate.danger")))
    assert seen == [(NAME, "Sam", True), (DANGER, "Sam", None), (NAME, None, None)]
    assert opened.unsaved


def test_what_is_done_after_taking_back_ends_what_could_be_done_again(opened: OpenReferral) -> None:
    opened.answer(NAME, "Sam")
    opened.undo()
    opened.answer(AGE, 9)
    assert opened.redo() is None
    opened.undo()
    type_in(opened, NAME, "Al")
    assert opened.redo() is None
    assert opened.answers == Answers({"child.name": "Al"})


def test_the_only_entry_comes_back_also_when_others_were_taken_out_after_it(opened: OpenReferral) -> None:
    with_entries(opened, "A", "B")
    opened.remove_entry("incidents", 1)
    opened.remove_entry("incidents", 0)
    assert "incidents" not in opened.answers
    opened.undo()
    opened.undo()
    assert labels(opened) == ["A", "B"]


@pytest.mark.parametrize("start", range(3))
@pytest.mark.parametrize("end", range(3))
def test_a_moved_entry_goes_back_to_its_place(opened: OpenReferral, start: int, end: int) -> None:
    with_entries(opened, "A", "B", "C")
    opened.move_entry("incidents", start, end)
    assert labels(opened)[end] == "ABC"[start]
    opened.undo()
    assert labels(opened) == ["A", "B", "C"]


def test_entries_that_not_known_replaced_come_back_in_one_step(opened: OpenReferral) -> None:
    with_entries(opened, "A", "B")
    opened.answer(Where("incidents"), NotKnown("Nobody saw it."))
    assert labels(opened) == []
    opened.undo()
    assert labels(opened) == ["A", "B"]


def test_not_known_comes_back_where_an_entry_took_its_place(opened: OpenReferral) -> None:
    opened.answer(Where("incidents"), NotKnown("Nobody saw it."))
    assert opened.add_entry("incidents") == 0
    opened.undo()
    assert opened.answers["incidents"] == NotKnown("Nobody saw it.")


def test_with_an_answer_taken_back_its_council_goes_too() -> None:
    form = load_form(Path(__file__).parents[1] / "gui" / "form")
    asked: list[str] = []

    def areas(authority: str) -> Area:
        asked.append(authority)
        return only(form)(authority)

    opened = start_referral(form, Settings(), areas)
    opened.answer(Where("ref.authority"), "E09000029")
    opened.undo()
    opened.redo()
    assert asked[-3:] == ["E09000029", "", "E09000029"]


# --- typing


def test_what_is_typed_into_a_question_is_one_step_until_it_is_left(opened: OpenReferral) -> None:
    type_in(opened, NAME, "S", "Sa", "Sam")
    opened.answer(DANGER, value=True)
    assert back_to_the_start(opened) == 2
    type_in(opened, NAME, "S", "Sam")
    opened.end_typing()
    type_in(opened, NAME, "Sam K", "Sam Kay")
    opened.undo()
    assert opened.answers["child.name"] == "Sam"


def test_typing_elsewhere_is_another_step(opened: OpenReferral) -> None:
    type_in(opened, NAME, "Sam")
    type_in(opened, NOTE, "Agreed")
    assert back_to_the_start(opened) == 2


def test_what_nobody_has_read_yet_is_taken_back_too(opened: OpenReferral) -> None:
    opened.typing(NAME, lambda: "Sam")
    opened.undo()
    assert opened.answers == Answers()
    opened.redo()
    assert opened.answers["child.name"] == "Sam"


def test_what_the_box_took_back_itself_is_not_counted_again(opened: OpenReferral) -> None:
    opened.answer(DANGER, value=True)
    type_in(opened, NOTE, "A long word. " * 9, None)
    opened.undo()
    assert opened.answers == Answers()


def test_a_long_text_is_taken_back_in_parts(opened: OpenReferral) -> None:
    texts = ["word " * count for count in (30, 70, 100, 150, 160)]
    type_in(opened, NOTE, *texts)
    opened.end_typing()
    seen = []
    while opened.undo() is not None:
        seen.append(len(str(opened.answers.get("rev.note", ""))))
    assert seen == [750, 350, 0]


def test_much_that_was_rubbed_out_by_mistake_comes_back_also_when_the_question_was_left(opened: OpenReferral) -> None:
    text = "She told me about it at lunch."
    type_in(opened, NOTE, "She", text, "x", "xy")
    opened.end_typing()
    opened.undo()
    assert opened.answers["rev.note"] == text
    assert back_to_the_start(opened) == 1


# --- what came in


def test_a_question_that_somebody_else_answered_is_not_taken_back_though_it_looks_the_same(
    opened: OpenReferral,
) -> None:
    opened.answer(NAME, "Sam")
    opened.answer(DANGER, value=True)
    opened.answer(DANGER, value=False)
    opened.replace_by(replace(opened.referral, answers=opened.answers.put(DANGER, value=True)))
    assert back_to_the_start(opened) == 1
    assert opened.answers == Answers({"gate.danger": True})


def test_what_was_taken_back_is_not_done_again_over_what_came_in(opened: OpenReferral) -> None:
    opened.answer(NAME, "Sam")
    opened.answer(AGE, 9)
    opened.undo()
    opened.undo()
    opened.replace_by(replace(opened.referral, answers=Answers({"child.name": "Samantha"})))
    on_to_the_end(opened)
    assert opened.answers == Answers({"child.name": "Samantha", "child.age": 9})


def test_a_removed_entry_can_be_put_back_after_somebody_else_changed_the_others(opened: OpenReferral) -> None:
    with_entries(opened, "A", "B", "C")
    opened.save()
    theirs = open_referral(FORM, opened.path)
    theirs.answer(Where(WHAT, "incidents", 0), "theirs")
    theirs.remove_entry("incidents", 1)
    opened.remove_entry("incidents", 2)
    theirs.save()
    opened.save()
    assert (labels(opened), opened.file.joined) == (["A"], True)
    assert back_to_the_start(opened) == 1
    assert labels(opened) == ["A", "C"]
    assert opened.answers.at(Where(WHAT, "incidents", 0)) == "theirs"
    on_to_the_end(opened)
    assert labels(opened) == ["A"]


def test_a_removed_entry_does_not_take_the_place_of_not_known_that_came_in(opened: OpenReferral) -> None:
    with_entries(opened, "A")
    opened.remove_entry("incidents", 0)
    opened.replace_by(replace(opened.referral, answers=Answers({"incidents": NotKnown("Nobody saw it.")})))
    assert opened.undo() is None
    assert opened.answers["incidents"] == NotKnown("Nobody saw it.")


def test_going_back_to_an_earlier_version_begins_anew(opened: OpenReferral) -> None:
    with_entries(opened, "A", "B")
    opened.save()
    opened.file.keep_version("sitting")
    opened.remove_entry("incidents", 0)
    opened.restore(opened.file.earlier.all()[0])
    assert (opened.undo(), opened.redo()) == (None, None)
    assert labels(opened) == ["A", "B"]


# --- what is said


def test_each_step_says_what_it_was(opened: OpenReferral) -> None:
    opened.answer(NAME, "Sam")
    opened.answer(Where("incidents"), NotKnown("Nobody saw it."))
    opened.answer(Where("incidents"), None)
    with_entries(opened, "A", "B")
    opened.move_entry("incidents", 0, 1)
    opened.remove_entry("incidents", 1)
    back, again = [], []
    while (step := opened.undo()) is not None:
        back.append(taken_back(FORM, step))
    while (step := opened.redo()) is not None:
        again.append(done_again(FORM, step))
    assert back == [
        "Put back: Incident 2.",
        "Moved back: Incident 1.",
        "Taken back: Incident 2, what you call it.",
        "Taken out again: Incident 2.",
        "Taken back: Incident 1, what you call it.",
        "Taken out again: Incident 1.",
        "Taken back: Incidents.",
        "Taken back: Incidents.",
        "Taken back: the child's name.",
    ]
    assert again[:2] == ["Done again: the child's name.", "Done again: Incidents."]
    assert again[-3:] == [
        "Done again: Incident 2, what you call it.",
        "Moved again: Incident 1.",
        "Removed again: Incident 2.",
    ]
