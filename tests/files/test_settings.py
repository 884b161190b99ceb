"""What a person told the app once is kept, and a damaged file of it never stops the app."""

from pathlib import Path

import pytest

from referral_assistant import messages
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files.places import settings_file
from referral_assistant.files.settings import keep_settings, load_settings

SOME = Settings("Jo Kay", "Teacher", "Hill School", "E1", 125)


def test_settings_come_back_as_they_were() -> None:
    keep_settings(SOME)
    assert load_settings() == SOME
    assert SOME.known


def test_without_a_file_they_are_the_defaults_and_nobody_is_known() -> None:
    assert load_settings() == Settings()
    assert not Settings().known


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'"x"',
        b"\xff\xfe\xff",
        b"[" * 100_000,
        b"null",
        b'{"name": 3, "text_size": true, "colour": "red"}',
    ],
)
def test_a_damaged_file_gives_the_defaults(data: bytes, home: Path) -> None:
    home.mkdir()
    settings_file().write_bytes(data)
    assert load_settings() == Settings()


def test_what_can_be_read_of_a_damaged_file_is_used(home: Path) -> None:
    home.mkdir()
    settings_file().write_bytes(b'{"name": "Jo Kay", "text_size": "large"}')
    assert load_settings() == Settings(name="Jo Kay")


def test_a_name_with_half_a_character_can_be_kept() -> None:
    keep_settings(Settings(name="Jo \ud800"))
    assert load_settings().name == "Jo \ud800"


def test_where_the_folder_cannot_be_made_one_sentence_says_so(home: Path) -> None:
    home.write_text("a file where the folder should be")
    with pytest.raises(Refusal) as refused:
        keep_settings(SOME)
    assert str(refused.value) == messages.NO_HOME
