"""What is typed beside the form and not added yet is kept sealed, and forgotten when it is added."""

from __future__ import annotations

from pathlib import Path

import pytest

from referral_assistant.casework.keeping import recovery, unfinished
from referral_assistant.casework.keeping.unfinished import Unfinished
from referral_assistant.casework.people import unlocking
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files.sealing import Identity, new_identity
from referral_assistant.files.settings import keep_settings
from tests.canaries import readable

WORDS = {"where": "", "words": "quillwort at the bus stop"}


def test_it_is_there_again_and_nobody_reads_it_on_the_disk(kept_key: Identity, home: Path) -> None:
    kept = Unfinished("R-ABC234")
    assert kept.read("comment") is None
    kept.keep("comment", WORDS)
    kept.keep("reply 1", "Yes.")
    assert Unfinished("R-ABC234").read("comment") == WORDS
    assert Unfinished("R-OTHER1").read("comment") is None
    assert readable(home, ["quillwort"]) == {}
    kept.keep("comment", None)
    assert (kept.read("comment"), kept.read("reply 1")) == (None, "Yes.")
    kept.keep("reply 1", None)
    assert list((home / "unfinished").iterdir()) == []


def test_what_another_key_sealed_is_put_by(kept_key: Identity, home: Path) -> None:
    Unfinished("R-ABC234").keep("comment", WORDS)
    file = home / "unfinished" / "R-ABC234.age"
    sealed = file.read_bytes()
    unlocking.use_now(new_identity())
    assert Unfinished("R-ABC234").read("comment") is None
    Unfinished("R-ABC234").keep("comment", "mine")
    assert Unfinished("R-ABC234").read("comment") == "mine"
    assert file.with_name("R-ABC234-before-1.age").read_bytes() == sealed


def test_what_cannot_be_kept_is_not_lost_while_the_app_runs(
    kept_key: Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Refusal("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(unfinished, "keep_personal", full)
        with pytest.raises(Refusal):
            Unfinished("R-ABC234").keep("comment", WORDS)
    assert Unfinished("R-ABC234").read("comment") == WORDS
    Unfinished("R-ABC234").keep("comment", None)
    assert Unfinished("R-ABC234").read("comment") is None


def test_a_reference_never_leads_elsewhere(kept_key: Identity) -> None:
    with pytest.raises(Refusal):
        Unfinished("../settings")


def test_after_recovery_it_is_there_for_the_new_key(kept_key: Identity, tmp_path: Path) -> None:
    school = new_identity()
    keep_settings(Settings(name="Ms Okafor", recovery=school.public))
    Unfinished("R-ABC234").keep("comment", WORDS)
    (tmp_path / "school.txt").write_text(school.secret)
    recovery.recover(tmp_path / "school.txt", plain=True)
    assert Unfinished("R-ABC234").read("comment") == WORDS
