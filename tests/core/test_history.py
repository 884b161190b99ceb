"""History is only added to: what is changed, taken out of the middle or put in by somebody else is noticed."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.answers import Kept
from referral_assistant.core.history import Event, What, damaged, entries, signed_part, unsigned
from referral_assistant.files.sealing import new_identity
from referral_assistant.files.signing import is_signed, signature, signing_key

ME, OTHER = new_identity(), new_identity()
AT = "2026-11-27T15:42:00+00:00"


def added(history: tuple[Kept, ...], what: What, **more: Any) -> tuple[Kept, ...]:
    raw = unsigned(history, Event(what, "Ms Okafor", signing_key(ME), AT, **more))
    return (*history, Kept.of({**raw, "signature": signature(signed_part(raw), ME)}))


def three() -> tuple[Kept, ...]:
    return added(added(added((), "handed over", to=("Mr Lund",)), "returned", note="When was it?"), "closed")


def sound(history: tuple[Kept, ...]) -> list[bool]:
    return [one.is_sound for one in entries(history, is_signed)]


def test_what_was_added_comes_back_as_it_was_and_is_sound() -> None:
    found = entries(three(), is_signed)
    assert [one.event.what for one in found] == ["handed over", "returned", "closed"]
    assert (found[0].event.to, found[1].event.note) == (("Mr Lund",), "When was it?")
    assert sound(three()) == [True, True, True]
    assert damaged(three()) == 0


@given(st.sampled_from(["what", "who", "at", "note", "before", "signature", "day", "to"]), st.integers(0, 2))
def test_a_changed_entry_is_named(field: str, place: int) -> None:
    history = list(three())
    raw = history[place].read()
    raw[field] = ["Mr Kay"] if field == "to" else "opened again" if field == "what" else f"{raw.get(field, '')}x"
    history[place] = Kept.of(raw)
    found = sound(tuple(history))
    assert not found[place]
    assert not any(found[place + 1 : place + 2])  # the one after it no longer finds what it followed


def test_an_entry_taken_out_of_the_middle_is_noticed() -> None:
    first, _, last = three()
    assert sound((first, last)) == [True, False]


def test_entries_put_in_another_order_are_noticed() -> None:
    first, second, last = three()
    assert False in sound((second, first, last))


def test_another_s_signature_under_my_name_is_noticed() -> None:
    raw = unsigned((), Event("approved", "Ms Okafor", signing_key(ME), AT))
    assert sound((Kept.of({**raw, "signature": signature(signed_part(raw), OTHER)}),)) == [False]


def test_what_two_people_added_to_the_same_history_is_sound_when_joined() -> None:
    first = added((), "handed over")
    mine, theirs = added(first, "returned"), added(first, "closed")
    assert sound((*mine, theirs[-1])) == [True, True, True]


_anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*Event._fields, "before", "signature", "x"]), _anything))
def test_anything_else_counts_as_damaged_or_as_not_sound(raw: dict[str, Any]) -> None:
    history = (Kept.of(raw),)
    assert damaged(history) == 1 or sound(history) == [False]


@pytest.mark.parametrize("what", get_args(What))
def test_every_event_can_be_written(what: What) -> None:
    assert sound(added((), what, fingerprint="ab", day="2026-11-27")) == [True]
