"""Packs from the disk: which one holds, and a refusal in one sentence for one that cannot be used."""

import os
from collections.abc import Callable
from pathlib import Path
from shutil import copy

import pytest

from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files import packs
from referral_assistant.files.content import PACKS
from referral_assistant.files.pack_loading import load_pack
from referral_assistant.files.packs import (
    are_packs,
    chosen_pack,
    deployed_packs,
    lint_packs,
    nation_of,
    pack_for,
    pack_named,
)
from tests.files.test_pack_signature import SECRET, public, sign
from tests.tiny import SAMPLE

SUTTON, SWANSEA, BELFAST = "E09000029", "W06000011", "belfast-health-and-social-care-trust"
OWN = f'council = "London Borough of Sutton"\nauthority = "{SUTTON}"\nnation = "england"\n'


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


def test_one_fictional_pack_comes_with_the_app_to_choose() -> None:
    assert {name: pack.fictional for name, pack in packs.shipped_packs().items()} == {"eastborough": True}


def test_a_shipped_pack_is_found_by_the_code_or_the_name_of_its_authority(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packs, "PACKS", own.parent)
    for name in (SUTTON, "London Borough of Sutton"):
        found = pack_for(name)
        assert found is not None
        assert found.council == "London Borough of Sutton"
    assert pack_for(SWANSEA) is None
    assert pack_for("") is None


def test_the_shipped_pack_of_an_authority_is_used_without_being_chosen(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packs, "PACKS", own.parent)
    pack = chosen_pack(Settings(authority=SUTTON))
    assert pack is not None
    assert pack.authority == SUTTON
    assert chosen_pack(Settings(authority=SWANSEA)) is None
    assert chosen_pack(Settings()) is None


@pytest.mark.parametrize(
    ("authority", "council"),
    [("", "Eastborough Council"), (SUTTON, "Eastborough Council"), (SWANSEA, None), (BELFAST, None)],
)
def test_a_shipped_pack_chosen_by_name_holds_in_its_nation(authority: str, council: str | None) -> None:
    pack = chosen_pack(Settings(pack="eastborough"), authority)
    assert (pack and pack.council) == council


def test_an_own_pack_holds_for_its_own_authority(own: Path) -> None:
    assert chosen_pack(Settings(pack=str(own))) is not None
    assert chosen_pack(Settings(pack=str(own), authority=SUTTON)) is not None
    assert chosen_pack(Settings(pack=str(own), authority=SUTTON), "E09000002") is None


def test_a_pack_without_a_nation_holds_everywhere(tmp_path: Path) -> None:
    copied = copy(PACKS / "empty.toml", tmp_path / "mine.toml")
    assert chosen_pack(Settings(pack=str(copied), authority=BELFAST)) is not None


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"councl = 1\n", r"The pack has 1 fault\(s\); run `lint` on it. The first: own.toml:1: “councl” is not a key"),
        (b'[hub]\nphone = "ring"', r"The first: own.toml:2: “phone” must be figures"),
        (b'nation = "cornwall"', r"There is no file for the nation “cornwall”"),
        ('council = "Ävale"'.encode("latin-1"), r"The pack is not UTF-8 text; save it as UTF-8\."),
    ],
)
def test_a_pack_that_cannot_be_used_is_refused_in_one_sentence(own: Path, data: bytes, says: str) -> None:
    own.write_bytes(data)
    with pytest.raises(Refusal, match=says):
        load_pack(own)


def test_a_pack_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="There is no pack “westborough”; choose another in your details"):
        chosen_pack(Settings(pack="westborough"))
    with pytest.raises(Refusal, match="There is no such file"):
        chosen_pack(Settings(pack=str(tmp_path / "gone.toml")))


def test_the_mark_that_an_editor_of_windows_puts_first_is_no_fault(own: Path) -> None:
    own.write_bytes(b"\xef\xbb\xbf" + OWN.replace("\n", "\r\n").encode())
    assert load_pack(own).authority == SUTTON


def test_the_nation_of_an_authority() -> None:
    assert (nation_of(SUTTON), nation_of(BELFAST), nation_of("X")) == ("england", "northern_ireland", "")


def test_only_packs_that_come_with_the_app_must_be_made_up(own: Path) -> None:
    own.write_text('[hub]\nphone = "0114 496 0999"\n')
    assert lint_packs(own) == ()
    assert lint_packs(own.parent) == ()
    assert lint_packs(PACKS) == ()


def test_faults_of_shipped_packs_are_found_where_they_lie(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "PACKS", own.parent)
    (fault,) = lint_packs(own.parent)
    assert fault.sentence == "A pack that comes with the app and names a council must say fictional = true."


def test_a_folder_of_a_form_is_none_of_packs(tmp_path: Path) -> None:
    assert are_packs(PACKS)
    assert are_packs(PACKS / "empty.toml")
    assert not are_packs(SAMPLE)
    assert not are_packs(tmp_path)


@pytest.fixture
def on_machine(policy: Path) -> Path:
    """The folder of deployed packs, with one in it."""
    folder = policy.parent / "packs"
    folder.mkdir(parents=True)
    (folder / "trust.toml").write_text(OWN + 'known_words = ["Wandle"]\n', encoding="utf-8")
    return folder


def test_a_pack_on_the_machine_goes_before_a_shipped_one(on_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = on_machine.parent / "shipped"
    shipped.mkdir()
    (shipped / "sutton.toml").write_text(OWN, encoding="utf-8")
    monkeypatch.setattr(packs, "PACKS", shipped)
    found = chosen_pack(Settings(authority=SUTTON))
    assert found is not None
    assert found.known_words == ("Wandle",)
    assert pack_named("sutton").known_words == ()
    (on_machine / "sutton.toml").write_text(OWN + 'known_words = ["Cheam"]\n', encoding="utf-8")
    assert pack_named("sutton").known_words == ("Cheam",)


def test_one_that_cannot_be_used_is_told_and_keeps_no_other_from_being_used(on_machine: Path) -> None:
    (on_machine / "broken.toml").write_text("council = 3\n")
    found = deployed_packs()
    assert list(found.packs) == ["trust"]
    (trouble,) = found.troubles
    assert trouble.startswith("The pack broken.toml on this computer is not used. The pack has 1 fault(s)")


def test_where_packs_must_be_signed_one_that_is_not_is_not_used(on_machine: Path, own: Path) -> None:
    signer = public(SECRET)
    assert deployed_packs(signer).packs == {}
    assert chosen_pack(Settings(authority=SUTTON, pack_signer=signer)) is None
    for chosen in ("trust", str(own)):
        with pytest.raises(Refusal, match="is not signed"):
            chosen_pack(Settings(pack=chosen, pack_signer=signer), SUTTON)
    sign(on_machine / "trust.toml")
    sign(own)
    assert deployed_packs(signer).troubles == ()
    for chosen in ("", "trust", str(own)):
        assert chosen_pack(Settings(pack=chosen, pack_signer=signer), SUTTON) is not None


def test_a_link_to_a_shipped_pack_needs_no_signature_and_one_to_another_does(own: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(PACKS / "eastborough.toml")
    assert load_pack(link, public(SECRET)).council == "Eastborough Council"
    link.unlink()
    link.symlink_to(own)
    with pytest.raises(Refusal, match="is not signed"):
        load_pack(link, public(SECRET))


def test_a_pack_is_read_anew_when_it_or_its_signature_changes(own: Path) -> None:
    signer = public(SECRET)
    sign(own)
    assert load_pack(own, signer).known_words == ()
    own.write_text(OWN + 'known_words = ["Wandle"]\n', encoding="utf-8")
    with pytest.raises(Refusal, match="not as it was signed"):
        load_pack(own, signer)
    sign(own)
    assert load_pack(own, signer).known_words == ("Wandle",)


def test_several_packs_for_one_authority_are_said(on_machine: Path) -> None:
    (on_machine / "older.toml").write_text(OWN, encoding="utf-8")
    (trouble,) = deployed_packs().troubles
    assert "older, trust. “older” is used." in trouble


@pytest.mark.parametrize("put", [lambda place: place.write_text(""), lambda place: place.symlink_to("gone"), os.mkfifo])
def test_what_is_no_folder_of_packs_is_said(put: Callable[[Path], object], policy: Path) -> None:
    policy.parent.mkdir()
    put(policy.parent / "packs")
    (trouble,) = deployed_packs().troubles
    assert trouble.startswith("The packs on this computer cannot be used")


@pytest.mark.parametrize("put", [lambda place: place.mkdir(), lambda place: place.symlink_to("gone"), os.mkfifo])
def test_what_is_no_file_in_that_folder_is_said(put: Callable[[Path], object], on_machine: Path) -> None:
    put(on_machine / "odd.toml")
    (trouble,) = deployed_packs().troubles
    assert trouble.startswith("The pack odd.toml on this computer is not used.")


@pytest.mark.parametrize("chosen", ["x" * 300, "a\x00b", "~nosuch/x", "/x" * 5000, "\ud800"])
def test_a_name_that_no_pack_can_have_is_refused_in_a_sentence(chosen: str) -> None:
    with pytest.raises(Refusal):
        chosen_pack(Settings(pack=chosen))


def test_a_pack_that_takes_minutes_to_read_is_refused_at_once(own: Path) -> None:
    own.write_text("a" + ".a" * 50_000 + " = 1\n")
    with pytest.raises(Refusal, match="more dots"):
        load_pack(own)
    own.write_bytes(b"# " + b"x" * 1024 * 1024)
    with pytest.raises(Refusal, match="larger than 1 MB"):
        load_pack(own)
