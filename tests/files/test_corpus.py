"""Files that earlier versions of the app wrote still open, and nothing in them is lost."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from referral_assistant import messages
from referral_assistant.core.checks import check_whole
from referral_assistant.core.migration import FORMAT, migrated
from referral_assistant.core.referral import referral_to_json
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.forms import load_form
from referral_assistant.files.key_store import key_file
from referral_assistant.files.referrals import read_referral

CORPUS = Path(__file__).parents[1] / "corpus"
FILES = sorted(path for path in CORPUS.rglob("*") if path.suffix in {".json", ".referral"})


def opened(path: Path) -> Any:
    return read_referral(load_form(), path, lambda: (key_file(path.with_name("key.txt")),))


def test_there_is_a_file_of_every_layout_sealed_and_plain() -> None:
    for layout in range(1, FORMAT + 1):
        assert {path.suffix for path in FILES if path.parent.name == f"format-{layout}"} == {".json", ".referral"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_each_opens_and_holds_what_it_held(path: Path) -> None:
    referral = opened(path)
    raw = json.loads((path if path.suffix == ".json" else next(path.parent.glob("every-part*"))).read_text())
    now = referral_to_json(load_form(), referral)
    for part in ("answers", "review", "followup", "dismissed", "linked", "history", "recipients", "conflicts"):
        assert now.get(part) == raw.get(part), part
    assert now["reference"] == raw["reference"]
    assert check_whole(load_form(), referral.answers, date(2026, 11, 28)).all


def test_a_file_of_a_newer_version_says_so_and_stays_as_it_is(tmp_path: Path) -> None:
    raw = json.loads(FILES[0].read_text())
    for newer in ({"format": FORMAT + 1}, {"version": "2099-01"}):
        file = tmp_path / "newer.json"
        file.write_text(json.dumps(raw | newer))
        before = file.read_bytes()
        with pytest.raises(Refusal) as refused:
            read_referral(load_form(), file)
        assert str(refused.value) == messages.NEWER_VERSION
        assert file.read_bytes() == before


def test_the_steps_from_a_layout_to_the_one_of_now_are_taken_in_order() -> None:
    def step(name: str) -> Any:
        return lambda raw: {**raw, "steps": [*raw.get("steps", []), name]}

    steps = {2: step("2 to 3"), 1: step("1 to 2"), 3: step("3 to 4")}
    assert migrated({}, 2, steps) == {"steps": ["2 to 3", "3 to 4"]}
    assert migrated({}, 4, steps) == {}
