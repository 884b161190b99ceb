"""The house itself: requirements, what travels in the wheel, and habits of the code."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from referral_assistant import __version__

ROOT = Path(__file__).parents[2]
PYTHON = sorted((ROOT / "referral_assistant").rglob("*.py"))
LONGEST = 300
"""Lines that a reader can hold; a table of sentences is read otherwise."""


@pytest.mark.parametrize("name", ["runtime.txt", "dev.txt"])
def test_requirements_are_pinned_with_hashes_and_name_no_address(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(-i|-f|--index|--extra-index|--find-links|--trusted)", text, re.MULTILINE)
    blocks = re.split(r"\n(?=[A-Za-z])", text.strip())
    assert len(blocks) > 5
    for block in blocks:
        assert re.match(r"[A-Za-z0-9_.\-]+==\S+", block), block[:60]
        assert "--hash=sha256:" in block, block[:60]


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pinned = {
        name: set(re.findall(r"^([A-Za-z0-9_.\-]+)==", (ROOT / "requirements" / name).read_text(), re.MULTILINE))
        for name in ("runtime.txt", "dev.txt")
    }
    wanted = {"runtime.txt": project["project"]["dependencies"], "dev.txt": project["dependency-groups"]["dev"]}
    for name, requirements in wanted.items():
        names = {re.split(r"[<>=]", one)[0].lower() for one in requirements}
        assert names <= pinned[name]


def test_forms_and_templates_hold_no_web_address() -> None:
    texts = [path for path in (ROOT / "forms").rglob("*") if path.suffix in {".toml", ".json", ".csv"}]
    assert texts
    assert [path.name for path in texts if "://" in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("path", PYTHON, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_says_what_it_holds_and_can_be_held(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source)), "no docstring"
    assert len(source.splitlines()) <= LONGEST


def test_nothing_is_called_a_manager_or_a_helper() -> None:
    banned = re.compile(r"Manager|Helper|Util|Handler|Controller|_manager|_helper|_util", re.ASCII)
    names = {path.stem for path in PYTHON}
    for path in PYTHON:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names |= {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    assert [name for name in names if banned.search(name)] == []


@pytest.mark.slow
def test_an_installed_wheel_finds_its_forms_and_templates(tmp_path: Path) -> None:
    wheel = _built(tmp_path)
    names = zipfile.ZipFile(wheel).namelist()
    for needed in ("forms/hsb/form.toml", "forms/authorities.csv", "templates/referral.docx"):
        assert f"referral_assistant/_content/{needed}" in names
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    code = "import sys; sys.path.insert(0, sys.argv[1]); from referral_assistant.app import main as m; sys.exit(m(sys.argv[2:]))"
    target = tmp_path / "out.docx"
    for command in (
        ["lint"],
        ["example", "-o", str(tmp_path / "e.json")],
        ["word", str(tmp_path / "e.json"), "-o", str(target)],
    ):
        subprocess.run([sys.executable, "-P", "-c", code, str(site), *command], cwd=tmp_path, check=True)
    assert zipfile.is_zipfile(target)


def _built(folder: Path) -> Path:
    wheel = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--quiet", "-w", str(folder), str(ROOT)]
    subprocess.run(wheel, check=True)
    found = list(folder.glob("*.whl"))
    assert [path.name for path in found] == [f"referral_assistant-{__version__}-py3-none-any.whl"]
    return found[0]
