"""The person's key: made once, kept where it can be, backed up, brought back, and recovered for them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import keyring
import platformdirs
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from referral_assistant.casework.keeping import aside, exports, listing, recovery
from referral_assistant.casework.keeping.resealing import readers, reseal_file
from referral_assistant.casework.people import keys, sharing, unlocking
from referral_assistant.casework.reading import looking
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.form import Form
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files import key_store
from referral_assistant.files.key_store import Place, load_key, place
from referral_assistant.files.own_words import add_own_word, load_own_words
from referral_assistant.files.places import HOME_VARIABLE
from referral_assistant.files.sealing import Identity, new_identity, unseal
from tests.tiny import SAMPLE, form_from, texts_in

PASSPHRASE = "four brown owls sing"
FORM = form_from(texts_in(SAMPLE))
NAME = Where("child.name")
quick = pytest.mark.usefixtures("quick_passphrases")
"""For all but one, which tries age's own."""


class Keychain(KeyringBackend):
    """A keychain in memory, that can be locked."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringError
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringError
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def keychain(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keychain]:
    """As on a person's own machine: nothing is moved, and there is a keychain."""
    monkeypatch.delenv(HOME_VARIABLE)
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_args, **_more: home)
    before, made = keyring.get_keyring(), Keychain()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture(autouse=True)
def nothing_open() -> None:
    unlocking.forget()


@pytest.fixture
def sample(monkeypatch: pytest.MonkeyPatch) -> Form:
    monkeypatch.setattr(looking, "form", lambda: FORM)
    return FORM


def written(name: str = "Samuel") -> OpenReferral:
    opened = start_referral(FORM, Settings())
    opened.answer(NAME, name)
    opened.save()
    return opened


def test_a_key_under_a_passphrase_is_locked_until_it_is_typed(home: Path) -> None:
    made = keys.make_key(PASSPHRASE)
    assert (made.place, place()) == (Place.PASSPHRASE, Place.PASSPHRASE)
    opened = written()
    unlocking.forget()
    assert listing.is_locked()
    with pytest.raises(Refusal, match="locked"):
        open_referral(FORM, opened.path)
    with pytest.raises(Refusal, match="does not open it"):
        unlocking.unlock("four brown owls sang")
    unlocking.unlock(PASSPHRASE)
    assert open_referral(FORM, opened.path).answers[NAME.question] == "Samuel"
    secret = unlocking.identity().secret.encode()
    assert not any(secret in file.read_bytes() for file in home.rglob("*") if file.is_file())


@quick
def test_a_keychain_holds_the_key_and_nothing_secret_is_on_the_disk(keychain: Keychain, home: Path) -> None:
    assert not keys.needs_passphrase()
    made = keys.make_key()
    assert made.place is Place.KEYCHAIN
    assert load_key().public == made.public
    assert [file.name for file in home.iterdir()] == ["key.pub"]
    keychain.locked = True
    with pytest.raises(Refusal, match="keychain of this computer did not open"):
        load_key()
    keychain.locked = False
    keychain.kept.clear()
    with pytest.raises(Refusal, match="no longer in the keychain"):
        load_key()


@quick
def test_a_key_that_takes_the_place_of_another_does_not_lose_it(home: Path) -> None:
    first = keys.make_key(PASSPHRASE)
    second = new_identity()
    assert keys.restore_from_sheet(second.secret, "a new passphrase").public == second.public
    (before,) = home.glob("key-before-*.age")
    assert load_key("a new passphrase").public == second.public
    assert keys.restore(before, PASSPHRASE, PASSPHRASE) == first


@quick
def test_the_keychain_keeps_the_key_before_too(keychain: Keychain) -> None:
    keys.make_key()
    first, second = load_key(), new_identity()
    keys.restore_from_sheet(second.secret)
    assert load_key() == second
    assert sorted(keychain.kept.values()) == sorted((first.secret, second.secret))


@quick
def test_a_key_that_outlived_the_home_folder_in_the_keychain_is_taken_up_again(keychain: Keychain, home: Path) -> None:
    keys.make_key()
    first = unlocking.identity()
    shutil.rmtree(home)
    unlocking.forget()
    keys.make_key()
    assert unlocking.identity() == load_key() == first
    assert list(keychain.kept.values()) == [first.secret]


@quick
def test_a_new_key_is_not_made_over_a_keychain_that_does_not_open(keychain: Keychain, home: Path) -> None:
    keys.make_key()
    shutil.rmtree(home)
    keychain.locked = True
    with pytest.raises(Refusal, match="keychain of this computer did not open"):
        keys.make_key()


@quick
def test_what_is_no_key_in_the_keychain_gives_way_to_a_new_one_and_is_kept(keychain: Keychain) -> None:
    keychain.kept["referral-assistant", "identity"] = "nothing like a key"
    keys.make_key()
    assert load_key() == unlocking.identity()
    assert "nothing like a key" in keychain.kept.values()


@quick
@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"")])
def test_without_its_public_half_a_key_is_not_lost_and_the_half_comes_back(
    damage: Callable[[Path], object], home: Path, sample: Form
) -> None:
    made = keys.make_key(PASSPHRASE)
    lost = unlocking.identity()
    opened = written("Samuel")
    damage(home / "key.pub")
    unlocking.forget()
    unlocking.unlock(PASSPHRASE)
    opened.answer(NAME, "Sam")
    opened.save()
    assert key_store.own_public_key() == made.public
    damage(home / "key.pub")
    keys.restore_from_sheet(new_identity().secret, PASSPHRASE)
    (before,) = home.glob("key-before-*")
    keys.restore(before, PASSPHRASE, PASSPHRASE)
    assert unlocking.identity().secret == lost.secret


@quick
def test_a_key_that_cannot_be_read_again_does_not_replace_the_one_before(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = keys.make_key("", plain=True)
    monkeypatch.setattr(key_store, "unseal_under", lambda _data, _passphrase: new_identity().secret.encode())
    with pytest.raises(Refusal, match="cannot be read again"):
        keys.restore_from_sheet(new_identity().secret, PASSPHRASE)
    (home / "key.age").unlink()
    assert load_key().public == first.public


@quick
def test_a_second_key_is_refused_so_that_what_the_first_opens_is_not_lost() -> None:
    keys.make_key(PASSPHRASE)
    with pytest.raises(Refusal, match="a key on this computer already"):
        keys.make_key(PASSPHRASE)


@pytest.mark.parametrize(("first", "again"), [("short", "short"), (PASSPHRASE, PASSPHRASE + "s"), ("", "")])
def test_a_short_passphrase_or_one_typed_differently_is_refused(first: str, again: str) -> None:
    with pytest.raises(Refusal):
        keys.refuse_passphrase(first, again)
    keys.refuse_passphrase(PASSPHRASE, PASSPHRASE)


@quick
def test_a_backup_brings_the_key_back_to_another_computer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample: Form
) -> None:
    made = keys.make_key(PASSPHRASE)
    opened = written()
    assert not keys.is_backed_up()
    keys.back_up(tmp_path / "my.age", "another passphrase")
    assert keys.is_backed_up()
    unlocking.forget()
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "new"))
    with pytest.raises(Refusal):
        keys.restore(tmp_path / "my.age", PASSPHRASE, PASSPHRASE)
    assert place() is Place.NOWHERE
    assert keys.restore(tmp_path / "my.age", "another passphrase", PASSPHRASE).public == made.public
    assert open_referral(FORM, opened.path).answers[NAME.question] == "Samuel"


@quick
def test_the_sheet_brings_it_back_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = keys.make_key(PASSPHRASE)
    lines = [line.strip() for line in keys.sheet().splitlines() if line.startswith("    ")]
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "new"))
    assert keys.restore_from_sheet(" ".join(lines), PASSPHRASE) == made
    assert keys.printable().count("AGE-SE") == 1


@quick
def test_the_drill_a_forgotten_passphrase_is_recovered_with_the_schools_recovery_key(
    tmp_path: Path, sample: Form
) -> None:
    school = new_identity()
    (tmp_path / "recovery.txt").write_text(f"# the school's\n{school.secret}\n")
    before = keys.make_key(PASSPHRASE)
    lost = unlocking.identity()
    sharing.keep_recovery_key(school.public)
    first, second = written("Samuel"), written("Alice")
    first.file.keep_version("sitting")
    unlocking.forget()
    made = recovery.recover(tmp_path / "recovery.txt", "a new passphrase")
    assert (made.opened, made.left) == (2, 0)
    newest, *_ = (first.file.earlier.open(one) for one in first.file.earlier.all())
    assert newest.answers[NAME.question] == "Samuel"
    assert made.key.public != before.public
    assert {open_referral(FORM, one.path).answers[NAME.question] for one in (first, second)} == {"Samuel", "Alice"}
    with pytest.raises(Refusal, match="sealed for other people"):
        unseal(first.path.read_bytes(), [lost])
    assert unseal(first.path.read_bytes(), [school])


@quick
def test_what_could_not_be_written_is_recovered_too(tmp_path: Path, sample: Form) -> None:
    school = new_identity()
    (tmp_path / "recovery.txt").write_text(school.secret)
    keys.make_key(PASSPHRASE)
    sharing.keep_recovery_key(school.public)
    share = tmp_path / "share"
    share.mkdir()
    opened = open_referral(FORM, shutil.copy(written("Sam").path, share / "R-1.referral"))
    share.rename(tmp_path / "gone")
    opened.answer(NAME, "Samuel")
    with pytest.raises(Refusal):
        opened.save()
    (tmp_path / "gone").rename(share)
    reseal_file(share / "R-1.referral", readers([school.public]))
    unlocking.forget()
    recovery.recover(tmp_path / "recovery.txt", "a new passphrase")
    (one,) = aside.found()
    unlocking.use_now(school)  # which alone opens the file on the share
    aside.put_in(one)
    assert open_referral(FORM, share / "R-1.referral").answers[NAME.question] == "Samuel"


@quick
def test_the_list_is_read_right_with_a_new_key_and_the_lost_one_opens_no_index_of_it(
    tmp_path: Path, home: Path, sample: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = clock.now() + timedelta(hours=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    school = new_identity()
    (tmp_path / "recovery.txt").write_text(school.secret)
    keys.make_key(PASSPHRASE)
    lost = unlocking.identity()
    sharing.keep_recovery_key(school.public)
    written("Samuel")
    assert [one.initials for one in listing.referrals()] == ["S."]
    assert b"S." in unseal((home / "list.age").read_bytes(), [lost])
    unlocking.forget()
    recovery.recover(tmp_path / "recovery.txt", "a new passphrase")
    assert not (home / "list.age").exists()
    assert [one.initials for one in listing.referrals()] == ["S."]
    with pytest.raises(Refusal):
        unseal((home / "list.age").read_bytes(), [lost])
    keys.restore_from_sheet(lost.secret, PASSPHRASE)
    assert [one.readable for one in listing.referrals()] == [False]
    keys.restore_from_sheet(school.secret, PASSPHRASE)
    assert [one.initials for one in listing.referrals()] == ["S."]


@quick
def test_a_recovery_key_that_opens_nothing_changes_nothing(tmp_path: Path, sample: Form) -> None:
    (tmp_path / "recovery.txt").write_text(new_identity().secret)
    before = keys.make_key(PASSPHRASE)
    opened = written()
    data = opened.path.read_bytes()
    with pytest.raises(Refusal, match="nothing was changed"):
        recovery.recover(tmp_path / "recovery.txt", "a new passphrase")
    assert (opened.path.read_bytes(), load_key(PASSPHRASE).public) == (data, before.public)


@quick
def test_a_recovery_that_is_stopped_half_way_can_be_done_again(
    tmp_path: Path, sample: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    school = new_identity()
    (tmp_path / "recovery.txt").write_text(school.secret)
    keys.make_key(PASSPHRASE)
    sharing.keep_recovery_key(school.public)
    opened = written()
    unlocking.forget()
    full = Refusal("full")

    def fail(*_: object) -> None:
        raise full

    with monkeypatch.context() as patched:
        patched.setattr(keys, "keep_key", fail)
        with pytest.raises(Refusal, match="full"):
            recovery.recover(tmp_path / "recovery.txt", "a new passphrase")
    unlocking.unlock(PASSPHRASE)
    assert open_referral(FORM, opened.path).answers[NAME.question] == "Samuel"
    assert recovery.recover(tmp_path / "recovery.txt", "a new passphrase").opened == 1


@quick
def test_a_lead_can_open_what_is_saved_from_then_on() -> None:
    keys.make_key(PASSPHRASE)
    lead = new_identity()
    opened = written()
    with pytest.raises(Refusal):
        unseal(opened.path.read_bytes(), [lead])
    added = sharing.add_lead("Peter Lund", f" {lead.public} ")
    assert sharing.words_of(added)
    opened.answer(NAME, "Sam")
    opened.save()
    assert b"Sam" in unseal(opened.path.read_bytes(), [lead])
    assert keys.is_backed_up()
    sharing.take_out_lead(added)
    assert sharing.leads() == ()
    opened.answer(NAME, "Samuel")
    opened.save()
    assert unseal(opened.path.read_bytes(), [lead]), "who could open it still can"


@quick
def test_a_leads_key_comes_from_a_file_or_is_refused(tmp_path: Path) -> None:
    lead = new_identity()
    (tmp_path / "lead.pub").write_text(f"# Peter Lund\n{lead.public}\n")
    (tmp_path / "secret.txt").write_text(lead.secret)
    assert sharing.lead_key_in(tmp_path / "lead.pub") == lead.public
    with pytest.raises(Refusal, match="secret key"):
        sharing.lead_key_in(tmp_path / "secret.txt")
    with pytest.raises(Refusal, match="name of the lead"):
        sharing.add_lead("", lead.public)


@quick
def test_what_is_saved_while_a_key_is_recovered_is_not_written_over(
    tmp_path: Path, sample: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    school = new_identity()
    (tmp_path / "recovery.txt").write_text(school.secret)
    keys.make_key(PASSPHRASE)
    sharing.keep_recovery_key(school.public)
    opened = written("Samuel")
    looked = recovery._is_opened_by

    def looked_and_then_saved(form: Form, path: Path, key: Identity) -> bool:
        found = looked(form, path, key)
        opened.answer(NAME, "Samuel Kay")
        opened.save()
        return found

    monkeypatch.setattr(recovery, "_is_opened_by", looked_and_then_saved)
    recovery.recover(tmp_path / "recovery.txt", "a new passphrase")
    assert open_referral(FORM, opened.path).answers[NAME.question] == "Samuel Kay"


@quick
def test_what_the_app_remembers_for_a_person_outlives_their_key(tmp_path: Path, sample: Form) -> None:
    school = new_identity()
    (tmp_path / "recovery.txt").write_text(school.secret)
    keys.make_key(PASSPHRASE)
    sharing.keep_recovery_key(school.public)
    opened = written()
    (tmp_path / "out.docx").write_bytes(b"made")
    exports.remember(opened.reference, tmp_path / "out.docx")
    add_own_word("qurt", unlocking.identities())
    unlocking.forget()
    recovery.recover(tmp_path / "recovery.txt", "a new passphrase")
    assert [one.exported.path for one in exports.still_there(opened.reference)] == [tmp_path / "out.docx"]
    assert load_own_words(unlocking.identities()) == {"qurt"}
