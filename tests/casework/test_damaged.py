"""A damaged file loses nothing that an earlier version holds, and is itself left as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from referral_assistant.casework.keeping.damaged import copy_of, earlier_for
from referral_assistant.casework.writing.copies import copies, take_in
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.settings import Settings
from referral_assistant.files.sealing import new_identity, seal
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
NAME, AGE = Where("child.name"), Where("child.age")


@pytest.fixture
def opened() -> OpenReferral:
    made = start_referral(FORM, Settings())
    made.answer(NAME, "Sam")
    made.save()
    made.file.keep_version("sitting")
    return made


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:0],
        lambda data: data[:-1],
        lambda data: bytes(len(data)),
        lambda data: seal(data, [new_identity().public]),
    ],
)
def test_an_earlier_version_is_opened_as_a_copy_and_joined_once_the_file_opens_again(
    damage: Callable[[bytes], bytes], opened: OpenReferral
) -> None:
    whole = opened.path.read_bytes()
    opened.path.write_bytes(damaged := damage(whole))
    earlier = earlier_for(opened.path)
    assert earlier is not None
    copy = open_referral(FORM, copy_of(earlier))
    assert copy.answers["child.name"] == "Sam"
    copy.answer(AGE, 9)
    copy.save()
    assert copy_of(earlier) == copy.path
    assert open_referral(FORM, copy.path).answers["child.age"] == 9
    assert opened.path.read_bytes() == damaged
    opened.path.write_bytes(whole)
    again = open_referral(FORM, opened.path)
    for one in copies(again):
        take_in(again, one)
    assert dict(again.answers) == {"child.name": "Sam", "child.age": 9}
    assert not copy.path.exists()


def test_where_the_file_opens_or_is_not_there_nothing_is_offered(
    opened: OpenReferral, tmp_path: Path, home: Path
) -> None:
    assert earlier_for(opened.path) is None
    opened.path.unlink()
    assert earlier_for(opened.path) is None
    for name in ("SamKerr", "Sam Kerr"):
        (tmp_path / f"{name}.referral").write_bytes(b"")
        assert earlier_for(tmp_path / f"{name}.referral") is None
    assert [one for one in home.rglob("*") if "Kerr" in one.name] == []


def test_a_version_that_is_damaged_too_is_passed_over(opened: OpenReferral) -> None:
    opened.answer(NAME, "Samuel")
    opened.save()
    opened.file.keep_version("restore")
    newest, before, *_ = opened.file.earlier.all()
    for path in (opened.path, newest.path):
        path.write_bytes(b"")
    earlier = earlier_for(opened.path)
    assert earlier is not None
    assert earlier.version == before
    for one in opened.file.earlier.all():
        one.path.write_bytes(b"")
    assert earlier_for(opened.path) is None
