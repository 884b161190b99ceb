"""The adult thought to be involved is let into nothing that the app seals, though policy names them as a lead."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from referral_assistant.app import main
from referral_assistant.casework.keeping import plain_drafts, recovery
from referral_assistant.casework.keeping.joining import merge_files
from referral_assistant.casework.keeping.resealing import readers, reseal_file
from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading.addressed import is_barred
from referral_assistant.casework.reading.events import history_of
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.together import exchange
from referral_assistant.casework.writing import linking
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral
from referral_assistant.core.answers import Answers, Where
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Lead, Settings
from referral_assistant.files.content import EXAMPLE
from referral_assistant.files.forms import load_form
from referral_assistant.files.places import referrals_folder
from referral_assistant.files.referrals import keep_referral
from referral_assistant.files.sealing import Identity, new_identity, seal, unseal
from referral_assistant.files.settings import keep_settings
from referral_assistant.files.versions import keep_version

FORM = load_form()
SCHOOL, HEAD, DEPUTY = new_identity(), new_identity(), new_identity()
LEADS = (Lead("Mrs P. Harrow", HEAD.public, role="head teacher"), Lead("Ms Good", DEPUTY.public))
INVOLVED = {"gate.adult": True, "gate.adult.who": ["head"], "gate.adult.name": "Mrs Harrow"}


@pytest.fixture(autouse=True)
def leads(kept_key: Identity) -> None:
    keep_settings(Settings(name="Ms Okafor", leads=LEADS, recovery=SCHOOL.public))


def opens(path: Path, key: Identity) -> bool:
    try:
        unseal(path.read_bytes(), [key])
    except Refusal:
        return False
    return True


def only_the_deputy_opens(path: Path) -> bool:
    return (opens(path, HEAD), opens(path, DEPUTY)) == (False, True)


@pytest.fixture
def involving_the_head() -> OpenReferral:
    opened = open_referral(FORM, EXAMPLE)
    opened.answer(Where("gate.adult"), value=True)
    opened.answer(Where("gate.adult.who"), ("head",))
    opened.answer(Where("gate.adult.name"), "Mrs Harrow")
    opened.save()
    assert only_the_deputy_opens(opened.path)
    return opened


def in_the_window(first: OpenReferral, _folder: Path) -> Path:
    return linking.start_linked(first, "Child B").opened.path


def on_the_command_line(first: OpenReferral, folder: Path) -> Path:
    linking.link_file(first.path, "Child B", folder / "second.referral")
    return folder / "second.referral"


@pytest.mark.parametrize("link", [in_the_window, on_the_command_line])
def test_the_linked_referral_is_not_for_them_either_nor_when_it_is_saved_again(
    link: Callable[[OpenReferral, Path], Path], involving_the_head: OpenReferral, tmp_path: Path
) -> None:
    path = link(involving_the_head, tmp_path)
    assert only_the_deputy_opens(path)
    again = open_referral(FORM, path)
    again.answer(Where("child.name.full"), "Ben")
    again.save()
    assert only_the_deputy_opens(path)


def test_versions_from_before_the_adult_was_named_are_closed_to_them_then(tmp_path: Path) -> None:
    opened = open_referral(FORM, EXAMPLE)
    opened.file.keep_version("sitting")
    before = {one.path for one in opened.file.earlier.all()}
    assert all(opens(path, HEAD) for path in before)
    for id, value in INVOLVED.items():
        opened.answer(Where(id), tuple(value) if isinstance(value, list) else value)
    opened.save()
    versions = {one.path for one in opened.file.earlier.all()}
    assert before <= versions
    assert all(map(only_the_deputy_opens, versions))


def test_versions_are_closed_to_a_key_that_is_taken_out(involving_the_head: OpenReferral) -> None:
    opened, gone = involving_the_head, new_identity()
    before = replace(opened.referral, recipients=(*opened.referral.recipients, gone.public))
    keep_referral(opened.form, opened.path, before)
    path = keep_version(opened.reference, opened.path.read_bytes(), clock.now(), "sitting")
    assert opens(path, gone)
    reseal_file(opened.path, readers(drop=[gone.public]))
    assert [opens(one, gone) for one in (opened.path, path)] == [False, False]
    assert opens(path, DEPUTY)


def test_an_older_copy_does_not_let_them_in_again_once_no_list_names_them(tmp_path: Path) -> None:
    opened = open_referral(FORM, EXAMPLE)
    old = tmp_path / "old.referral"
    opened.save_copy(old)
    assert opens(old, HEAD)
    for id, value in INVOLVED.items():
        opened.answer(Where(id), tuple(value) if isinstance(value, list) else value)
    opened.save()
    keep_settings(Settings(name="Ms Okafor", leads=LEADS[1:], recovery=SCHOOL.public))
    exchange.take_in(opened, old)
    assert only_the_deputy_opens(opened.path)
    assert all(only_the_deputy_opens(one.path) for one in opened.file.earlier.all())
    merge_files(opened.path, old, tmp_path / "joined.referral")
    assert only_the_deputy_opens(tmp_path / "joined.referral")


def test_half_a_name_is_no_entry_of_the_history(tmp_path: Path) -> None:
    opened = open_referral(FORM, EXAMPLE)
    opened.save()
    opened.answer(Where("gate.adult"), value=True)
    opened.typing(Where("gate.adult.name"), lambda: "Mrs Harrow")
    opened.save_words()
    assert only_the_deputy_opens(opened.path)
    assert "taken out" not in [one.event.what for one in history_of(opened.referral)]
    opened.answer(Where("gate.adult.name"), "Mrs Harrowgate")
    opened.save()
    assert opens(opened.path, HEAD)
    assert "taken out" not in [one.event.what for one in history_of(opened.referral)]
    opened.answer(Where("gate.adult.name"), "Mrs Harrow")
    opened.save()
    assert [one.event.to for one in history_of(opened.referral)][-1] == (HEAD.public,)


def test_who_was_let_in_to_a_copy_alone_is_let_in_here_too(tmp_path: Path) -> None:
    opened, new = open_referral(FORM, EXAMPLE), new_identity()
    copy = tmp_path / "copy.referral"
    opened.save_copy(copy)
    exchange.take_in(opened, copy)
    reseal_file(copy, readers([new.public]))
    exchange.take_in(opened, copy)
    assert opens(opened.path, new)


def test_a_copy_that_came_back_is_looked_at_once_though_its_version_was_sealed_anew(tmp_path: Path) -> None:
    opened = open_referral(FORM, EXAMPLE)
    old = tmp_path / "old.referral"
    opened.save_copy(old)
    exchange.take_in(opened, old)
    for id, value in INVOLVED.items():
        opened.answer(Where(id), tuple(value) if isinstance(value, list) else value)
    opened.save()
    before = len(opened.file.earlier.all())
    for _ in range(3):
        assert exchange.take_in(opened, old) is None
    assert len(opened.file.earlier.all()) == before


def test_a_version_that_no_key_here_opens_keeps_no_save_from_being_made(involving_the_head: OpenReferral) -> None:
    opened = involving_the_head
    keep_version(opened.reference, seal(b"{}", [DEPUTY.public]), clock.now(), "sitting")
    keep_version(opened.reference, opened.path.read_bytes(), clock.now(), "sitting").write_bytes(
        b"age-encryption.org/v1\n"
    )
    opened.put_record(replace(opened.referral, recipients=(*opened.referral.recipients, HEAD.public)))
    opened.save()
    assert not opened.unsaved
    assert only_the_deputy_opens(opened.path)


def test_whoever_seals_is_never_shut_out(tmp_path: Path, kept_key: Identity) -> None:
    me = Lead("Mrs Harrow", kept_key.public)
    keep_settings(Settings(name="Mrs Harrow", leads=(me, *LEADS)))
    plain, sealed = tmp_path / "plain.json", tmp_path / "sealed.referral"
    plain.write_text(json.dumps({"form": "hsb", "answers": INVOLVED}))
    unlocking.forget()  # sealing opens no key
    assert main(["seal", str(plain), "-o", str(sealed), "-r", DEPUTY.public]) == 0
    assert opens(sealed, kept_key)


def test_where_no_lead_is_involved_who_the_adult_is_is_carried_only_by_choice(involving_the_head: OpenReferral) -> None:
    involving_the_head.answer(Where("gate.adult.who"), ("family",))
    involving_the_head.answer(Where("gate.adult.name"), "Mr Nobody")
    made = linking.start_linked(involving_the_head, "Child B").made
    assert not {"gate.adult.who", "gate.adult.name"} & made.answers.keys()


def test_a_new_key_after_the_old_one_was_lost_does_not_let_them_in(
    involving_the_head: OpenReferral, tmp_path: Path
) -> None:
    involving_the_head.file.keep_version("sitting")
    (tmp_path / "recovery.txt").write_text(SCHOOL.secret)
    recovery.recover(tmp_path / "recovery.txt", plain=True)
    assert only_the_deputy_opens(involving_the_head.path)
    assert only_the_deputy_opens(involving_the_head.file.earlier.all()[0].path)


def test_a_plain_draft_is_sealed_without_them() -> None:
    record = {"format": 1, "form": "hsb", "reference": "R-OLD234", "answers": INVOLVED}
    (referrals_folder() / "R-OLD234.json").write_text(json.dumps(record))
    assert plain_drafts.seal_drafts().sealed == 1
    assert only_the_deputy_opens(referrals_folder() / "R-OLD234.referral")


def test_a_version_that_was_still_for_them_does_not_let_them_into_the_joined_one(tmp_path: Path) -> None:
    plain, before, after, joined = (
        tmp_path / name for name in ("plain.json", "before.referral", "after.referral", "joined.referral")
    )
    record = {"form": "hsb", "reference": "R-OLD234", "recipients": [HEAD.public, DEPUTY.public]}
    for answers, sealed in (({}, before), (INVOLVED, after)):
        plain.write_text(json.dumps({**record, "answers": answers}))
        assert main(["seal", str(plain), "-o", str(sealed)]) == 0
    assert opens(before, HEAD)
    merge_files(before, after, joined)
    assert only_the_deputy_opens(joined)


@pytest.mark.parametrize(
    ("role", "is_head"),
    [
        ("Head teacher", True),
        ("headteacher and safeguarding lead", True),
        ("Head", True),
        ("Deputy head teacher", False),
        ("Head of year 5, deputy safeguarding lead", False),
        ("", False),
    ],
)
def test_the_head_is_known_by_the_forms_own_words(role: str, is_head: bool) -> None:
    answers = Answers({"gate.adult": True, "gate.adult.who": ("head",)})
    assert is_barred(load_form(), answers, Lead("Ms A. Moss", DEPUTY.public, role=role)) is is_head


def test_sealing_anew_leaves_out_whoever_is_involved(involving_the_head: OpenReferral) -> None:
    path = involving_the_head.path
    opened = replace(involving_the_head.referral, recipients=(*involving_the_head.referral.recipients, HEAD.public))
    keep_referral(involving_the_head.form, path, opened)
    assert unseal(path.read_bytes(), [HEAD])
    reseal_file(path, readers([DEPUTY.public]))
    assert unseal(path.read_bytes(), [DEPUTY])
    with pytest.raises(Refusal):
        unseal(path.read_bytes(), [HEAD])
