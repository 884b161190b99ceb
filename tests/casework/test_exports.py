"""What was exported is remembered sealed, shown while it is there, deleted on request; closing is in the history."""

from __future__ import annotations

from pathlib import Path

import pytest

from referral_assistant import messages
from referral_assistant.app import main
from referral_assistant.casework.keeping import exports
from referral_assistant.casework.people import keys, unlocking
from referral_assistant.casework.reading import looking
from referral_assistant.casework.reading.events import history_of, is_closed
from referral_assistant.casework.writing.at_work import change_open
from referral_assistant.casework.writing.closing import closed, opened_again
from referral_assistant.casework.writing.export import make_document
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral, start_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files.sealing import Identity, is_sealed, new_identity
from referral_assistant.files.settings import keep_settings
from referral_assistant.messages import exports as say
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, kept_key: Identity) -> OpenReferral:
    monkeypatch.setattr(looking, "form", lambda: FORM)
    keep_settings(Settings(name="Ms Okafor"))
    made = start_referral(FORM, Settings())
    made.answer(Where("child.name"), "Sam Kerr")
    made.save()
    return made


@pytest.fixture
def document(opened: OpenReferral, tmp_path: Path) -> Path:
    target = tmp_path / "Sam Kerr.docx"
    make_document(opened.journey, opened.referral, target)
    return target


def test_a_document_is_remembered_with_its_place_and_nobody_else_can_read_that(
    opened: OpenReferral, document: Path, home: Path
) -> None:
    (one,) = exports.still_there(opened.reference)
    assert one.words.startswith(f"{document.name}, in {document.parent}, made on ")
    (file,) = (home / "exports").iterdir()
    assert is_sealed(file.read_bytes())
    assert opened.reference not in file.name


def test_made_again_it_is_remembered_once(opened: OpenReferral, document: Path) -> None:
    make_document(opened.journey, opened.referral, document)
    assert len(exports.still_there(opened.reference)) == 1


def test_one_that_was_changed_says_so_and_one_that_is_gone_is_not_shown(opened: OpenReferral, document: Path) -> None:
    document.write_bytes(b"changed in Word")
    (one,) = exports.still_there(opened.reference)
    assert one.words.endswith(say.EXPORT_CHANGED)
    document.unlink()
    assert exports.still_there(opened.reference) == ()


def test_deleting_takes_it_off_the_disk_and_out_of_the_list(opened: OpenReferral, document: Path, home: Path) -> None:
    (one,) = exports.still_there(opened.reference)
    exports.delete(opened.reference, one)
    assert not document.exists()
    assert exports.still_there(opened.reference) == ()
    assert list((home / "exports").iterdir()) == []


def test_one_that_cannot_be_deleted_is_still_remembered(
    opened: OpenReferral, document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_allowed(_path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "no")

    (one,) = exports.still_there(opened.reference)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", not_allowed)
        with pytest.raises(Refusal):
            exports.delete(opened.reference, one)
    assert exports.still_there(opened.reference) == (one,)


def test_plain_answers_that_were_unsealed_are_remembered_too(
    opened: OpenReferral, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "answers.json"
    assert main(["unseal", str(opened.path), "-o", str(target)]) == 0
    assert "not sealed" in capsys.readouterr().err
    unlocking.unlock()
    (one,) = exports.still_there(opened.reference)
    assert one.exported.path == target


def test_without_a_key_that_is_open_a_document_is_made_and_nothing_is_asked(
    opened: OpenReferral, tmp_path: Path, home: Path
) -> None:
    walk, referral = opened.journey, opened.referral
    unlocking.forget()
    make_document(walk, referral, tmp_path / "out.docx")
    assert not (home / "exports").exists()


def test_a_damaged_list_is_as_none(opened: OpenReferral, document: Path, home: Path) -> None:
    (file,) = (home / "exports").iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert exports.still_there(opened.reference) == ()


def test_closing_and_opening_again_stand_in_the_history_signed(opened: OpenReferral) -> None:
    change_open(opened, closed)
    with pytest.raises(Refusal):
        change_open(opened, closed)
    assert is_closed(open_referral(FORM, opened.path).referral)
    change_open(opened, opened_again)
    again = open_referral(FORM, opened.path).referral
    assert not is_closed(again)
    assert [(one.event.what, one.event.who, one.is_sound) for one in history_of(again)] == [
        ("begun", "Ms Okafor", True),
        ("closed", "Ms Okafor", True),
        ("opened again", "Ms Okafor", True),
    ]
    assert opened.reference != messages.NO_REFERENCE


def test_made_with_another_key_it_is_remembered_beside_what_only_this_key_opens(
    opened: OpenReferral, document: Path, kept_key: Identity, tmp_path: Path
) -> None:
    other = tmp_path / "other.docx"
    unlocking.use_now(new_identity())
    make_document(opened.journey, opened.referral, other)
    unlocking.use_now(kept_key)
    found = exports.still_there(opened.reference)
    assert {one.exported.path for one in found} == {document, other}
    for one in found:
        exports.delete(opened.reference, one)
    assert exports.still_there(opened.reference) == ()


def test_a_list_that_only_a_lost_key_opens_is_not_written_over(
    opened: OpenReferral, document: Path, kept_key: Identity, tmp_path: Path
) -> None:
    keys.restore_from_sheet(new_identity().secret, plain=True)
    make_document(opened.journey, opened.referral, tmp_path / "other.docx")
    keys.restore_from_sheet(kept_key.secret, plain=True)
    assert document in {one.exported.path for one in exports.still_there(opened.reference)}


def test_through_a_link_the_document_is_deleted_and_not_the_link(opened: OpenReferral, tmp_path: Path) -> None:
    link, document = tmp_path / "link.docx", tmp_path / "document.docx"
    link.symlink_to(document)
    make_document(opened.journey, opened.referral, link)
    (one,) = exports.still_there(opened.reference)
    exports.delete(opened.reference, one)
    assert not document.exists()
