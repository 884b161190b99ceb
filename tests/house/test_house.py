"""The house itself: requirements, what travels in the wheel, and habits of the code."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

from referral_assistant import __version__
from referral_assistant.cli import COMMANDS

ROOT = Path(__file__).parents[2]
PYTHON = sorted((ROOT / "referral_assistant").rglob("*.py"))
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if path.stat().st_size)
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), *sorted((ROOT / "packaging").rglob("*.md"))]
COMMAND = re.compile(
    r"(?:^[ ]*(?:\$ )?|`)(\./\S+?|referral-assistant|python3? -m referral_assistant)(?:[ ]+([^\s`]+))?(?=[\s`]|$)",
    re.MULTILINE,
)
"""A command as a page shows it, at the start of a line or in backticks, with its first argument."""
NAMED_AFTER = {"docx": "python-docx", "PySide6": "PySide6-Essentials"}
REQUIREMENTS = sorted(path.name for path in (ROOT / "requirements").glob("*.txt"))
BANNED = re.compile(r"manager|helper|util|handler|controller", re.IGNORECASE)
LONGEST = 300
"""Lines that a reader can hold; a table of sentences is read otherwise."""


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_requirements_are_pinned_with_hashes_and_name_no_address(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(-i|-f|--index|--extra-index|--find-links|--trusted)", text, re.MULTILINE)
    blocks = re.split(r"\n(?=[A-Za-z])", text.strip())
    assert blocks[0]
    for block in blocks:
        assert re.match(r"[A-Za-z0-9_.\-]+==\S+", block), block[:60]
        assert "--hash=sha256:" in block, block[:60]


def test_every_dependency_is_pinned() -> None:
    groups = {f"{name}.txt": requirements for name, requirements in _pyproject()["dependency-groups"].items()}
    wanted = {"runtime.txt": _project()["dependencies"], **groups}
    assert set(wanted) <= set(REQUIREMENTS)
    for name, requirements in wanted.items():
        names = {re.split(r"[<>=]", one)[0].lower() for one in requirements}
        assert names <= set(_pins(name))


def test_the_two_lists_agree_on_what_both_pin() -> None:
    runtime, dev = _pins("runtime.txt"), _pins("dev.txt")
    assert {name for name in runtime.keys() & dev.keys() if runtime[name] != dev[name]} == set()


def test_every_library_that_is_imported_is_asked_for() -> None:
    roots: set[str] = set()
    for path in PYTHON:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                roots |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                roots.add(node.module.split(".")[0])
    others = roots - set(sys.stdlib_module_names) - {"referral_assistant"}
    asked_for = {re.split(r"[<>=]", one)[0] for one in _project()["dependencies"]}
    assert {NAMED_AFTER.get(root, root) for root in others} == asked_for


def test_the_version_has_three_parts_and_one_home() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__), "an installer for Windows takes three numbers"
    assert _project()["dynamic"] == ["version"]
    home = ROOT / _pyproject()["tool"]["hatch"]["version"]["path"]
    assert f'__version__ = "{__version__}"' in home.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["run", "check", ".ci/run"])
def test_the_commands_can_be_started(name: str) -> None:
    path = ROOT / name
    assert os.access(path, os.X_OK)
    for script in (path, ROOT / "packaging" / "bootstrap.sh"):
        subprocess.run(["bash", "-n", script], check=True)


@pytest.mark.parametrize("name", ["run", "check", ".ci/run", "packaging/bootstrap.sh", "pyproject.toml"])
def test_the_house_names_no_address_and_no_place_on_a_machine(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert re.findall(r"\w+://|/(?:home|root|opt|work|Users)/\S+", text) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_on_a_page_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    inside = [link.split("#")[0] for link in links if not link.startswith(("https://", "#"))]
    assert [link for link in inside if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_commands_on_a_page_exist(page: Path) -> None:
    assert _commands_that_do_not_exist(page.read_text(encoding="utf-8")) == []


def test_a_command_that_does_not_exist_is_noticed() -> None:
    text = "Use `./run`, or `./run words`.\n\n    ./check --quick\n    $ ./build all\n    ./run word a.json -o b.docx\n"
    assert _commands_that_do_not_exist(text) == ["./run words", "./check --quick", "./build all"]


def test_forms_and_templates_hold_no_web_address() -> None:
    texts = [path for path in (ROOT / "forms").rglob("*") if path.suffix in {".toml", ".json", ".csv"}]
    assert texts
    assert [path.name for path in texts if "://" in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("path", PYTHON, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_says_what_it_holds_and_can_be_held(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source)), "no docstring"
    assert len(source.splitlines()) <= LONGEST


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_test_module_says_what_it_holds(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_nothing_is_called_a_manager_or_a_helper() -> None:
    names = {part for path in PYTHON for part in path.relative_to(ROOT).with_suffix("").parts}
    for path in PYTHON:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names |= {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    assert [name for name in sorted(names) if BANNED.search(name)] == []


@pytest.mark.slow
def test_an_installed_wheel_finds_its_forms_and_templates(tmp_path: Path) -> None:
    wheel = _built(tmp_path)
    names = zipfile.ZipFile(wheel).namelist()
    for needed in ("forms/hsb/form.toml", "forms/authorities.csv", "packs/empty.toml", "templates/referral.docx"):
        assert f"referral_assistant/_content/{needed}" in names
    assert not [name for name in names if name.startswith(("tests/", "forms/", "packs/", "templates/"))]
    site, target = tmp_path / "site", tmp_path / "out.docx"
    _pip("install", "--no-deps", "--no-index", "--target", str(site), str(wheel))
    for command in (
        ["--version"],
        ["lint"],
        ["example", "-o", str(tmp_path / "e.json")],
        ["word", str(tmp_path / "e.json"), "-o", str(target)],
    ):
        started = [sys.executable, "-P", site / "bin" / "referral-assistant", *command]
        subprocess.run(started, cwd=tmp_path, check=True, env=os.environ | {"PYTHONPATH": str(site)})
    assert zipfile.is_zipfile(target)


def _built(folder: Path) -> Path:
    """A wheel, made from what a source archive holds: no version control. Asks a package index for hatchling."""
    source = folder / "source"
    folders = ("referral_assistant", "forms", "packs", "templates")
    for part in (*folders, "pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, source / part)
        else:
            shutil.copy(ROOT / part, source / part)
    _pip("wheel", "--no-deps", "-w", str(folder), str(source))
    found = list(folder.glob("*.whl"))
    assert [path.name for path in found] == [f"referral_assistant-{__version__}-py3-none-any.whl"]
    return found[0]


def _pip(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments], check=True)


def _pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _project() -> dict[str, Any]:
    project: dict[str, Any] = _pyproject()["project"]
    return project


def _pins(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([A-Za-z0-9_.\-]+)==(\S+)", text, re.MULTILINE))


def _commands_that_do_not_exist(text: str) -> list[str]:
    return [f"{name} {first}".strip() for name, first in COMMAND.findall(text) if not _exists(name, first)]


def _exists(name: str, first: str) -> bool:
    """Whether there is such a command, and it takes such a first argument. A remark or "[FILE]" is none."""
    first = "" if first.startswith(("#", "[")) else first
    if name == "./check":
        return first in {"", "--slow"}
    if name == "./run" or not name.startswith("./"):
        is_a_file = bool(re.search(r"[./]|^[A-Z]+$", first))
        return not first or is_a_file or first in {*COMMANDS, "--smoke", "--selftest", "--help", "--version"}
    return (ROOT / name).is_file()  # not the folder that a build leaves


def test_no_sentence_is_kept_that_nothing_says() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in PYTHON if "messages" not in path.parts)
    sentences = [path for path in PYTHON if "messages" in path.parts]
    names = [
        name for path in sentences for name in re.findall(r"^([A-Z_]+): Final", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert len(names) > 150
    assert sorted(set(names) - set(re.findall(r"\w+", code))) == []
