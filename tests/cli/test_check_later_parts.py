"""`check` on a referral whose review has begun, that was sent, or of which findings were dismissed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from referral_assistant.app import main

Output = pytest.CaptureFixture[str]
EXAMPLE = json.loads((Path(__file__).parents[2] / "forms" / "hsb" / "example.json").read_text(encoding="utf-8"))
SENT = {"rev.send": True, "rev.send.date": "2026-03-11"}


@pytest.fixture(autouse=True)
def _on_monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFERRAL_ASSISTANT_TODAY", "2026-03-16")


def checked(folder: Path, capsys: Output, change: dict[str, Any]) -> tuple[int, list[dict[str, Any]]]:
    """Exit status and findings of the worked example with something more in its record."""
    file = folder / "referral.json"
    file.write_text(json.dumps({**EXAMPLE, **change}), encoding="utf-8")
    status = main(["check", str(file), "--json"])
    return status, json.loads(capsys.readouterr().out)["findings"]


def rules(found: list[dict[str, Any]]) -> set[str]:
    return {one["rule"] for one in found}


def test_before_the_review_begins_nothing_is_said_of_it(tmp_path: Path, capsys: Output) -> None:
    status, found = checked(tmp_path, capsys, {})
    assert status == 0
    assert not [one for one in rules(found) if one == "MISS-025" or one.startswith(("REQ-rev.", "REQ-fu."))]


@pytest.mark.parametrize("place", ["review", "answers"])
def test_once_it_has_begun_the_signature_is_asked_for(tmp_path: Path, capsys: Output, place: str) -> None:
    begun = {"rev.facts": True}
    change = {"review": begun} if place == "review" else {"answers": {**EXAMPLE["answers"], **begun}}
    status, found = checked(tmp_path, capsys, change)
    assert status == 1
    assert {"MISS-025", "REQ-rev.privacy"} <= rules(found)
    assert not [one for one in rules(found) if one.startswith("REQ-fu.")]


def test_what_was_sent_and_not_answered_is_overdue(tmp_path: Path, capsys: Output) -> None:
    _, found = checked(tmp_path, capsys, {"review": SENT})
    assert "FUP-001" in rules(found)
    assert not [one for one in rules(found) if one.startswith("REQ-fu.")]
    _, found = checked(tmp_path, capsys, {"review": SENT, "followup": {"fu.ack": True}})
    assert "FUP-001" not in rules(found)
    assert {"FUP-002", "REQ-fu.ack.who"} <= rules(found)


def test_a_dismissed_finding_stands_apart_with_its_reason_and_does_not_count(tmp_path: Path, capsys: Output) -> None:
    answers = {id: value for id, value in EXAMPLE["answers"].items() if id != "ask.outcome"}
    status, found = checked(tmp_path, capsys, {"answers": answers})
    assert (status, [one["rule"] for one in found if one["severity"] in {"stop", "fix"}]) == (1, ["MISS-017"])
    reason = "The team asked us to leave this to them."
    dismissed = [{"rule": "MISS-017", "where": "ask.outcome", "reason": reason, "who": "Peter Lund"}]
    status, found = checked(tmp_path, capsys, {"answers": answers, "dismissed": dismissed})
    assert status == 0
    assert [(one["rule"], one["dismissed"]) for one in found if "dismissed" in one] == [("MISS-017", reason)]
    assert main(["check", str(tmp_path / "referral.json")]) == 0
    out = capsys.readouterr().out
    assert f"Reason: {reason}" in out
    assert "0 to fix" in out or "Nothing is missing" in out
