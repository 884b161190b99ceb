"""`lint` and `schema` on packs, nations and guidance."""

import json
from pathlib import Path

import pytest

from referral_assistant.app import main
from referral_assistant.core.pack import pack_schema
from referral_assistant.files.content import GUIDANCE, NATIONS, PACKS


@pytest.mark.parametrize("place", [PACKS, PACKS / "eastborough.toml", NATIONS, GUIDANCE], ids=lambda path: path.name)
def test_lint_looks_at_what_it_is_pointed_at(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(place)]) == 0
    assert capsys.readouterr().out == "No faults.\n"


def test_lint_names_file_and_line_of_a_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ours.toml").write_text('council = "Vale"\n\n[hub]\nphone = "ring"\n', encoding="utf-8")
    for place in (tmp_path, tmp_path / "ours.toml"):
        assert main(["lint", str(place)]) == 1
        assert capsys.readouterr().out.startswith("ours.toml:4: “phone” must be figures and spaces")


def test_the_schema_of_a_pack_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--pack"]) == 0
    assert json.loads(capsys.readouterr().out) == pack_schema()
