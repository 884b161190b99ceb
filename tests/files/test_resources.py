"""Resources and systems read from a form's folder."""

from pathlib import Path
from shutil import copytree

import pytest

from referral_assistant import messages
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.forms import lint_folder, load_form
from referral_assistant.files.resources import load_resources, load_systems
from tests.tiny import SAMPLE

TINY = Path(__file__).parents[1] / "features" / "resources"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copytree(TINY, tmp_path / "form")


def test_they_are_read_from_the_folder_of_a_form() -> None:
    assert [one.id for one in load_resources(TINY).resource] == ["little_book", "listening", "poster"]
    assert [one.id for one in load_systems(TINY).system] == ["books", "library"]


def test_a_form_without_them_has_none() -> None:
    assert load_resources(SAMPLE).resource == ()
    assert load_systems(SAMPLE).system == ()


@pytest.mark.parametrize("text", ["[[resource]]\n", "id = ", '[topics]\na = ""\n', 'resource = "none"\n'])
def test_a_file_with_a_fault_is_refused_in_one_sentence_that_names_its_line(folder: Path, text: str) -> None:
    (folder / "resources.toml").write_text(text)
    with pytest.raises(Refusal, match=r"The form has \d+ fault\(s\); run `lint`\. The first: resources\.toml:\d+: "):
        load_resources(folder)


def test_a_file_that_is_not_utf_8_is_named(folder: Path) -> None:
    (folder / "systems.toml").write_bytes('says = "café"'.encode("latin-1"))
    with pytest.raises(Refusal) as refused:
        load_systems(folder)
    assert str(refused.value) == messages.FORM_NOT_UTF8.format(file="systems.toml")


def test_a_form_is_loaded_without_reading_them_and_lint_reads_them_all_the_same(folder: Path) -> None:
    resources = folder / "resources.toml"
    resources.write_text(resources.read_text() + "\nthis is no TOML\n")
    assert load_form(folder).id == "tiny"
    form, faults = lint_folder(folder)
    assert form is None
    assert [fault.file for fault in faults] == ["resources.toml"]
