"""Findings that were set aside: for one rule, one place and the words they were about."""

from dataclasses import replace

import pytest

from referral_assistant.core.answers import Answers, Where
from referral_assistant.core.dismissals import Dismissal, dismissal, set_aside
from referral_assistant.core.findings import Dismissed, Finding, Findings
from referral_assistant.core.kinds import Json
from tests.tiny import SAMPLE, answers, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
WHEN = "2026-03-12T15:20:00+00:00"


def about_words(text: str, word: str, nth: int = 0) -> Finding:
    """A finding about a word of the child's name."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(word, start + 1)
    return Finding("VAG-1", "improve", Where("child.name"), "Vague", "…", start=start, end=start + len(word), text=word)


def about_answer(question: str = "child.name", group: str | None = None, index: int = 0) -> Finding:
    return Finding("CON-1", "fix", Where(question, group, index), "Check", "…")


def named(name: str) -> Answers:
    return answers(FORM, child__name=name)


def left_open(found: Finding, before: Answers, later: Finding, after: Answers) -> bool:
    """Whether a finding is open that comes after one was dismissed."""
    made = dismissal(FORM, before, found, "The child is called so.", "P. Lund", WHEN)
    return later in set_aside(FORM, after, Findings((later,)), [made]).all


def test_what_was_dismissed_stands_apart_with_its_reason_and_is_not_serious() -> None:
    finding, given = about_answer(), named("Sam")
    made = dismissal(FORM, given, finding, "Seen, and right.", "P. Lund", WHEN)
    assert (made.rule, made.where, made.reason, made.who, made.when) == (
        "CON-1", "child.name", "Seen, and right.", "P. Lund", WHEN,
    )  # fmt: skip
    found = set_aside(FORM, given, Findings((finding,)), [made])
    assert found == Findings((), (Dismissed(finding, "Seen, and right."),))
    assert not found.serious
    assert found.about(finding.where) == ()


def test_it_holds_while_other_words_change_and_ends_with_its_own() -> None:
    before, after = "soon Sam", "Later and soon Sam Kay"
    assert not left_open(about_words(before, "soon"), named(before), about_words(after, "soon"), named(after))
    assert left_open(about_words(before, "soon"), named(before), about_words("often Sam", "often"), named("often Sam"))


def test_the_same_words_further_on_are_still_to_be_looked_at() -> None:
    text = "soon and soon"
    both = Findings((about_words(text, "soon"), about_words(text, "soon", 1)))
    made = dismissal(FORM, named(text), both.all[0], "A name.", "", "")
    assert len(set_aside(FORM, named(text), both, [made]).all) == 1
    assert set_aside(FORM, named(text), both, [made, made]).all == ()


def test_about_an_answer_as_a_whole_it_ends_when_the_answer_changes() -> None:
    finding = about_answer()
    assert not left_open(finding, named("Sam"), finding, named("Sam"))
    assert left_open(finding, named("Sam"), finding, named("Sam K"))
    assert left_open(finding, Answers(), finding, named("Sam"))
    assert not left_open(finding, Answers(), finding, Answers())


@pytest.mark.parametrize("change", [{"rule": "CON-2"}, {"where": Where("child.dob")}])
def test_it_holds_for_its_own_rule_and_place_only(change: dict[str, object]) -> None:
    finding = about_answer()
    assert left_open(finding, Answers(), replace(finding, **change), Answers())


def test_a_blank_in_one_entry_is_not_that_of_another_that_takes_its_place() -> None:
    group, group_form = next(iter(FORM.groups.items()))
    shown = next(id for id in group_form.card if FORM.questions[id].kind in {"text", "long text", "choice"})
    option = FORM.questions[shown].option
    first, second = ([one.id for one in option[:2]]) if option else ("One", "Another")
    missing = next(id for id, home in FORM.group_of.items() if home == group and id != shown)
    raw: list[Json] = [{shown: first}, {shown: second}]
    before, after = (answers(FORM, **{group: entries}) for entries in (raw, raw[1:]))
    finding = about_answer(missing, group, 0)
    assert not left_open(finding, before, finding, before)
    assert left_open(finding, before, finding, after)


def test_one_that_does_not_say_what_it_is_about_holds_whatever_the_words_are() -> None:
    made = Dismissal("VAG-1", "child.name", "The child is called so.")
    text = "soon and soon"
    both = Findings((about_words(text, "soon"), about_words(text, "soon", 1)))
    assert set_aside(FORM, named(text), both, [made]).all == both.all[1:]


def test_without_a_reason_it_counts_for_nothing() -> None:
    finding = about_answer()
    made = replace(dismissal(FORM, Answers(), finding, " ", "", ""))
    assert isinstance(made, Dismissal)
    assert set_aside(FORM, Answers(), Findings((finding,)), [made]).all == (finding,)
