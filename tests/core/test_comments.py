"""Comments of a review: kept, replied to, settled, and joined without losing a word."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.answers import Kept
from referral_assistant.core.comments import Comment, Said, comments, joined, with_comment

LINES = st.builds(
    Said,
    who=st.sampled_from(["Ms Okafor", "Peter Lund"]),
    when=st.sampled_from([f"2026-03-12T15:{minute:02}:00+00:00" for minute in range(5)]),
    text=st.text(max_size=5),
)
COMMENTS = st.builds(
    Comment,
    id=st.sampled_from(["a", "b", "c"]),
    where=st.sampled_from(["", "inc.what"]),
    said=st.lists(LINES, min_size=1, max_size=3).map(tuple),
    is_resolved=st.booleans(),
)
MANY = st.lists(COMMENTS, max_size=3, unique_by=lambda one: one.id)
FIRST = Said("Peter Lund", "2026-03-12T15:00:00+00:00", "Which hand?")
REPLY = Said("Ms Okafor", "2026-03-12T15:10:00+00:00", "The left.")


def _raw(some: list[Comment]) -> list[Any]:
    kept: Kept | None = None
    for one in some:
        kept = with_comment(kept, one)
    return list(kept.read()["comments"]) if kept else []


def _both(mine: list[Comment], theirs: list[Comment]) -> dict[str, Comment]:
    return {one.id: one for one in comments(Kept.of({"comments": joined(_raw(mine), _raw(theirs))}))}


@given(MANY)
def test_what_was_said_comes_back_as_it_was(some: list[Comment]) -> None:
    assert list(comments(Kept.of({"comments": _raw(some)}))) == some


@given(MANY, MANY)
def test_joined_comments_lose_nothing_that_either_said(mine: list[Comment], theirs: list[Comment]) -> None:
    both = _both(mine, theirs)
    for one in (*mine, *theirs):
        assert set(one.said) <= set(both[one.id].said)
    assert set(both) == {one.id for one in (*mine, *theirs)}


@given(MANY, MANY)
def test_it_does_not_matter_who_joins(mine: list[Comment], theirs: list[Comment]) -> None:
    one, other = _both(mine, theirs), _both(theirs, mine)
    assert {id: (set(each.said), each.is_resolved) for id, each in one.items()} == {
        id: (set(each.said), each.is_resolved) for id, each in other.items()
    }


@given(MANY)
def test_joined_with_itself_it_says_everything_once(some: list[Comment]) -> None:
    for one in some:
        assert sorted(_both(some, some)[one.id].said) == sorted(set(one.said))


def _one(*said: Said, settled: bool = False) -> list[Comment]:
    return [Comment("a", "inc.what", said, settled)]


def test_it_is_settled_where_either_has_settled_all_of_it() -> None:
    assert _both(_one(FIRST), _one(FIRST, settled=True))["a"].is_resolved
    assert _both(_one(FIRST), _one(FIRST, REPLY, settled=True))["a"].is_resolved


def test_a_reply_that_whoever_settled_it_had_not_seen_keeps_it_open() -> None:
    assert not _both(_one(FIRST, REPLY), _one(FIRST, settled=True))["a"].is_resolved


def test_what_is_no_comment_of_ours_is_passed_over_and_stays() -> None:
    strange = [{"id": 3}, "text", {"id": "x", "said": []}, {"id": "y", "where": "", "said": [{"who": "", "text": ""}]}]
    kept = Kept.of({"comments": strange, "decision": {"a": 1}})
    assert comments(kept) == ()
    after = with_comment(kept, _one(FIRST)[0]).read()
    assert (after["comments"][:4], after["decision"]) == (strange, {"a": 1})
    assert joined(strange, strange) == strange


def test_what_another_version_of_the_app_holds_with_a_comment_stays() -> None:
    raw = {**_raw(_one(FIRST))[0], "colour": "red"}
    assert joined([raw], _raw(_one(FIRST, REPLY)))[0]["colour"] == "red"
