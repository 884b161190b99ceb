"""The words that a person added to the spelling check."""

from __future__ import annotations

from pathlib import Path

import pytest

from referral_assistant.casework.reading.english import english
from referral_assistant.core.refusal import Refusal
from referral_assistant.files import own_words
from referral_assistant.files.own_words import add_own_word, load_own_words, remove_own_word
from referral_assistant.files.sealing import Identity, new_identity

KEYS = (new_identity(),)


def test_words_are_kept_in_small_letters_and_known_to_the_checks(open_key: Identity) -> None:
    keys = (open_key,)
    assert load_own_words(keys) == frozenset()
    add_own_word("Zumbology", keys)
    add_own_word(" o’qurt ", keys)
    add_own_word("zumbology", keys)
    assert load_own_words(keys) == {"zumbology", "o'qurt"}
    assert english().own == {"zumbology", "o'qurt"}


def test_a_word_is_forgotten() -> None:
    add_own_word("zumbology", KEYS)
    remove_own_word("Zumbology ", KEYS)
    assert load_own_words(KEYS) == frozenset()
    remove_own_word("never added", KEYS)
    assert load_own_words(KEYS) == frozenset()


@pytest.mark.parametrize("not_a_word", ["", "  ", "two words", "line\nbreak", "x" * 41])
def test_what_is_no_single_word_is_never_written(not_a_word: str, home: Path) -> None:
    add_own_word(not_a_word, KEYS)
    assert not (home / "words.age").exists()


KEYS_ELSE = (new_identity(),)


def test_nobody_else_reads_them_on_disk(home: Path) -> None:
    add_own_word("Okonkwo", KEYS)
    (file,) = home.iterdir()
    assert b"okonkwo" not in file.read_bytes()
    assert load_own_words(KEYS_ELSE) == load_own_words(()) == frozenset()


def test_words_that_anybody_could_read_are_sealed_and_deleted(home: Path) -> None:
    home.mkdir()
    (home / "words.txt").write_text("qurt\nokonkwo\n")
    assert load_own_words(()) == {"qurt", "okonkwo"}
    assert (home / "words.txt").exists()
    assert load_own_words(KEYS) == {"qurt", "okonkwo"}
    assert not (home / "words.txt").exists()
    assert load_own_words(KEYS) == {"qurt", "okonkwo"}


@pytest.mark.parametrize("data", [b"\xff\xfe\x00 qurt\n", b"", b"\n\n qurt"])
def test_a_damaged_file_stops_nothing(data: bytes, home: Path) -> None:
    home.mkdir()
    (home / "words.age").write_bytes(data)
    assert "" not in load_own_words(KEYS)
    add_own_word("zumbology", KEYS)
    assert "zumbology" in load_own_words(KEYS)


def test_what_cannot_be_written_is_said_and_the_old_words_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    add_own_word("zumbology", KEYS)

    def full(*_: object) -> None:
        raise Refusal("The disk is full.")

    monkeypatch.setattr(own_words, "keep_personal", full)
    with pytest.raises(Refusal):
        add_own_word("qurt", KEYS)
    assert load_own_words(KEYS) == {"zumbology"}
