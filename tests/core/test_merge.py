"""Two versions joined: each change is there, both where both changed the same, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.answers import Answers, Kept, NotKnown, Value, Where
from referral_assistant.core.joining import join
from referral_assistant.core.merge import Conflict, Origin, merge
from referral_assistant.core.referral import Referral
from tests.tiny import form_from, texts_in

FEATURE = Path(__file__).parents[1] / "features" / "repeating_group"
WORDS = st.sampled_from(["Sam", "Al", "Jo", "ran", "fell", "hid"])
ENTRY = st.dictionaries(st.sampled_from(["what", "when", "who"]), WORDS, max_size=3).map(Answers)
ENTRIES = st.lists(ENTRY, max_size=4).map(tuple)


@st.composite
def answers(draw: st.DrawFn) -> Answers:
    found: dict[str, Value] = dict(draw(st.dictionaries(st.sampled_from(["name", "age", "home"]), WORDS)))
    if entries := draw(ENTRIES):
        found["group"] = entries
    return Answers(found)


def entry(**values: str) -> Answers:
    return Answers(values)


def test_a_change_that_one_made_is_taken_over() -> None:
    base, mine, theirs = Answers({"a": "1", "b": "1"}), Answers({"a": "2", "b": "1"}), Answers({"a": "1", "c": "3"})
    assert merge(base, mine, theirs)[:2] == (Answers({"a": "2", "c": "3"}), ())


def test_where_both_changed_the_same_both_are_kept() -> None:
    base, mine, theirs = Answers({"a": "1"}), Answers({"a": "2"}), Answers({"a": "3"})
    assert merge(base, mine, theirs)[:2] == (Answers({"a": "2"}), (Conflict(Where("a"), "3"),))
    assert merge(base, Answers(), theirs)[:2] == (Answers({"a": "3"}), (Conflict(Where("a"), None),))
    assert merge(base, mine, Answers())[:2] == (Answers({"a": "2"}), (Conflict(Where("a"), None),))


def test_without_a_base_what_only_one_has_is_kept_and_what_differs_is_both() -> None:
    mine, theirs = Answers({"a": "1", "b": "2"}), Answers({"b": "3", "c": "4"})
    assert merge(None, mine, theirs)[:2] == (Answers({"a": "1", "b": "2", "c": "4"}), (Conflict(Where("b"), "3"),))


def test_entries_are_known_again_after_others_were_put_before_them() -> None:
    one, two = entry(what="ran", when="noon"), entry(what="hid", when="one")
    base = Answers({"group": (one, two)})
    mine = Answers({"group": (entry(what="fell"), one, two)})
    theirs = Answers({"group": (one, entry(what="hid", when="two"), entry(what="cried"))})
    joined = merge(base, mine, theirs)
    assert joined.conflicts == ()
    assert joined.answers.entries("group") == (
        entry(what="fell"),
        one,
        entry(what="hid", when="two"),
        entry(what="cried"),
    )


def test_an_entry_that_one_took_out_goes_unless_the_other_changed_it() -> None:
    one, two = entry(what="ran", when="noon"), entry(what="hid", when="one")
    base = Answers({"group": (one, two)})
    assert merge(base, Answers({"group": (two,)}), base).answers.entries("group")[:2] == (two,)
    changed = Answers({"group": (entry(what="ran", when="noon", who="Sam"), two)})
    assert len(merge(base, Answers({"group": (two,)}), changed).answers.entries("group")) == 2
    assert len(merge(base, changed, Answers({"group": (two,)})).answers.entries("group")) == 2


def test_a_conflict_inside_an_entry_says_which_entry_it_is_in_now() -> None:
    one = entry(what="ran", when="noon")
    base = Answers({"group": (one,)})
    mine = Answers({"group": (entry(what="new"), entry(what="ran", when="one"))})
    theirs = Answers({"group": (entry(what="ran", when="two"),)})
    joined = merge(base, mine, theirs)
    assert joined.conflicts == (Conflict(Where("when", "group", 1), "two"),)
    assert joined.answers.at(joined.conflicts[0].where) == "one"


def test_each_entry_says_which_of_mine_and_of_theirs_it_is() -> None:
    one, two = entry(what="ran", when="noon"), entry(what="hid", when="one")
    base = Answers({"group": (one, two)})
    mine = Answers({"group": (two, entry(what="new"))})
    theirs = Answers({"group": (one, two, entry(what="cried"))})
    joined = merge(base, mine, theirs)
    assert joined.answers.entries("group") == (two, entry(what="new"), entry(what="cried"))
    assert joined.origins["group"] == (Origin(0, 1), Origin(1, None), Origin(None, 2))


@given(base=st.none() | answers(), mine=answers(), theirs=answers())
def test_no_entry_comes_from_two_and_every_origin_is_there(
    base: Answers | None, mine: Answers, theirs: Answers
) -> None:
    joined = merge(base, mine, theirs)
    for group, origins in joined.origins.items():
        assert len(origins) == len(joined.answers.entries(group))
        for side, numbers in ((mine, [one.mine for one in origins]), (theirs, [one.theirs for one in origins])):
            given_ = [one for one in numbers if one is not None]
            assert len(given_) == len(set(given_))
            assert set(given_) <= set(range(len(side.entries(group))))


def test_a_group_that_one_calls_not_known_is_a_conflict_and_loses_nothing() -> None:
    mine, theirs = Answers({"group": (entry(what="ran"),)}), Answers({"group": NotKnown("gone")})
    assert merge(Answers(), mine, theirs)[:2] == (mine, (Conflict(Where("group"), NotKnown("gone")),))


@given(base=answers(), mine=answers())
def test_what_one_did_alone_is_the_outcome(base: Answers, mine: Answers) -> None:
    assert merge(base, mine, base)[:2] == (mine, ())
    assert set(_said(merge(base, base, mine).answers)) == set(_said(mine))
    assert merge(base, base, mine).conflicts == ()


@given(base=answers(), mine=answers())
def test_two_who_did_the_same_agree(base: Answers, mine: Answers) -> None:
    assert merge(base, mine, mine)[:2] == merge(None, mine, mine)[:2] == (mine, ())


@given(base=st.none() | answers(), mine=answers(), theirs=answers())
def test_nothing_that_either_wrote_anew_is_lost(base: Answers | None, mine: Answers, theirs: Answers) -> None:
    joined = merge(base, mine, theirs)
    kept = {*_said(joined.answers), *((one.where.question, one.other) for one in joined.conflicts)}
    before = set(_said(base)) if base is not None else set()
    for one in (mine, theirs):
        assert set(_said(one)) - before <= kept


def _said(answers: Answers) -> Iterator[tuple[str, object]]:
    """Each answer that is somewhere, whatever entry it is in."""
    for key, value in answers.items():
        if key == "group":
            yield from (pair for one in answers.entries("group") for pair in one.items())
        else:
            yield key, value


def test_what_either_still_had_to_settle_stays_with_its_entry() -> None:
    form = form_from(texts_in(FEATURE))
    group = next(iter(form.groups))
    question = next(id for id, its in form.group_of.items() if its == group)

    def conflict(index: int, other: str) -> Kept:
        return Kept.of({"question": question, "group": group, "index": index, "other": other})

    one, two, new = (Answers({question: said}) for said in ("one", "two", "new"))
    base = Referral(Answers({group: (one, two)}))
    mine = Referral(Answers({group: (two,)}), conflicts=(conflict(0, "mine about two"),))
    theirs = Referral(
        Answers({group: (one, two, new)}), conflicts=(conflict(1, "theirs about two"), conflict(2, "new"))
    )
    joined = join(form, base, mine, theirs)
    assert joined.answers.entries(group) == (two, new)
    assert joined.conflicts == (conflict(0, "mine about two"), conflict(0, "theirs about two"), conflict(1, "new"))
