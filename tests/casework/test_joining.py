"""Two people on one file: what each wrote is there, what both changed is kept twice, and nothing is overwritten."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from referral_assistant.app import main
from referral_assistant.casework.keeping import joining
from referral_assistant.casework.reading import looking
from referral_assistant.casework.reading.area import Area, only
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Answers, Kept, NotKnown, Value, Where
from referral_assistant.core.joining import conflict_to_kept
from referral_assistant.core.merge import Conflict
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files import whole
from referral_assistant.files.forms import load_form
from referral_assistant.files.sealing import Identity, is_sealed, new_identity, seal, unseal
from referral_assistant.files.versions import every_version
from referral_assistant.messages import keys as say
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
NAME, AGE = Where("child.name"), Where("child.age")
GONE = Conflict(Where("inc.what", "incidents", 2), "theirs")


def write(opened: OpenReferral, where: Where, value: Value) -> None:
    opened.answer(where, value)
    opened.save()


def answers_on_disk(opened: OpenReferral) -> dict[str, object]:
    return dict(open_referral(FORM, opened.path).answers)


@pytest.fixture
def both() -> tuple[OpenReferral, OpenReferral]:
    """The same file, open twice."""
    first = start_referral(FORM, Settings())
    write(first, NAME, "Sam")
    return open_referral(FORM, first.path), open_referral(FORM, first.path)


def test_what_two_people_write_in_one_file_is_all_there(both: tuple[OpenReferral, OpenReferral]) -> None:
    mine, theirs = both
    write(theirs, AGE, 9)
    assert not mine.file.joined
    write(mine, NAME, "Samuel")
    assert mine.file.joined
    assert (mine.answers["child.name"], mine.answers["child.age"]) == ("Samuel", 9)
    assert answers_on_disk(mine) == dict(mine.answers)
    assert joining.told(mine.conflicts()) == say.CHANGED_JOINED
    assert "merge" in {one.made.why for one in mine.file.earlier.all()}


def test_where_both_changed_the_same_both_are_kept_until_somebody_chooses(
    both: tuple[OpenReferral, OpenReferral],
) -> None:
    mine, theirs = both
    write(theirs, NAME, "Samantha")
    write(mine, NAME, "Samuel")
    again = open_referral(FORM, mine.path)
    (one,) = again.conflicts()
    assert (one.shown.before, one.shown.after) == ("Samuel", "Samantha")
    assert "both of you: 1" in joining.told(mine.conflicts())
    again.settle(one.conflict, use_other=True)
    again.save()
    last = open_referral(FORM, mine.path)
    assert (last.answers["child.name"], last.conflicts()) == ("Samantha", ())


def test_keeping_what_stands_settles_it_too(both: tuple[OpenReferral, OpenReferral]) -> None:
    mine, theirs = both
    write(theirs, NAME, "Samantha")
    write(mine, NAME, "Samuel")
    (one,) = mine.conflicts()
    mine.settle(one.conflict, use_other=False)
    mine.save()
    assert open_referral(FORM, mine.path).conflicts() == ()
    assert mine.answers["child.name"] == "Samuel"


def test_a_conflict_goes_with_its_entry_when_entries_change_places() -> None:
    first = start_referral(FORM, Settings())
    for index, text in enumerate(("one", "two", "three")):
        first.add_entry("incidents")
        first.answer(Where("inc.what", "incidents", index), text)
    first.save()
    mine, theirs = open_referral(FORM, first.path), open_referral(FORM, first.path)
    write(theirs, Where("inc.what", "incidents", 1), "two, as they saw it")
    write(mine, Where("inc.what", "incidents", 1), "two, as I saw it")

    def place() -> list[tuple[int, str]]:
        return [(one.conflict.where.index, one.shown.before) for one in mine.conflicts()]

    assert place() == [(1, "two, as I saw it")]
    mine.remove_entry("incidents", 0)
    assert place() == [(0, "two, as I saw it")]
    mine.move_entry("incidents", 0, 1)
    assert place() == [(1, "two, as I saw it")]
    mine.undo()
    mine.undo()
    assert place() == [(1, "two, as I saw it")]
    (one,) = mine.conflicts()
    mine.settle(one.conflict, use_other=True)
    told = [entry["inc.what"] for entry in mine.answers.entries("incidents")]
    assert told == ["one", "two, as they saw it", "three"]


def test_a_conflict_goes_and_comes_back_with_its_entry() -> None:
    first = start_referral(FORM, Settings())
    first.add_entry("incidents")
    write(first, Where("inc.what", "incidents", 0), "one")
    mine, theirs = open_referral(FORM, first.path), open_referral(FORM, first.path)
    write(theirs, Where("inc.what", "incidents", 0), "theirs")
    write(mine, Where("inc.what", "incidents", 0), "mine")
    (one,) = mine.conflicts()
    mine.remove_entry("incidents", 0)
    assert mine.conflicts() == ()
    mine.undo()
    assert mine.conflicts() == (one,)
    mine.redo()
    assert mine.conflicts() == ()


def test_a_choice_between_two_versions_can_be_taken_back_whichever_was_chosen(
    both: tuple[OpenReferral, OpenReferral],
) -> None:
    mine, theirs = both
    write(theirs, NAME, "Samantha")
    write(mine, NAME, "Samuel")
    (one,) = mine.conflicts()
    for use_other, chosen in ((True, "Samantha"), (False, "Samuel")):
        mine.settle(one.conflict, use_other=use_other)
        assert (mine.answers["child.name"], mine.conflicts()) == (chosen, ())
        mine.undo()
        assert (mine.answers["child.name"], mine.conflicts()) == ("Samuel", (one,))


def test_a_conflict_about_an_entry_that_is_gone_can_be_settled(both: tuple[OpenReferral, OpenReferral]) -> None:
    mine, _ = both
    mine.referral = replace(mine.referral, conflicts=(conflict_to_kept(FORM, GONE),))
    mine.settle(GONE, use_other=False)
    assert (mine.conflicts(), mine.answers.entries("incidents")) == ((), ())


@pytest.mark.parametrize("not_known", ["mine", "theirs"])
def test_not_knowing_and_what_the_other_wrote_of_an_entry_are_shown_side_by_side(not_known: str) -> None:
    first = start_referral(FORM, Settings())
    first.add_entry("incidents")
    write(first, Where("inc.what", "incidents"), "Jo ran")
    mine, theirs = open_referral(FORM, first.path), open_referral(FORM, first.path)
    unknowing, telling = (mine, theirs) if not_known == "mine" else (theirs, mine)
    unknowing.answer(Where("incidents"), NotKnown("Nobody saw it"))
    telling.answer(Where("inc.what", "incidents"), "Jo fell")
    theirs.save()
    mine.save()
    (one,) = mine.conflicts()
    assert one.shown.place == "Incidents"
    assert {one.shown.before, one.shown.after} == {"Not known: Nobody saw it", "Incident 1\nWhat: Jo fell"}
    wanted = one.conflict.other
    mine.settle(one.conflict, use_other=True)
    assert mine.answers["incidents"] == wanted
    assert mine.conflicts() == ()


@pytest.mark.parametrize(
    "place",
    [
        {"question": "inc.what", "group": "null", "index": 0},
        {"question": "inc.what", "group": None, "index": 0},
        {"question": "child.name", "group": "incidents", "index": 0},
        {"question": "gone", "group": None, "index": 0},
        {"question": "inc.what", "group": "incidents", "index": 1},
        {"question": "inc.what", "group": "incidents", "index": -1},
    ],
)
def test_a_conflict_about_a_place_that_is_not_there_is_not_shown(place: dict[str, object]) -> None:
    incidents = (Answers({"inc.what": "Jo ran"}),)
    record = Referral(Answers({"incidents": incidents}), conflicts=(Kept.of({**place, "other": None}),))
    assert joining.conflicts(FORM, record) == ()


def test_going_back_brings_back_what_was_not_settled_then(both: tuple[OpenReferral, OpenReferral]) -> None:
    mine, theirs = both
    write(theirs, NAME, "Samantha")
    write(mine, NAME, "Samuel")
    mine.file.keep_version("sitting")
    (one,) = mine.conflicts()
    mine.settle(one.conflict, use_other=True)
    mine.save()
    mine.restore(mine.file.earlier.all()[0])
    assert mine.answers["child.name"] == "Samuel"
    assert mine.conflicts() == (one,)


def test_a_file_that_my_key_no_longer_opens_is_never_overwritten(both: tuple[OpenReferral, OpenReferral]) -> None:
    mine, _ = both
    theirs = seal(b"{}", [new_identity().public])
    mine.path.write_bytes(theirs)
    mine.answer(NAME, "Samuel")
    with pytest.raises(Refusal, match="Nothing was overwritten"):
        mine.save()
    assert mine.path.read_bytes() == theirs
    assert mine.unsaved


def test_a_file_that_was_deleted_meanwhile_is_written_again(both: tuple[OpenReferral, OpenReferral]) -> None:
    mine, _ = both
    mine.path.unlink()
    write(mine, NAME, "Samuel")
    assert answers_on_disk(mine)["child.name"] == "Samuel"


def test_a_joined_save_that_fails_again_and_again_does_not_pile_up_versions(
    both: tuple[OpenReferral, OpenReferral], monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, theirs = both
    write(theirs, AGE, 9)

    def full(*_: object) -> None:
        raise Refusal("full")

    with monkeypatch.context() as patched:
        patched.setattr("referral_assistant.casework.keeping.kept_file.write_whole", full)
        mine.answer(NAME, "Samuel")
        counts = []
        for _ in range(3):
            with pytest.raises(Refusal, match="full"):
                mine.save()
            counts.append(len(mine.file.earlier.all()))
    assert len(set(counts)) == 1
    mine.save()
    assert answers_on_disk(mine) == {"child.name": "Samuel", "child.age": 9}


def test_a_council_that_somebody_else_chose_holds_here_too() -> None:
    form = load_form(Path(__file__).parents[1] / "gui" / "form")
    asked: list[str] = []

    def areas(authority: str) -> Area:
        asked.append(authority)
        return only(form)(authority)

    mine = start_referral(form, Settings(), areas)
    write(open_referral(form, mine.path), Where("ref.authority"), "E09000029")
    write(mine, NAME, "Samuel")
    assert asked[-1] == "E09000029"
    assert not mine.unsaved


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept_key: Identity) -> tuple[Path, Path]:
    monkeypatch.setattr(looking, "form", lambda: FORM)
    found = []
    for name, answers in (("mine", {"child.name": "Sam"}), ("theirs", {"child.name": "Al", "child.age": 9})):
        record = {"form": "sample", "reference": "R-1", "answers": answers}
        path = tmp_path / f"{name}.referral"
        path.write_bytes(seal(json.dumps(record).encode(), [kept_key.public]))
        found.append(path)
    return found[0], found[1]


def test_the_command_joins_two_files_and_says_what_both_changed(
    files: tuple[Path, Path], tmp_path: Path, kept_key: Identity, capsys: pytest.CaptureFixture[str]
) -> None:
    before = [file.read_bytes() for file in files]
    target = tmp_path / "out.referral"
    assert main(["merge", *map(str, files), "-o", str(target)]) == 0
    said = capsys.readouterr().out
    assert "Kept: Sam" in said
    assert "The other: Al" in said
    record = json.loads(unseal(target.read_bytes(), [kept_key]))
    assert record["answers"] == {"child.name": "Sam", "child.age": 9}
    assert record["conflicts"] == [{"question": "child.name", "group": None, "index": 0, "other": "Al"}]
    assert [file.read_bytes() for file in files] == before


def test_two_referrals_are_not_two_versions(files: tuple[Path, Path], tmp_path: Path, kept_key: Identity) -> None:
    other = {"form": "sample", "reference": "R-2", "answers": {}}
    files[1].write_bytes(seal(json.dumps(other).encode(), [kept_key.public]))
    with pytest.raises(Refusal, match="two different referrals"):
        joining.merge_files(*files, tmp_path / "out.referral")
    with pytest.raises(Refusal, match="file of its own"):
        joining.merge_files(*files, files[0])
    assert not (tmp_path / "out.referral").exists()


def test_what_is_sealed_is_not_joined_into_a_file_that_anybody_can_read(
    files: tuple[Path, Path], tmp_path: Path
) -> None:
    with pytest.raises(Refusal, match="stays sealed"):
        joining.merge_files(*files, tmp_path / "out.json")
    assert not (tmp_path / "out.json").exists()


def test_whom_somebody_has_taken_out_does_not_come_back_with_what_another_had_open(
    both: tuple[OpenReferral, OpenReferral],
) -> None:
    leaver, deputy = new_identity(), new_identity()
    mine, theirs = both
    mine.put_record(replace(mine.referral, recipients=(*mine.referral.recipients, leaver.public)))
    mine.save()
    again = open_referral(FORM, mine.path)
    kept = tuple(key for key in again.referral.recipients if key != leaver.public)
    again.put_record(replace(again.referral, recipients=(*kept, deputy.public)))
    again.save()
    write(mine, NAME, "Samuel")
    assert leaver.public not in mine.referral.recipients
    assert deputy.public in mine.referral.recipients
    write(theirs, AGE, 9)
    assert unseal(mine.path.read_bytes(), [deputy])


def test_another_referral_under_the_same_name_is_not_mixed_in(
    both: tuple[OpenReferral, OpenReferral],
) -> None:
    mine, _ = both
    versions = mine.file.earlier.all()
    another = start_referral(FORM, Settings())
    write(another, AGE, 9)
    mine.path.write_bytes(before := another.path.read_bytes())
    mine.answer(NAME, "Samuel")
    with pytest.raises(Refusal, match="two different referrals"):
        mine.save()
    assert mine.path.read_bytes() == before
    assert dict(mine.answers) == {"child.name": "Samuel"}
    assert mine.file.earlier.all() == versions


def test_what_came_in_with_a_save_that_was_not_known_to_be_safe_is_not_lost_by_the_next(
    both: tuple[OpenReferral, OpenReferral], monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, theirs = both
    write(theirs, AGE, 9)
    mine.answer(NAME, "Samuel")
    flush = whole._flush_folder

    def flush_all_but_theirs(folder: Path) -> None:
        flush(folder)
        if folder == mine.path.parent:
            raise Refusal("not confirmed")

    with monkeypatch.context() as patched:
        patched.setattr(whole, "_flush_folder", flush_all_but_theirs)
        for name in ("Samuel", "Samuel K"):
            mine.answer(NAME, name)
            with pytest.raises(Refusal, match="not confirmed"):
                mine.save()
    mine.answer(NAME, "Samuel Kay")
    mine.save()
    assert answers_on_disk(mine) == dict(mine.answers) == {"child.name": "Samuel Kay", "child.age": 9}
    assert mine.conflicts() == ()


def test_what_is_not_sealed_is_never_kept_among_the_earlier_versions(
    both: tuple[OpenReferral, OpenReferral], open_key: Identity
) -> None:
    mine, _ = both
    plain = unseal(mine.path.read_bytes(), [open_key])
    mine.path.write_bytes(plain.replace(b"Sam", b"Tom"))
    mine.answer(AGE, 9)
    with pytest.raises(Refusal, match="not sealed"):
        mine.save()
    assert open_referral(FORM, mine.path).path != mine.path
    assert every_version()
    assert all(is_sealed(one.read_bytes()) for one in every_version())
