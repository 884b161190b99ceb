"""What is prepared for machines of other kinds: as much of it as can be looked at without one."""

from __future__ import annotations

import importlib.util
import json
import os
import plistlib
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from referral_assistant.core.policy_templates.sample import SAMPLE
from referral_assistant.files.policy_preferences import BUNDLE, read_preferences

ROOT = Path(__file__).parents[2]
MACOS = ROOT / "packaging" / "macos"
WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"
CHECKER = ROOT / "build" / "release" / "venv" / "bin" / "check-jsonschema"


def test_the_app_on_macos_may_do_nothing_of_its_own() -> None:
    assert plistlib.loads((MACOS / "entitlements.plist").read_bytes()) == {}


def test_the_sample_profile_sets_what_the_sample_policy_sets(tmp_path: Path) -> None:
    profile = plistlib.loads(plistlib.dumps(_profile()))
    assert profile["PayloadType"] == "Configuration"
    assert profile["PayloadScope"] == "System"
    (payload,) = profile["PayloadContent"]
    for part in (profile, payload):
        assert re.fullmatch(r"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}", part["PayloadUUID"])
        assert part["PayloadVersion"] == 1
    assert profile["PayloadUUID"] != payload["PayloadUUID"]
    settings = payload["PayloadContent"][BUNDLE]["Forced"][0]["mcx_preference_settings"]
    assert set(settings) == set(SAMPLE)
    managed = tmp_path / f"{BUNDLE}.plist"  # as macOS writes it down
    managed.write_bytes(plistlib.dumps(settings, fmt=plistlib.FMT_BINARY))
    assert set(read_preferences(managed)) == set(SAMPLE)


def _profile() -> dict[str, Any]:
    spec = importlib.util.spec_from_file_location("sample_profile", MACOS / "sample_profile.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: dict[str, Any] = module.profile()
    return made


def test_the_build_for_macos_can_be_read_and_says_where_it_runs() -> None:
    build = MACOS / "build"
    assert os.access(build, os.X_OK)
    subprocess.run(["bash", "-n", build], check=True)
    if shutil.which("uname") and subprocess.run(["uname"], capture_output=True, check=True).stdout != b"Darwin\n":
        done = subprocess.run([build], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (2, "This makes the package for macOS, and runs on macOS only.\n")


def test_the_workflow_pins_what_it_uses_and_may_change_nothing() -> None:
    text = WORKFLOW.read_text(encoding="utf-8")
    used = re.findall(r"^\s*(?:- )?uses: (\S+)( # v[\d.]+)?$", text, re.MULTILINE)
    assert len(used) == text.count("uses:") > 5
    for name, version in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", name), name
        assert version, f"{name} says no version for whoever reads it"
    assert re.findall(r"^permissions:\n((?:  .*\n)+)", text, re.MULTILINE) == ["  contents: read\n"]
    assert "write" not in re.findall(r"permissions:.*", text)
    jobs = re.findall(r"^  (\w+):$", text.partition("\njobs:\n")[2], re.MULTILINE)
    assert jobs == ["linux", "windows", "macos"]
    assert text.count("timeout-minutes:") == len(jobs)
    assert text.count("persist-credentials: false") == text.count("actions/checkout@")
    assert text.count("if-no-files-found: error") >= 2


def test_the_workflow_runs_only_commands_that_there_are() -> None:
    """The commands for Linux and Windows are other parts of the house, which may be built without them."""
    named = set(re.findall(r"packaging/(\w+/\w+)\b", WORKFLOW.read_text(encoding="utf-8")))
    assert named == {"linux/build", "linux/test", "windows/build", "windows/test", "macos/build"}
    for name in named:
        assert os.access(ROOT / "packaging" / name, os.X_OK), name


def test_the_workflow_is_one_that_github_takes(tmp_path: Path) -> None:
    if not CHECKER.exists():
        pytest.skip(
            "build/release/venv is not there, which packaging/licences/sbom makes from requirements/release.txt"
        )
    command = [str(CHECKER), "--builtin-schema", "vendor.github-workflows"]
    subprocess.run([*command, WORKFLOW], check=True)
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(
        WORKFLOW.read_text(encoding="utf-8").replace("runs-on: macos-14", "run-on: macos-14"), encoding="utf-8"
    )
    assert subprocess.run([*command, wrong], capture_output=True, check=False).returncode == 1


def test_the_recipe_says_on_macos_what_the_files_are() -> None:
    recipe = (ROOT / "packaging" / "app.spec").read_text(encoding="utf-8")
    for needed in (
        BUNDLE,
        "application/x-referral-assistant",
        '"LSMinimumSystemVersion": "14.0"',
        "NSHighResolutionCapable",
    ):
        assert needed in recipe
    assert json.dumps(["referral"]) in recipe
