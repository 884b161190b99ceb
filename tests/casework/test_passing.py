"""A referral that was opened straight from a message or an archive is kept where it cannot vanish."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from referral_assistant.casework.keeping.passing import kept_from_passing
from referral_assistant.casework.writing.opening import start_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files.places import is_passing, referrals_folder
from referral_assistant.files.referrals import keep_referral, read_referral
from referral_assistant.files.sealing import Identity
from referral_assistant.messages import handing_over as say_handing
from referral_assistant.messages import keys as say
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))


@pytest.mark.parametrize(
    ("folder", "passes"),
    [
        ("Microsoft/Windows/INetCache/Content.Outlook/AB12", True),
        ("Microsoft/Olk/Attachments/ooa-1", True),
        ("Containers/com.apple.mail/Data/Library/Mail Downloads/1", True),
        ("mozilla_sam0", True),
        (".cache/evolution/tmp", True),
        ("Temp1_referrals.zip", True),
        ("7zO4C2A", True),
        ("Referrals", False),
        ("olkinson", False),
        ("Temple School", False),
        ("cache", False),
    ],
)
def test_where_files_only_pass(folder: str, passes: bool) -> None:
    assert is_passing(Path("/srv") / folder / "x.referral") is passes
    assert not is_passing(Path("/srv") / f"{folder.split('/', maxsplit=1)[0]}.referral")


@pytest.fixture
def attached(tmp_path: Path, kept_key: Identity) -> Path:
    """A referral that lies in the folder of a mail program, and nowhere else."""
    opened = start_referral(FORM, Settings())
    opened.answer(Where("child.name"), "Sam")
    opened.save()
    folder = tmp_path / "Content.Outlook"
    folder.mkdir()
    return opened.path.rename(folder / "attached.referral")


def test_it_is_kept_byte_for_byte_under_its_reference(attached: Path) -> None:
    own, words = kept_from_passing(FORM, attached)
    assert words == say_handing.KEPT_FROM_PASSING
    assert own.parent == referrals_folder()
    assert own.read_bytes() == attached.read_bytes()


def test_what_is_here_already_is_never_written_over(attached: Path) -> None:
    own = kept_from_passing(FORM, attached).file
    own.write_bytes(b"mine")
    assert kept_from_passing(FORM, attached) == (attached, say_handing.STAYS_PASSING)
    assert own.read_bytes() == b"mine"


def test_where_it_lies_well_nothing_is_made(attached: Path, tmp_path: Path) -> None:
    there = attached.rename(tmp_path / "there.referral")
    assert kept_from_passing(FORM, there) == (there, "")
    assert list(referrals_folder().glob("*.referral")) == []


def test_a_reference_that_leads_elsewhere_is_refused(attached: Path, tmp_path: Path, kept_key: Identity) -> None:
    referral = read_referral(FORM, attached, lambda: (kept_key,))
    keep_referral(FORM, attached, replace(referral, reference="../../elsewhere"))
    with pytest.raises(Refusal) as refused:
        kept_from_passing(FORM, attached)
    assert str(refused.value) == say.ODD_REFERENCE
    assert list(tmp_path.rglob("elsewhere*")) == []
