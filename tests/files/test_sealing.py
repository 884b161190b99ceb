"""Sealed bytes: those who may open them do, nobody else does, and what is wrong is said in one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.key_words import in_words
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.sealing import (
    Identity,
    identity_in,
    is_sealed,
    new_identity,
    public_key,
    seal,
    seal_under,
    unseal,
    unseal_under,
)
from referral_assistant.files.signing import is_signed, signature, signing_key

ONE, OTHER, STRANGER = new_identity(), new_identity(), new_identity()
SEALED = seal(b"He told me at noon.", [ONE.public])


@given(st.binary(max_size=5000))
def test_each_of_those_it_is_sealed_for_opens_it_and_nobody_else(data: bytes) -> None:
    sealed = seal(data, [ONE.public, OTHER.public, ONE.public])
    assert is_sealed(sealed)
    assert unseal(sealed, [ONE]) == unseal(sealed, [STRANGER, OTHER]) == data
    with pytest.raises(Refusal, match="sealed for other people"):
        unseal(sealed, [STRANGER])


@given(st.data())
def test_a_changed_byte_or_a_missing_end_is_never_taken_for_what_was_sealed(data: st.DataObject) -> None:
    sealed = SEALED
    at = data.draw(st.integers(0, len(sealed) - 1))
    changed = bytes([*sealed[:at], sealed[at] ^ data.draw(st.integers(1, 255)), *sealed[at + 1 :]])
    for damaged in (changed, sealed[:at]):
        with pytest.raises(Refusal):
            unseal(damaged, [ONE])


def test_nothing_of_the_contents_stands_outside_the_seal() -> None:
    sealed = seal(b"Samuel Kent, Hill Lane Primary School" * 50, [ONE.public])
    assert not any(word in sealed for word in (b"Samuel", b"Kent", b"Hill", b"School"))


def test_sealing_for_nobody_or_for_no_key_is_refused() -> None:
    with pytest.raises(Refusal, match="no key to seal it for"):
        seal(b"x", [])
    with pytest.raises(Refusal, match="not a public key"):
        seal(b"x", ["age1nothing"])


def test_a_passphrase_opens_what_stands_under_it_and_another_does_not() -> None:
    sealed = seal_under(b"x", "four brown owls sing")
    assert unseal_under(sealed, "four brown owls sing") == b"x"
    with pytest.raises(Refusal, match="does not open it"):
        unseal_under(sealed, "four brown owls sang")


@pytest.mark.parametrize(
    "shape",
    ["{}", "# created: today\n# public key: age1x\n{}\n", "  {}  ", "lower"],
)
def test_a_key_is_found_in_a_key_file_and_in_what_was_typed(shape: str) -> None:
    typed = ONE.secret.lower() if shape == "lower" else shape.format(ONE.secret)
    assert identity_in(typed).secret == ONE.secret
    spaced = " ".join(ONE.secret[at : at + 6] for at in range(0, len(ONE.secret), 6))
    assert identity_in(spaced).public == ONE.public


@pytest.mark.parametrize(
    "typed",
    ["", "hello", "age1xyz", ONE.secret[:-1], ONE.secret[:-1] + "!"],
    ids=["nothing", "a word", "the start of a key", "one letter short", "one letter wrong"],
)
def test_what_is_no_key_is_refused(typed: str) -> None:
    with pytest.raises(Refusal):
        identity_in(typed)


def test_a_secret_key_in_place_of_a_public_one_is_pointed_out() -> None:
    assert public_key(f" {ONE.public}\n") == ONE.public
    with pytest.raises(Refusal, match="secret key, and nobody else"):
        public_key(ONE.secret)


def test_a_secret_key_is_never_shown_by_accident() -> None:
    assert ONE.secret not in f"{ONE!r} {ONE} {[ONE]}"
    assert "SECRET" not in repr(Identity(ONE.secret))


def test_a_key_in_words_is_always_the_same_and_differs_from_others() -> None:
    assert in_words(ONE.public) == in_words(ONE.public)
    assert len(in_words(ONE.public).split()) == 6
    assert len({in_words(new_identity().public) for _ in range(50)}) == 50


def test_the_signing_key_follows_from_the_secret_and_tells_of_every_change() -> None:
    signed = signature(b"approved", ONE)
    assert signing_key(ONE) == signing_key(Identity(ONE.secret))
    assert is_signed(b"approved", signed, signing_key(ONE))
    assert not is_signed(b"approved.", signed, signing_key(ONE))
    assert not is_signed(b"approved", signed, signing_key(OTHER))
    assert not is_signed(b"approved", "no signature", signing_key(ONE))
    assert not is_signed(b"approved", signed, "ed25519:????")
