"""Earlier versions: made at each sitting and while somebody writes, sealed, compared and gone back to."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from referral_assistant.casework.keeping.earlier import Earlier
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
NAME = Where("child.name")


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 10, 9, 0).astimezone()

    def now(self) -> datetime:
        return self.at

    def later(self, minutes: float) -> None:
        self.at += timedelta(minutes=minutes)


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(clock, "now", made.now)
    return made


def write(opened: OpenReferral, words: str) -> None:
    opened.answer(NAME, words)
    opened.save()


def test_a_version_is_made_at_most_every_fifteen_minutes_while_somebody_writes(time: Clock) -> None:
    opened = start_referral(FORM, Settings())
    for minute in range(31):
        write(opened, f"Sam {minute}")
        time.later(1)
    assert [one.made.why for one in opened.file.earlier.all()] == ["typed"] * 3


def test_each_sitting_begins_with_one_unless_nothing_has_changed(time: Clock) -> None:
    opened = start_referral(FORM, Settings())
    time.later(1)
    write(opened, "Sam")
    for _ in range(3):
        time.later(1)
        opened = open_referral(FORM, opened.path)
    assert [one.made.why for one in opened.file.earlier.all()] == ["sitting", "typed"]


def test_going_back_brings_the_answers_and_keeps_what_was_there(time: Clock) -> None:
    opened = start_referral(FORM, Settings())
    write(opened, "Samuel")
    time.later(1)
    opened = open_referral(FORM, opened.path)
    (then, *_) = opened.file.earlier.all()
    time.later(1)
    write(opened, "Alice")
    (change,) = opened.file.earlier.changes_since(then, opened.referral)
    assert (change.before, change.after) == ("Samuel", "Alice")
    time.later(1)
    opened.restore(then)
    newest, *_ = opened.file.earlier.all()
    assert open_referral(FORM, opened.path).answers["child.name"] == "Samuel"
    assert newest.made.why == "restore"
    assert opened.file.earlier.open(newest).answers["child.name"] == "Alice"
    opened.restore(newest)
    assert opened.answers["child.name"] == "Alice"


def test_versions_are_sealed_and_their_names_say_nothing(time: Clock, home: Path) -> None:
    opened = start_referral(FORM, Settings(name="Ms Okafor", school="Hill Lane"))
    for name in ("Samuel Kent", "Samuel K"):
        time.later(20)
        write(opened, name)
    files = [file for file in (home / "versions").rglob("*") if file.is_file()]
    assert len(files) == 3
    assert all(file.read_bytes().startswith(b"age-encryption.org/v1") for file in files)
    assert not any(word in str(file) for file in files for word in ("Sam", "Kent", "Hill", "Okafor"))


def test_one_that_is_damaged_hides_no_other(time: Clock) -> None:
    opened = start_referral(FORM, Settings())
    time.later(20)
    write(opened, "Sam")
    newest, oldest = opened.file.earlier.all()
    newest.path.write_bytes(b"age-encryption.org/v1 and no more")
    (newest.path.parent / "notes.referral").write_bytes(b"")
    assert opened.file.earlier.all() == (newest, oldest)
    assert opened.file.earlier.open(oldest).reference == opened.reference


def test_two_in_one_second_or_after_a_clock_was_set_back_stay_in_their_order(time: Clock) -> None:
    opened = start_referral(FORM, Settings())
    first = opened.file.earlier.all()[0]
    for words in ("Sam", "Samuel"):
        time.later(-1)
        write(opened, words)
        opened.restore(first)
    made = opened.file.earlier.all()
    assert len(made) == 3
    assert [opened.file.earlier.open(one).answers.get("child.name") for one in made] == ["Samuel", "Sam", None]


def test_a_reference_that_could_lead_out_of_the_folder_is_refused() -> None:
    for odd in ("../../elsewhere", "a/b", "x" * 61):
        with pytest.raises(Refusal, match="not one that this app makes"):
            Earlier(FORM, odd).keep(b"sealed", "sitting")
