"""The age program opens what the app seals, and the app what the program seals: by key, by passphrase, as text."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from referral_assistant.core.answers import Answers
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.referrals import keep_referral, read_referral
from referral_assistant.files.sealing import Identity, identity_in, new_identity, seal, seal_under, unseal, unseal_under
from tests.tiny import SAMPLE, form_from, texts_in

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or shutil.which("age") is None, reason="the age program is not on this machine"
)
FORM = form_from(texts_in(SAMPLE))
AUTHOR, LEAD, STRANGER = new_identity(), new_identity(), new_identity()
RECORD = json.dumps({"form": "sample", "answers": {"child.name": "Sam Kay"}}).encode()
PASSPHRASE = "four brown owls sing"


def age(*arguments: str | Path, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["age", *arguments], input=given, capture_output=True, check=False)


def age_asks(*arguments: str | Path) -> int:
    """Its status after it was given the passphrase as often as it asked: it does so at a terminal alone."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.execvp("age", ["age", *map(str, arguments)])
    said = b""
    try:
        while part := os.read(terminal, 1000):
            said += part
            if said.endswith(b": "):
                os.write(terminal, f"{PASSPHRASE}\n".encode())
                said = b""
    except OSError:
        pass  # how a terminal says that its program has ended
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def key_of(one: Identity, folder: Path) -> Path:
    file = folder / "key.txt"
    file.write_text(f"# created: today\n{one.secret}\n")
    return file


@pytest.mark.parametrize("one", [AUTHOR, LEAD], ids=["author", "lead"])
def test_it_opens_a_referral_for_each_of_those_it_is_sealed_for(one: Identity, tmp_path: Path) -> None:
    file = tmp_path / "R-1.referral"
    referral = Referral(Answers({"child.name": "Sam Kay"}), "R-1", recipients=(AUTHOR.public, LEAD.public))
    keep_referral(FORM, file, referral)
    opened = age("-d", "-i", key_of(one, tmp_path), file)
    assert json.loads(opened.stdout)["answers"] == {"child.name": "Sam Kay"}


def test_it_opens_nothing_with_another_key_or_where_a_byte_is_missing(tmp_path: Path) -> None:
    sealed = seal(RECORD, [AUTHOR.public])
    stranger = age("-d", "-i", key_of(STRANGER, tmp_path), given=sealed)
    assert (stranger.returncode, stranger.stdout) == (1, b"")
    damaged = age("-d", "-i", key_of(AUTHOR, tmp_path), given=sealed[:-1])
    assert (damaged.returncode, damaged.stdout) == (1, b"")


@pytest.mark.parametrize("how", [(), ("-a",)], ids=["as bytes", "as text"])
def test_a_referral_that_it_sealed_is_opened_by_its_key_alone(how: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "R-1.referral"
    assert age(*how, "-r", AUTHOR.public, "-r", LEAD.public, "-o", file, given=RECORD).returncode == 0
    assert read_referral(FORM, file, lambda: (AUTHOR,)).answers == Answers({"child.name": "Sam Kay"})
    assert read_referral(FORM, file, lambda: (STRANGER, LEAD)).answers == Answers({"child.name": "Sam Kay"})
    with pytest.raises(Refusal, match="sealed for other people"):
        read_referral(FORM, file, lambda: (STRANGER,))
    file.write_bytes(file.read_bytes()[:-60])
    with pytest.raises(Refusal, match="damaged"):
        read_referral(FORM, file, lambda: (AUTHOR,))


def test_what_it_put_under_a_passphrase_is_opened_by_that(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"words")
    assert age_asks("-a", "-p", "-o", tmp_path / "sealed", tmp_path / "plain") == 0
    assert unseal_under((tmp_path / "sealed").read_bytes(), PASSPHRASE) == b"words"


def test_it_opens_a_file_with_the_backup_of_a_key_and_its_passphrase(tmp_path: Path) -> None:
    (tmp_path / "key.age").write_bytes(seal_under(AUTHOR.secret.encode(), PASSPHRASE))
    (tmp_path / "sealed").write_bytes(seal(b"words", [AUTHOR.public]))
    assert age_asks("-d", "-i", tmp_path / "key.age", "-o", tmp_path / "opened", tmp_path / "sealed") == 0
    assert (tmp_path / "opened").read_bytes() == b"words"


@pytest.mark.skipif(shutil.which("age-keygen") is None, reason="the age-keygen program is not on this machine")
def test_a_key_that_it_made_can_be_used(tmp_path: Path) -> None:
    made = subprocess.run(["age-keygen"], capture_output=True, text=True, check=True).stdout
    one = identity_in(made)
    assert one.public in made
    assert unseal(age("-r", one.public, given=b"words").stdout, [one]) == b"words"
