"""A share that goes away and comes back: what could not be written is kept sealed, and written, with nothing lost."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from shutil import copyfile

import pytest

from referral_assistant.casework.keeping.aside import any_aside, found, found_for, how_many_wait, leave_out, put_in
from referral_assistant.casework.reading import looking
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.moments import moment_in
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files.aside import set_aside_for, waiting
from referral_assistant.files.sealing import Identity
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
NAME, AGE = Where("child.name"), Where("child.age")


class Share:
    """A folder of other people's, with a referral in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "R-1.referral"
        folder.mkdir()
        started = start_referral(FORM, Settings())
        started.answer(NAME, "Sam")
        started.save()
        copyfile(started.path, self.file)

    def goes(self) -> None:
        self.folder.rename(self.folder.with_suffix(".gone"))

    def comes_back(self) -> None:
        self.folder.with_suffix(".gone").rename(self.folder)

    def answers(self) -> dict[str, object]:
        return dict(open_referral(FORM, self.file).answers)


@pytest.fixture
def share(tmp_path: Path, kept_key: Identity, monkeypatch: pytest.MonkeyPatch) -> Share:
    monkeypatch.setattr(looking, "form", lambda: FORM)
    return Share(tmp_path / "share")


@pytest.fixture
def cut_off(share: Share) -> OpenReferral:
    """Open, with words that could not be written."""
    opened = open_referral(FORM, share.file)
    share.goes()
    opened.answer(NAME, "Samuel")
    with pytest.raises(Refusal, match="kept on this computer, sealed"):
        opened.save()
    assert opened.unsaved
    return opened


def write_all() -> None:
    """Put in all that can be."""
    every = list(found())
    assert every
    for one in every:
        put_in(one)
    assert how_many_wait() == 0


def test_what_cannot_be_written_is_sealed_on_this_computer(cut_off: OpenReferral, share: Share) -> None:
    (file,) = waiting()
    outside = f"{file.name}{file.read_text(errors='replace')}"
    for telling in ("Samuel", "Sam", "share", cut_off.reference):
        assert telling not in outside


def test_while_it_is_open_it_is_written_when_the_share_returns(cut_off: OpenReferral, share: Share) -> None:
    share.comes_back()
    cut_off.save()
    assert share.answers()["child.name"] == "Samuel"
    assert not any_aside()
    assert not cut_off.file.joined


def test_after_the_app_was_closed_it_is_written_at_the_next_start(cut_off: OpenReferral, share: Share) -> None:
    assert (list(found()), how_many_wait()) == ([], 1)
    share.comes_back()
    write_all()
    assert share.answers()["child.name"] == "Samuel"


def test_what_somebody_else_wrote_meanwhile_is_joined(cut_off: OpenReferral, share: Share) -> None:
    share.comes_back()
    (aside,) = waiting()
    held = aside.read_bytes()
    aside.unlink()  # another computer, which has nothing set aside
    theirs = open_referral(FORM, share.file)
    theirs.answer(AGE, 9)
    theirs.save()
    aside.write_bytes(held)
    write_all()
    assert share.answers() == {"child.name": "Samuel", "child.age": 9}


def test_opening_the_file_takes_it_in_at_once(cut_off: OpenReferral, share: Share) -> None:
    share.comes_back()
    again = open_referral(FORM, share.file)
    assert again.answers["child.name"] == "Samuel"
    assert again.unsaved
    again.save()
    assert not set_aside_for(share.file)
    assert share.answers()["child.name"] == "Samuel"


@pytest.fixture
def two_cut_off(share: Share) -> tuple[OpenReferral, OpenReferral]:
    """The same file open in two windows of one person, each with words that could not be written."""
    one, two = open_referral(FORM, share.file), open_referral(FORM, share.file)
    share.goes()
    one.answer(NAME, "Samuel")
    two.answer(AGE, 9)
    for opened in (one, two, one):  # a save is tried again every few seconds
        with pytest.raises(Refusal, match="kept on this computer"):
            opened.save()
    share.comes_back()
    return one, two


@pytest.mark.usefixtures("two_cut_off")
def test_two_windows_do_not_write_over_what_the_other_one_set_aside(share: Share) -> None:
    assert how_many_wait() == 2
    write_all()
    assert share.answers() == {"child.name": "Samuel", "child.age": 9}


@pytest.mark.usefixtures("two_cut_off")
def test_opening_the_file_takes_in_what_both_windows_set_aside(share: Share) -> None:
    again = open_referral(FORM, share.file)
    assert dict(again.answers) == {"child.name": "Samuel", "child.age": 9}
    again.save()
    assert not any_aside()


def test_what_a_window_saves_leaves_what_another_one_set_aside(
    two_cut_off: tuple[OpenReferral, OpenReferral], share: Share
) -> None:
    two_cut_off[0].save()
    assert how_many_wait() == 1
    write_all()
    assert share.answers() == {"child.name": "Samuel", "child.age": 9}


def test_a_damaged_one_is_not_written_over_by_the_next_save_that_fails(cut_off: OpenReferral, share: Share) -> None:
    (file,) = waiting()
    file.write_bytes(damaged := file.read_bytes()[:-1])
    share.comes_back()
    opened = open_referral(FORM, share.file)
    share.goes()
    opened.answer(AGE, 9)
    with pytest.raises(Refusal, match="kept on this computer"):
        opened.save()
    assert file.read_bytes() == damaged
    assert how_many_wait() == 2


def test_words_do_not_go_into_another_referral_that_has_the_name_now(cut_off: OpenReferral, share: Share) -> None:
    share.comes_back()
    other = start_referral(FORM, Settings())
    share.file.write_bytes(before := other.path.read_bytes())
    (one,) = found()
    with pytest.raises(Refusal, match="two different referrals"):
        put_in(one)
    assert (share.file.read_bytes(), how_many_wait()) == (before, 1)
    assert open_referral(FORM, share.file).reference == other.reference


def test_what_is_not_wanted_is_forgotten(cut_off: OpenReferral, share: Share) -> None:
    cut_off.file.forget_aside()
    share.comes_back()
    assert share.answers()["child.name"] == "Sam"


def test_a_damaged_one_stays_and_keeps_nobody_from_their_referral(cut_off: OpenReferral, share: Share) -> None:
    (file,) = waiting()
    file.write_bytes(file.read_bytes()[:-1])
    share.comes_back()
    assert (list(found()), how_many_wait()) == ([], 1)
    assert found_for(share.file) == ()
    opened = open_referral(FORM, share.file)
    opened.answer(AGE, 9)
    opened.save()
    assert waiting() == (file,)
    assert share.answers() == {"child.name": "Sam", "child.age": 9}


def test_what_was_found_says_of_which_referral_and_from_when(cut_off: OpenReferral, share: Share) -> None:
    share.comes_back()
    (one,) = found()
    assert (one,) == found_for(share.file)
    assert one.reference == cut_off.reference
    assert one.moment == moment_in(clock.now().isoformat())[: len(one.moment)]


def test_what_is_left_out_stays_among_the_earlier_versions_for_thirty_days(
    cut_off: OpenReferral, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    share.comes_back()
    (one,) = found()
    leave_out(one)
    assert not any_aside()
    assert share.answers()["child.name"] == "Sam"
    later = open_referral(FORM, share.file)
    (version,) = (each for each in later.file.earlier.all() if each.made.why == "declined")
    assert later.file.earlier.open(version).answers["child.name"] == "Samuel"
    start = clock.now()
    for days, stays in ((29, True), (31, False)):
        monkeypatch.setattr(clock, "now", lambda days=days: start + timedelta(days=days))
        later.answer(AGE, days)
        later.save()
        later.file.keep_version("sitting")
        assert (version in later.file.earlier.all()) is stays
