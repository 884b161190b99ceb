"""Where a referral stands, tabulated over what can happen to it, in whatever order and by whomever."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.answers import Kept
from referral_assistant.core.history import Entry, Event, What, entries, signed_part, unsigned
from referral_assistant.core.status import OF_LEADS, Leads, Status, approval, is_closed, status
from referral_assistant.files.sealing import Identity, new_identity
from referral_assistant.files.signing import is_signed, signature, signing_key

TEACHER, LEAD = new_identity(), new_identity()
POLICY = Leads((signing_key(LEAD),))
NOW, OLD = "now", "old"


def _event(what: What, by: Identity = LEAD, mark: str = NOW, at: str = "") -> Event:
    return Event(what, "", signing_key(by), at, mark)


def _entries(*told: str, by: Identity = LEAD) -> tuple[Entry, ...]:
    """What happened, in words; `approved old`: what was approved is no longer what stands there."""
    marks = [(one.removesuffix(" old"), OLD if one.endswith(" old") else NOW) for one in told]
    return tuple(Entry(_event(what, by, mark), is_sound=True) for what, mark in marks)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ((), "draft"),
        (("begun",), "draft"),
        (("begun", "handed over"), "with-lead"),
        (("handed over", "returned"), "returned"),
        (("handed over", "returned", "handed over"), "with-lead"),
        (("approved",), "approved"),
        (("approved old",), "void"),
        (("approved old", "approved"), "approved"),
        (("approved", "approved old"), "void"),
        (("approved", "returned"), "returned"),
        (("approved old", "returned"), "returned"),
        (("approved", "handed over"), "with-lead"),
        (("sent",), "sent"),
        (("approved", "sent"), "sent"),
        (("approved old", "sent"), "void"),
        (("approved", "sent", "acknowledged"), "acknowledged"),
        (("approved old", "sent", "acknowledged"), "void"),
        (("approved", "sent", "acknowledged", "outcome"), "acknowledged"),
        (("sent", "outcome"), "sent"),
        (("sent", "handed over"), "sent"),
        (("sent", "returned"), "sent"),
        (("sent", "acknowledged", "approved"), "acknowledged"),
        (("sent", "acknowledged", "sent"), "acknowledged"),
        (("closed",), "closed"),
        (("approved old", "closed"), "closed"),
        (("sent", "closed"), "closed"),
        (("closed", "handed over"), "closed"),
        (("closed", "closed"), "closed"),
        (("sent", "closed", "opened again"), "sent"),
        (("handed over", "closed", "closed", "opened again"), "with-lead"),
        (("opened again",), "draft"),
    ],
)
def test_the_status_after(told: tuple[str, ...], wanted: Status) -> None:
    assert status(_entries(*told), NOW, Leads()) == wanted
    assert status(_entries(*told), NOW, POLICY) == wanted
    assert is_closed(_entries(*told)) == (wanted == "closed")


@pytest.mark.parametrize("what", OF_LEADS)
def test_what_only_a_lead_may_do_does_not_count_where_a_teacher_has_signed_it(what: str) -> None:
    history = (*_entries("handed over", by=TEACHER), *_entries(what, by=TEACHER))
    assert status(history, NOW, POLICY) == "with-lead"
    assert approval(history, NOW, POLICY) is None
    assert status(history, NOW, Leads()) == what  # no policy: whoever can open it


def test_a_teacher_cannot_take_a_leads_approval_back() -> None:
    history = (*_entries("approved"), *_entries("returned", by=TEACHER))
    assert approval(history, NOW, POLICY) is not None


def test_where_the_policy_lists_nobody_with_a_signing_key_nobody_approves() -> None:
    assert approval(_entries("approved"), NOW, Leads(())) is None


@given(st.lists(st.sampled_from(get_args(What)), max_size=6), st.integers(0, 5))
def test_an_entry_that_is_not_sound_counts_as_if_it_were_not_there(told: list[str], place: int) -> None:
    history = list(_entries(*told))
    if place < len(history):
        history[place] = history[place]._replace(is_sound=False)
    without = [one for one in history if one.is_sound]
    assert status(history, NOW, POLICY) == status(without, NOW, POLICY)
    assert approval(history, NOW, POLICY) == approval(without, NOW, POLICY)


@given(st.lists(st.sampled_from(get_args(What)), max_size=8))
def test_what_was_sent_is_never_before_sending_again(told: list[str]) -> None:
    found = status(_entries("sent", *told), NOW, POLICY)
    assert found in {"sent", "acknowledged", "closed"}


def test_the_approval_is_a_leads_own_where_they_began_it_or_handed_it_over() -> None:
    for history, own in [
        ((*_entries("begun"), *_entries("approved")), True),
        ((*_entries("handed over"), *_entries("approved")), True),
        ((*_entries("handed over", by=TEACHER), *_entries("approved")), False),
    ]:
        found = approval(history, NOW, POLICY)
        assert found is not None
        assert found.is_own == own


# --- Two machines, whose clocks differ


def _added(history: tuple[Kept, ...], what: What, at: str, by: Identity) -> tuple[Kept, ...]:
    raw: dict[str, Any] = unsigned(history, _event(what, by, at=at))
    return (*history, Kept.of({**raw, "signature": signature(signed_part(raw), by)}))


def _told(history: Iterable[Kept]) -> list[str]:
    return [one.event.what for one in entries(history, is_signed) if one.is_sound]


def test_what_followed_counts_after_what_it_followed_though_its_clock_is_slow() -> None:
    handed = _added((), "handed over", "2026-03-12T10:00:00+00:00", TEACHER)
    both = _added(handed, "approved", "2026-03-12T09:40:00+00:00", LEAD)
    assert _told(both) == ["handed over", "approved"]
    assert status(entries(both, is_signed), NOW, POLICY) == "approved"


def test_two_histories_that_were_joined_are_in_the_order_of_time() -> None:
    handed = _added((), "handed over", "2026-03-12T10:00:00+00:00", TEACHER)
    returned = _added(handed, "returned", "2026-03-12T11:00:00+00:00", LEAD)
    again = _added(handed, "handed over", "2026-03-12T12:00:00+01:00", TEACHER)
    for joined in ((*returned, again[-1]), (*again, returned[-1])):
        assert _told(joined)[0] == "handed over"
        assert sorted(_told(joined)[1:]) == ["handed over", "returned"]
    later = _added(handed, "handed over", "2026-03-12T12:00:01+00:00", TEACHER)
    for joined in ((*returned, later[-1]), (*later, returned[-1])):
        assert _told(joined) == ["handed over", "returned", "handed over"]


def test_the_time_of_one_entry_that_cannot_be_read_stops_nothing() -> None:
    handed = _added((), "handed over", "yesterday", TEACHER)
    assert _told(_added(handed, "approved", "2026-03-12T10:00:00+00:00", LEAD)) == ["handed over", "approved"]
