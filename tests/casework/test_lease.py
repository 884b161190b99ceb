"""Who has a referral open is told to others, runs out by itself, and can be taken over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from referral_assistant.casework.keeping import lease
from referral_assistant.casework.keeping.lease import Lease, asked, held_by_other, taken_over
from referral_assistant.casework.people import unlocking
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files import leases
from referral_assistant.files.leases import lease_file
from referral_assistant.files.sealing import Identity, new_identity, seal
from referral_assistant.files.settings import keep_settings
from referral_assistant.messages import leases as say
from referral_assistant.messages import window as say_window
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
THEN = datetime.fromisoformat("2026-11-27T15:42:00+00:00")
AtTheirs = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    now = [THEN]
    monkeypatch.setattr(clock, "now", lambda: now[0])
    return now


@pytest.fixture
def opened(time: list[datetime], open_key: Identity) -> OpenReferral:
    """A new referral, just begun by Ms Okafor."""
    keep_settings(Settings(name="Ms Okafor"))
    return start_referral(FORM, Settings())


@pytest.fixture
def at_theirs(opened: OpenReferral, monkeypatch: pytest.MonkeyPatch, open_key: Identity) -> AtTheirs:
    """What is done inside happens at Mr Lund's computer, who may open the referral too."""
    theirs = new_identity()
    opened.file.lease.take((open_key.public, theirs.public))

    @contextmanager
    def there() -> Iterator[None]:
        with monkeypatch.context() as patched:
            patched.setattr(lease, "_place", lambda: "theirs")
            keep_settings(Settings(name="Mr Lund"))
            unlocking.use_now(theirs)
            yield
        keep_settings(Settings(name="Ms Okafor"))
        unlocking.use_now(open_key)

    return there


def both(open_key: Identity) -> tuple[str, ...]:
    return (open_key.public, unlocking.identity().public)


def test_another_is_told_who_has_it_open_and_since_when(opened: OpenReferral, at_theirs: AtTheirs) -> None:
    with at_theirs():
        holder = held_by_other(opened.path)
        assert holder is not None
        assert asked(holder) == say.OPEN_BY.format(name="Ms Okafor", since="15:42")


def test_on_another_computer_one_is_told_that_it_is_oneself(
    opened: OpenReferral, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lease, "_place", lambda: "another computer")
    holder = held_by_other(opened.path)
    assert holder is not None
    assert asked(holder) == say.OPEN_ELSEWHERE.format(since="15:42")


def test_from_the_day_before_the_day_is_told(opened: OpenReferral, time: list[datetime], open_key: Identity) -> None:
    time[0] += timedelta(days=1)
    opened.file.lease.renew((open_key.public,))
    data = leases.lease_data(opened.path)
    assert data is not None
    holder = leases.holder_in(data, (open_key,))
    assert holder is not None
    assert "27 November 2026, 15:42" in asked(holder)


def test_on_the_same_computer_nobody_is_asked(opened: OpenReferral) -> None:
    assert held_by_other(opened.path) is None


def test_closed_it_is_nobody_s(opened: OpenReferral, at_theirs: AtTheirs) -> None:
    opened.file.lease.drop()
    assert not lease_file(opened.path).exists()
    with at_theirs():
        assert held_by_other(opened.path) is None


@pytest.mark.parametrize(("minutes", "is_held"), [(4, True), (6, False)])
def test_one_who_went_away_without_closing_it_is_not_in_the_way(
    minutes: int, is_held: bool, opened: OpenReferral, at_theirs: AtTheirs, time: list[datetime]
) -> None:
    time[0] += timedelta(minutes=minutes)
    with at_theirs():
        assert (held_by_other(opened.path) is not None) is is_held


def test_while_it_stays_open_it_does_not_run_out(
    opened: OpenReferral, at_theirs: AtTheirs, time: list[datetime], open_key: Identity
) -> None:
    with at_theirs():
        theirs = unlocking.identity().public
    for _ in range(20):
        time[0] += timedelta(minutes=1)
        assert opened.file.lease.renew((open_key.public, theirs)) is None
    with at_theirs():
        holder = held_by_other(opened.path)
        assert holder is not None
        assert holder.opened_at == THEN


def test_the_one_from_whom_it_was_taken_learns_who_has_it(
    opened: OpenReferral, at_theirs: AtTheirs, time: list[datetime], open_key: Identity
) -> None:
    time[0] += timedelta(minutes=8)
    with at_theirs():
        mine = Lease(opened.path)
        mine.take(both(open_key))
    holder = opened.file.lease.renew((open_key.public,))
    assert holder is not None
    assert taken_over(holder) == say.TAKEN_OVER.format(name="Mr Lund", since="15:50")
    opened.file.lease.drop()
    assert lease_file(opened.path).exists()  # it is Mr Lund's


def test_a_hidden_window_keeps_it_without_its_key(
    opened: OpenReferral, at_theirs: AtTheirs, time: list[datetime], open_key: Identity
) -> None:
    unlocking.forget()
    time[0] += timedelta(minutes=6)
    with at_theirs():
        theirs = unlocking.identity().public
    unlocking.forget()
    assert opened.file.lease.renew((open_key.public, theirs)) is None
    with at_theirs():
        assert held_by_other(opened.path) is not None


def test_nothing_outside_the_seal_tells_who_it_is(opened: OpenReferral) -> None:
    data = lease_file(opened.path).read_bytes()
    assert data.startswith(b"age-encryption.org/")
    assert b"Okafor" not in data
    assert "Okafor" not in lease_file(opened.path).name


@pytest.mark.parametrize(
    "inside",
    [
        b"",
        b"[]",
        b"{",
        b'{"name": 3}',
        b'{"name":"x","key":"","place":"","since":"yesterday","seen":"","token":""}',
        b'{"name":"x","key":"","place":"","since":"2026-11-27T15:42:00","seen":"2026-11-27T15:42:00","token":""}',
    ],
)
def test_a_lease_that_cannot_be_read_is_in_nobody_s_way(
    inside: bytes, opened: OpenReferral, open_key: Identity
) -> None:
    for data in (inside, seal(inside, [open_key.public])):
        lease_file(opened.path).write_bytes(data)
        assert held_by_other(opened.path) is None
        assert opened.file.lease.renew((open_key.public,)) is None


def test_where_none_can_be_written_the_referral_opens_all_the_same(
    opened: OpenReferral, monkeypatch: pytest.MonkeyPatch, open_key: Identity
) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise Refusal(say_window.TROUBLE)

    opened.file.lease.drop()
    monkeypatch.setattr(leases, "write_whole", full)
    again = open_referral(FORM, opened.path)
    assert again.reference == opened.reference
    assert again.file.lease.renew((open_key.public,)) is None
    again.file.lease.drop()
