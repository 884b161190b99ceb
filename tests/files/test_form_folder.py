"""A form read from its folder."""

from pathlib import Path
from shutil import copytree

import pytest

from referral_assistant import messages
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.authorities import authorities
from referral_assistant.files.forms import lint_folder, load_form
from tests.tiny import SAMPLE


def test_a_good_folder_is_a_form_with_the_authorities_that_the_product_carries() -> None:
    form = load_form(SAMPLE)
    assert form.questions["authority"].option == authorities()


def test_a_folder_with_a_fault_is_refused_with_the_first_and_their_number(tmp_path: Path) -> None:
    copytree(SAMPLE, tmp_path / "form")
    (tmp_path / "form" / "conditions.toml").write_text("[danger\n")
    with pytest.raises(Refusal, match=r"The form has 1 fault\(s\).*conditions.toml:1:"):
        load_form(tmp_path / "form")


def test_an_empty_folder_has_one_fault(tmp_path: Path) -> None:
    assert [fault.file for fault in lint_folder(tmp_path)[1]] == ["form.toml"]


def test_no_folder_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        lint_folder(tmp_path / "nothing")
    assert str(refused.value) == messages.NO_FORM_FOLDER


def test_the_mark_that_an_editor_of_windows_puts_at_the_beginning_does_no_harm(tmp_path: Path) -> None:
    copytree(SAMPLE, tmp_path / "form")
    for file in (tmp_path / "form").rglob("*.toml"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert lint_folder(tmp_path / "form")[1] == ()


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    copytree(SAMPLE, tmp_path / "form")
    (tmp_path / "form" / "words.toml").write_bytes('says = "café"'.encode("latin-1"))
    with pytest.raises(Refusal, match=r"words\.toml"):
        lint_folder(tmp_path / "form")


@pytest.mark.parametrize("written", [None, b"", b"\xff\xfe\x00", b"name\nBarnet\n"])
def test_a_list_of_councils_that_is_missing_or_damaged_is_refused_in_one_sentence(
    tmp_path: Path, written: bytes | None
) -> None:
    path = tmp_path / "authorities.csv"
    if written is not None:
        path.write_bytes(written)
    with pytest.raises(Refusal) as refused:
        authorities(path)
    assert str(refused.value) == messages.NO_AUTHORITIES
