"""A pack is taken only as its signer left it, where the school asks for that; minisign's own signatures count."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import SIGNER
from referral_assistant.files.content import PACKS
from referral_assistant.files.pack_loading import load_pack
from referral_assistant.files.pack_signature import SUFFIX, check_signature
from referral_assistant.messages import packs as say

ID, OTHER_ID = b"8 bytes!", b"another!"
PACK = b'council = "London Borough of Sutton"\n'
SECRET, OTHER = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()


def beside_of(pack: Path) -> Path:
    return pack.with_name(pack.name + SUFFIX)


def public(secret: Ed25519PrivateKey, id: bytes = ID) -> str:
    return base64.b64encode(b"Ed" + id + secret.public_key().public_bytes_raw()).decode()


def sign(
    pack: Path,
    secret: Ed25519PrivateKey = SECRET,
    *,
    id: bytes = ID,
    comment: str = "timestamp:1793491200",
    way: bytes = b"ED",
) -> Path:
    """As minisign does it."""
    data = pack.read_bytes()
    signature = secret.sign(hashlib.blake2b(data).digest() if way == b"ED" else data)
    lines = (
        "untrusted comment: signature",
        base64.b64encode(way + id + signature).decode(),
        f"trusted comment: {comment}",
        base64.b64encode(secret.sign(signature + comment.encode())).decode(),
    )
    beside = beside_of(pack)
    beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return beside


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    file = tmp_path / "sutton.toml"
    file.write_bytes(PACK)
    return file


def test_a_key_as_minisign_shows_it_is_one_that_a_policy_may_name() -> None:
    assert re.fullmatch(SIGNER, public(SECRET))


@pytest.mark.parametrize("way", [b"ED", b"Ed"])
@pytest.mark.parametrize(
    ("comment", "day"),
    [
        ("timestamp:1793491200\tfile:sutton.toml\thashed", date(2026, 11, 1)),
        ("checked by the trust", None),
        ("timestamp:soon", None),
    ],
)
def test_what_the_signer_signed_is_taken_and_the_day_is_known(way: bytes, comment: str, day: date, pack: Path) -> None:
    sign(pack, comment=comment, way=way)
    assert check_signature(pack.name, beside_of(pack), PACK, public(SECRET)) == day


def test_without_a_signature_it_is_refused(pack: Path) -> None:
    with pytest.raises(Refusal, match=r"sutton\.toml is not signed"):
        check_signature(pack.name, beside_of(pack), PACK, public(SECRET))


def test_a_signature_under_another_name_is_refused(pack: Path) -> None:
    sign(pack, comment="timestamp:1793491200\tfile:barnet.toml\thashed")
    with pytest.raises(Refusal) as refused:
        check_signature(pack.name, beside_of(pack), PACK, public(SECRET))
    assert str(refused.value) == say.SIGNED_AS.format(name="sutton.toml", other="barnet.toml")


def test_somebody_else_s_signature_is_refused(pack: Path) -> None:
    sign(pack, OTHER, id=OTHER_ID)
    with pytest.raises(Refusal) as refused:
        check_signature(pack.name, beside_of(pack), PACK, public(SECRET))
    assert str(refused.value) == say.SIGNED_BY_OTHERS.format(name="sutton.toml")


def test_somebody_else_s_signature_under_the_signer_s_number_is_refused(pack: Path) -> None:
    sign(pack, OTHER)
    with pytest.raises(Refusal) as refused:
        check_signature(pack.name, beside_of(pack), PACK, public(SECRET))
    assert str(refused.value) == say.TAMPERED.format(name="sutton.toml")


def test_another_comment_is_refused(pack: Path) -> None:
    beside = sign(pack)
    beside.write_text(beside.read_text().replace("timestamp:1793491200", "timestamp:1893491200"))
    with pytest.raises(Refusal, match="not as it was signed"):
        check_signature(pack.name, beside_of(pack), PACK, public(SECRET))


def test_each_byte_of_a_pack_and_of_its_signature_counts(pack: Path) -> None:
    beside = sign(pack)
    whole = beside.read_bytes()
    signer = public(SECRET)
    for place in range(len(PACK)):
        with pytest.raises(Refusal):
            check_signature(
                pack.name, beside_of(pack), PACK[:place] + bytes([PACK[place] ^ 1]) + PACK[place + 1 :], signer
            )
    first = whole.index(b"\n") + 1  # what stands in the comment that nobody signed does not count
    for place in range(first, len(whole) - 1):
        beside.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(Refusal):
            check_signature(pack.name, beside_of(pack), PACK, signer)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_anything_at_all_beside_a_pack_is_refused(pack: Path, data: bytes) -> None:
    beside_of(pack).write_bytes(data)
    with pytest.raises(Refusal):
        check_signature(pack.name, beside_of(pack), PACK, public(SECRET))


def test_a_pack_is_loaded_only_when_it_is_signed_and_says_when_it_was_checked(pack: Path) -> None:
    with pytest.raises(Refusal):
        load_pack(pack, public(SECRET))
    sign(pack)
    assert load_pack(pack, public(SECRET)).checked == date(2026, 11, 1)
    pack.write_bytes(PACK + b"checked = 2026-03-02\n")
    sign(pack)
    assert load_pack(pack, public(SECRET)).checked == date(2026, 3, 2)


def test_what_comes_with_the_app_needs_no_signature() -> None:
    assert load_pack(PACKS / "eastborough.toml", public(SECRET)).council == "Eastborough Council"


@pytest.mark.skipif(shutil.which("minisign") is None, reason="the minisign program is not on this machine")
@pytest.mark.parametrize("way", [[], ["-l"]], ids=["hashed", "legacy"])
def test_minisign_s_own_signature_counts(way: list[str], pack: Path, tmp_path: Path) -> None:
    secret, shown = tmp_path / "trust.key", tmp_path / "trust.pub"
    subprocess.run(["minisign", "-G", "-W", "-p", shown, "-s", secret], check=True, capture_output=True)
    subprocess.run(["minisign", "-S", *way, "-s", secret, "-m", pack], check=True, capture_output=True)
    signer = shown.read_text().splitlines()[1]
    assert check_signature(pack.name, beside_of(pack), PACK, signer) is not None
    with pytest.raises(Refusal):
        check_signature(pack.name, beside_of(pack), PACK + b"\n", signer)
