"""A file of words that cannot be read: it is named, and the checks that need other files still work."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from referral_assistant.core.checks.plain import check_text
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.content import FORM
from referral_assistant.files.forms import load_form

TEXT = "He is a predator. He did it a lot."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(FORM, tmp_path / "hsb")


def found(folder: Path) -> list[str]:
    return [finding.text for finding in check_text(load_form(folder), TEXT)]


def test_every_list_is_there(folder: Path) -> None:
    assert load_form(folder).lost == ()
    assert found(folder) == ["predator", "a lot"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_text(file.read_text("utf-8") + "\nbroken [\n", "utf-8"),
        lambda file: file.write_text(file.read_text("utf-8").replace('"predator"', '"(predator"'), "utf-8"),
        lambda file: file.write_text(file.read_text("utf-8").replace("says =", "sais ="), "utf-8"),
        lambda file: file.write_bytes(b"\xff\xfe\x00"),
        lambda file: file.write_text("", "utf-8"),
        lambda file: file.unlink(),
    ],
    ids=["no TOML", "no phrase", "no such key", "no text", "empty", "gone"],
)
def test_one_lost_file_is_named_and_the_others_work(folder: Path, spoil: Callable[[Path], object]) -> None:
    spoil(folder / "language" / "labels.toml")
    form = load_form(folder)
    assert len(form.lost) == 1
    assert "labels" in form.lost[0]
    assert found(folder) == ["a lot"]


def test_any_other_fault_is_refused(folder: Path) -> None:
    (folder / "rules" / "labels.toml").write_text("[", "utf-8")
    with pytest.raises(Refusal, match=r"rules/labels\.toml"):
        load_form(folder)
