"""The commands about keys and sealing, as a script calls them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from referral_assistant.app import main
from referral_assistant.cli import key_commands
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.sealing import Identity, is_sealed, new_identity, seal, unseal
from referral_assistant.files.versions import every_version
from referral_assistant.messages import keys as say
from referral_assistant.messages import life as say_life
from referral_assistant.messages import resealing as say_resealing

Output = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("quick_passphrases")


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    main(["example", "-o", str(tmp_path / "a.json")])
    return tmp_path / "a.json"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the person types, one after another."""
    lines: list[str] = []
    monkeypatch.setattr(key_commands, "_asked", lambda _prompt: lines.pop(0))
    return lines


def refused(capsys: Output) -> str:
    said = capsys.readouterr().err.strip()
    assert len(said.splitlines()) == 1
    return said


def test_seal_and_unseal_give_the_answers_back(answers: Path, tmp_path: Path) -> None:
    sealed, back = tmp_path / "x.referral", tmp_path / "b.json"
    assert main(["key", "new", "--no-passphrase"]) == 0
    assert main(["seal", str(answers), "-o", str(sealed)]) == 0
    assert sealed.read_bytes().startswith(b"age-encryption.org/v1")
    assert main(["check", str(sealed)]) == 0
    assert main(["unseal", str(sealed), "-o", str(back)]) == 0
    assert json.loads(back.read_text("utf-8"))["answers"] == json.loads(answers.read_text("utf-8"))["answers"]


def test_seal_for_others_needs_no_key_and_makes_none(answers: Path, tmp_path: Path, home: Path) -> None:
    other, sealed = new_identity(), tmp_path / "x.referral"
    (tmp_path / "id.txt").write_text(other.secret)
    assert main(["seal", str(answers), "-o", str(sealed), "-r", other.public]) == 0
    assert not home.exists()
    assert unseal(sealed.read_bytes(), [other])
    assert main(["check", str(sealed), "--identity", str(tmp_path / "id.txt")]) == 0
    assert main(["word", str(sealed), "-o", str(tmp_path / "x.docx"), "--identity", str(tmp_path / "id.txt")]) == 0


def test_without_a_key_and_without_others_nothing_is_written(answers: Path, tmp_path: Path, capsys: Output) -> None:
    assert main(["seal", str(answers), "-o", str(tmp_path / "x.referral")]) == 2
    assert refused(capsys) == say.SEALED_TO_NOBODY
    assert not (tmp_path / "x.referral").exists()


def test_reseal_lets_one_more_person_open_it(answers: Path, tmp_path: Path) -> None:
    first, second, sealed = new_identity(), new_identity(), tmp_path / "x.referral"
    (tmp_path / "id.txt").write_text(first.secret)
    main(["seal", str(answers), "-o", str(sealed), "-r", first.public])
    assert main(["reseal", str(sealed), "-r", second.public, "--identity", str(tmp_path / "id.txt")]) == 0
    record = json.loads(unseal(sealed.read_bytes(), [second]))
    assert unseal(sealed.read_bytes(), [first])
    assert set(record["recipients"]) == {first.public, second.public}


@pytest.fixture
def three(answers: Path, tmp_path: Path) -> tuple[Path, dict[str, Identity]]:
    """A folder with a referral of the lead and the leaver, one of the lead alone, and one of somebody else."""
    people = {name: new_identity() for name in ("lead", "leaver", "deputy", "other")}
    folder = tmp_path / "share"
    folder.mkdir()
    for name, who in (("1", ("lead", "leaver")), ("2", ("lead",)), ("3", ("other",))):
        keys = [part for one in who for part in ("-r", people[one].public)]
        main(["seal", str(answers), "-o", str(folder / f"{name}.referral"), *keys])
    (tmp_path / "id.txt").write_text(people["lead"].secret)
    return folder, people


def test_a_folder_is_sealed_for_the_deputy_in_place_of_whoever_left(
    three: tuple[Path, dict[str, Identity]], tmp_path: Path, capsys: Output
) -> None:
    folder, who = three
    copy = (folder / "1.referral").read_bytes()
    given = ["-r", who["deputy"].public, "--drop", who["leaver"].public, "--identity", str(tmp_path / "id.txt")]
    assert main(["reseal", str(folder), *given]) == 0
    said = capsys.readouterr()
    assert said.out == say_resealing.DONE.format(count=2, left=1) + "\n" + say_resealing.DROPPED + "\n"
    assert said.err == f"3.referral: {say.OTHER_KEY}\n"
    for name in ("1", "2"):
        assert unseal((folder / f"{name}.referral").read_bytes(), [who["deputy"]])
        assert unseal((folder / f"{name}.referral").read_bytes(), [who["lead"]])
        with pytest.raises(Refusal):
            unseal((folder / f"{name}.referral").read_bytes(), [who["leaver"]])
    assert unseal(copy, [who["leaver"]])  # as it says


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ([], say_resealing.FOR_WHOM),
        (["--drop", "lead"], say_resealing.NOT_YOURSELF),
        (["--drop", "deputy"], say_resealing.NOBODY),
        (["--drop", "nonsense"], say.PUBLIC_KEY_WRONG),
        (["-r", "leaver", "--drop", "leaver"], None),
        (["--drop", "listed"], say_resealing.LISTED.format(name="Ann Hill")),
        (["--drop", "master"], say_resealing.LISTED.format(name=say_life.RECOVERY_HOLDER)),
    ],
)
def test_whom_to_take_out_is_looked_at_before_anything_is_written(
    three: tuple[Path, dict[str, Identity]],
    tmp_path: Path,
    home: Path,
    capsys: Output,
    given: list[str],
    sentence: str | None,
) -> None:
    folder, who = three
    listed, master = new_identity(), new_identity()
    home.mkdir()
    leads = [{"name": "Ann Hill", "key": listed.public}]
    (home / "settings.json").write_text(json.dumps({"leads": leads, "recovery": master.public}))
    known = {name: one.public for name, one in who.items()} | {"listed": listed.public, "master": master.public}
    file = folder / "1.referral"
    before = file.read_bytes()
    arguments = [known.get(one, one) for one in given]
    assert main(["reseal", str(file), *arguments, "--identity", str(tmp_path / "id.txt")]) == 2
    assert refused(capsys) == (sentence or say_resealing.BOTH.format(key=known["leaver"]))
    assert file.read_bytes() == before


def test_a_folder_in_which_nothing_can_be_sealed_anew_says_so(
    three: tuple[Path, dict[str, Identity]], tmp_path: Path, capsys: Output
) -> None:
    folder, who = three
    (tmp_path / "empty").mkdir()
    identity = ["--identity", str(tmp_path / "id.txt")]
    assert main(["reseal", str(tmp_path / "empty"), "-r", who["other"].public, *identity]) == 2
    assert refused(capsys) == say_resealing.NOTHING
    (tmp_path / "id.txt").write_text(who["deputy"].secret)
    assert main(["reseal", str(folder), "-r", who["other"].public, *identity]) == 2
    assert refused(capsys) == say_resealing.NONE.format(count=3, why=say.OTHER_KEY)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["seal", "a.json", "-o", "x.txt", "-r", "KEY"], say.NAME_IT_REFERRAL),
        (["seal", "a.json", "-o", "x.referral", "-r", "age1no"], say.PUBLIC_KEY_WRONG),
        (["seal", "s.referral", "-o", "x.referral", "-r", "KEY"], say.ALREADY_SEALED),
        (["unseal", "a.json", "-o", "x.json"], say.NOT_SEALED),
        (["unseal", "s.referral", "-o", "x.referral"], say.NOT_INTO_REFERRAL),
        (["unseal", "s.referral", "-o", "x.json"], say.NO_KEY),
        (["unseal", "s.referral", "-o", "x.json", "--identity", "other.txt"], say.OTHER_KEY),
        (["unseal", "s.referral", "-o", "x.json", "--identity", "a.json"], say.NO_SECRET_KEY),
        (["reseal", "a.json", "-r", "KEY"], say.NOT_SEALED),
        (["key", "show"], say.NO_KEY),
        (["key", "backup"], say.NEEDS_OUT),
        (["key", "new"], say.NO_TERMINAL),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_and_nothing_is_written(
    answers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output, arguments: list[str], sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    someone = new_identity()
    (tmp_path / "other.txt").write_text(new_identity().secret)
    main(["seal", "a.json", "-o", "s.referral", "-r", someone.public])
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    given = [someone.public if one == "KEY" else one for one in arguments]
    assert main(given) == 2
    assert refused(capsys) == sentence
    assert {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


def test_a_key_is_made_shown_backed_up_and_brought_back(
    typed: list[str], tmp_path: Path, home: Path, capsys: Output
) -> None:
    typed += ["four brown owls sing"] * 2
    assert main(["key", "new"]) == 0
    assert "under your passphrase" in capsys.readouterr().out
    typed += ["four brown owls sing"]
    assert main(["key", "show"]) == 0
    shown = capsys.readouterr().out
    assert "Signing key: ed25519:" in shown
    typed += ["four brown owls sing", "the backup of mine", "the backup of mine"]
    assert main(["key", "backup", "-o", str(tmp_path / "mine.age")]) == 0
    for file in home.iterdir():
        file.unlink()
    typed += ["the backup of mine", "five brown owls sing", "five brown owls sing"]
    capsys.readouterr()
    assert main(["key", "restore", str(tmp_path / "mine.age")]) == 0
    assert shown.splitlines()[0] in capsys.readouterr().out
    assert not typed


def test_a_second_new_key_is_refused_before_anything_is_asked(typed: list[str], capsys: Output) -> None:
    main(["key", "new", "--no-passphrase"])
    capsys.readouterr()
    assert main(["key", "new"]) == 2
    assert refused(capsys) == say.KEY_THERE


def test_what_stands_where_something_is_sealed_stays_among_its_earlier_versions(answers: Path, tmp_path: Path) -> None:
    sealed = tmp_path / "x.referral"
    main(["key", "new", "--no-passphrase"])
    main(["seal", str(answers), "-o", str(sealed)])
    before = sealed.read_bytes()
    assert main(["seal", str(answers), "-o", str(sealed)]) == 0
    assert sealed.read_bytes() != before
    (kept,) = every_version()
    assert kept.read_bytes() == before
    assert "replaced" in kept.name


@pytest.mark.parametrize("command", ["seal", "merge", "link"])
def test_what_ones_key_does_not_open_is_never_written_over(
    command: str, answers: Path, tmp_path: Path, capsys: Output
) -> None:
    main(["key", "new", "--no-passphrase"])
    theirs, mine, other = (tmp_path / f"{name}.referral" for name in ("theirs", "mine", "other"))
    for file in (mine, other):
        main(["seal", str(answers), "-o", str(file)])
    theirs.write_bytes(before := seal(b"{}", [new_identity().public]))
    shutil.copy(mine, other)
    capsys.readouterr()
    arguments = {
        "seal": [str(answers)],
        "merge": [str(mine), str(other)],
        "link": [str(mine), "--child", "Child B"],
    }[command]
    assert main([command, *arguments, "-o", str(theirs)]) == 2
    assert refused(capsys) == say.WOULD_REPLACE
    assert theirs.read_bytes() == before


def test_a_name_in_capitals_is_a_sealed_one_too(answers: Path, tmp_path: Path) -> None:
    file = tmp_path / "X.REFERRAL"
    main(["key", "new", "--no-passphrase"])
    assert main(["seal", str(answers), "-o", str(file)]) == 0
    assert is_sealed(file.read_bytes())
    assert main(["status", str(file)]) == 0
