"""`policy show` and `policy check`, and what a broken policy does to every other command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from referral_assistant.app import main
from referral_assistant.files.sealing import Identity
from referral_assistant.messages import exports as say_export
from referral_assistant.messages import settings as say


@pytest.fixture(autouse=True)
def its_folder(policy: Path) -> None:
    policy.parent.mkdir()


def test_show_tells_each_setting_and_who_has_set_it(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    policy.write_text('{"hide_after": 2}')
    assert main(["policy", "show"]) == 0
    told = capsys.readouterr().out
    assert f"hide_after = 2  ({say.BY_SCHOOL})" in told
    assert f"shield = true  ({say.BY_PERSON})" in told


def test_show_refuses_a_broken_policy_with_its_file_and_line(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    policy.write_text('{\n"hide_after": 999}')
    assert main(["policy", "show"]) == 2
    assert f"{policy}, line 2: “hide_after”" in capsys.readouterr().err


def test_check_counts_what_a_right_policy_sets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "policies.json"
    file.write_text(json.dumps({"hide_after": 2, "shield": True}))
    assert main(["policy", "check", str(file)]) == 0
    assert capsys.readouterr().out.strip() == say.POLICY_RIGHT.format(count=2)


@pytest.mark.parametrize("text", ["{", '{"colour": 1}', None])
def test_check_refuses_a_wrong_one(text: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "policies.json"
    if text is not None:
        file.write_text(text)
    assert main(["policy", "check", str(file)]) == 2
    assert capsys.readouterr().err.startswith("policies.json, line 1: ")


def test_another_command_says_that_the_policy_is_broken_and_goes_on(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy.write_text("{")
    assert main(["rules"]) == 0
    assert capsys.readouterr().err.startswith("Your school’s settings could not be used.")


def test_show_names_the_place_that_sets_it(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    policy.write_text('{\n"hide_after": 2}')
    main(["policy", "show"])
    assert say.SET_IN.format(where=f"{policy}, line 2").strip() in capsys.readouterr().out


def test_templates_are_written_and_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "templates"
    assert main(["policy", "templates", str(folder)]) == 0
    assert (folder / "referral-assistant.admx").is_file()
    assert "policies.sample.json" in capsys.readouterr().out
    (tmp_path / "file").write_text("")
    assert main(["policy", "templates", str(tmp_path / "file")]) == 2


def test_no_command_makes_a_plain_document_elsewhere_than_the_school_allows(
    policy: Path, tmp_path: Path, kept_key: Identity, capsys: pytest.CaptureFixture[str]
) -> None:
    allowed = tmp_path / "allowed"
    allowed.mkdir()
    answers, sealed = allowed / "a.json", tmp_path / "a.referral"
    assert main(["example", "-o", str(answers)]) == 0
    assert main(["seal", str(answers), "-o", str(sealed)]) == 0
    policy.write_text(json.dumps({"export_places": [str(allowed)]}))
    capsys.readouterr()
    for number, given in enumerate(
        (
            ["example", "-o"],
            ["word", str(sealed), "-o"],
            ["word", "--key", str(sealed), "-o"],
            ["unseal", str(sealed), "-o"],
            ["link", str(answers), "--child", "Child B", "-o"],
        )
    ):
        target = tmp_path / f"out{number}"
        assert main([*given, str(target)]) == 2
        assert capsys.readouterr().err.strip() == say_export.NOT_IN_THIS_FOLDER.format(places=allowed)
        assert not target.exists()
    assert main(["word", str(sealed), "-o", str(allowed / "a.docx")]) == 0
