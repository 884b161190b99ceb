"""A configuration profile of macOS sets what a policy file does."""

from __future__ import annotations

import plistlib
from pathlib import Path

import pytest

from referral_assistant.core.policy_templates.sample import SAMPLE
from referral_assistant.core.settings import TABLE, from_json
from referral_assistant.files.policy_preferences import (
    BUNDLE,
    machine_preferences,
    read_preferences,
    user_preferences,
)
from referral_assistant.files.policy_values import Fault
from referral_assistant.messages import settings as say


@pytest.mark.parametrize("form", [plistlib.FMT_XML, plistlib.FMT_BINARY])
def test_a_profile_sets_everything(form: plistlib.PlistFormat, tmp_path: Path) -> None:
    file = tmp_path / "ours.plist"
    file.write_bytes(plistlib.dumps({**SAMPLE, "PayloadUUID": "1", "PayloadVersion": 1}, fmt=form))
    assert {name: one.value for name, one in read_preferences(file).items()} == {
        name: from_json(TABLE[name], raw) for name, raw in SAMPLE.items()
    }


@pytest.mark.parametrize(
    ("data", "at", "fault"),
    [
        (b"", "", say.NOT_A_PLIST),
        (b"{}", "", say.NOT_A_PLIST),
        (b"bplist00" + b"\xff" * 40, "", say.NOT_A_PLIST),
        (b"<plist><dict>", "", say.NOT_A_PLIST),
        (plistlib.dumps(["school"]), "", say.NOT_A_PLIST),
        (plistlib.dumps({"colour": "red"}), "colour", say.UNKNOWN.format(name="colour")),
        (plistlib.dumps({"hide_after": True}), "hide_after", "“hide_after” must be a whole number from 0 to 240."),
    ],
)
def test_one_that_cannot_be_used_is_told(data: bytes, at: str, fault: str, tmp_path: Path) -> None:
    file = tmp_path / "ours.plist"
    file.write_bytes(data)
    with pytest.raises(Fault) as found:
        read_preferences(file)
    assert (found.value.at, found.value.fault) == (at, fault)


def test_the_person_is_who_the_system_says_and_not_a_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    before = user_preferences()
    for name in ("USER", "LOGNAME", "HOME"):
        monkeypatch.setenv(name, "/somebody-else")
    assert user_preferences() == before
    assert before.parent.parent == machine_preferences().parent
    assert before.name == machine_preferences().name == f"{BUNDLE}.plist"
