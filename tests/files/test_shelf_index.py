"""The list through the sealed index is always the list without it, and only what has changed is opened."""

from __future__ import annotations

import errno
import hmac
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain, count
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from referral_assistant.casework.keeping import listing
from referral_assistant.core.refusal import Refusal
from referral_assistant.files import shelf_index
from referral_assistant.files.places import referrals_folder
from referral_assistant.files.sealing import Identity, new_identity, seal, unseal
from referral_assistant.files.shelf import kept_in, kept_referrals
from referral_assistant.files.shelf_index import Stamp, listed_referrals

KEY, OTHER = new_identity(), new_identity()
LATER = time.time() + 100_000
"""A moment at which every file of these tests has been as it is for long."""


def sealed(initials: str, done: int = 1, to: Identity = KEY, **more: Any) -> bytes:
    summary = {"initials": initials, "sections_done": done, "sections_asked": 14}
    record = {"reference": f"R-{initials}", "changed": "2026-03-10T09:00:00+00:00", "summary": summary} | more
    return seal(json.dumps(record).encode(), [to.public])


def as_long_as(data: bytes, initials: str, to: Identity = KEY) -> bytes:
    """Sealed until it is of one size with the data: age puts something of a random length into each header."""
    return next(again for again in (sealed(initials, to=to) for _ in count()) if len(again) == len(data))


FIRST = sealed("A.A.")
CONTENTS = [FIRST, as_long_as(FIRST, "B.B."), as_long_as(FIRST, "C.C.", OTHER), FIRST[:-1] + b"x", b""]
"""All but the last are of one size: two referrals, one that is sealed for others, one that is damaged."""


def put(name: str, data: bytes) -> Path:
    path = referrals_folder() / f"{name}.referral"
    path.write_bytes(data)
    return path


def index() -> Path:
    return referrals_folder().parent / "list.age"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the referrals that were opened, in order."""
    names: list[str] = []

    def counted(path: Path, keys: tuple[Identity, ...]) -> object:
        names.append(path.stem)
        return kept_in(path, keys)

    monkeypatch.setattr(shelf_index, "kept_in", counted)
    return names


def test_what_has_not_changed_is_not_opened_again(opened: list[str]) -> None:
    put("R-1", sealed("A.A."))
    put("R-2", sealed("B.B.", done=7, changed="2026-03-11T09:00:00+00:00"))
    first = listed_referrals((KEY,), LATER)
    assert sorted(opened) == ["R-1", "R-2"]
    assert listed_referrals((KEY,), LATER) == first == kept_referrals((KEY,))
    assert len(opened) == 2


def test_only_what_has_changed_is_opened(opened: list[str]) -> None:
    for number in range(9):
        put(f"R-{number}", sealed("A.A."))
    listed_referrals((KEY,), LATER)
    opened.clear()
    put("R-3", sealed("B.B.", done=12))
    put("R-new", sealed("E.E."))
    assert listed_referrals((KEY,), LATER) == kept_referrals((KEY,))
    assert sorted(opened) == ["R-3", "R-new"]


def test_a_file_as_young_as_its_clock_is_coarse_is_opened_again(opened: list[str]) -> None:
    path = put("R-1", sealed("A.A."))
    changed = max(path.stat().st_mtime, path.stat().st_ctime)
    for now, times in ((changed + 1.9, 1), (changed + 1.9, 2), (changed + 2.1, 3), (changed + 2.1, 3)):
        listed_referrals((KEY,), now)
        assert len(opened) == times


def test_a_file_that_cannot_be_opened_is_tried_each_time(opened: list[str]) -> None:
    put("R-1", sealed("A.A.", to=OTHER))
    for _ in range(2):
        (shown,) = listed_referrals((KEY,), LATER)
        assert (shown.readable, "other people" in shown.trouble) == (False, True)
    assert opened == ["R-1", "R-1"]


def test_the_index_tells_nothing_to_those_without_the_key() -> None:
    put("R-quick", sealed("Q.Z.", reference="R-quick"))
    listed_referrals((KEY,), LATER)
    data = index().read_bytes()
    assert b"R-quick" in unseal(data, [KEY])
    assert not any(word in data for word in (b"R-quick", b"Q.Z.", b"referral", b"list"))
    with pytest.raises(Refusal):
        unseal(data, [OTHER])


def test_what_is_deleted_is_gone_from_the_index_too() -> None:
    path = put("R-1", sealed("A.A."))
    put("R-2", sealed("B.B."))
    listed_referrals((KEY,), LATER)
    path.unlink()
    listed_referrals((KEY,), LATER)
    assert b"R-1" not in unseal(index().read_bytes(), [KEY])


def test_when_the_last_referral_is_gone_so_is_the_index(open_key: Identity) -> None:
    path = put("R-1", sealed("A.A.", to=open_key))
    listed_referrals((open_key,), LATER)
    assert index().exists()
    path.unlink()
    assert listing.referrals() == ()
    assert not index().exists()


def test_with_another_key_the_list_is_what_that_key_opens() -> None:
    put("R-1", sealed("A.A."))
    put("R-2", sealed("B.B.", to=OTHER))
    for keys in [(KEY,), (OTHER,), (KEY, OTHER), (OTHER,), (KEY,)]:
        assert listed_referrals(keys, LATER) == kept_referrals(keys)


def test_an_index_that_was_read_with_more_keys_does_not_count_for_fewer() -> None:
    put("R-1", sealed("A.A."))
    put("R-2", sealed("B.B.", to=OTHER))
    listed_referrals((KEY, OTHER), LATER)
    assert listed_referrals((KEY,), LATER) == kept_referrals((KEY,))


def test_a_list_that_has_not_changed_is_not_written_again() -> None:
    put("R-1", sealed("A.A."))
    listed_referrals((KEY,), LATER)
    before = index().stat()
    listed_referrals((KEY,), LATER)
    assert (index().stat().st_mtime_ns, index().stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_an_index_of_another_version_of_the_app_is_not_read(opened: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    put("R-1", sealed("A.A."))
    listed_referrals((KEY,), LATER)
    monkeypatch.setattr(shelf_index, "_LAYOUT", b"list of tomorrow")
    for _ in range(2):
        assert listed_referrals((KEY,), LATER) == kept_referrals((KEY,))
    assert opened == ["R-1", "R-1"]


def test_an_odd_referral_does_not_make_the_index_large() -> None:
    put("R-1", sealed("A.A.", reference="x" * 100_000))
    put("R-2", sealed("B.B."))
    for _ in range(2):
        assert listed_referrals((KEY,), LATER) == kept_referrals((KEY,))
    assert index().stat().st_size < 1000


def test_an_index_that_anybody_could_have_sealed_is_not_believed() -> None:
    path = put("R-1", sealed("A.A."))
    listed_referrals((KEY,), LATER)
    mark, _, written = unseal(index().read_bytes(), [KEY]).partition(b"\n")
    lie = written.replace(b"A.A.", b"Z.Z.")
    assert lie != written
    for forged in (mark, hmac.digest(KEY.public.encode(), lie, "sha256").hex().encode(), b"", "é".encode()):
        index().write_bytes(seal(forged + b"\n" + lie, [KEY.public]))
        (shown,) = listed_referrals((KEY,), LATER)
        assert (shown.path, shown.initials) == (path, "A.A.")


def test_an_index_damaged_at_any_byte_changes_nothing() -> None:
    put("R-1", sealed("A.A."))
    expected = listed_referrals((KEY,), LATER)
    data = index().read_bytes()
    for at in range(len(data)):
        for broken in (data[:at], data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]):
            index().write_bytes(broken)
            assert listed_referrals((KEY,), LATER) == expected


_leaf = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
_row = st.lists(_leaf, max_size=11) | st.tuples(
    st.sampled_from(["R-1.referral", "../R-1.referral", "", "/", "\ud800", "\0"]),
    *[st.integers(-1, 3) | _leaf] * 4,
    *[st.text(max_size=3)] * 3,
    *[st.integers(-1, 99) | st.booleans()] * 2,
)
_anything = st.recursive(_leaf | _row, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=9)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    inside=(st.lists(_row, max_size=3) | _anything).map(lambda raw: json.dumps(raw).encode())
    | st.binary(max_size=40)
    | st.sampled_from([b"[" * 100_000, b"9" * 10_000, b"[[]]", b"[{}]", b'["0123456789"]'])
)
def test_anything_at_all_inside_a_right_seal_and_mark_changes_nothing(inside: bytes, home: Path) -> None:
    put("R-1", CONTENTS[0])
    marked = shelf_index._mark(inside, (KEY,)) + b"\n" + inside
    index().write_bytes(seal(marked, [KEY.public]))
    assert listed_referrals((KEY,), LATER) == kept_referrals((KEY,))


@pytest.mark.parametrize("place", ["folder", "pipe", "large"])
def test_where_the_index_should_be_something_else_may_stand(place: str) -> None:
    put("R-1", sealed("A.A."))
    match place:
        case "folder":
            index().mkdir()
        case "pipe":
            if not hasattr(os, "mkfifo"):
                pytest.skip("this system has no such files")
            os.mkfifo(index())
        case _:
            with index().open("wb") as file:
                file.truncate(100 * 1024 * 1024)
    for _ in range(2):
        assert listed_referrals((KEY,), LATER) == kept_referrals((KEY,))


@pytest.mark.parametrize("number", [errno.EROFS, errno.ENOSPC, errno.EACCES, errno.EIO])
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_where_the_index_cannot_be_written_the_list_is_shown_all_the_same(
    step: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise OSError(number, os.strerror(number))

    put("R-1", sealed("A.A."))
    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    assert listed_referrals((KEY,), LATER) == kept_referrals((KEY,))
    assert [path.name for path in index().parent.iterdir()] == ["referrals"]


def test_an_index_that_cannot_be_deleted_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    put("R-1", sealed("A.A."))
    listed_referrals((KEY,), LATER)

    def fail(*_args: object, **_more: object) -> None:
        raise OSError(errno.EROFS, "")

    monkeypatch.setattr(Path, "unlink", fail)
    shelf_index.forget_index()
    assert index().exists()


def test_a_file_that_has_no_stamp_is_not_noted(opened: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    put("R-1", sealed("A.A."))
    monkeypatch.setattr(shelf_index, "_stamp", lambda _path: None)
    for _ in range(2):
        assert listed_referrals((KEY,), LATER) == kept_referrals((KEY,))
    assert opened == ["R-1", "R-1"]


@pytest.mark.parametrize("field", Stamp._fields)
def test_each_part_of_a_stamp_tells_another_file(
    field: str, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    put("R-1", sealed("A.A."))
    stamp = Stamp(1, 2, 3, 4)
    monkeypatch.setattr(shelf_index, "_stamp", lambda _path: stamp)
    listed_referrals((KEY,), LATER)
    stamp = stamp._replace(**{field: 9})
    listed_referrals((KEY,), LATER)
    assert len(opened) == 2


def test_a_file_that_was_changed_and_given_its_old_time_again_is_opened() -> None:
    path = put("R-1", CONTENTS[0])
    listed_referrals((KEY,), LATER)
    before = path.stat()
    time.sleep(0.05)  # longer than a tick of the clock of any disk that knows when a file was altered
    path.write_bytes(CONTENTS[1])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    if os.name != "nt":  # which does not know when a file was altered
        assert listed_referrals((KEY,), LATER)[0].initials == "B.B."


def test_two_files_alike_in_all_but_their_number_have_two_stamps() -> None:
    one, other = put("R-1", CONTENTS[0]).stat(), put("R-2", CONTENTS[0]).stat()
    stamps = {shelf_index._stamp(referrals_folder() / f"{name}.referral") for name in ("R-1", "R-2")}
    assert {stamp.node for stamp in stamps if stamp} == {one.st_ino, other.st_ino}


@pytest.mark.parametrize("wrong", [None, True, 1.0, 7, "7", [], {}], ids=repr)
@pytest.mark.parametrize("at", range(10))
def test_a_value_of_another_kind_makes_the_whole_index_void(at: int, wrong: Any, opened: list[str]) -> None:
    put("R-1", sealed("A.A."))
    expected = listed_referrals((KEY,), LATER)
    (row,) = json.loads(unseal(index().read_bytes(), [KEY]).partition(b"\n")[2])
    if type(row[at]) is type(wrong):
        return
    row[at] = wrong
    inside = json.dumps([row]).encode()
    index().write_bytes(seal(shelf_index._mark(inside, (KEY,)) + b"\n" + inside, [KEY.public]))
    assert listed_referrals((KEY,), LATER) == expected
    assert len(opened) == 2


# --- Any sequence of changes, on this disk and on the coarsest that there is

NAMES = st.sampled_from(["R-1", "R-2"])
WRITES = st.tuples(st.sampled_from(["write", "replace"]), NAMES, st.sampled_from(CONTENTS))
OTHERS = (
    st.tuples(st.just("delete"), NAMES)
    | st.tuples(st.just("key"), st.sampled_from([(KEY,), (OTHER,), (KEY, OTHER)]))
    | st.tuples(st.just("wait"), st.sampled_from([0.3, 1.1, 2.5]))
)
MOVES = st.tuples(st.sampled_from(["rename", "copy"]), NAMES, NAMES)
FORGED = st.tuples(st.just("forge"), NAMES, st.sampled_from(CONTENTS))
Step = tuple[Any, ...]


def steps_of(*kinds: st.SearchStrategy[Step]) -> st.SearchStrategy[list[Step]]:
    """Steps, with a look at the list after many of them."""
    one = st.tuples(st.one_of(*kinds), st.sampled_from([(), (("list",),)]))
    return st.lists(one.map(lambda both: (both[0], *both[1])), min_size=3, max_size=10).map(
        lambda found: list(chain.from_iterable(found))
    )


class Disk:
    """The folder of kept referrals as the steps change it."""

    def __init__(self, written: Callable[[Path], None], pause: Callable[[float], None]) -> None:
        self.keys: tuple[Identity, ...] = (KEY,)
        self._written, self._pause = written, pause
        for path in (*referrals_folder().iterdir(), index()):
            path.unlink(missing_ok=True)

    def write(self, name: str, data: bytes) -> None:
        self._written(put(name, data))

    def replace(self, name: str, data: bytes) -> None:
        new = put(name, data) if not (referrals_folder() / f"{name}.referral").exists() else self._beside(name, data)
        self._written(new)

    def forge(self, name: str, data: bytes) -> None:
        """Written in place, and its time set back to what it was."""
        path = referrals_folder() / f"{name}.referral"
        before = path.stat() if path.exists() else None
        self._written(put(name, data))
        if before is not None:
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    def delete(self, name: str) -> None:
        (referrals_folder() / f"{name}.referral").unlink(missing_ok=True)

    def rename(self, name: str, other: str) -> None:
        with suppress(FileNotFoundError):
            (referrals_folder() / f"{name}.referral").replace(referrals_folder() / f"{other}.referral")

    def copy(self, name: str, other: str) -> None:
        """With its times, as programs that restore a backup do."""
        path = referrals_folder() / f"{name}.referral"
        if path.exists() and name != other:
            new = put(other, path.read_bytes())
            self._written(new)
            os.utime(new, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns))

    def key(self, keys: tuple[Identity, ...]) -> None:
        self.keys = keys

    def wait(self, seconds: float) -> None:
        self._pause(seconds)

    def _beside(self, name: str, data: bytes) -> Path:
        part = referrals_folder() / ".new.part"
        part.write_bytes(data)
        return part.replace(referrals_folder() / f"{name}.referral")


def follow(disk: Disk, steps: Iterable[Step], now: Callable[[], float]) -> None:
    for name, *given_ in chain(steps, [("list",)]):
        if name == "list":
            assert listed_referrals(disk.keys, now()) == kept_referrals(disk.keys)
        else:
            getattr(disk, name)(*given_)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps_of(WRITES, WRITES, OTHERS), start=st.floats(1e6, 1e6 + 2))
def test_whatever_happens_to_the_files_the_list_is_right_where_times_are_two_seconds_coarse(
    steps: list[Step], start: float, home: Path
) -> None:
    """As on FAT and some shares: no time but the one, in steps of two seconds, and no number of a file.

    A file renamed over one of its size and time cannot be told from it there; on any other disk its number tells.
    """
    clock, times = [start], dict[str, int]()

    def written(path: Path) -> None:
        times[path.name] = int(clock[0] // 2 * 2 * 1e9)

    def stamp(path: Path) -> Stamp:
        return Stamp(path.stat().st_size, times.get(path.name, 0), 0, 0)

    def pause(seconds: float) -> None:
        clock[0] += seconds

    disk = Disk(written, pause)
    with patch.object(shelf_index, "_stamp", stamp):
        follow(disk, steps, lambda: float(int(clock[0])))


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps_of(WRITES, MOVES, OTHERS, FORGED))
def test_whatever_happens_to_the_files_the_list_is_right_on_this_disk(steps: list[Step], home: Path) -> None:
    """As if every step came long after the one before: this disk has a new time for each."""

    def ticked(_path: Path | None = None) -> None:
        probe, moments = referrals_folder() / "probe", set[int]()
        while len(moments) < 2:
            probe.write_bytes(b"x")
            moments.add(probe.stat().st_mtime_ns)

    def each() -> Iterator[Step]:
        for step in steps:
            ticked()
            if step[0] != "wait":
                yield step

    follow(Disk(ticked, lambda _seconds: None), each(), lambda: LATER)
