"""The words that a person added to the spelling check."""

from __future__ import annotations

from pathlib import Path

import pytest

from referral_assistant.casework.english import english
from referral_assistant.core.refusal import Refusal
from referral_assistant.files import own_words
from referral_assistant.files.own_words import add_own_word, load_own_words, remove_own_word


def test_words_are_kept_in_small_letters_and_known_to_the_checks() -> None:
    assert load_own_words() == frozenset()
    add_own_word("Zumbology")
    add_own_word(" o’qurt ")
    add_own_word("zumbology")
    assert load_own_words() == {"zumbology", "o'qurt"}
    assert english().own == {"zumbology", "o'qurt"}


def test_a_word_is_forgotten() -> None:
    add_own_word("zumbology")
    remove_own_word("Zumbology ")
    assert load_own_words() == frozenset()
    remove_own_word("never added")
    assert load_own_words() == frozenset()


@pytest.mark.parametrize("not_a_word", ["", "  ", "two words", "line\nbreak", "x" * 41])
def test_what_is_no_single_word_is_never_written(not_a_word: str, home: Path) -> None:
    add_own_word(not_a_word)
    assert not (home / "words.txt").exists()


@pytest.mark.parametrize("data", [b"\xff\xfe\x00 qurt\n", b"", b"\n\n qurt"])
def test_a_damaged_file_stops_nothing(data: bytes, home: Path) -> None:
    home.mkdir()
    (home / "words.txt").write_bytes(data)
    assert "" not in load_own_words()
    add_own_word("zumbology")
    assert "zumbology" in load_own_words()


def test_what_cannot_be_written_is_said_and_the_old_words_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    add_own_word("zumbology")

    def full(*_: object) -> None:
        raise Refusal("The disk is full.")

    monkeypatch.setattr(own_words, "write_whole", full)
    with pytest.raises(Refusal):
        add_own_word("qurt")
    assert load_own_words() == {"zumbology"}
