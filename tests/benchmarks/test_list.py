"""How long the home list takes, and how much memory, without its index and with it. Nothing fails for being slow."""

from __future__ import annotations

import json
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from referral_assistant.files.places import HOME_VARIABLE, referrals_folder
from referral_assistant.files.sealing import Identity, new_identity, seal
from referral_assistant.files.shelf import Kept, kept_referrals
from referral_assistant.files.shelf_index import forget_index, listed_referrals

KEY = new_identity()
LATER = time.time() + 100_000
SIZE = 37_000
"""Letters of one referral, a long one."""
pytestmark = [pytest.mark.slow, pytest.mark.benchmark(group="the home list")]


def kept(number: int) -> bytes:
    summary = {"initials": "S.K.", "sections_done": 3, "sections_asked": 14}
    record = {"reference": f"R-{number:06}", "changed": "2026-03-10T09:00:00+00:00", "summary": summary}
    return seal(json.dumps(record | {"answers": {"what.happened": "x" * SIZE}}).encode(), [KEY.public])


@pytest.fixture(scope="module", params=[1_000, 10_000])
def many(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """A home with so many referrals."""
    home = tmp_path_factory.mktemp("many")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(HOME_VARIABLE, str(home))
        for number in range(request.param):
            (referrals_folder() / f"R-{number:06}.referral").write_bytes(kept(number))
    return home, request.param


Read = Callable[[tuple[Identity, ...]], tuple[Kept, ...]]


def without(keys: tuple[Identity, ...]) -> tuple[Kept, ...]:
    return kept_referrals(keys)


def first_time(keys: tuple[Identity, ...]) -> tuple[Kept, ...]:
    """The index is written, and nothing is found in it."""
    forget_index()
    return listed_referrals(keys, LATER)


def with_index(keys: tuple[Identity, ...]) -> tuple[Kept, ...]:
    return listed_referrals(keys, LATER)


def one_changed(keys: tuple[Identity, ...]) -> tuple[Kept, ...]:
    """As after work on one referral: it is opened, and the index is written anew."""
    (referrals_folder() / "R-000000.referral").write_bytes(kept(0))
    return listed_referrals(keys, LATER)


@pytest.mark.parametrize("read", [without, first_time, with_index, one_changed])
def test_list(benchmark: BenchmarkFixture, many: tuple[Path, int], read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    home, count = many
    monkeypatch.setenv(HOME_VARIABLE, str(home))
    found = benchmark.pedantic(read, args=((KEY,),), rounds=3, warmup_rounds=1)
    tracemalloc.start()
    assert read((KEY,)) == found
    benchmark.extra_info["peak, MB"] = round(tracemalloc.get_traced_memory()[1] / 1e6, 1)
    tracemalloc.stop()
    assert len(found) == count
    assert all(one.readable for one in found)
